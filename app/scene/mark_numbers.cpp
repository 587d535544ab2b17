// SPDX-License-Identifier: MIT
#include "app/scene/mark_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>
#include <optional>
#include <span>
#include <utility>

#include "app/scene/label_placer.h"
#include "app/scene/place_spots.h"

namespace marz {

namespace {

constexpr std::size_t directions = 24;
constexpr std::array ringDistances{32.0, 46.0, 62.0, 80.0, 100.0, 125.0, 155.0};
constexpr std::size_t shortRings = 2;
constexpr std::size_t ringsInSight = 4;

enum class Room { clear, free };  // clear: on nothing that is better kept clear
enum class Lines { apart, mayCross };

LabelPosition discAt(geo::ScreenPoint centre) {
    return {symbolBox(centre, numberDiscSize), TextAlignment::centre};
}

/// On the place's own shape, where it can be not so near to a symbol that it would be read as that one's.
std::optional<geo::ScreenPoint> placeOnShape(std::size_t index, const std::vector<geo::ScreenPoint>& spots,
                                             const NumberClearance& clearance, LabelPlacer& placer) {
    constexpr double apartFromSymbols = 8.0;
    std::vector<LabelPosition> positions;
    positions.reserve(spots.size());
    for (const geo::ScreenPoint spot : spots) {
        positions.push_back(discAt(spot));
    }
    std::stable_partition(positions.begin(), positions.end(), [&](const LabelPosition& position) {
        return clearance.gapAround(index, position.box.centre()) >= apartFromSymbols;
    });
    const std::optional<std::size_t> chosen = placer.place(positions);
    return chosen ? std::optional(positions[*chosen].box.centre()) : std::nullopt;
}

/// Rings about a mark for the number of one in a thick crowd, the nearest first.
std::vector<geo::ScreenPoint> ringsFarOut(geo::ScreenPoint mark) {
    std::vector<geo::ScreenPoint> centres;
    for (const double distance : ringDistances) {
        for (std::size_t i = 0; i < directions; ++i) {
            const double angle = 2.0 * std::numbers::pi * double(i) / double(directions);
            centres.push_back({mark.x + distance * std::cos(angle), mark.y + distance * std::sin(angle)});
        }
    }
    return centres;
}

/// Upper right first: there the number reads like an exponent.
std::vector<geo::ScreenPoint> besideSymbol(const geo::ScreenBox& symbol) {
    const auto touching = positionsAround(symbol, numberDiscSize, numberDiscSize, 0.0);
    std::vector<geo::ScreenPoint> centres;
    for (const std::size_t index : {2U, 4U, 3U, 5U, 0U, 1U, 6U, 7U}) {
        centres.push_back(touching[index].box.centre());
    }
    for (const LabelPosition& position : positionsAround(symbol, numberDiscSize, numberDiscSize, 5.0)) {
        centres.push_back(position.box.centre());
    }
    return centres;
}

/// Where the number of one mark can stand, and what it would do there.
class NumberPlaces {
public:
    NumberPlaces(std::size_t index, const MarkItem& mark, const NumberClearance& clearance)
        : m_index(index), m_mark(mark), m_clearance(clearance.around(mark.position, ringDistances.back())) {}

    NumberHarm harmAt(geo::ScreenPoint centre) const { return m_clearance.harmOf(m_index, markAt(centre)); }

    LabelPosition positionAt(geo::ScreenPoint centre) const {
        LabelPosition position = discAt(centre);
        if (const auto leader = leaderToNumber(markAt(centre))) {
            position.leaderFrom = outsideOfSymbol(centre);
            position.leaderTo = leader->to;
        }
        return position;
    }

private:
    MarkItem markAt(geo::ScreenPoint centre) const {
        MarkItem moved;
        moved.position = m_mark.position;
        moved.size = m_mark.size;
        moved.symbolShown = m_mark.symbolShown;
        moved.numberCentre = centre;
        return moved;
    }

    /// Just outside of the symbol's square, which is taken.
    geo::ScreenPoint outsideOfSymbol(geo::ScreenPoint towards) const {
        const geo::ScreenPoint from = m_mark.position;
        const double x = towards.x - from.x;
        const double y = towards.y - from.y;
        const double share = (m_mark.size / 2.0 + 2.0) / std::max(std::abs(x), std::abs(y));
        return {from.x + share * x, from.y + share * y};
    }

    std::size_t m_index;
    const MarkItem& m_mark;
    NumberClearance m_clearance;
};

/// Where to look for a spot, and for what kind of.
struct Attempt {
    std::span<const geo::ScreenPoint> centres;
    Room room;
    Lines lines;
};

/// The first that harms no mark and has room.
std::optional<geo::ScreenPoint> placeHarmless(const Attempt& attempt, const NumberPlaces& places, LabelPlacer& placer) {
    for (const geo::ScreenPoint centre : attempt.centres) {
        const LabelPosition position = places.positionAt(centre);
        const bool good = attempt.room == Room::clear ? placer.isClear(position.box) : placer.isFree(position.box);
        if (!good) {
            continue;
        }
        const NumberHarm harm = places.harmAt(centre);
        const bool harmless = attempt.lines == Lines::apart ? harm.none() : harm.crossesOneLine();
        if (harmless && placer.place(std::span(&position, 1))) {
            return centre;
        }
    }
    return std::nullopt;
}

/// In a crowd without any room: where a reader is misled the least.
geo::ScreenPoint placeLeastHarmful(std::span<const geo::ScreenPoint> centres, const NumberPlaces& places,
                                   LabelPlacer& placer) {
    const geo::ScreenBox frame = placer.frame().grownBy(-numberRadius);
    const auto badness = [&](geo::ScreenPoint centre) {
        constexpr double outside = 1000.0;
        constexpr double air = 4.0;  // that is taken around a name, but holds no letters
        constexpr double onName = 8.0;
        constexpr double besideName = 1.0;
        constexpr double lineOverName = 4.0;
        constexpr double pixels = 1.0 / 200.0;
        const NumberHarm harm = places.harmAt(centre);
        const double away = std::hypot(centre.x - centres.front().x, centre.y - centres.front().y);
        return harm.toMarks + harm.toLines + (frame.contains(centre) ? 0.0 : outside) +
               (placer.isFree(discAt(centre).box.grownBy(-air)) ? 0.0 : onName) +
               (placer.isFree(discAt(centre).box) ? 0.0 : besideName) +
               (placer.isFreeLine(places.positionAt(centre)) ? 0.0 : lineOverName) + pixels * away;
    };
    geo::ScreenPoint best = centres.front();
    double least = badness(best);
    for (const geo::ScreenPoint centre : centres.subspan(1)) {
        const double harm = badness(centre);
        if (harm < least) {
            best = centre;
            least = harm;
        }
    }
    placer.take(places.positionAt(best));
    return best;
}

/// Spots for the number of one mark, the nearest first.
struct SpotsAround {
    explicit SpotsAround(const MarkItem& mark) : all(besideSymbol(symbolBox(mark.position, mark.size))) {
        beside = all.size();
        const std::vector<geo::ScreenPoint> rings = ringsFarOut(mark.position);
        all.insert(all.end(), rings.begin(), rings.end());
    }
    std::span<const geo::ScreenPoint> upToRing(std::size_t count) const {
        return std::span(all).first(beside + count * directions);
    }

    std::vector<geo::ScreenPoint> all;
    std::size_t beside = 0;
};

/// How many spots the number of a mark can choose from.
std::ptrdiff_t choiceOf(std::size_t index, const MarkItem& mark, const NumberClearance& clearance,
                        const LabelPlacer& placer) {
    const SpotsAround spots(mark);
    const NumberPlaces places(index, mark, clearance);
    const auto near = spots.upToRing(shortRings);
    return std::count_if(near.begin(), near.end(), [&](geo::ScreenPoint centre) {
        return placer.isFree(discAt(centre).box) && places.harmAt(centre).none();
    });
}

/// Beside the mark, or in a crowd farther off.
geo::ScreenPoint placeBeside(const MarkItem& mark, const NumberPlaces& places, LabelPlacer& placer) {
    const SpotsAround spots(mark);
    const auto inSight = spots.upToRing(ringsInSight);
    const std::array attempts{
        // Rather at the end of a short line than where a country or a capital would have its name,
        Attempt{spots.upToRing(shortRings), Room::clear, Lines::apart},
        Attempt{inSight, Room::free, Lines::apart},
        // rather at the end of one that crosses another than so far off that the eye loses it.
        Attempt{inSight, Room::free, Lines::mayCross},
        Attempt{spots.all, Room::free, Lines::apart},
    };
    for (const Attempt& attempt : attempts) {
        if (const auto found = placeHarmless(attempt, places, placer)) {
            return *found;
        }
    }
    return placeLeastHarmful(spots.all, places, placer);
}

void placeNumber(std::size_t index, MarkItem& mark, const NumberSpots& spots, const NumberClearance& clearance,
                 LabelPlacer& placer) {
    const auto ofShape = spots.find(mark.place);
    if (ofShape != spots.end()) {
        if (const auto onShape = placeOnShape(index, ofShape->second, clearance, placer)) {
            mark.numberCentre = *onShape;
            mark.position = *onShape;
            return;
        }
    }
    mark.numberCentre = placeBeside(mark, NumberPlaces(index, mark, clearance), placer);
}

/// Those first that can choose from few spots; last the lines and areas, which have many.
std::vector<std::size_t> inOrderOfChoice(std::span<const MarkItem> marks, const NumberClearance& clearance,
                                         const LabelPlacer& placer) {
    constexpr std::ptrdiff_t many = std::numeric_limits<std::ptrdiff_t>::max();
    std::vector<std::pair<std::ptrdiff_t, std::size_t>> order;
    order.reserve(marks.size());
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const MarkItem& mark = marks[index];
        order.emplace_back(mark.symbolShown ? choiceOf(index, mark, clearance, placer) : many, index);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> indexes;
    std::transform(order.begin(), order.end(), std::back_inserter(indexes), [](const auto& one) { return one.second; });
    return indexes;
}

}  // namespace

void numberMarks(std::vector<MarkItem>& marks, const NumberSpots& spots, LabelPlacer& placer,
                 std::span<const ScreenLine> ties) {
    int number = 0;
    for (MarkItem& mark : marks) {
        mark.number = ++number;
    }
    NumberClearance clearance(marks, ties);
    for (const std::size_t index : inOrderOfChoice(marks, clearance, placer)) {
        placeNumber(index, marks[index], spots, clearance, placer);
        clearance.addNumber(index, marks[index]);
    }
}

}  // namespace marz
