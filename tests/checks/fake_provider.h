// A PC made of values, for tests: what was not put in is absent, and any look can be made to fail.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "checks/provider.h"

namespace signpost::checks {

class FakeProvider : public Provider {
public:
    explicit FakeProvider(std::string platform = "windows") : platform_(std::move(platform)) {
        if (platform_ == "windows") {
            places = {{Folder::program_files, R"(C:\Program Files)"},
                      {Folder::program_files_x86, R"(C:\Program Files (x86))"},
                      {Folder::common_files_x86, R"(C:\Program Files (x86)\Common Files)"},
                      {Folder::program_data, R"(C:\ProgramData)"},
                      {Folder::local_app_data, R"(C:\Users\a\AppData\Local)"},
                      {Folder::roaming_app_data, R"(C:\Users\a\AppData\Roaming)"},
                      {Folder::windows, R"(C:\Windows)"}};
        } else {
            places = {{Folder::home, "/home/a"}};
        }
    }

    std::map<std::string, Reading<RegistryValue>> registry;  // "HKLM64\path|name", any case as written here
    std::map<std::string, Reading<std::vector<std::string>>> keys;
    std::map<std::string, Reading<std::string>> files, environment, links, versions;
    std::map<std::string, Reading<FileInfo>> infos;
    std::map<std::string, Reading<std::vector<std::string>>> folders;
    std::map<std::string, Reading<ServiceInfo>> service_table;
    std::map<Folder, std::string> places;
    std::map<std::string, Reading<bool>> ports;  // "host:port"
    std::map<std::string, Reading<bool>> locks;
    std::map<std::string, Reading<HttpsReply>> hosts;
    std::map<Tool, Reading<ToolOutput>> tools;
    Reading<std::vector<Process>> process_list = Reading<std::vector<Process>>::of({});
    Reading<std::vector<ServiceInfo>> all_services = Reading<std::vector<ServiceInfo>>::of({});
    Reading<OsVersion> version = Reading<OsVersion>::of({"Windows", "10.0.19045", "Windows 10", "x86_64", true, false});
    Reading<Token> current_token = Reading<Token>::of({Token::Elevation::limited, false, true, false});
    Reading<Space> space;
    Reading<std::uint64_t> installed_memory;
    Reading<std::vector<std::string>> cards;
    Reading<bool> installing = Reading<bool>::of(false);
    Reading<Proxy> web_proxy = Reading<Proxy>::of({});
    Reading<std::string> kernel;
    std::chrono::system_clock::time_point clock{std::chrono::seconds(1'800'000'000)};
    std::vector<std::string> contacted;  // every host asked, "host:port" or "https://host"

    static std::string name_of(Hive hive, View view, const std::string& path) {
        return std::string(hive == Hive::local_machine ? "HKLM" : "HKCU") + (view == View::bits64 ? "64\\" : "32\\") +
               path;
    }
    void dword(const std::string& path, const std::string& name, std::uint32_t value) {
        RegistryValue stored;
        stored.type = RegistryValue::Type::dword;
        stored.dword = value;
        registry["HKLM64\\" + path + "|" + name] = Reading<RegistryValue>::of(stored);
    }
    void text(const std::string& hive, const std::string& path, const std::string& name, const std::string& value) {
        RegistryValue stored;
        stored.type = RegistryValue::Type::text;
        stored.text = value;
        registry[hive + "\\" + path + "|" + name] = Reading<RegistryValue>::of(stored);
    }

    std::string platform() const override { return platform_; }
    Reading<OsVersion> os_version() override { return version; }
    Reading<Token> token() override { return current_token; }
    Reading<RegistryValue> reg_read(Hive hive, View view, const std::string& path, const std::string& name) override {
        return look(registry, name_of(hive, view, path) + "|" + name);
    }
    Reading<std::vector<std::string>> reg_subkeys(Hive hive, View view, const std::string& path) override {
        return look(keys, name_of(hive, view, path));
    }
    Reading<FileInfo> file_stat(const std::string& path) override {
        if (infos.contains(path)) return infos[path];
        FileInfo info;
        if (folders.contains(path)) {
            info.type = FileInfo::Type::directory;
            return {folders[path].outcome, info, folders[path].error};
        }
        if (!files.contains(path)) return Reading<FileInfo>::none(Outcome::absent);
        info.type = FileInfo::Type::file;
        info.size = files[path].value.size();
        return {files[path].outcome == Outcome::denied ? Outcome::value : files[path].outcome, info, 0};
    }
    Reading<std::string> file_read(const std::string& path, std::size_t) override { return look(files, path); }
    Reading<std::vector<std::string>> directory(const std::string& path) override { return look(folders, path); }
    Reading<std::string> env(const std::string& name) override { return look(environment, name); }
    Reading<ServiceInfo> service(const std::string& name) override { return look(service_table, name); }
    Reading<std::vector<ServiceInfo>> services() override { return all_services; }
    Reading<std::vector<Process>> processes() override { return process_list; }
    Reading<ToolOutput> run(Tool tool, std::chrono::milliseconds, std::stop_token) override {
        return look(tools, tool);
    }
    Reading<bool> tcp(const std::string& host, std::uint16_t port, std::chrono::milliseconds,
                      std::stop_token) override {
        const std::string name = host + ":" + std::to_string(port);
        note(name);
        return look(ports, name);
    }
    std::chrono::system_clock::time_point now() override { return clock; }
    Reading<std::string> folder(Folder folder) override {
        const auto found = places.find(folder);
        return found == places.end() ? Reading<std::string>::none(Outcome::absent)
                                     : Reading<std::string>::of(found->second);
    }
    Reading<std::string> file_version(const std::string& path) override { return look(versions, path); }
    Reading<std::string> link_target(const std::string& path) override { return look(links, path); }
    Reading<std::string> kernel_release() override { return kernel; }
    Reading<Space> disk_space(const std::string&) override { return space; }
    Reading<std::uint64_t> memory() override { return installed_memory; }
    Reading<std::vector<std::string>> displays() override { return cards; }
    Reading<bool> installer_running() override { return installing; }
    Reading<bool> locked(const std::string& path) override { return look(locks, path); }
    Reading<Proxy> proxy() override { return web_proxy; }
    Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds, std::stop_token) override {
        note("https://" + host);
        return look(hosts, host);
    }

private:
    // Checks ask several servers side by side.
    void note(const std::string& server) {
        const std::lock_guard lock(*contacting_);
        contacted.push_back(server);
    }
    template <typename K, typename T>
    static Reading<T> look(const std::map<K, Reading<T>>& from, const K& name) {
        const auto found = from.find(name);
        return found == from.end() ? Reading<T>::none(Outcome::absent) : found->second;
    }
    std::string platform_;
    std::unique_ptr<std::mutex> contacting_ = std::make_unique<std::mutex>();  // a PC may be moved
};

}  // namespace signpost::checks
