// SPDX-License-Identifier: MIT
#pragma once

// A window or a loader with files of a user, for tests of layers.

#include <string>
#include <vector>

#include "app/world/world_builder.h"
#include "libgeo/base/error.h"
#include "tests/support/temporary_folder.h"

namespace marz {

/// The small world of the panel tests with a projection, so that layers can be drawn on it.
inline WorldPointer withProjection(const WorldPointer& world) {
    return std::make_shared<const World>(inProjection(*world, *geo::findProjection("plate-carree")).value);
}

/// The world with these files of the user on top; a file that cannot be read is a warning.
inline geo::Loaded<World> withLayers(const World& world, const std::vector<std::filesystem::path>& paths) {
    geo::Loaded<World> result{world, {}};
    for (const std::filesystem::path& path : paths) {
        try {
            result.value = withUserLayers(result.value,
                                          readUserLayers({path}, world.projection, nullptr).takeInto(result.warnings));
        } catch (const geo::Error& error) {
            result.warnings.push_back({error.what()});
        }
    }
    return result;
}

inline std::filesystem::path writePosts(const test::TemporaryFolder& folder, const std::string& name = "posts.csv") {
    return folder.write(name, "name,strength,lon,lat\n<b>Post & one</b>,12,68.6,37.19\nPost two,,69.5,37.6\n");
}

/// A line that says nothing of who agrees on it.
inline std::filesystem::path writeLines(const test::TemporaryFolder& folder) {
    return folder.write("lines.csv", "name;WKT\nOne;LINESTRING(1 1,1 9)\n");
}

/// Three country lines from west to east: a settled, a disputed and an indefinite one, in Natural Earth's words.
inline std::filesystem::path writeBorders(const test::TemporaryFolder& folder) {
    return folder.write(
        "borders.csv",
        "FEATURECLA;WKT\nInternational boundary (verify);LINESTRING(1 1,1 9)\n"
        "Disputed (please verify);LINESTRING(5 1,5 9)\nIndefinite (please verify);LINESTRING(9 1,9 9)\n");
}

}  // namespace marz
