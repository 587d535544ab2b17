// SPDX-License-Identifier: MIT

#include "app/scene/label_placer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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

std::array<LabelPosition, 8> positionsAround(const geo::ScreenBox& obstacle, double width, double height, double gap) {
    const geo::ScreenPoint centre = obstacle.centre();
    const double right = obstacle.right + gap;
    const double left = obstacle.left - gap - width;
    const double middle = centre.y - height / 2.0;
    // The diagonal positions stay half beside the obstacle: the eye must still join text and mark.
    const double upper = centre.y - height - gap / 2.0;
    const double lower = centre.y + gap / 2.0;
    const double above = obstacle.top - gap - height;
    const double below = obstacle.bottom + gap;
    const auto at = [&](double x, double y, TextAlignment alignment) {
        return LabelPosition{{x, y, x + width, y + height}, alignment};
    };
    return {at(right, middle, TextAlignment::left),
            at(left, middle, TextAlignment::right),
            at(right, upper, TextAlignment::left),
            at(right, lower, TextAlignment::left),
            at(left, upper, TextAlignment::right),
            at(left, lower, TextAlignment::right),
            at(centre.x - width / 2.0, above, TextAlignment::centre),
            at(centre.x - width / 2.0, below, TextAlignment::centre)};
}

std::array<LabelPosition, 30> positionsWithLeader(const geo::ScreenBox& obstacle, double width, double height) {
    // Worked out once: a picture asks for thousands of marks.
    static const std::array<geo::ScreenPoint, 10> directions = [] {
        std::array<geo::ScreenPoint, 10> result{};
        std::size_t index = 0;
        for (const double degrees : {-30.0, 30.0, -150.0, 150.0, 0.0, 180.0, -60.0, 60.0, -120.0, 120.0}) {
            const double angle = degrees * std::numbers::pi / 180.0;
            result[index++] = {std::cos(angle), std::sin(angle)};
        }
        return result;
    }();
    const geo::ScreenPoint centre = obstacle.centre();
    const double radius = obstacle.width() / 2.0;
    std::array<LabelPosition, 30> positions{};
    std::size_t count = 0;
    for (const double distance : {16.0, 30.0, 46.0}) {
        for (const geo::ScreenPoint direction : directions) {
            const geo::ScreenPoint start{centre.x + (radius + 1.0) * direction.x,
                                         centre.y + (radius + 1.0) * direction.y};
            const geo::ScreenPoint end{centre.x + (radius + distance) * direction.x,
                                       centre.y + (radius + distance) * direction.y};
            const bool leftwards = direction.x < 0.0;
            const double left = leftwards ? end.x - width - 2.0 : end.x + 2.0;
            const double top = end.y - height / 2.0;
            positions[count++] = {
                {left, top, left + width, top + height}, leftwards ? TextAlignment::right : TextAlignment::left, start};
        }
    }
    return positions;
}

std::vector<LabelPosition> positionsFarOff(geo::ScreenPoint from, double clearance, double width, double height) {
    constexpr int directions = 24;
    std::vector<LabelPosition> positions;
    for (const double distance : {14.0, 22.0, 32.0}) {
        for (int i = 0; i < directions; ++i) {
            const double x = std::cos(2.0 * std::numbers::pi * i / directions);
            const double y = std::sin(2.0 * std::numbers::pi * i / directions);
            const double toMiddle = clearance + distance + std::abs(x) * width / 2.0 + std::abs(y) * height / 2.0;
            const geo::ScreenPoint middle{from.x + x * toMiddle, from.y + y * toMiddle};
            const TextAlignment alignment = x > 0.3    ? TextAlignment::left
                                            : x < -0.3 ? TextAlignment::right
                                                       : TextAlignment::centre;
            positions.push_back(
                {{middle.x - width / 2.0, middle.y - height / 2.0, middle.x + width / 2.0, middle.y + height / 2.0},
                 alignment,
                 geo::ScreenPoint{from.x + x * clearance, from.y + y * clearance}});
        }
    }
    return positions;
}

geo::ScreenPoint leaderEnd(const LabelPosition& position) {
    if (position.leaderTo) {
        return *position.leaderTo;
    }
    const geo::ScreenPoint from = position.leaderFrom.value_or(position.box.centre());
    const bool rightOf = position.box.centre().x > from.x;
    return {rightOf ? position.box.left - 1.0 : position.box.right + 1.0, position.box.centre().y};
}

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
