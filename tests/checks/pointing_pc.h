// A Linux PC made of values that points to licence servers.
#pragma once

#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

namespace signpost::checks {

class PointingPc : public FakeProvider {
public:
    PointingPc() : FakeProvider("linux") { places[Folder::home] = "/home/a"; }
    Result run(const std::string& id) { return run_now({find_check(id), {}}, *this, sample_data(), {}).result; }
    // What the licensing helper says of the only product.
    void method_is(const char* method) {
        const std::string list = std::string(R"([{"sel_prod_key":"657Q1","lic_method":)") + method + "}]";
        tools[Tool::licensing_helper_list] = Reading<ToolOutput>::of({0, list, "", false});
    }
    void point_to(const std::string& value) { environment["ADSKFLEX_LICENSE_FILE"] = Reading<std::string>::of(value); }
};

}  // namespace signpost::checks
