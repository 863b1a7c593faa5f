// What the checks know of products, programs and hosts. It changes, so it is content, dated (products.yaml), and is
// handed in as a value; app/core reads it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace signpost::checks {

// One product family. Names compare without regard to case.
struct Product {
    std::string family;                  // "revit"
    std::string name;                    // "Revit"
    std::vector<std::string> names;      // how an installed product's name may begin ("Autodesk Revit")
    std::vector<std::string> processes;  // of the open program: "Revit.exe", "maya.bin"
    std::vector<std::string> folders;    // Linux: how its folder's name begins ("maya")
    std::vector<std::string> key_codes;  // the first three characters of its product keys ("829")
};

// One AutoCAD-based product of one year, by the id in the name of its registry key (ACAD-8101:409).
struct AcadProduct {
    std::string id;      // "8101"
    std::string family;  // of a Product
    int year = 0;
};

// A program that should be closed before an installation.
struct OpenProgram {
    std::string process;  // "OUTLOOK.EXE"
    std::string name;     // "Microsoft Outlook"
};

// A system that a product of one year runs on. Windows: from that build on; Linux: ID and VERSION_ID from and to.
struct SupportedSystem {
    std::string id;  // "windows", "rocky"
    std::string from;
    std::string to;  // empty: no end known
};

// What a product of one year asks of a PC. 0 or empty: not said.
struct Requirement {
    std::string id;                                            // "acad-2025"
    std::string name;                                          // "AutoCAD 2025"
    std::uint64_t memory_minimum = 0, memory_recommended = 0;  // bytes
    std::uint64_t disk_minimum = 0, disk_recommended = 0;      // bytes free
    std::uint32_t dotnet_release = 0;                          // of .NET Framework 4, see `Release` in the registry
    std::string dotnet_runtime;                                // "8.0": of .NET 5 and later
    std::vector<SupportedSystem> systems;
    std::string as_of;
};

struct CheckData {
    std::string as_of;  // ISO 8601
    std::vector<Product> products;
    std::vector<AcadProduct> acad_products;
    std::vector<std::string> components;  // words in a name that make it a part, not a product
    std::vector<std::string> suites;      // words in a name that make it a suite
    std::vector<OpenProgram> close_before_installing;
    std::vector<std::string> sign_in_hosts;
    std::vector<Requirement> requirements;
    std::string licensing_version;         // older than this is too old for today's products
    std::string identity_manager_version;  // the same
};

}  // namespace signpost::checks
