// SPDX-License-Identifier: MIT

// Compares the reader with the reference tables of five real articles. These texts are not part of the repository:
// where MARZ_ARTICLES or the folder shared/articles beside the sources does not hold them, the cases are skipped.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "libgeo/article/article_reader.h"
#include "libgeo/article/fingerprint.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/atlas/atlas_reader.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

namespace {

std::filesystem::path articlesFolder() {
    if (const char* folder = std::getenv("MARZ_ARTICLES"))
        return folder;
    return test::sourceTree() / ".." / "shared" / "articles";
}

std::vector<std::vector<std::string>> readTsv(const std::filesystem::path& path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string>& row = rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '\t');)
            row.push_back(cell);
    }
    return rows;
}

std::size_t countCodePoints(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text)
        count += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u ? 1 : 0;
    return count;
}

geo::Atlas shippedAtlas() {
    return geo::readAtlas(test::sourceTree() / "resources/atlas/central-asia-2021").value;
}

/// How many of the wanted things were found, printed with the tests.
struct Tally {
    std::size_t found = 0;
    std::size_t wanted = 0;
    std::string missed;

    void count(bool isFound, const std::string& what) {
        ++wanted;
        found += isFound ? 1 : 0;
        if (!isFound)
            missed += ' ' + what;
    }
    double share() const { return wanted == 0 ? 0.0 : static_cast<double>(found) / static_cast<double>(wanted); }
    std::string text() const { return std::to_string(found) + " of " + std::to_string(wanted); }
};

}  // namespace

TEST_CASE("Every block of the sample articles gets the role, number and length of the reference table") {
    const auto folder = articlesFolder();
    const auto rows = readTsv(folder / ".." / "reference" / "paragraphs.tsv");
    if (rows.size() < 2)
        MARZ_SKIP("the sample articles and their reference tables are not here");
    std::map<std::string, geo::Article> articles;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::vector<std::string>& row = rows[i];
        if (!articles.contains(row[0]))
            articles[row[0]] = geo::readArticle(folder / row[1]).value;
        const geo::Article& article = articles.at(row[0]);
        INFO(row[0] << " block " << row[2] << ": " << row[6]);
        REQUIRE(article.blocks.size() >= std::stoul(row[2]));
        const geo::Block& block = article.blocks[std::stoul(row[2]) - 1];
        CHECK(geo::blockRoleName(block.role) == row[5]);
        CHECK((block.paragraph ? std::to_string(*block.paragraph) : "") == row[4]);
        CHECK(countCodePoints(article.textOf(block)) == std::stoul(row[7]));
        CHECK(block.shown == (row[8].substr(0, 2) != "no"));
        const bool cut = row.size() > 9 && row[9].find("cross-reference") != std::string::npos;
        CHECK((block.shownEnd < block.end) == cut);
    }
    std::size_t blocks = 0;
    for (const auto& [name, article] : articles)
        blocks += article.blocks.size();
    CHECK(blocks == rows.size() - 1);
}

TEST_CASE("The shipped atlas's fingerprints are those of the sample articles' paragraphs") {
    const auto folder = articlesFolder();
    std::ifstream table(test::sourceTree() / "resources/atlas/central-asia-2021/passages.csv");
    if (!std::filesystem::exists(folder) || !table)
        MARZ_SKIP("the sample articles are not here");
    std::map<std::string, geo::Article> articles;
    std::size_t compared = 0;
    std::string line;
    std::getline(table, line);
    // Ids hold no comma and the fingerprint is the last column, so that the first and last cells need no CSV reader.
    while (std::getline(table, line)) {
        const std::size_t first = line.find(',');
        const std::size_t second = line.find(',', first + 1);
        const std::string source = line.substr(0, first);
        const std::string paragraph = line.substr(first + 1, second - first - 1);
        if (!articles.contains(source))
            articles[source] = geo::readArticle(folder / (source + ".txt")).value;
        const geo::Block* block = articles.at(source).find(paragraph);
        INFO(source << " " << paragraph);
        REQUIRE(block != nullptr);
        CHECK(block->shown);
        CHECK(geo::fingerprintText(block->fingerprint) == line.substr(line.rfind(',') + 1));
        ++compared;
    }
    CHECK(compared >= 81);
}

TEST_CASE("Each sample article is recognised as its own source and no other, a third of it with less certainty") {
    const auto folder = articlesFolder();
    const geo::Atlas atlas = shippedAtlas();
    if (!std::filesystem::exists(folder / "weitz2021.txt"))
        MARZ_SKIP("the sample articles are not here");
    for (const geo::Source& source : atlas.sources()) {
        INFO(source.id.text());
        const geo::Article article = geo::readArticle(folder / (source.id.text() + ".txt")).value;
        const auto found = geo::recogniseSource(article, atlas);
        REQUIRE(found.size() == 1);
        CHECK(found[0].source == source.id);
        CHECK(found[0].certain);
        CHECK(found[0].score == Approx(1.0));
        std::string excerpt;
        for (std::size_t i = 0; i < article.blocks.size(); ++i) {
            if (i % 3 == 2)
                excerpt += std::string(article.textOf(article.blocks[i])) + "\n\n";
        }
        const auto part = geo::recogniseSource(geo::articleFromText(excerpt), atlas);
        REQUIRE(part.size() == 1);
        CHECK(part[0].source == source.id);
        CHECK(part[0].score > 0.2);
    }
}

TEST_CASE("The tagger finds what the reference table says each paragraph names") {
    const auto folder = articlesFolder();
    const auto rows = readTsv(folder / ".." / "reference" / "places.tsv");
    if (rows.size() < 2)
        MARZ_SKIP("the sample articles and their reference tables are not here");
    const geo::Atlas atlas = shippedAtlas();
    const geo::Gazetteer gazetteer(atlas);
    std::map<std::string, geo::Article> articles;
    for (const geo::Source& source : atlas.sources())
        articles[source.id.text()] = geo::readArticle(folder / (source.id.text() + ".txt")).value;
    std::set<std::string> known;  // "place@article:p5", also those meant by description
    Tally tagged;
    Tally highlighted;
    Tally metonyms;
    Tally places;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        for (const std::size_t column : {std::size_t{15}, std::size_t{16}}) {
            std::istringstream references(rows[i].size() > column ? rows[i][column] : "");
            for (std::string reference; references >> reference;) {
                if (reference.back() == '~') {
                    known.insert(rows[i][0] + '@' + reference.substr(0, reference.size() - 1));
                    continue;  // meant by description
                }
                known.insert(rows[i][0] + '@' + reference);
                const std::size_t colon = reference.find(':');
                const geo::Article& article = articles.at(reference.substr(0, colon));
                const geo::Block* block = article.find(reference.substr(colon + 1));
                INFO(rows[i][0] << " " << reference);
                REQUIRE(block != nullptr);
                const geo::PlaceId place(rows[i][0]);
                const auto mentions = geo::tagPlaces(article.textOf(*block), gazetteer, atlas);
                const auto named = [&](const geo::PlaceMention& mention) { return mention.place == place; };
                tagged.count(std::any_of(mentions.begin(), mentions.end(), named), rows[i][0] + '@' + reference);
                highlighted.count(!geo::mentionsOf(article.textOf(*block), place, gazetteer, atlas).empty(),
                                  rows[i][0] + '@' + reference);
                const auto isPlace = [&](const geo::PlaceMention& mention) {
                    return named(mention) && mention.role == geo::MentionRole::place;
                };
                if (column == 15 && std::any_of(mentions.begin(), mentions.end(), named))
                    places.count(std::any_of(mentions.begin(), mentions.end(), isPlace), rows[i][0] + '@' + reference);
                if (column == 16)
                    metonyms.count(std::any_of(mentions.begin(), mentions.end(),
                                               [&](const geo::PlaceMention& mention) {
                                                   return named(mention) && mention.role == geo::MentionRole::metonym;
                                               }),
                                   rows[i][0] + '@' + reference);
            }
        }
    }
    Tally right;
    for (const auto& [name, article] : articles) {
        for (const geo::Block& block : article.blocks) {
            if (!block.paragraph)
                continue;
            const auto shown = std::string_view(article.text).substr(block.begin, block.shownEnd - block.begin);
            std::set<std::string> namedHere;
            for (const geo::PlaceMention& mention : geo::tagPlaces(shown, gazetteer, atlas)) {
                if (mention.role != geo::MentionRole::demonym)
                    namedHere.insert(mention.place.text());
            }
            for (const std::string& place : namedHere)
                right.count(known.contains(place + '@' + name + ':' + block.reference()),
                            place + '@' + name + ':' + block.reference());
        }
    }
    INFO("of what is tagged right " << right.text() << ", not:" << right.missed);
    INFO("tagged " << tagged.text() << ", not:" << tagged.missed);
    INFO("highlighted " << highlighted.text() << ", not:" << highlighted.missed);
    INFO("told as metonyms " << metonyms.text() << ", not:" << metonyms.missed);
    INFO("left as places " << places.text() << ", not:" << places.missed);
    CHECK(places.share() > 0.95);
    CHECK(tagged.share() > 0.9);
    CHECK(right.share() > 0.97);
    CHECK(highlighted.share() > 0.97);
    CHECK(metonyms.share() > 0.9);
}

TEST_CASE("Digests name the places of their passages in words that the highlight finds") {
    const geo::Atlas atlas = shippedAtlas();
    const geo::Gazetteer gazetteer(atlas);
    Tally found;
    for (const geo::Passage& passage : atlas.passages()) {
        for (const geo::PlaceId& place : passage.namedPlaces) {
            if (!passage.digest.empty())
                found.count(!geo::mentionsOf(passage.digest, place, gazetteer, atlas).empty(),
                            place.text() + '@' + passage.source.text() + ':' + passage.paragraph);
        }
    }
    INFO("highlighted " << found.text() << ", not:" << found.missed);
    CHECK((found.wanted == 0 || found.share() > 0.75));
}
