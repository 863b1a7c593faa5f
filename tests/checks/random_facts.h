// Facts that no PC ever had, made from those of a real shape: for the judges, which must take whatever comes.
#pragma once

#include <random>

#include "checks/check.h"
#include "checks/facts.h"
#include "tests/checks/fake_provider.h"

namespace signpost::checks {

class RandomFacts {
public:
    explicit RandomFacts(unsigned seed) : random_(seed) {}

    // What `check` collects on a PC where nothing is, each fact replaced by anything at all.
    Facts make(const Check& check, const CheckData& data) {
        FakeProvider provider(pick(2) == 0 ? "windows" : "linux");
        Facts facts = check.collect(provider, data, {}, {});
        const auto names = facts.all();
        for (const auto& [name, fact] : names) {
            if (pick(5) == 0) continue;
            Fact other = any();
            other.keep = fact.keep;
            facts.set_fact(name, std::move(other));
        }
        return facts;
    }

private:
    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }

    std::int64_t number() {
        static const std::vector<std::int64_t> numbers{
            0,         1,        2, 3, 4, 5, 6, 7, 9, 30, 31, 299, 301, 86'401, 2019, 2020, 528'040, -1, 1'800'000'000,
            INT64_MAX, INT64_MIN};
        return numbers[pick(numbers.size())];
    }

    std::string text() {
        static const std::vector<std::string> texts{"",
                                                    "windows",
                                                    "debian",
                                                    "rocky",
                                                    "6.1.7601",
                                                    "10.0.19045",
                                                    "x86",
                                                    "x86_64",
                                                    "1",
                                                    "Autodesk Revit 2025 - English",
                                                    "Building Design Suite 2016",
                                                    "maya2025",
                                                    "829Q1_2025.0.0.F",
                                                    "_USER",
                                                    "_NETWORK",
                                                    "[]",
                                                    "[{\"lic_method\":4}]",
                                                    "user",
                                                    "network",
                                                    "timeout",
                                                    "refused",
                                                    "certificate",
                                                    "27000@h",
                                                    "@a,@b,@c",
                                                    "adskflex",
                                                    "acad.exe",
                                                    "C:\\x\\acad.exe",
                                                    "/usr/autodesk/maya2025/bin/maya.bin",
                                                    "environment",
                                                    "5.15.0",
                                                    "\xff\xfe\x00",
                                                    "2026-01-01",
                                                    std::string("a\0b", 3),
                                                    std::string(5000, 'x')};
        return texts[pick(texts.size())];
    }

    Row row() {
        static const std::vector<std::string> keys{"name",     "version", "part",       "folder",  "place",  "kind",
                                                   "method",   "key",     "state",      "running", "vendor", "host",
                                                   "port",     "outcome", "process",    "path",    "scheme", "program",
                                                   "age",      "year",    "servers",    "what",    "server", "suite",
                                                   "selected", "default", "authorized", "feature", "value",  "count"};
        Row out;
        for (std::size_t i = pick(8); i > 0; --i) out[keys[pick(keys.size())]] = text();
        return out;
    }

    Fact any() {
        Fact fact;
        fact.outcome = static_cast<Outcome>(pick(9) < 4 ? 0 : pick(6));
        fact.error = fact.outcome == Outcome::failed ? static_cast<long>(pick(40)) - 1 : 0;
        switch (pick(4)) {
            case 0: fact.value = number(); break;
            case 1: fact.value = text(); break;
            case 2: fact.value = std::vector<std::string>(pick(3), text()); break;
            default: {
                Rows rows;
                for (std::size_t i = pick(4); i > 0; --i) rows.push_back(row());
                fact.value = rows;
            }
        }
        return fact;
    }

    std::mt19937 random_;
};

}  // namespace signpost::checks
