// SPDX-License-Identifier: MIT
#include "app/world/article_attacher.h"

#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

TEST_CASE("Of a folder the text files are attached by name, the rest is passed over") {
    const test::TemporaryFolder folder;
    const WorldPointer world = smallWorld();
    folder.write("b.txt", "Roads\n\nSecond by name, though it was written first of the two.\n");
    folder.write("a.txt", "Rails\n\nFirst by name, though it was written second of the two.\n");
    folder.write("picture.png", "\x89PNG");
    std::filesystem::create_directory(folder / "deeper");
    folder.write("deeper/c.txt", "Rivers\n\nNobody asked for what lies deeper.\n");
    const auto attached = attachArticles(*world->atlas, {}, {folder.path()});
    REQUIRE(attached.value.size() == 2);
    CHECK(attached.value[0].article->path.filename() == "a.txt");
    CHECK(attached.value[1].article->path.filename() == "b.txt");
}

TEST_CASE("A file that cannot be read becomes a warning that names it, the others are attached") {
    const test::TemporaryFolder folder;
    const WorldPointer world = smallWorld();
    folder.write("good.txt", "Roads\n\nA road is a road whatever lies at its end.\n");
    const auto attached = attachArticles(*world->atlas, {}, {folder / "gone.txt", folder / "good.txt"});
    CHECK(attached.value.size() == 1);
    REQUIRE_FALSE(attached.warnings.empty());
    CHECK(attached.warnings.front().message.find("gone.txt") != std::string::npos);
}

TEST_CASE("A second file of a source replaces the first in its place") {
    const test::TemporaryFolder folder;
    const WorldPointer world = smallWorldWithArticle();
    REQUIRE(world->articles.size() == 1);
    folder.write("again.txt", smallArticleText);
    const auto attached = attachArticles(*world->atlas, world->articles, {folder / "again.txt"});
    REQUIRE(attached.value.size() == 1);
    CHECK(attached.value[0].source == geo::SourceId("author2021"));
    CHECK(attached.value[0].article->path.filename() == "again.txt");
}

TEST_CASE("A folder without articles is said") {
    const test::TemporaryFolder folder;
    const auto attached = attachArticles(*smallWorld()->atlas, {}, {folder.path()});
    REQUIRE(attached.warnings.size() == 1);
    CHECK(attached.warnings.front().message.find(folder.path().string()) == 0);
}
