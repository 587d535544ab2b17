// SPDX-License-Identifier: MIT
#pragma once

// Texts whose places people have marked; the format is in tests/fixtures/tagger/README.md.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/geometry/point.h"
#include "tests/tagger/score.h"
#include "tests/tagger/tagger_under_test.h"

namespace tagger_scores {

struct MarkedPlace {
    std::string key;
    std::string kind;
    std::vector<std::string> countries;
    std::optional<geo::LonLat> point;
    double toleranceKm = 0.0;
};

struct Mark {
    std::size_t begin = 0;  // bytes of the text without its marks
    std::size_t end = 0;
    MarkedPlace place;
    bool metonym = false;
};

struct MarkedText {
    std::string name;
    std::string text;
    std::vector<Mark> marks;
};

/// All texts of a folder, by name. Throws std::runtime_error where a mark has no place.
std::vector<MarkedText> readMarkedTexts(const std::filesystem::path& folder);

TextScores scoreOf(const MarkedText& marked, const TaggerUnderTest& tagger);

}  // namespace tagger_scores
