// SPDX-License-Identifier: MIT
#include "libgeo/article/article_reader.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "libgeo/base/error.h"
#include "libgeo/document/document_reader.h"
#include "tests/support/catch.h"

namespace {

class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes) {
        static int count = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("marz-article-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".txt");
        std::ofstream(m_path, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::filesystem::remove(m_path); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string textRead(const std::string& bytes) {
    return geo::readArticle(TemporaryFile(bytes).path()).value.text;
}

}  // namespace

TEST_CASE("Blocks are the lines that are not empty after stripping, no-break spaces included") {
    const geo::Article article =
        geo::articleFromText("  First line.\u00A0\r\n\r\n\u00A0\u00A0\n\tSecond line.\n\x1c\nThird.");
    REQUIRE(article.blocks.size() == 3);
    CHECK(article.textOf(article.blocks[0]) == "First line.");
    CHECK(article.textOf(article.blocks[1]) == "Second line.");
    CHECK(article.textOf(article.blocks[2]) == "Third.");
    CHECK(article.blocks[2].number == 3);
    CHECK(article.blocks[1].words == 2);
}

TEST_CASE("A block is found by its reference, p for numbered paragraphs and b for the others") {
    const geo::Article article = geo::articleFromText(
        "Ferries Return To The Lake\n\nThe ferry came back on Monday after a long winter, and the whole village waited "
        "on the pier.\n\nThe captain promised a second boat before the summer ends and the tourists leave the valley.");
    REQUIRE(article.blocks.size() == 3);
    REQUIRE(article.find("p1") != nullptr);
    CHECK(article.find("p1")->number == 2);
    CHECK(article.find("b1") == &article.blocks[0]);
    CHECK(article.find("p3") == nullptr);
}

TEST_CASE("A byte order mark is left out and UTF-16 is converted") {
    CHECK(textRead("\xEF\xBB\xBFKabul") == "Kabul");
    CHECK(textRead(std::string("\xFF\xFEK\0a\0\x1f\x04", 8)) == "KaП");
    CHECK(textRead(std::string("\xFE\xFF\0K\0a\x04\x1f", 8)) == "KaП");
}

TEST_CASE("Text in an old encoding is read, and a warning says as what") {
    const TemporaryFile file("The \x93old\x94 caf\xE9.");
    const auto loaded = geo::readArticle(file.path());
    CHECK(loaded.value.text == "The “old” café.");
    REQUIRE(loaded.warnings.size() == 1);
    CHECK_THAT(loaded.warnings[0].message, ContainsSubstring("windows-1252"));
}

TEST_CASE("A missing file, a folder, a binary file and a PDF are refused with a sentence") {
    CHECK_THROWS_AS(geo::readArticle("no/such/article.txt"), geo::FileError);
    CHECK_THROWS_AS(geo::readArticle(std::filesystem::temp_directory_path()), geo::FileError);
    CHECK_THROWS_AS(geo::readArticle(TemporaryFile(std::string("ab\0cd", 5)).path()), geo::FormatError);
    CHECK_THROWS_AS(geo::readArticle(TemporaryFile("%PDF-1.7 and so on").path()), geo::FormatError);
    CHECK_THROWS_AS(geo::readArticle("/dev/zero"), geo::FileError);
}

TEST_CASE("A file larger than an article may be is refused before it is read") {
    const TemporaryFile file("");
    std::filesystem::resize_file(file.path(), 200u << 20u);  // sparse
    try {
        geo::readArticle(file.path());
        FAIL("the file was read");
    } catch (const geo::FileError& error) {
        CHECK_THAT(std::string(error.what()), ContainsSubstring("200 MiB"));
        CHECK_THAT(std::string(error.what()), ContainsSubstring(file.path().string()));
    }
}

TEST_CASE("An empty file is an article without blocks, and a warning says so") {
    const auto loaded = geo::readArticle(TemporaryFile(" \n\n").path());
    CHECK(loaded.value.blocks.empty());
    CHECK(loaded.warnings.size() == 1);
}

TEST_CASE("A text with more lines than an article can have is refused") {
    CHECK_THROWS_AS(geo::articleFromText([] {
                        std::string lines;
                        for (std::size_t i = 0; i <= geo::mostTextBlocks; ++i)
                            lines += "a\n";
                        return lines;
                    }()),
                    geo::FormatError);
}
