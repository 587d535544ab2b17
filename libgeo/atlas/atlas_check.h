// SPDX-License-Identifier: MIT
#pragma once

// Validates the five tables: everything that makes a mark or a claim untrustworthy is found and said with its place.

#include <cstddef>
#include <string>
#include <vector>

#include "libgeo/atlas/atlas_reader.h"

namespace geo {

struct Finding {
    std::string table;
    std::size_t row = 0;  // 1-based row of data, the header not counted; 0 concerns the whole table
    std::string column;   // empty concerns the whole row
    std::string message;  // what is wrong
    std::string advice;   // what to do

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// All findings, in the order of tables and rows; none for a sound atlas.
std::vector<Finding> checkAtlas(const AtlasTables& tables);

}  // namespace geo
