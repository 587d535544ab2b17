// SPDX-License-Identifier: MIT
#pragma once

// A layer as it is kept on disk from one start to the next: its levels of detail in one projection, its attributes, and
// what the reader had to say about its file. Reading maps the file; the levels stay on disk until they are drawn.

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "libgeo/base/loaded.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

struct KeptLayer {
    std::shared_ptr<const VectorLayer> attributes;  // fields only: its shapes are not kept
    std::shared_ptr<const ProjectedLayer> projected;
    std::vector<Warning> warnings;
};

/// Nothing where there is no sound level file with this key; `source` becomes the layer's path.
std::optional<KeptLayer> readLevelFile(const std::filesystem::path& path, std::string_view key,
                                       const std::filesystem::path& source);

/// Throws FileError where it cannot be written, and Cancelled where it was asked to stop. See section_file.h for what
/// happens meanwhile.
void writeLevelFile(const std::filesystem::path& path, std::string_view key, const KeptLayer& layer,
                    const std::stop_token& stop = {});

}  // namespace geo
