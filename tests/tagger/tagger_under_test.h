// SPDX-License-Identifier: MIT
#pragma once

// The tagger as the program ships it: the atlas and all names of resources.

#include <filesystem>

#include "libgeo/article/gazetteer.h"
#include "libgeo/atlas/atlas.h"

namespace tagger_scores {

struct TaggerUnderTest {
    geo::Atlas atlas;
    geo::Gazetteer gazetteer;
};

/// Loaded once.
const TaggerUnderTest& taggerUnderTest();
std::filesystem::path sourceFolder();

}  // namespace tagger_scores
