// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_tagger.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"

namespace marz::benchmark {

namespace {

constexpr std::size_t megabyte = 1'000'000;
constexpr std::uint64_t seed = 2021;

/// Names of two or three syllables, a sixth of them with a second word.
std::vector<std::string> inventedNames(std::size_t count) {
    constexpr auto syllables = std::to_array<std::string_view>(
        {"ka",  "ra",  "su",  "tash", "kur", "gan", "bek", "zhar", "do",  "min", "sher", "kho",
         "gul", "bad", "pan", "ish",  "va",  "lor", "nau", "shah", "tir", "yan", "qal",  "mu"});
    std::mt19937_64 random(seed);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
        std::string name;
        for (std::size_t syllable = 0; syllable < 3 + i % 2; ++syllable)
            name += syllables[random() % syllables.size()];
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
        names.push_back(i % 6 == 0 ? "Old " + name : name);
    }
    return names;
}

geo::Gazetteer gazetteerOf(const std::vector<std::string>& names) {
    geo::Gazetteer gazetteer;
    for (std::size_t i = 0; i < names.size(); ++i) {
        geo::GazetteerPlace place;
        place.id = geo::PlaceId("place-" + std::to_string(i));
        place.kind = "city";
        place.countries = {i % 2 == 0 ? "TJ" : "KG"};
        place.point =
            geo::LonLat{60.0 + static_cast<double>(i % 200) / 10.0, 35.0 + static_cast<double>(i % 97) / 10.0};
        gazetteer.addPlace(std::move(place), {names[i]});
    }
    return gazetteer;
}

/// Sentences as newspapers have them: a name in about twenty words, other capitals, quotes and curly apostrophes.
std::string newsOf(const std::vector<std::string>& names, std::size_t bytes) {
    constexpr auto sentences = std::to_array<std::string_view>(
        {"Officials in @ said that the road had been closed since the early hours of the morning, although nobody "
         "could tell for how long it would stay so. ",
         "“We have waited for eleven hours,” a driver said, and the queue of lorries with flour, cement and spare "
         "parts "
         "went on growing behind him all the same. ",
         "The commission’s report, which was handed over on Thursday, lists forty cases between @ and the river. ",
         "Neither the Ministry nor the Committee wanted to comment on the figures that traders had given the week "
         "before. "});
    std::mt19937_64 random(seed + 1);
    std::string text;
    while (text.size() < bytes) {
        const std::string_view sentence = sentences[random() % sentences.size()];
        const std::size_t hole = sentence.find('@');
        text += sentence.substr(0, hole);
        if (hole != std::string_view::npos)
            text += names[random() % names.size()] + std::string(sentence.substr(hole + 1));
        if (random() % 8 == 0)
            text += "\n\n";
    }
    return text;
}

void measureMatching(Report& report, const std::string& id, const std::string& title, std::size_t count,
                     const Limits& limits) {
    if (!report.wants(id)) {
        return;
    }
    constexpr std::size_t megabytes = 16;
    const std::vector<std::string> names = inventedNames(count);
    const geo::Gazetteer gazetteer = gazetteerOf(names);
    const std::string text = newsOf(names, megabytes * megabyte);
    const Timing timing = measure(3, [&](std::size_t) {
        geo::NameMatcher matcher(text, gazetteer);
        while (matcher.next()) {
        }
    });
    report.add({id, title, timing.cpuMilliseconds() / megabytes, "ms/MB", limits, std::nullopt});
}

}  // namespace

void measureTagger(Report& report) {
    measureMatching(report, "tagger.match10k", "finding 10,000 names, processor time (10 is 100 MB/s)", 10'000,
                    {10.0, 5.0});
    measureMatching(report, "tagger.match100k", "finding 100,000 names, processor time (20 is 50 MB/s)", 100'000,
                    {20.0, 10.0});
    if (report.wants("tagger.articles")) {
        constexpr std::size_t articles = 100;
        const std::vector<std::string> names = inventedNames(10'000);
        const geo::Gazetteer gazetteer = gazetteerOf(names);
        const geo::Atlas atlas;
        const std::string text = newsOf(names, 10'000);
        const Timing timing = measure(3, [&](std::size_t) {
            for (std::size_t i = 0; i < articles; ++i)
                geo::tagPlaces(text, gazetteer, atlas);
        });
        report.add({"tagger.articles",
                    "an article of 10 kB tagged: names, weights, reasons",
                    timing.cpuMilliseconds() / articles,
                    "ms",
                    {},
                    std::nullopt});
    }
}

}  // namespace marz::benchmark
