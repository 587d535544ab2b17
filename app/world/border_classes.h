// SPDX-License-Identifier: MIT
#pragma once

// What a layer of country lines says of each: whether the countries agree on it.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "libgeo/vector/vector_layer.h"

namespace marz {

enum class BorderClass : std::uint8_t { settled, disputed, indefinite, lease };

/// Read from the field "class" or "featurecla", as the basemap and Natural Earth have them, in capitals or not: the
/// first of them that names an open line. What says nothing is settled, and so are all lines of a layer without such a
/// field.
class BorderClasses {
public:
    explicit BorderClasses(const geo::VectorLayer& lines);

    BorderClass of(std::size_t feature) const {
        return feature < m_classes.size() ? m_classes[feature] : BorderClass::settled;
    }
    /// Whether any line is disputed or indefinite.
    bool anyOpen() const { return m_anyOpen; }

private:
    std::vector<BorderClass> m_classes;
    bool m_anyOpen = false;
};

/// The same, kept by this thread for the layers that it asked for last: a scene asks in each frame.
std::shared_ptr<const BorderClasses> borderClassesOf(const std::shared_ptr<const geo::VectorLayer>& lines);

}  // namespace marz
