// SPDX-License-Identifier: MIT

#include "app/render/clip_to_box.h"

#include <algorithm>
#include <optional>

#include "libgeo/geometry/segment_clip.h"

namespace marz {

namespace {

struct Segment {
    geo::ScreenPoint from;
    geo::ScreenPoint to;
};

std::optional<Segment> clipSegment(const Segment& segment, const geo::ScreenBox& box) {
    const auto inside = geo::fractionInside(segment.from, segment.to, box);
    if (!inside) {
        return std::nullopt;
    }
    const auto& [begin, end] = *inside;
    // The ends stay exactly as they are where nothing was cut, so that neighbouring segments join.
    return Segment{begin > 0.0 ? geo::pointAt(segment.from, segment.to, begin) : segment.from,
                   end < 1.0 ? geo::pointAt(segment.from, segment.to, end) : segment.to};
}

/// One side of the box: inside is where value(point) >= 0.
struct Side {
    double sign;
    double bound;
    bool vertical;  // a bound of x

    double value(geo::ScreenPoint point) const { return sign * ((vertical ? point.x : point.y) - bound); }
};

std::vector<geo::ScreenPoint> clipToSide(const std::vector<geo::ScreenPoint>& ring, const Side& side) {
    std::vector<geo::ScreenPoint> kept;
    kept.reserve(ring.size() + 8);
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const geo::ScreenPoint from = ring[index];
        const geo::ScreenPoint to = ring[(index + 1) % ring.size()];
        const double fromValue = side.value(from);
        const double toValue = side.value(to);
        if (fromValue >= 0.0) {
            kept.push_back(from);
        }
        if ((fromValue >= 0.0) != (toValue >= 0.0)) {
            const double at = fromValue / (fromValue - toValue);
            kept.push_back({from.x + at * (to.x - from.x), from.y + at * (to.y - from.y)});
        }
    }
    return kept;
}

}  // namespace

std::vector<std::vector<geo::ScreenPoint>> clipLine(std::span<const geo::ScreenPoint> line, const geo::ScreenBox& box) {
    std::vector<std::vector<geo::ScreenPoint>> pieces;
    for (std::size_t index = 1; index < line.size(); ++index) {
        const std::optional<Segment> kept = clipSegment({line[index - 1], line[index]}, box);
        if (!kept) {
            continue;
        }
        if (pieces.empty() || !(pieces.back().back() == kept->from)) {
            pieces.push_back({kept->from});
        }
        pieces.back().push_back(kept->to);
    }
    return pieces;
}

std::vector<geo::ScreenPoint> clipRing(std::span<const geo::ScreenPoint> ring, const geo::ScreenBox& box) {
    std::vector<geo::ScreenPoint> kept(ring.begin(), ring.end());
    for (const Side& side : {Side{1.0, box.left, true}, Side{-1.0, box.right, true}, Side{1.0, box.top, false},
                             Side{-1.0, box.bottom, false}}) {
        kept = clipToSide(kept, side);
    }
    return kept.size() < 3 ? std::vector<geo::ScreenPoint>{} : kept;
}

}  // namespace marz
