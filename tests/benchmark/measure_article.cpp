// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "app/world/article_maps.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"

namespace marz::benchmark {

namespace {

constexpr std::size_t words = 3000;

/// Some three thousand words in which the places of the region come up, a name in about twenty words.
std::string articleAbout(const geo::Gazetteer& names) {
    constexpr std::string_view before = "Drivers who came back on Thursday said that the road to ";
    constexpr std::string_view behind = " had been closed since spring, and nobody knew why it was so. ";
    constexpr std::size_t wordsOfSentence = 24;
    std::string text = "Roads\nBy Ada Author\nAugust 14, 2021\n\n";
    std::size_t place = 0;
    for (std::size_t sentence = 0; sentence < words / wordsOfSentence; ++sentence) {
        do {
            place = (place + 37) % names.places().size();
        } while (names.places()[place].countries != std::vector<std::string>{"KG"});
        text.append(before).append(names.places()[place].name).append(behind);
        text += sentence % 5 == 4 ? "\n\n" : "";
    }
    return text;
}

World withNamesUnread(const World& world) {
    World fresh = world;
    fresh.allNames = std::make_shared<const AllNames>(world.atlas);
    return fresh;
}

}  // namespace

/// From the file to the world that the map shows; reading all names happens once in a run of the program.
void measureArticle(Report& report, Worlds& worlds) {
    if (!report.wants("article.first") && !report.wants("article.next")) {
        return;
    }
    const World world = withNamesUnread(*worlds.world(Data::shipped, "lambert"));
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "marz-benchmark-article.txt";
    std::ofstream(file) << articleAbout(world.allNames->gazetteer());
    const auto drop = [&file](const World& on) {
        const World with = withArticles(on, {file}).value;
        withArticleMaps(with, {with.articles.back().article});
    };
    const Timing first = measure(3, [&](std::size_t) { drop(withNamesUnread(world)); });
    const Timing next = measure(5, [&](std::size_t) { drop(world); });
    std::filesystem::remove(file);
    report.add({"article.first",
                "an unknown article of 3,000 words, from the file to its places on the map",
                first.median(),
                "ms",
                {1000.0, 700.0},
                first.cpuMilliseconds()});
    report.add({"article.next",
                "the same where the names have been read",
                next.median(),
                "ms",
                {500.0, 200.0},
                next.cpuMilliseconds()});
}

}  // namespace marz::benchmark
