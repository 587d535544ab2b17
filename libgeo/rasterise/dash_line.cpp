// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/dash_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "libgeo/geometry/segment_clip.h"

namespace geo::rasterise {
namespace {

/// Where the walk stands in the pattern.
class PatternCursor {
public:
    PatternCursor(std::span<const double> pattern, double phase) : m_pattern(pattern) {
        for (const double length : pattern) {
            m_period += length;
        }
        skip(phase - std::floor(phase / m_period) * m_period);
    }

    bool inDash() const { return m_index % 2 == 0; }
    double left() const { return m_pattern[m_index] - m_position; }
    void skip(double length) {
        length = std::fmod(length, m_period);
        while (length >= left()) {
            length -= left();
            next();
        }
        m_position += length;
    }
    void advance(double length) { m_position += length; }
    void next() {
        m_index = (m_index + 1) % m_pattern.size();
        m_position = 0.0;
    }

private:
    std::span<const double> m_pattern;
    double m_period = 0.0;
    double m_position = 0.0;
    std::size_t m_index = 0;
};

class DashWalk {
public:
    using Emit = std::function<void(std::span<const ScreenPoint>)>;

    DashWalk(std::span<const double> pattern, double phase, const Emit& emit)
        : m_cursor(pattern, phase), m_emit(emit) {}

    void addSegment(ScreenPoint from, ScreenPoint to, const ScreenBox& visible) {
        const double length = std::sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
        if (!(length > 0.0) || !std::isfinite(length)) {
            return;
        }
        const bool isWhole = visible.contains(from) && visible.contains(to);
        if (isWhole && length < m_cursor.left()) {  // most segments are shorter than a dash
            stayWithin(from, to, length);
            return;
        }
        const auto inside = isWhole ? std::optional(std::pair(0.0, 1.0)) : fractionInside(from, to, visible);
        if (!inside) {
            breakOff();
            m_cursor.skip(length);
            return;
        }
        const double begin = inside->first * length;
        const double end = inside->second * length;
        if (begin > 0.0) {
            breakOff();
            m_cursor.skip(begin);
        }
        walk(from, to, length, begin, end);
        if (end < length) {
            breakOff();
            m_cursor.skip(length - end);
        }
    }

    void finish() { breakOff(); }

private:
    /// The whole segment lies in one dash or gap.
    void stayWithin(ScreenPoint from, ScreenPoint to, double length) {
        m_cursor.advance(length);
        if (m_cursor.inDash()) {
            if (m_dash.empty()) {
                m_dash.push_back(from);
            }
            m_dash.push_back(to);
        }
    }

    /// Counts from `begin`, so that dashes far along a line longer than the screen keep their precision.
    void walk(ScreenPoint from, ScreenPoint to, double length, double begin, double end) {
        const double total = end - begin;
        double walked = 0.0;
        while (walked < total) {
            if (m_cursor.inDash() && m_dash.empty()) {
                m_dash.push_back(pointAt(from, to, (begin + walked) / length));
            }
            const double left = m_cursor.left();
            if (left > total - walked) {
                m_cursor.advance(total - walked);
                walked = total;
            } else {
                walked += left;
                m_cursor.next();
            }
            if (!m_dash.empty()) {
                m_dash.push_back(pointAt(from, to, (begin + walked) / length));
                if (!m_cursor.inDash()) {
                    breakOff();
                }
            }
        }
    }

    void breakOff() {
        if (m_dash.size() > 1) {
            m_emit(m_dash);
        }
        m_dash.clear();
    }

    PatternCursor m_cursor;
    std::vector<ScreenPoint> m_dash;
    const Emit& m_emit;
};

bool isDashed(std::span<const double> pattern) {
    double dashes = 0.0;
    double gaps = 0.0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!(pattern[i] >= 0.0)) {
            return false;
        }
        (i % 2 == 0 ? dashes : gaps) += pattern[i];
    }
    return pattern.size() % 2 == 0 && dashes > 0.0 && gaps > 0.0 && dashes + gaps >= 0.1;
}

}  // namespace

void dashLine(std::span<const ScreenPoint> line, std::span<const double> pattern, const ScreenBox& visible,
              double phase, const std::function<void(std::span<const ScreenPoint>)>& emit) {
    if (line.size() < 2) {
        return;
    }
    if (!isDashed(pattern)) {
        emit(line);
        return;
    }
    DashWalk walk(pattern, phase, emit);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        walk.addSegment(line[i], line[i + 1], visible);
    }
    walk.finish();
}

std::vector<std::vector<ScreenPoint>> dashLine(std::span<const ScreenPoint> line, std::span<const double> pattern,
                                               const ScreenBox& visible, double phase) {
    std::vector<std::vector<ScreenPoint>> dashes;
    dashLine(line, pattern, visible, phase,
             [&](std::span<const ScreenPoint> dash) { dashes.emplace_back(dash.begin(), dash.end()); });
    return dashes;
}

}  // namespace geo::rasterise
