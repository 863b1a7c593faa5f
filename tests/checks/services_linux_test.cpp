// Services of Linux, from the files of systemd.
#include <catch2/catch.hpp>

#include <sys/stat.h>

#include "checks/system/services_linux.h"
#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

TEST_CASE("services are not told from folders that cannot be listed; a unit that cannot be read keeps its name") {
    const Scratch tree;
    const std::string units = tree / "etc/systemd/system";
    write(units + "/closed.service", "[Service]\nExecStart=/opt/closed\n");
    write(units + "/open.service", "[Service]\nExecStart=/opt/open\n");
    chmod((units + "/closed.service").c_str(), 0);
    chmod(tree.path().c_str(), 0755);
    const Files files(tree.path());
    CHECK(as_nobody([&] {
        const auto services = services_from_files(files).value;
        return services.size() == 2 && services[0].name == "closed" && services[0].image_path.empty() &&
               services[1].image_path == "/opt/open";
    }));
    chmod(units.c_str(), 0);
    CHECK(as_nobody([&] { return services_from_files(files).outcome == Outcome::denied; }));
    chmod(units.c_str(), 0755);
}

TEST_CASE("a systemd unit tells its start, its program and, where systemd runs, its state") {
    const Scratch tree;
    write(
        tree / "usr/lib/systemd/system/adsklicensing.service",
        "[Service]\nExecStart=-/opt/Autodesk/AdskLicensing/Current/AdskLicensingService/AdskLicensingService --run\n");
    const Files files(tree.path());
    auto service = service_from_files(files, "adsklicensing");
    REQUIRE(service.has_value());
    CHECK(service.value.start == ServiceInfo::Start::manual);
    CHECK(service.value.state == ServiceInfo::State::unknown);
    CHECK(service.value.image_path == "/opt/Autodesk/AdskLicensing/Current/AdskLicensingService/AdskLicensingService");
    fs::create_directories(tree / "etc/systemd/system/multi-user.target.wants");
    fs::create_symlink("/usr/lib/systemd/system/adsklicensing.service",
                       tree / "etc/systemd/system/multi-user.target.wants/adsklicensing.service");
    fs::create_directories(tree / "run/systemd/system");
    write(tree / "sys/fs/cgroup/system.slice/adsklicensing.service/cgroup.procs", "812\n");
    service = service_from_files(files, "adsklicensing");
    CHECK(service.value.start == ServiceInfo::Start::automatic);
    CHECK(service.value.state == ServiceInfo::State::running);
    fs::create_symlink("/dev/null", tree / "etc/systemd/system/adsklicensing.service");
    CHECK(service_from_files(files, "adsklicensing").value.start == ServiceInfo::Start::disabled);
    CHECK(service_from_files(files, "nothing").outcome == Outcome::absent);
}
