// SPDX-License-Identifier: MIT
#pragma once

// The texts of a level file: a layer's name, its coordinate system, what the reader had to say, and each field's name
// and values, all one behind the other in one section of bytes, with their ends in another.

#include <cstdint>
#include <string>
#include <vector>

#include "libgeo/base/loaded.h"
#include "libgeo/base/section_file.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

struct LevelTexts {
    std::vector<std::uint64_t> ends;
    std::string bytes;
};

LevelTexts textsOf(const VectorLayer& attributes, const std::vector<Warning>& warnings);

/// Into two sections, this one and the next. The texts must stay until the writer is done.
void addTexts(const LevelTexts& texts, std::uint32_t firstSection, SectionFileWriter& writer);

struct TextCounts {
    std::uint64_t features = 0;
    std::uint64_t fields = 0;
    std::uint64_t warnings = 0;
};

/// False where the file holds other texts than so many.
bool readTexts(const SectionFile& file, std::uint32_t firstSection, const TextCounts& counted, VectorLayer& attributes,
               std::vector<Warning>& warnings);

}  // namespace geo
