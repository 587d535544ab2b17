// SPDX-License-Identifier: MIT
#include "tests/tagger/tagger_under_test.h"

#include "libgeo/article/gazetteer_reader.h"
#include "libgeo/atlas/atlas_reader.h"
#include "tests/support/source_tree.h"

namespace tagger_scores {

namespace {

TaggerUnderTest load() {
    geo::Atlas atlas = geo::readAtlas(sourceFolder() / "resources/atlas/central-asia-2021").value;
    geo::Gazetteer gazetteer = geo::loadGazetteer(atlas, {sourceFolder() / "resources/gazetteer"}).value;
    return {std::move(atlas), std::move(gazetteer)};
}

}  // namespace

const TaggerUnderTest& taggerUnderTest() {
    static const TaggerUnderTest loaded = load();
    return loaded;
}

std::filesystem::path sourceFolder() {
    return test::sourceTree();
}

}  // namespace tagger_scores
