// SPDX-License-Identifier: MIT
#include "app/window/gazetteer_question.h"

#include <QSignalSpy>
#include <QTest>

#include "app/window/given_files.h"
#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

constexpr const char* wells = "name,lon,lat,kind\nReed Well,66.1,38.2,city\nSalt Well,66.4,38.3,city\n";

}  // namespace

TEST_CASE("Lists of named places are told by how they begin, whether they are layers as well or not") {
    const test::TemporaryFolder folder;
    const auto table = folder.write("a.csv", wells);
    const auto linked = folder.write("b.lpf", "{}");
    const auto shapes = folder.write("c.csv", "WKT,name\n\"POINT (1 2)\",x\n");
    CHECK(listsNamedPlaces(folder.write("d.csv", "\xEF\xBB\xBF\"id\",\"name\",\"lon\",\"lat\"\r\n")));
    CHECK(listsNamedPlaces(folder.write("e.json", R"({"features":[{"names":[{"toponym":"X"}]}]})")));
    CHECK_FALSE(listsNamedPlaces(folder.write("f.geojson", R"({"type":"FeatureCollection","features":[]})")));
    const GivenFiles given = sortGivenFiles({table, linked, shapes});
    CHECK(given.gazetteers == std::vector{table, linked});
    CHECK(given.layers == std::vector{table, shapes});
    const auto drawn = folder.write("g.jsonld", R"({"type": "FeatureCollection", "features": []})");
    CHECK(sortGivenFiles({drawn}).gazetteers == std::vector{drawn});
    CHECK(sortGivenFiles({drawn}).layers == std::vector{drawn});
    CHECK(given.articles.empty());
    CHECK(given.problems.isEmpty());
}

TEST_CASE("A gazetteer is kept as a copy, once, and one without places is refused") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.write("wells.csv", wells);
    const std::filesystem::path kept = keptGazetteer(file, folder / "gazetteers").value;
    CHECK(kept == folder / "gazetteers/wells.csv");
    CHECK(keptGazetteer(file, folder / "gazetteers").value == kept);
    folder.write("wells.csv", std::string(wells) + "Tar Well,66.5,38.4,city\nNowhere,,,\n");
    const auto other = keptGazetteer(file, folder / "gazetteers");
    CHECK(other.value == folder / "gazetteers/wells-2.csv");
    CHECK(other.warnings.size() == 1);
    CHECK_THROWS_AS(keptGazetteer(folder.write("none.csv", "name,lon,lat\n"), folder / "gazetteers"), geo::Error);
    CHECK_FALSE(std::filesystem::exists(folder / "gazetteers/none.csv"));
}

TEST_CASE("Whoever drops a list of places is asked whether its names are wanted") {
    const test::TemporaryFolder folder;
    WorldLoader loader;
    GazetteerQuestion question(loader, folder / "gazetteers");
    CHECK(question.isHidden());
    const std::filesystem::path file = folder.write("wells.csv", wells);
    question.ask(file);
    question.ask(file);
    CHECK_FALSE(question.isHidden());
    CHECK(question.question().text().contains(QStringLiteral("wells.csv")));
    question.notNow().click();
    CHECK(question.isHidden());  // the second time was no other question
    CHECK_FALSE(std::filesystem::exists(folder / "gazetteers"));
    question.ask(file);
    CHECK_FALSE(question.isHidden());
    QSignalSpy loaded(&loader, &WorldLoader::loaded);
    QSignalSpy noticed(&question, &GazetteerQuestion::noticed);
    question.addNames().click();
    CHECK(question.isHidden());
    CHECK(noticed.isEmpty());  // nothing has been done yet
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() == 1; }, 20000));
    REQUIRE(noticed.count() == 1);
    CHECK(noticed[0][0].toString().contains(QStringLiteral("wells.csv")));
    CHECK(std::filesystem::exists(folder / "gazetteers/wells.csv"));
    question.ask(file);
    CHECK(question.isHidden());  // its names are kept
}

TEST_CASE("Names that could not be kept are not said to be") {
    const test::TemporaryFolder folder;
    WorldLoader loader;
    GazetteerQuestion question(loader, "/proc/nowhere/gazetteers");
    QSignalSpy noticed(&question, &GazetteerQuestion::noticed);
    QSignalSpy failed(&loader, &WorldLoader::failed);
    question.ask(folder.write("wells.csv", wells));
    question.addNames().click();
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1 && !loader.busy(); }, 20000));
    CHECK(noticed.isEmpty());
}
