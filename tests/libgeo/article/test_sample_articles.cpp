// SPDX-License-Identifier: MIT

// Compares the reader with the reference tables of five real articles. These texts are not part of the repository:
// where MARZ_ARTICLES or the folder shared/articles beside the sources does not hold them, the cases are skipped.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "libgeo/article/article_reader.h"
#include "libgeo/article/fingerprint.h"
#include "tests/support/catch.h"

namespace {

std::filesystem::path articlesFolder() {
    if (const char* folder = std::getenv("MARZ_ARTICLES"))
        return folder;
    return std::filesystem::path(MARZ_SOURCE_DIR) / ".." / "shared" / "articles";
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
    std::ifstream table(std::filesystem::path(MARZ_SOURCE_DIR) / "resources/atlas/central-asia-2021/passages.csv");
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
