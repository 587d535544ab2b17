// SPDX-License-Identifier: MIT

#include "app/scene/label_placer.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

constexpr double reachBeyond = 120.0;  // pixels; about the length of a name
constexpr std::uint32_t besideTheMark = 8;

/// Small boxes along a leader line, without its ends.
std::vector<geo::ScreenBox> boxesAlong(geo::ScreenPoint from, geo::ScreenPoint to) {
    constexpr double step = 4.0;
    std::vector<geo::ScreenBox> boxes;
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    for (double along = step; along < length - 1.0; along += step) {
        const double share = along / length;
        const geo::ScreenPoint at{from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
        boxes.push_back(geo::ScreenBox{at.x, at.y, at.x, at.y}.grownBy(1.5));
    }
    return boxes;
}

geo::ScreenBox pictureOf(const geo::Viewport& viewport) {
    return {0.0, 0.0, viewport.width, viewport.height};
}

bool movesOnly(const geo::Viewport& viewport, const std::shared_ptr<const LabelMemory>& remembered) {
    return remembered && remembered->viewport.metresPerPixel == viewport.metresPerPixel;
}

/// A picture that is drawn once more, for the sake of a selection, must come out as it was.
bool reachesBeyond(const geo::Viewport& viewport, const std::shared_ptr<const LabelMemory>& remembered) {
    return movesOnly(viewport, remembered) && (remembered->beyondFrame || !(remembered->viewport == viewport));
}

}  // namespace

LabelPlacer::LabelPlacer(const geo::ScreenBox& frame) : m_frame(frame), m_taken(frame), m_soft(frame) {}

LabelPlacer::LabelPlacer(const geo::Viewport& viewport, double margin, std::shared_ptr<const LabelMemory> remembered)
    : m_frame(pictureOf(viewport).grownBy(reachesBeyond(viewport, remembered) ? reachBeyond : -margin)),
      m_reach(reachesBeyond(viewport, remembered) ? reachBeyond : 0.0),
      m_moving(movesOnly(viewport, remembered)),
      m_remembered(std::move(remembered)),
      m_taken(m_frame),
      m_soft(m_frame) {
    m_memory.viewport = viewport;
    m_memory.beyondFrame = m_reach > 0.0;
    if (m_moving) {
        for (const auto& [key, label] : m_remembered->labels) {
            const geo::ScreenPoint centre = viewport.toScreen(label.centre);
            m_soft.add({centre.x - label.width / 2.0, centre.y - label.height / 2.0, centre.x + label.width / 2.0,
                        centre.y + label.height / 2.0},
                       key);
        }
    }
}

void LabelPlacer::block(const geo::ScreenBox& box) {
    m_taken.add(box);
}

void LabelPlacer::blockSoftly(const geo::ScreenBox& box, LabelKey owner) {
    m_soft.add(box, owner);
}

bool LabelPlacer::isFree(const geo::ScreenBox& box) const {
    return !m_taken.overlaps(box);
}

bool LabelPlacer::fits(const geo::ScreenBox& box) const {
    return box.left >= m_frame.left && box.right <= m_frame.right && box.top >= m_frame.top &&
           box.bottom <= m_frame.bottom && isFree(box);
}

bool LabelPlacer::isClear(const geo::ScreenBox& box, LabelKey asker) const {
    return isFree(box) && !m_soft.overlaps(box, asker);
}

bool LabelPlacer::isFreeLine(const LabelPosition& position) const {
    if (!position.leaderFrom) {
        return true;
    }
    const std::vector<geo::ScreenBox> line = boxesAlong(*position.leaderFrom, leaderEnd(position));
    return std::all_of(line.begin(), line.end(), [this](const geo::ScreenBox& box) { return isFree(box); });
}

bool LabelPlacer::fits(const LabelPosition& position) const {
    return fits(position.box) && isFreeLine(position);
}

void LabelPlacer::take(const LabelPosition& position) {
    constexpr double air = 4.0;  // pixels beside a text, so that the next does not read as its continuation
    block({position.box.left - air, position.box.top, position.box.right + air, position.box.bottom});
    if (position.leaderFrom) {
        for (const geo::ScreenBox& box : boxesAlong(*position.leaderFrom, leaderEnd(position))) {
            block(box);
        }
    }
}

std::optional<std::size_t> LabelPlacer::place(std::span<const LabelPosition> positions) {
    for (std::size_t index = 0; index < positions.size(); ++index) {
        if (fits(positions[index])) {
            take(positions[index]);
            return index;
        }
    }
    return std::nullopt;
}

/// The first that fits and is clear, else the first that fits.
std::optional<std::size_t> LabelPlacer::choose(LabelKey key, std::span<const LabelPosition> positions) const {
    std::optional<std::size_t> fitting;
    for (std::size_t index = 0; index < positions.size(); ++index) {
        if (fits(positions[index])) {
            if (!m_soft.overlaps(positions[index].box, key)) {
                return index;
            }
            fitting = fitting ? fitting : index;
        }
    }
    return fitting;
}

std::optional<std::size_t> LabelPlacer::place(LabelKey key, std::span<const LabelPosition> positions) {
    std::optional<std::size_t> chosen;
    const RememberedLabel* before = m_remembered ? m_remembered->find(key) : nullptr;
    if (before != nullptr && before->position < positions.size()) {
        const LabelPosition& position = positions[before->position];
        // On the way to another scale the side of the mark is kept, but nothing is kept at the end of a leader.
        const bool stays = m_moving ? mayStay(position.box) && isFreeLine(position)
                                    : before->position < besideTheMark && fits(position);
        chosen = stays ? std::optional<std::size_t>(before->position) : std::nullopt;
    }
    if (!chosen) {
        chosen = choose(key, positions);
    }
    if (chosen) {
        take(positions[*chosen]);
        remember(key, positions[*chosen].box, static_cast<std::uint32_t>(*chosen));
    }
    return chosen;
}

const RememberedLabel* LabelPlacer::standing(LabelKey key) const {
    return m_moving ? m_remembered->find(key) : nullptr;
}

void LabelPlacer::remember(LabelKey key, const geo::ScreenBox& box, std::uint32_t position, double size) {
    m_memory.labels[key] = {position, m_memory.viewport.toPlane(box.centre()), box.width(), box.height(), size};
}

}  // namespace marz
