// SPDX-License-Identifier: MIT
#include "libgeo/base/section_file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace geo;
namespace fs = std::filesystem;

namespace {

const std::vector<double> numbers = {1.5, -2.5, 3.25};
const std::vector<std::uint32_t> counts(100, 7);

void writeSmall(const fs::path& path, std::string_view key = "key") {
    SectionFileWriter writer;
    writer.add(1, std::span<const double>(numbers));
    writer.add(2, std::span<const std::uint32_t>(counts));
    writer.add(3, std::span<const double>());
    writer.write(path, key);
}

bool isWhole(const fs::path& path, std::string_view key = "key") {
    const std::optional<SectionFile> file = SectionFile::open(path, key);
    const auto read = file ? file->section<double>(1) : std::nullopt;
    return read && std::equal(read->begin(), read->end(), numbers.begin(), numbers.end());
}

std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("A section file gives back what was written, and stays readable when its name is taken by another") {
    const test::TemporaryFolder folder;
    writeSmall(folder / "a");
    const std::optional<SectionFile> file = SectionFile::open(folder / "a", "key");
    REQUIRE(file);
    const auto read = file->section<std::uint32_t>(2);
    REQUIRE(read);
    CHECK(std::vector<std::uint32_t>(read->begin(), read->end()) == counts);
    REQUIRE(file->section<double>(3));
    CHECK(file->section<double>(3)->empty());
    CHECK_FALSE(file->section<double>(2));
    CHECK_FALSE(file->section<double>(9));
    SectionFileWriter().write(folder / "a", "other");
    CHECK(read->back() == 7);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("A section file that is cut at any byte, or longer, is none") {
    const test::TemporaryFolder folder;
    writeSmall(folder / "whole");
    const std::string content = test::contentOf(folder / "whole");
    for (std::size_t length = 0; length < content.size(); ++length) {
        REQUIRE_FALSE(SectionFile::open(folder.write("cut", content.substr(0, length)), "key"));
    }
    CHECK_FALSE(SectionFile::open(folder.write("long", content + '\0'), "key"));
    CHECK(isWhole(folder.write("copy", content)));
}

TEST_CASE("A flipped bit anywhere but in the gaps between sections makes a section file none") {
    const test::TemporaryFolder folder;
    writeSmall(folder / "whole");
    const std::string content = test::contentOf(folder / "whole");
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < content.size() * 8; ++bit) {
        std::string damaged = content;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        if (SectionFile::open(folder.write("damaged", damaged), "key")) {
            ++accepted;
            REQUIRE(content[bit / 8] == '\0');
            REQUIRE(isWhole(folder / "damaged"));
        }
    }
    CHECK(accepted < 3 * 64 * 8);
}

TEST_CASE("A section file of another key, version or byte order is none, nor is what is no file of this kind") {
    const test::TemporaryFolder folder;
    writeSmall(folder / "a");
    CHECK(isWhole(folder / "a"));
    CHECK_FALSE(SectionFile::open(folder / "a", "kez"));
    CHECK_FALSE(SectionFile::open(folder / "a", "key "));
    CHECK_FALSE(SectionFile::open(folder / "a", ""));
    CHECK_FALSE(SectionFile::open(folder / "absent", "key"));
    CHECK_FALSE(SectionFile::open(folder.path(), "key"));
    CHECK_FALSE(SectionFile::open(folder.write("text", std::string(5000, 'x')), "key"));
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_FALSE(SectionFile::open(folder / "pipe", "key"));
    fs::create_symlink(folder / "a", folder / "link");
    CHECK_FALSE(SectionFile::open(folder / "link", "key"));
}

TEST_CASE("Writing replaces a symbolic link and leaves alone what it points to") {
    const test::TemporaryFolder folder;
    folder.write("precious", "text");
    fs::create_symlink(folder / "precious", folder / "link");
    writeSmall(folder / "link");
    CHECK(test::contentOf(folder / "precious") == "text");
    CHECK(isWhole(folder / "link"));
}

TEST_CASE("A section file that cannot be written is an error and leaves nothing behind") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(writeSmall(folder / "absent/a"), FileError);
    fs::create_directory(folder / "taken");
    CHECK_THROWS_AS(writeSmall(folder / "taken"), FileError);
    CHECK(filesIn(folder.path()) == 1);

    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    CHECK_THROWS_WITH(writeSmall(folder / "full"), ContainsSubstring("cannot be written"));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("Readers find a whole section file at any time while several write it") {
    const test::TemporaryFolder folder;
    const fs::path path = folder / "shared";
    writeSmall(path);
    int torn = 0;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 3; ++i) {
            writers.emplace_back([&path] {
                for (int round = 0; round < 50; ++round) {
                    writeSmall(path);
                }
            });
        }
        for (int round = 0; round < 300; ++round) {
            torn += isWhole(path) ? 0 : 1;
        }
    }
    CHECK(torn == 0);
    CHECK(filesIn(folder.path()) == 1);
}
