// SPDX-License-Identifier: MIT
#pragma once

// What a layer of country lines says of each: whether the countries agree on it.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "libgeo/vector/vector_layer.h"

namespace marz {

enum class BorderClass : std::uint8_t { settled, disputed, indefinite, lease };

/// Reads the field "class" or else "featurecla", as the basemap and Natural Earth have them, in capitals or not. What
/// says nothing is settled, and so are all lines of a layer without such a field. Refers to the layer.
class BorderClasses {
public:
    explicit BorderClasses(const geo::VectorLayer& lines);

    BorderClass of(std::size_t feature);
    /// Whether any line is disputed or indefinite.
    bool anyOpen();

private:
    const std::vector<std::string>* m_values = nullptr;
    std::vector<std::pair<std::string_view, BorderClass>> m_known;  // a layer has a handful of values
};

}  // namespace marz
