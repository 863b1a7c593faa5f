// What the checks know of products, for tests of judges: a little of each kind.
#pragma once

#include "checks/data.h"

namespace signpost::checks {

inline CheckData sample_data() {
    CheckData data;
    data.as_of = "2026-11-22";
    data.products = {{"autocad", "AutoCAD", {"AutoCAD"}, {"acad.exe"}, {}, {"001"}},
                     {"mep", "AutoCAD MEP", {"AutoCAD MEP"}, {}, {}, {}},
                     {"revit", "Revit", {"Revit"}, {"Revit.exe"}, {}, {"829"}},
                     {"maya", "Maya", {"Maya"}, {"maya.exe", "maya.bin"}, {"maya"}, {"657"}},
                     {"navisworks", "Navisworks Manage", {"Navisworks Manage"}, {"roamer.exe"}, {}, {}}};
    data.acad_products = {{"8101", "autocad", 2025}};
    data.components = {"Language Pack", "Content", "Libraries", "Access", "Licensing"};
    data.suites = {"Suite"};
    data.close_before_installing = {{"OUTLOOK.EXE", "Microsoft Outlook"}, {"AdskAccessUIHost.exe", "Autodesk Access"}};
    data.sign_in_hosts = {"accounts.example", "signin.example"};
    Requirement acad;
    acad.id = "acad-2025";
    acad.name = "AutoCAD 2025";
    acad.memory_minimum = std::uint64_t{8} << 30;
    acad.memory_recommended = std::uint64_t{16} << 30;
    acad.disk_minimum = std::uint64_t{10} << 30;
    acad.disk_recommended = std::uint64_t{20} << 30;
    acad.dotnet_release = 528040;
    acad.dotnet_runtime = "8.0";
    acad.systems = {{"windows", "10.0.17763", ""}, {"rocky", "8", "9"}};
    acad.as_of = "2026-11-22";
    data.requirements = {acad};
    return data;
}

}  // namespace signpost::checks
