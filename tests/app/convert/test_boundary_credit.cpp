// SPDX-License-Identifier: MIT
#include "app/convert/boundary_credit.h"

#include "app/world/world_builder.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The credit names the boundary data and the version that the basemap itself gives") {
    World world;
    auto basemap = std::make_shared<Basemap>();
    basemap->folder = shippedWorld().basemap;
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
    World world = withLayers(*withProjection(smallWorld()), {writePosts(folder)}).value;
    auto basemap = std::make_shared<Basemap>(*world.basemap);
    basemap->folder = shippedWorld().basemap;
    world.basemap = basemap;
    BorderView own;
    own.ownBorders = world.userLayers[0].id;
    const QString date = QString::fromStdString(dateOf(world.userLayers[0].stamp));
    CHECK(boundaryCredit(world, own).contains(QStringLiteral("posts.csv of ") + date));
    for (const QString& text :
         {boundaryCredit(world, own), shortBoundaryCredit(world, own), boundaryNotice(world, own)}) {
        CHECK_FALSE(text.contains(QStringLiteral("Natural Earth")));
        CHECK_FALSE(text.contains(QStringLiteral("10 million")));
        CHECK(text.contains(QStringLiteral("posts.csv")));
    }
    CHECK(boundaryNotice(world, {}).contains(QStringLiteral("1:10 million")));
    CHECK(ownLayersCredit(world, {}, own).isEmpty());
    CHECK(ownLayersCredit(world, {}, {}).contains(QStringLiteral("posts.csv")));
}

TEST_CASE("A basemap without a file BOUNDARIES is named by its folder") {
    const test::TemporaryFolder folder;
    World world;
    auto basemap = std::make_shared<Basemap>();
    basemap->folder = folder.path();
    world.basemap = basemap;
    CHECK(boundaryData(world, {}) == QString::fromStdString(folder.path().filename().string()));
}
