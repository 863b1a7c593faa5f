#include "app/core/checks/check_data.h"

#include <charconv>
#include <set>

#include "document/data_file.h"
#include "document/date.h"

namespace signpost::core {

namespace {

using document::DataValue;
using document::Problem;

class Reader {
public:
    CheckDataRead read(const DataValue& root) {
        result_.data.as_of = date(root, "as-of");
        for (const DataValue& item : root["products"].items) read_product(item);
        for (const DataValue& item : root["acad-products"].items) read_acad_product(item);
        result_.data.components = root.texts_of("components");
        result_.data.suites = root.texts_of("suites");
        for (const DataValue& item : root["close-before-installing"].items) {
            result_.data.close_before_installing.push_back({required(item, "process"), required(item, "name")});
        }
        result_.data.sign_in_hosts = root.texts_of("sign-in-hosts");
        for (const std::string& host : result_.data.sign_in_hosts) check_host(host, root["sign-in-hosts"].line);
        for (const DataValue& item : root["requirements"].items) read_requirement(item);
        result_.data.licensing_version = version(root, "licensing-version");
        result_.data.identity_manager_version = version(root, "identity-manager-version");
        return std::move(result_);
    }

    void problem(int line, std::string message) {
        result_.problems.push_back({check_data_file, line, "products", Problem::Severity::error, std::move(message)});
    }

private:
    std::string required(const DataValue& item, const char* key) {
        std::string text = item.text_of(key);
        if (text.empty()) problem(item.line, std::string("`") + key + "` is missing.");
        return text;
    }

    std::string date(const DataValue& item, const char* key) {
        std::string text = required(item, key);
        if (!text.empty() && !document::is_date(text))
            problem(item[key].line, std::string("`") + key + "` is no date like 2026-11-22.");
        return text;
    }

    std::string version(const DataValue& item, const char* key) {
        std::string text = item.text_of(key);
        if (text.find_first_not_of("0123456789.") != std::string::npos)
            problem(item[key].line, std::string("`") + key + "` is no version like 15.2.0.");
        return text;
    }

    // Nothing but a name, and a port perhaps: the checks put it behind https:// themselves.
    void check_host(const std::string& host, int line) {
        const bool plain =
            !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-:") == std::string::npos;
        if (!plain) problem(line, "`" + host + "` is no host name.");
    }

    void read_product(const DataValue& item) {
        checks::Product product;
        product.family = required(item, "family");
        product.name = required(item, "name");
        product.names = item.texts_of("names");
        product.processes = item.texts_of("processes");
        product.folders = item.texts_of("folders");
        product.key_codes = item.texts_of("keys");
        if (product.names.empty()) product.names.push_back(product.name);
        if (!families_.insert(product.family).second) problem(item.line, "The family stands here twice.");
        result_.data.products.push_back(std::move(product));
    }

    void read_acad_product(const DataValue& item) {
        const std::string family = required(item, "family");
        const std::string year = required(item, "year");
        if (!families_.contains(family)) problem(item.line, "`" + family + "` is no family of `products`.");
        if (year.size() != 4 || year.find_first_not_of("0123456789") != std::string::npos)
            return problem(item.line, "`year` is no year like 2025.");
        result_.data.acad_products.push_back({required(item, "id"), family, std::stoi(year)});
    }

    // 0 where it is missing, which means that nothing is asked for.
    std::uint32_t whole_number(const DataValue& item, const char* key) {
        const std::string text = item.text_of(key);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        constexpr std::uint32_t most = 1'000'000;
        if (text.empty()) return 0;
        if (error == std::errc{} && end == text.data() + text.size() && value <= most) return value;
        problem(item[key].line, std::string("`") + key + "` is no whole number up to a million.");
        return 0;
    }

    std::uint64_t gigabytes(const DataValue& item, const char* key) {
        return std::uint64_t{whole_number(item, key)} << 30;
    }

    void read_requirement(const DataValue& item) {
        checks::Requirement requirement;
        requirement.id = required(item, "id");
        requirement.name = required(item, "name");
        requirement.as_of = date(item, "as-of");
        requirement.memory_minimum = gigabytes(item, "memory-minimum-gb");
        requirement.memory_recommended = gigabytes(item, "memory-recommended-gb");
        requirement.disk_minimum = gigabytes(item, "disk-minimum-gb");
        requirement.disk_recommended = gigabytes(item, "disk-recommended-gb");
        requirement.dotnet_release = whole_number(item, "dotnet-framework-release");
        requirement.dotnet_runtime = item.text_of("dotnet-runtime");
        for (const DataValue& system : item["systems"].items) {
            requirement.systems.push_back({required(system, "id"), system.text_of("from"), system.text_of("to")});
        }
        result_.data.requirements.push_back(std::move(requirement));
    }

    CheckDataRead result_;
    std::set<std::string> families_;
};

}  // namespace

CheckDataRead read_check_data(std::string_view yaml) {
    document::DataFile parsed = document::parse_data(yaml, check_data_file);
    if (!parsed.problems.empty()) return {{}, std::move(parsed.problems)};
    Reader reader;
    if (parsed.root.kind != DataValue::Kind::map) {
        reader.problem(1, "The file is no map of names to values.");
    }
    return reader.read(parsed.root);
}

}  // namespace signpost::core
