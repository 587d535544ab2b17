// SPDX-License-Identifier: MIT
#pragma once

// What the number of a mark on a page, and the line to one that stands farther off, would lie on: symbols, badges and
// numbers of other marks, and their lines. A line that runs behind another mark ends there to the eye, and gives its
// number to a wrong place. Scene units.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/scene.h"

namespace marz {

/// Of a number's disc; a frame is hardly larger.
inline constexpr double numberRadius = 7.0;
/// Of the dot at which the line begins that ties a mark which has made way to its spot.
inline constexpr double tieDotRadius = 2.2;

struct ScreenLine {
    geo::ScreenPoint from;
    geo::ScreenPoint to;
};

/// From the mark's rim to that of its number; nothing where a glance joins them.
std::optional<ScreenLine> leaderToNumber(const MarkItem& mark);

/// How bad a spot for a number is: 0 where it and its line lie on nothing.
struct NumberHarm {
    double toMarks = 0.0;  // on what belongs to marks: somebody will take a number for that of another place
    double toLines = 0.0;  // on lines that lead elsewhere

    bool none() const { return toMarks == 0.0 && toLines == 0.0; }
    /// Nothing but that its line crosses another.
    bool crossesOneLine() const { return toMarks == 0.0 && toLines <= lineAcrossLine; }

    static constexpr double lineAcrossLine = 2.0;
};

/// Marks are known by their position in one list.
class NumberClearance {
public:
    enum class Air { usual, none };  // between what stands side by side

    /// Symbols and badges of the marks, and the lines that tie those to their spots which have made way.
    NumberClearance(std::span<const MarkItem> marks, std::span<const ScreenLine> ties, Air air = Air::usual);

    /// The number of this mark stands where the mark says.
    void addNumber(std::size_t index, const MarkItem& mark);
    /// What the mark's number does to the others, where it says that it stands, and to the mark's own badge.
    NumberHarm harmOf(std::size_t index, const MarkItem& mark) const;
    /// How far the rim of a number there is from the nearest symbol of another mark.
    double gapAround(std::size_t index, geo::ScreenPoint number) const;
    /// The same for numbers that stand no farther than this from a point: fewer to look at.
    NumberClearance around(geo::ScreenPoint point, double distance) const;

private:
    enum class SpotKind { symbol, badge, number, startOfTie };
    struct Harms {
        double underNumber;
        double underLine;
        bool toItsOwn;  // also by the number of the mark to which the spot belongs
    };
    struct Spot {
        SpotKind kind;
        std::size_t owner;  // by position in the list of marks; of no use at the start of a tie
        geo::ScreenPoint centre;
        double radius;
    };
    static Harms harmsTo(SpotKind kind);
    explicit NumberClearance(double air) : m_air(air) {}

    double m_air;
    std::vector<Spot> m_spots;
    std::vector<ScreenLine> m_lines;
};

/// The numbers that stand on what belongs to another mark, or to which a line leads across it.
std::vector<int> misleadingNumbers(std::span<const MarkItem> marks);

}  // namespace marz
