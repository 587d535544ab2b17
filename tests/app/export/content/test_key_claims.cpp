// SPDX-License-Identifier: MIT
#include "app/export/content/key_claims.h"

#include <algorithm>

#include "app/export/layout/key_shortening.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::Claim claimOf(const geo::PlaceId& place, const char* id, const char* date, const char* paragraph) {
    geo::Claim claim;
    claim.id = geo::ClaimId(id);
    claim.places = {place};
    claim.source = geo::SourceId("diary");
    claim.paragraph = paragraph;
    claim.statement = std::string("What ") + id + " says.";
    claim.hedging = "asserted";
    if (*date != '\0') {
        claim.when.from = claim.when.to = geo::parsePartialDate(date);
        claim.when.precision = "day";
    }
    return claim;
}

/// The article of the source "diary": paragraph 1, then 2, each a line.
AttachedArticle diary() {
    auto article = std::make_shared<geo::Article>();
    article->text =
        "The gate stood shut, as the \"upper\" road was under water, until the week after the feast.\n"
        "Then it opened.";
    const std::size_t first = article->text.find('\n');
    const auto add = [&](std::size_t number, std::size_t begin, std::size_t end) {
        geo::Block block;
        block.number = number;
        block.paragraph = number;
        block.begin = begin;
        block.end = block.shownEnd = end;
        article->blocks.push_back(block);
    };
    add(1, 0, first);
    add(2, first + 1, article->text.size());
    return {article, geo::SourceId("diary"), {}};
}

std::pair<geo::PlaceId, geo::PlaceId> twoPlaces() {
    const WorldPointer crowded = test::crowdedMap(2);
    return {crowded->atlas->places()[0].id, crowded->atlas->places()[1].id};
}

/// Two crossings with these claims.
WorldPointer diaryMap(std::vector<geo::Claim> claims) {
    const WorldPointer crowded = test::crowdedMap(2);
    geo::AtlasContents contents;
    contents.name = "diary";
    contents.places = crowded->atlas->places();
    contents.sources = crowded->atlas->sources();
    contents.claims = std::move(claims);
    for (const char* paragraph : {"p1", "p2"}) {
        geo::Passage passage;
        passage.source = geo::SourceId("diary");
        passage.paragraph = paragraph;
        passage.digest = "A digest in other words.";
        contents.passages.push_back(passage);
    }
    auto world = std::make_shared<World>(*crowded);
    world->atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    world->places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world->atlas, geo::Projection(world->projection)));
    world->articles = {diary()};
    return world;
}

/// Four claims about the first (in June, undated, in August, in July), one about the other.
WorldPointer diaryMap() {
    const auto [first, second] = twoPlaces();
    return diaryMap({claimOf(first, "june", "2021-06-01", "p1"), claimOf(first, "undated", "", "p3"),
                     claimOf(first, "august", "2021-08-11", "p2"), claimOf(first, "july", "2021-07-05", "p1"),
                     claimOf(second, "other", "2021-07-01", "p2")});
}

ExportRequest request(KeyClaims told, std::set<geo::ClaimId> picked = {}) {
    ExportRequest request = test::exportRequest(diaryMap());
    request.claims.told = told;
    request.claims.picked = std::move(picked);
    return request;
}

QStringList toldBy(const KeyEntry& entry) {
    QStringList statements{entry.statement};
    for (const KeyClaim& claim : entry.furtherClaims) {
        statements << claim.statement;
    }
    return statements;
}

geo::Claim hedged(geo::Claim claim, const char* hedging) {
    claim.hedging = hedging;
    return claim;
}

/// The entry of the first of two places with these claims.
KeyEntry entryOf(std::vector<geo::Claim> claims, KeyClaims told) {
    ExportRequest request = test::exportRequest(diaryMap(std::move(claims)));
    request.claims.told = told;
    return layOutPage(request).key.entries.front();
}

KeyEntry shippedEntry(const char* place, KeyClaims told, const geo::AsKnownOn& date) {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = CountryArea{{"KG", "TJ"}};
    request.claims.told = told;
    request.knownOn = date;
    request.shownPlaces = placesOf(request);
    for (const KeyEntry& entry : layOutPage(request).key.entries) {
        if (entry.place == geo::PlaceId(place)) {
            return entry;
        }
    }
    FAIL("not on the map");
    return {};
}

}  // namespace

TEST_CASE("The key tells the newest claim and cites the others, or tells the newest alone, all or the picked ones") {
    const KeyEntry automatic = layOutPage(request(KeyClaims::automatic)).key.entries.front();
    CHECK(toldBy(automatic) == QStringList{QStringLiteral("What august says.")});
    CHECK(automatic.citation == QStringLiteral("a:2"));
    CHECK(automatic.furtherCitations == QStringLiteral("a:1, a:3"));

    const KeyEntry newest = layOutPage(request(KeyClaims::newest)).key.entries.front();
    CHECK(toldBy(newest) == QStringList{QStringLiteral("What august says.")});
    CHECK(newest.citation == QStringLiteral("a:2"));
    CHECK(newest.furtherCitations.isEmpty());

    const KeyEntry all = layOutPage(request(KeyClaims::all)).key.entries.front();
    CHECK(toldBy(all) == QStringList{QStringLiteral("What august says."), QStringLiteral("What july says."),
                                     QStringLiteral("What june says."), QStringLiteral("What undated says.")});
    CHECK(all.furtherClaims.back().citation == QStringLiteral("a:3"));
    CHECK(all.furtherClaims.back().when.isEmpty());
    CHECK(all.furtherClaims.front().when == QStringLiteral("5 Jul 2021"));

    const MapKey picked = layOutPage(request(KeyClaims::picked, {geo::ClaimId("july"), geo::ClaimId("undated")})).key;
    CHECK(toldBy(picked.entries.front()) ==
          QStringList{QStringLiteral("What july says."), QStringLiteral("What undated says.")});
    // A place without a picked claim is named only, and cites nothing.
    CHECK(picked.entries[1].statement.isEmpty());
    CHECK(picked.entries[1].citation.isEmpty());
}

TEST_CASE("The newest claim is that of the map's date, not a later one") {
    ExportRequest onDate = request(KeyClaims::newest);
    onDate.knownOn = geo::AsKnownOn{std::chrono::year(2021) / 7 / 20};
    CHECK(layOutPage(onDate).key.entries.front().statement == QStringLiteral("What july says."));
}

TEST_CASE("A lease that ends in twenty years is not the newest that is told of a base") {
    ExportRequest newest = test::exportRequest(test::shippedMap());
    newest.claims.told = KeyClaims::newest;
    const MapKey key = layOutPage(newest).key;
    const auto base = std::find_if(key.entries.begin(), key.entries.end(), [](const KeyEntry& entry) {
        return entry.name.contains(QStringLiteral("201st Military Base"));
    });
    REQUIRE(base != key.entries.end());
    CHECK(base->when.contains(QStringLiteral("Sep 2021")));
}

TEST_CASE("The notes quote what is told, from an article that is attached, in the marks of the citation style") {
    ExportRequest quoting = request(KeyClaims::newest);
    CHECK(layOutPage(quoting).key.footnotes.front().quotes.empty());
    quoting.claims.quoteWords = 8;
    const auto quotesOf = [](const ExportRequest& asked) { return layOutPage(asked).key.footnotes.front().quotes; };
    // Of both places the second paragraph is told: it is quoted once.
    CHECK(quotesOf(quoting) == std::vector{QStringLiteral("¶2:\u00A0“Then it opened.”")});
    quoting.claims.told = KeyClaims::all;
    quoting.citations = CitationStyle::harvard;
    CHECK(quotesOf(quoting) == std::vector{QStringLiteral("¶1:\u00A0‘The gate stood shut, as the “upper” road\u00A0…’"),
                                           QStringLiteral("¶2:\u00A0‘Then it opened.’")});
    // The atlas's own words are no quotation.
    auto without = std::make_shared<World>(*quoting.world);
    without->articles.clear();
    quoting.world = without;
    CHECK(quotesOf(quoting).empty());
}

TEST_CASE("Dates leave out what has none, and the page says how much that is") {
    ExportRequest request = test::exportRequest(diaryMap());
    request.claims.told = KeyClaims::all;
    request.filter.since = geo::parsePartialDate("2021-06");
    request.shownPlaces = placesOf(request);
    const MapKey key = layOutPage(request).key;
    CHECK(key.entries.front().furtherClaims.size() == 2);
    CHECK(std::count(key.absent.begin(), key.absent.end(), QStringLiteral("One undated claim is left out.")) == 1);
    request.filter.since.reset();
    CHECK(layOutPage(request).key.absent.empty());
}

TEST_CASE("What is stated stands for a place before what is newer and only planned or conditional, however old it is") {
    const geo::PlaceId place = twoPlaces().first;
    for (const char* hedging : {"planned", "conditional"}) {
        CAPTURE(hedging);
        const std::vector<geo::Claim> claims{hedged(claimOf(place, "august", "2021-08-11", "p2"), hedging),
                                             claimOf(place, "spring", "2020-03-01", "p1"),
                                             claimOf(place, "winter", "2020-01-01", "p1")};
        for (const KeyClaims told : {KeyClaims::newest, KeyClaims::automatic}) {
            CHECK(toldBy(entryOf(claims, told)) == QStringList{QStringLiteral("What spring says.")});
        }
        // Where all is told, time orders it; where that is too much, what is stated stays.
        const KeyEntry all = entryOf(claims, KeyClaims::all);
        CHECK(toldBy(all) == QStringList{QStringLiteral("What august says."), QStringLiteral("What spring says."),
                                         QStringLiteral("What winter says.")});
        MapKey key;
        key.entries = {all};
        CHECK(toldBy(tellingAtMost(key, 1).entries.front()) == QStringList{QStringLiteral("What spring says.")});
    }
}

TEST_CASE("What is expected stands for a place of which nothing else is told, and the page says so") {
    const geo::PlaceId place = twoPlaces().first;
    geo::Claim expected = hedged(claimOf(place, "forecast", "2021", "p1"), "likely");
    expected.when.precision = "future";
    const KeyEntry alone = entryOf({expected}, KeyClaims::newest);
    CHECK(alone.when == QStringLiteral("expected from 2021 on"));
    CHECK(statementInWords(alone) == QStringLiteral("What forecast says. (likely)"));
    CHECK(
        entryOf({expected, hedged(claimOf(place, "june", "2021-06-01", "p1"), "claimed")}, KeyClaims::newest).hedging ==
        QStringLiteral("claimed"));
}

TEST_CASE("What is only claimed stands for a place where it is much newer than what is stated") {
    const geo::PlaceId place = twoPlaces().first;
    const geo::Claim claimed = hedged(claimOf(place, "august", "2021-08-11", "p2"), "claimed");
    CHECK(entryOf({claimed, claimOf(place, "july", "2021-07-05", "p1")}, KeyClaims::newest).statement ==
          QStringLiteral("What july says."));
    const KeyEntry newer = entryOf({claimed, claimOf(place, "june", "2021-06-01", "p1")}, KeyClaims::newest);
    CHECK(statementInWords(newer) == QStringLiteral("What august says. (claimed)"));
}

TEST_CASE("Of a base that has aircraft, not of what they might do, the key tells in July 2021") {
    for (const geo::TimeAxis axis : {geo::TimeAxis::happened, geo::TimeAxis::published}) {
        const geo::AsKnownOn july{std::chrono::year(2021) / 7 / 20, axis};
        for (const KeyClaims told : {KeyClaims::automatic, KeyClaims::newest}) {
            const KeyEntry kant = shippedEntry("kant-air-base", told, july);
            CHECK(kant.hedging.isEmpty());
            CHECK(kant.when == QStringLiteral("by Jul 2021"));
            CHECK(shippedEntry("201st-military-base", told, july).hedging == QStringLiteral("claimed"));
        }
    }
}
