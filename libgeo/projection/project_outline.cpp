// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_outline.h"

#include <algorithm>
#include <cstddef>

namespace geo {

namespace {

/// The ring's edges in runs, without those of the sheet. `begin` and `end` are the ring's points in the area's.
void appendOwnEdges(const ProjectedShape& area, std::size_t begin, std::size_t end, Outline& outline) {
    const std::vector<std::uint8_t>& isSheet = area.sheetEdges;
    const std::size_t count = end - begin;
    const auto around = [count](std::size_t step) { return step < count ? step : step - count; };
    std::size_t start = 0;  // behind an edge that is left out, where there is one: no run begins in its middle
    while (start < count && isSheet[begin + around(start + count - 1)] == 0) {
        ++start;
    }
    start = around(start);
    const auto append = [&](std::size_t step) {
        const std::size_t vertex = begin + around(start + step);
        outline.lines.points.push_back(area.shape.points[vertex]);
        outline.vertices.push_back(static_cast<std::uint32_t>(vertex));
    };
    bool open = false;
    for (std::size_t step = 0; step < count; ++step) {
        if (isSheet[begin + around(start + step)] != 0) {
            open = false;
            continue;
        }
        if (!open) {
            outline.lines.beginPart();
            append(step);
            open = true;
        }
        append(step + 1);
    }
}

}  // namespace

std::optional<Outline> outlineOf(const ProjectedShape& area) {
    if (area.sheetEdges.empty()) {
        return std::nullopt;
    }
    Outline outline;
    for (std::size_t i = 0; i < area.shape.partCount(); ++i) {
        const std::size_t begin = area.shape.partStarts[i];
        appendOwnEdges(area, begin, begin + area.shape.part(i).size(), outline);
    }
    outline.lines.kind = outline.lines.empty() ? ShapeKind::none : ShapeKind::line;
    return outline;
}

}  // namespace geo
