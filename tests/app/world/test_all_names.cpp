// SPDX-License-Identifier: MIT
#include "app/world/all_names.h"

#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

/// The folder of the gazetteers that the user keeps; what the test puts there goes with it.
struct KeptFolder {
    std::filesystem::path path = userDataFolder() / "gazetteers";

    KeptFolder() { std::filesystem::create_directories(path); }
    ~KeptFolder() { std::filesystem::remove_all(path); }
    void write(const char* name, const char* content) const { std::ofstream(path / name) << content; }
};

const std::shared_ptr<const geo::Atlas> noAtlas = std::make_shared<const geo::Atlas>();

}  // namespace

TEST_CASE("A stray and a broken file among the kept gazetteers leave all other names") {
    const KeptFolder kept;
    kept.write("notes.txt", "to do\n");
    kept.write("broken.json", "{[");
    kept.write("own.csv", "name,lon,lat\nUpper Ford of Mine,70.5,37.25\n");
    const AllNames names(noAtlas);
    CHECK(names.gazetteer().named("upper ford of mine").size() == 1);
    CHECK(names.gazetteer().places().size() > 10000);
    REQUIRE(names.warnings().size() == 1);
    CHECK(names.warnings()[0].message.find("broken.json") != std::string::npos);
}

TEST_CASE("A gazetteer that was named and cannot be used fails at each call and is read once") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("own.csv", "a,b\n");
    const AllNames names(noAtlas, {file});
    CHECK_THROWS_AS(names.gazetteer(), geo::FormatError);
    folder.write("own.csv", "name,lon,lat\nFord,70.5,37.25\n");
    CHECK_THROWS_AS(names.gazetteer(), geo::FormatError);
}
