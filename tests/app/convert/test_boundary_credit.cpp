// SPDX-License-Identifier: MIT
#include "app/convert/boundary_credit.h"

#include <chrono>
#include <filesystem>

#include "app/world/world_builder.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The credit names the boundary data and the version that the basemap itself gives") {
    World world;
    auto basemap = std::make_shared<Basemap>();
    basemap->folder = shippedWorld().basemap;
    basemap->boundaries = "Natural Earth 1:10m, version 3.0.0";
    world.basemap = basemap;
    CHECK(boundaryData(world, {}) == QStringLiteral("Natural Earth 1:10m, version 3.0.0"));
    CHECK(boundaryCredit(world, {}).contains(QStringLiteral("5\u00A0km off")));
    CHECK(shortBoundaryCredit(world, {}) == QStringLiteral("Natural Earth 1:10m"));
    BorderView hidden;
    hidden.openBorders = OpenBorders::hidden;
    CHECK(boundaryCredit(world, hidden).contains(QStringLiteral("left out")));
}

TEST_CASE("With the user's own borders nothing is said to be Natural Earth's") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = writePosts(folder);
    using namespace std::chrono;
    std::filesystem::last_write_time(file,
                                     file_clock::from_sys(sys_seconds(sys_days(year(2021) / 8 / 11) + hours(12))));
    World world = withLayers(*withProjection(smallWorld()), {file}).value;
    auto basemap = std::make_shared<Basemap>(*world.basemap);
    basemap->folder = shippedWorld().basemap;
    basemap->boundaries = "Natural Earth 1:10m, version 3.0.0";
    world.basemap = basemap;
    BorderView own;
    own.ownBorders = world.userLayers[0].id;
    CHECK(boundaryCredit(world, own).contains(QStringLiteral("posts.csv of 2021-08-11")));
    for (const QString& text :
         {boundaryCredit(world, own), shortBoundaryCredit(world, own), boundaryNotice(world, own)}) {
        CHECK_FALSE(text.contains(QStringLiteral("Natural Earth")));
        CHECK_FALSE(text.contains(QStringLiteral("10 million")));
        CHECK(text.contains(QStringLiteral("posts.csv")));
    }
    CHECK(boundaryNotice(world, {}).contains(QStringLiteral("1:10 million")));
}

TEST_CASE("Lines of the user's own that are left out are said to be, where there are any") {
    const test::TemporaryFolder folder;
    const World world = withLayers(*withProjection(smallWorld()), {writePosts(folder), writeBorders(folder)}).value;
    BorderView hidden;
    hidden.openBorders = OpenBorders::hidden;
    for (const std::size_t layer : {0, 1}) {
        hidden.ownBorders = world.userLayers.at(layer).id;
        CHECK(boundaryCredit(world, hidden).contains(QStringLiteral("left out")) == (layer == 1));
    }
}

TEST_CASE("Of a basemap that names no disputed lines none are said to be left out") {
    BorderView hidden;
    hidden.openBorders = OpenBorders::hidden;
    for (const char* kind : {"international", "disputed"}) {
        auto lines = std::make_shared<geo::VectorLayer>();
        lines->fields = {{"class", {kind}}};
        auto basemap = std::make_shared<Basemap>();
        basemap->folder = "my-basemap";
        basemap->layers[static_cast<std::size_t>(BasemapRole::countryLines)].data = std::move(lines);
        World world;
        world.basemap = basemap;
        CHECK(boundaryCredit(world, hidden).contains(QStringLiteral("left out")) == (kind == std::string("disputed")));
    }
}

TEST_CASE("A basemap without a file BOUNDARIES is named by its folder, and nothing is said of how exact it is") {
    const test::TemporaryFolder folder;
    World world;
    auto basemap = std::make_shared<Basemap>();
    basemap->folder = folder.path();
    world.basemap = basemap;
    const QString name = QString::fromStdString(folder.path().filename().string());
    CHECK(boundaryData(world, {}) == name);
    CHECK(boundaryNotice(world, {}).contains(name));
    CHECK_FALSE(boundaryNotice(world, {}).contains(QStringLiteral("km")));
}
