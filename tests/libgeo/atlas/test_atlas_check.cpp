// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_check.h"

#include <algorithm>

#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::Finding;
using namespace geo::test;

namespace {

std::vector<Finding> check(const std::map<std::string, std::string>& tables) {
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    return geo::checkAtlas(geo::readAtlasTables(folder.path()));
}

struct PlantedFault {
    std::string table;
    std::string from;
    std::string to;
    std::size_t row;
    std::string column;
    std::string message;
};

const std::vector<PlantedFault>& plantedFaults() {
    static const std::vector<PlantedFault> faults{
        {"places", "reed-camp,Reed Camp", "reed river,Reed Camp", 2, "id", "semicolon or a space"},
        {"places", "reed-border,Reed Border", "reed-river,Reed Border", 5, "id", "earlier row"},
        {"places", "reed-border,Reed Border", ",Reed Border", 5, "id", "empty"},
        {"places", "Reed Camp,training-ground", "Reed Camp,camp", 2, "kind", "vocabulary"},
        {"places", "Reed Camp,training-ground", "Bridge of Reeds,border-crossing", 2, "name",
         "row 1 has the same name"},
        {"places", "crossing,AF;TJ", "crossing,AF;XX", 1, "countries", "no country code"},
        {"places", "crossing,AF;TJ", "crossing,TJ;TJ", 1, "countries", "twice"},
        {"places", "POINT (68.5 37.25)", "POINT (37.25 68.5)", 1, "WKT", "swapped"},
        {"places", "POINT (68.5 37.25)", "POINT (37.25 168.5)", 1, "WKT", "swapped"},
        {"places", "POINT (68.5 37.25)", "POINT (368.5 37.25)", 1, "WKT", "beyond"},
        {"places", "POINT (68.5 37.25)", "POINT (nan 37.25)", 1, "WKT", "cannot be read"},
        {"places", "POINT (68.5 37.25)", "68.5 37.25", 1, "WKT", "cannot be read"},
        {"places", "POINT (68.5 37.25)", "POINT (68.5 37.25) POINT", 1, "WKT", "cannot be read"},
        {"places", "68 38,69 38,69 37", "69 38,68 38,69 37", 4, "WKT", "not sound"},
        {"places", "37.25),1.0", "37.25),", 1, "precision_km", "no precision"},
        {"places", "37.25),1.0", "37.25),about 1", 1, "precision_km", "no possible precision"},
        {"places", "37.25),1.0", "37.25),-1", 1, "precision_km", "no possible precision"},
        {"places", "69 37,68 37))\",10", "69 37,68 37))\",", 4, "precision_km", "no precision"},
        {"places", "AF;TJ,point", "AF;TJ,line", 1, "geometry_type", "not what"},
        {"places", "TJ,none", "TJ,circle", 6, "geometry_type", "vocabulary"},
        {"places", "1.0,survey", "1.0,", 1, "coordinate_source", "empty"},
        {"places", "estimate,implied", "estimate,guessed", 2, "identified", "vocabulary"},
        {"names", "reed-camp,Қамӣш", "reed-cmap,Қамӣш", 6, "place_id", "\"reed-cmap\" is unknown"},
        {"names", "Kamish-Kul Bandar", "", 1, "name", "empty"},
        {"names", "Bandar,en,Latn,article", "Bandar,en,Latn,nickname", 1, "role", "vocabulary"},
        {"names", "Bandar,en,Latn,article", "Bandar,en,Latn,primary", 2, "role", "second primary"},
        {"names", "Bandar,en", "Bandar,English", 1, "language", "language tag"},
        {"names", "Bandar,en,Latn", "Bandar,en,latin", 1, "script", "script code"},
        {"names", "Kamish-Kul Bandar,en,Latn,article", "Bridge of Reeds,en,Latn,primary", 2, "name", "twice"},
        {"sources", "office2021", "smith2020", 2, "id", "earlier row"},
        {"sources", "Yearly Report", "", 2, "title", "empty"},
        {"sources", "2020-05-02", "2020-05-32", 1, "issued", "no date"},
        {"sources", "2020-05-02,", "2020-05-02,2020-05-01", 1, "issued", "after it ends"},
        {"sources", ",,day", ",,minute", 1, "date_precision", "vocabulary"},
        {"sources", "https://example.org/reeds", "javascript:alert(1)", 1, "url", "web address"},
        {"passages", "office2021,p1", "nobody,p1", 3, "source_id", "unknown"},
        {"passages", "smith2020,p10", "smith2020,p2", 2, "paragraph", "earlier row"},
        {"passages", "office2021,p1", "office2021,first", 3, "paragraph", "no paragraph number"},
        {"passages", "bridge-of-reeds;reed-border", "bridge-of-reeds;reed-boarder", 1, "place_ids", "unknown"},
        {"passages", "reed-camp,reed-province", "reed-camp,reed-provinces", 2, "described_ids", "unknown"},
        {"passages", ",reed-council,", ",reed-councils,", 3, "metonym_ids", "unknown"},
        {"passages", "The border again.", "", 3, "digest", "empty"},
        {"passages", "fedcba9876543210", "fedcba987654321", 2, "fingerprint", "no fingerprint"},
        {"claims", "c2,reed-border", "c1,reed-border", 2, "id", "earlier row"},
        {"claims", "c1,bridge-of-reeds", "c1,bridge", 1, "place_ids", "unknown"},
        {"claims", "c1,bridge-of-reeds", "c1,", 1, "place_ids", "empty"},
        {"claims", "reed-camp;reed-council", "reed-camp;reed-camp", 4, "place_ids", "twice"},
        {"claims", "c3,reed-border,office2021", "c3,reed-border,office", 3, "source_id", "unknown"},
        {"claims", "c3,reed-border,office2021,p1", "c3,reed-border,office2021,p9", 3, "paragraph", "no passage p9"},
        {"claims", "c3,reed-border,office2021,p1", "c3,reed-border,office2021,", 3, "paragraph", "no paragraph"},
        {"claims", "2020-04-30", "2020-02-30", 1, "date_from", "no date"},
        {"claims", "2020,2021,years", "2020,2021-02-29,years", 4, "date_to", "no date"},
        {"claims", "2020,2021,years", "2022,2021,years", 4, "date_from", "after it ends"},
        {"claims", "2020-04-30,,day", "2020-04-30,,moment", 1, "date_precision", "vocabulary"},
        {"claims", "2020-04-30,,day", "2020-04-30,,", 1, "date_precision", "no precision"},
        {"sources", "2020-05-02,,day", "2020-05-02,,", 1, "date_precision", "no precision"},
        {"sources", "https://example.org/reeds", "https://example.org/old reeds", 1, "url", "web address"},
        {"names", "Bandar,en", "Bandar,en-", 1, "language", "language tag"},
        {"passages", "office2021,p1", "office2021,p0", 3, "paragraph", "no paragraph number"},
        {"claims", "2020-04-30,,day", ",,day", 1, "date_from", "there is no date"},
        {"claims", "day,control", "day,power", 1, "category", "vocabulary"},
        {"claims", "day,control", "day,", 1, "category", "empty"},
        {"claims", "The guard took the bridge.", "", 1, "statement", "empty"},
        {"claims", "180,km", "180,", 3, "unit", "no unit"},
        {"claims", "180,km", ",km", 3, "quantity", "no quantity"},
        {"claims", ",reported,", ",rumoured,", 4, "hedging", "vocabulary"},
    };
    return faults;
}

bool finds(const std::vector<Finding>& findings, const PlantedFault& fault) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.table == fault.table && finding.row == fault.row && finding.column == fault.column &&
               finding.message.find(fault.message) != std::string::npos && !finding.advice.empty();
    });
}

}  // namespace

TEST_CASE("A sound atlas has no finding") {
    for (const Finding& finding : check(tinyTables())) {
        CAPTURE(finding.table, finding.row, finding.column);
        CHECK(finding.message.empty());
    }
}

TEST_CASE("Each planted fault is found with its table, row and column") {
    for (const PlantedFault& fault : plantedFaults()) {
        auto tables = tinyTables();
        change(tables[fault.table], fault.from, fault.to);
        CAPTURE(fault.table, fault.from, fault.to);
        CHECK(finds(check(tables), fault));
    }
}

TEST_CASE("A fault in a GeoPackage is found like one in CSV") {
    auto tables = tinyTables();
    change(tables["places"], "POINT (68.5 37.25)", "POINT (37.25 68.5)");
    change(tables["claims"], "2020,2021,years", "2022,2021,years");
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    makeGeoPackage(folder.path(), folder.path() / "tiny.gpkg");
    const auto findings = geo::checkAtlas(geo::readAtlasTables(folder.path() / "tiny.gpkg"));
    REQUIRE(findings.size() == 2);
    CHECK(findings == check(tables));
}

TEST_CASE("A missing table or column is one finding of the table, and its cells are not asked for") {
    auto tables = tinyTables();
    tables.erase("sources");
    auto findings = check(tables);
    REQUIRE_FALSE(findings.empty());
    CHECK(std::count_if(findings.begin(), findings.end(),
                        [](const Finding& finding) { return finding.table == "sources" && finding.row == 0; }) == 1);

    tables = tinyTables();
    change(tables["places"], "precision_km", "accuracy");
    findings = check(tables);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].table == "places");
    CHECK(findings[0].row == 0);
    CHECK(findings[0].column == "precision_km");
}

TEST_CASE("A place without a primary name is found in the table of places") {
    auto tables = tinyTables();
    change(tables["names"], "reed-council,Reed Council,en,Latn,primary\n", "");
    const auto findings = check(tables);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].row == 6);
    CHECK_THAT(findings[0].message, ContainsSubstring("no primary name"));
}

TEST_CASE("A far place of a wide country is not taken for a swapped one") {
    auto tables = tinyTables();
    tables["places"] +=
        "t1,Tower One,post,RU,point,POINT (37.6 55.7),1,survey,named,\n"
        "t2,Tower Two,post,RU,point,POINT (131.9 43.1),1,survey,named,\n"
        "t3,Tower Three,post,RU,point,POINT (33.1 68.9),1,survey,named,\n";
    tables["names"] +=
        "t1,Tower One,en,Latn,primary\n"
        "t2,Tower Two,en,Latn,primary\n"
        "t3,Tower Three,en,Latn,primary\n";
    CHECK(check(tables).empty());
}

TEST_CASE("A cell as long as a book is judged like any other, and its finding shows the beginning alone") {
    const std::string book(500'000, 'a');
    auto tables = tinyTables();
    change(tables["sources"], "https://example.org/reeds", "https://example.org/" + book);
    CHECK(check(tables).empty());
    change(tables["sources"], "https://example.org/", "ftp://example.org/");
    change(tables["names"], "Bandar,en", "Bandar," + book);
    change(tables["claims"], "day,control", "day," + book);
    const auto findings = check(tables);
    REQUIRE(findings.size() == 3);
    for (const Finding& finding : findings) {
        CHECK(finding.message.size() < 200);
    }
}

TEST_CASE("Findings come in the order of tables and rows") {
    auto tables = tinyTables();
    change(tables["claims"], ",reported,", ",rumoured,");
    change(tables["places"], "POINT (68.5 37.25)", "nowhere");
    change(tables["places"], "river,AF;TJ", "brook,AF;TJ");
    const auto findings = check(tables);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].row == 1);
    CHECK(findings[1].row == 3);
    CHECK(findings[2].table == "claims");
}

TEST_CASE("Attributes that are unknown, lead nowhere or have no value are findings") {
    auto tables = tinyTables();
    change(tables["claims"], "unit,hedging,note\n", "unit,hedging,note,attribute,value\n");
    const auto findingsFor = [&](const std::string& attributeAndValue) {
        auto changed = tables;
        change(changed["claims"], "The guard took the bridge.,,,asserted,\n",
               "The guard took the bridge.,,,asserted,," + attributeAndValue + "\n");
        const TemporaryFolder folder;
        writeTables(folder.path(), changed);
        std::vector<std::string> columns;
        for (const geo::Finding& finding : geo::checkAtlas(geo::readAtlasTables(folder.path()))) {
            CHECK(finding.row == 1);
            columns.push_back(finding.column);
        }
        return columns;
    };
    using Columns = std::vector<std::string>;
    CHECK(findingsFor("held-by@reed-river,Reed Guard").empty());
    CHECK(findingsFor("hold-by,Reed Guard") == Columns{"attribute"});
    CHECK(findingsFor("held-by@nowhere,Reed Guard") == Columns{"attribute"});
    CHECK(findingsFor("held-by,Reed Guard;open") == Columns{"value"});
    CHECK(findingsFor("held-by,") == Columns{"value"});
    CHECK(findingsFor("distance-from,nowhere") == Columns{"value", "value"});
}
