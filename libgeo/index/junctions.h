// SPDX-License-Identifier: MIT
#pragma once

// Where the borders of areas part: a vertex that has other neighbours in one ring than in another. Between two such
// vertices neighbouring areas share either the whole course or none of it, so that a border that is simplified from
// junction to junction becomes the same line in both.

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "libgeo/geometry/shape.h"

namespace geo {

/// For each area shape one flag a point, 1 at junctions; nothing for other shapes. Points are the same where their
/// coordinates are. Vertices may very rarely be taken for junctions that are none. Throws Cancelled where it was asked
/// to stop.
std::vector<std::vector<std::uint8_t>> findJunctions(std::span<const PlaneShape> shapes,
                                                     const std::stop_token& stop = {});

}  // namespace geo
