// SPDX-License-Identifier: MIT

#include "app/scene/place_labels.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "app/scene/base_labels.h"
#include "app/scene/course_text.h"
#include "app/scene/label_placer.h"
#include "app/scene/place_shapes.h"
#include "app/scene/place_states.h"

namespace marz {

namespace {

constexpr double labelGap = 3.0;  // pixels between symbol and text

/// The usual local names, one for each script: names in sister languages of one script differ too little to show all.
QString localNameOfEachScript(const geo::Place& place) {
    QStringList names;
    QSet<QString> scripts;
    for (const geo::PlaceName& name : place.names) {
        const QString script = QString::fromStdString(name.script);
        if (name.role == "local" && !scripts.contains(script)) {
            scripts.insert(script);
            names.append(QString::fromStdString(name.text));
        }
    }
    return names.join(QStringLiteral(" · "));
}

std::vector<const PlaceSpot*> byImportance(const std::vector<PlaceSpot>& spots) {
    std::vector<const PlaceSpot*> sorted;
    for (const PlaceSpot& spot : spots) {
        if (spot.nearView || spot.form == PlaceForm::line) {
            sorted.push_back(&spot);
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const PlaceSpot* left, const PlaceSpot* right) {
        return hasSymbol(*left) != hasSymbol(*right) ? hasSymbol(*left) : left->claims > right->claims;
    });
    return sorted;
}

/// Letters that certainly take room of their own.
std::size_t lettersAtLeast(const std::string& name) {
    const auto plain =
        std::count_if(name.begin(), name.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80U; });
    return std::max<std::size_t>(1, static_cast<std::size_t>(plain));
}

/// Whether a text of so few letters, none wider than an i, has room beside the symbol (or at the end of a leader).
/// Among thousands of marks most have none, and measuring their names would cost more than all the rest.
bool hasRoomForLetters(const MapStyle& style, const PlaceSpot& spot, std::size_t letters, LeaderLines leaders,
                       const LabelPlacer& placer) {
    const double width = 0.22 * static_cast<double>(letters) * style.markLabel.font.pixelSize;
    const double height = 0.9 * style.markLabel.font.pixelSize;
    const auto isFree = [&](const LabelPosition& position) { return placer.isFree(position.box); };
    const geo::ScreenBox symbol = symbolBox(spot.position, style.markSize);
    const auto around = positionsAround(symbol, width, height, labelGap);
    if (std::any_of(around.begin(), around.end(), isFree)) {
        return true;
    }
    if (leaders == LeaderLines::no) {
        return false;
    }
    const auto farther = positionsWithLeader(symbol, width, height);
    return std::any_of(farther.begin(), farther.end(), isFree);
}

/// One attempt to label a spot.
bool labelSpot(const World& world, const MapStyle& style, LabelLanguage language, const PlaceSpot& spot,
               LeaderLines leaders, LabelPlacer& placer, std::vector<PlacedLabel>& placed) {
    const LabelKey key = labelKey(LabelClass::place, static_cast<std::uint32_t>(spot.place));
    const RememberedLabel* before = placer.standing(key);
    const std::size_t letters = language == LabelLanguage::english && spot.members.empty()
                                    ? lettersAtLeast(world.atlas->places()[spot.place].name)
                                    : 1;
    if (before == nullptr && hasSymbol(spot) && !hasRoomForLetters(style, spot, letters, leaders, placer)) {
        return false;
    }
    const LabelBlock block = placeLabelBlock(world, style, language, spot);
    std::vector<LabelPosition> positions = placeLabelPositions(spot, block, style.markSize, 0.0, LeaderLines::no);
    if (leaders == LeaderLines::yes || (before != nullptr && before->position >= positions.size())) {
        positions = placeLabelPositions(spot, block, style.markSize, 0.0);
    }
    const std::optional<std::size_t> chosen = placer.place(key, positions);
    if (chosen) {
        const LabelPosition& position = positions[*chosen];
        placed.push_back({spot.place, position.box, layOut(block, position), leaderTo(position, block.style)});
    }
    if (!chosen && !spot.stateWords.isEmpty()) {
        return labelSpot(world, style, language, withoutState(spot), leaders, placer, placed);
    }
    return chosen.has_value();
}

geo::ScreenBox boxAround(const CurvedLabelItem& item) {
    geo::ScreenBox box = item.pieces.front().box;
    for (const CurvedLabelItem::Piece& piece : item.pieces) {
        box = {std::min(box.left, piece.box.left), std::min(box.top, piece.box.top),
               std::max(box.right, piece.box.right), std::max(box.bottom, piece.box.bottom)};
    }
    return box;
}

/// A line's name along the line: there it cannot be taken for that of a neighbour.
bool labelAlongLine(const World& world, const MapStyle& style, LabelLanguage language, const geo::Viewport& viewport,
                    const PlaceSpot& spot, LabelPlacer& placer, std::vector<PlacedLabel>& placed) {
    constexpr double lift = 5.0;  // pixels; lines of places are wide
    const LabelBlock block = placeLabelBlock(world, style, language, spot);
    const CourseText text = makeCourseText(block.lines.join(QStringLiteral(" · ")), block.style);
    std::vector<geo::LayerPart> parts;
    const double scale = courseScale(viewport.metresPerPixel);
    world.places->shapes->partsIn(spot.place, world.places->shapes->boundingBox(spot.place), scale, parts);
    std::uint32_t number = 0;
    for (const geo::LayerPart& part : parts) {
        const Course course(part.points, scale, block.style.font.pixelSize);
        const LabelKey key = labelKey(LabelClass::placeLine, static_cast<std::uint32_t>(spot.place), number++);
        const std::vector<CourseSpot> spots = spotsFor(course, text, viewport.metresPerPixel);
        if (auto item = placeOnCourse({course, spots, viewport}, text, key, lift, placer)) {
            item->place = block.place;
            placed.push_back({spot.place, boxAround(*item), {}, {}, std::move(*item)});
            return true;
        }
    }
    return false;
}

}  // namespace

QStringList placeLabelLines(const geo::Place& place, LabelLanguage language) {
    QStringList lines = namesIn(language, QString::fromStdString(place.name), localNameOfEachScript(place));
    if (place.approximate() && place.precisionKm) {
        lines.first() += place.precisionGuessed ? QCoreApplication::translate("marz::PlaceLabels", " (somewhere here)")
                                                : QStringLiteral(" (±%1 km)").arg(qRound(*place.precisionKm));
    }
    return lines;
}

LabelBlock placeLabelBlock(const World& world, const MapStyle& style, LabelLanguage language, const PlaceSpot& spot) {
    const geo::Place& place = world.atlas->places()[spot.place];
    LabelStyle label = style.markLabel;
    if (!spot.members.empty()) {
        // How many they are in all, the symbol says.
        QStringList lines = namesIn(language, QString::fromStdString(place.name), localNameOfEachScript(place));
        lines.last() += QStringLiteral(" +%1").arg(spot.members.size() - 1);
        return makeLabelBlock(lines, label, place.id);
    }
    label.colour = kindStyleOf(world, style, spot.place).colour;
    if (spot.form == PlaceForm::area || spot.form == PlaceForm::line) {
        label.font.weight = 500;
        label.font.pixelSize -= 1.0;
    }
    QStringList lines = placeLabelLines(place, language);
    if (!spot.stateWords.isEmpty()) {
        lines << spot.stateWords;
    }
    return makeLabelBlock(lines, label, place.id);
}

PlaceSpot withoutState(PlaceSpot spot) {
    spot.stateWords.clear();
    return spot;
}

std::vector<LabelPosition> placeLabelPositions(const PlaceSpot& spot, const LabelBlock& block, double markSize,
                                               double clearance, LeaderLines leaders) {
    std::vector<LabelPosition> positions;
    if (!hasSymbol(spot)) {
        const geo::ScreenPoint at = spot.position;
        positions.push_back(
            {{at.x - block.width / 2.0, at.y - block.height / 2.0, at.x + block.width / 2.0, at.y + block.height / 2.0},
             TextAlignment::centre});
    }
    geo::ScreenBox obstacle = symbolBox(spot.position, (hasSymbol(spot) ? markSize : 6.0) + 2.0 * clearance);
    if (hasSymbol(spot) && !spot.badge.isEmpty()) {
        const geo::ScreenBox badge = badgeBox(spot.position, markSize);
        obstacle.right = std::max(obstacle.right, badge.right);
        obstacle.bottom = std::max(obstacle.bottom, badge.bottom);
    }
    const auto around = positionsAround(obstacle, block.width, block.height, labelGap);
    positions.insert(positions.end(), around.begin(), around.end());
    if (hasSymbol(spot) && leaders == LeaderLines::yes) {
        const auto farther = positionsWithLeader(obstacle, block.width, block.height);
        positions.insert(positions.end(), farther.begin(), farther.end());
    }
    return positions;
}

std::optional<LeaderItem> leaderTo(const LabelPosition& position, const LabelStyle& style) {
    if (!position.leaderFrom) {
        return std::nullopt;
    }
    return LeaderItem{*position.leaderFrom, leaderEnd(position), style.colour, style.halo, 1.0};
}

std::vector<PlacedLabel> placeLabels(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                     LabelLanguage language, const std::vector<PlaceSpot>& spots, LabelPlacer& placer) {
    std::vector<PlacedLabel> placed;
    std::vector<const PlaceSpot*> crowded;
    for (const PlaceSpot* candidate : byImportance(spots)) {
        const PlaceSpot& spot = *candidate;
        if (spot.form == PlaceForm::area && world.atlas->places()[spot.place].kind == "country") {
            continue;  // the ground names countries
        }
        if (spot.form == PlaceForm::line &&
            (labelAlongLine(world, style, language, viewport, spot, placer, placed) || !spot.nearView)) {
            continue;
        }
        if (!labelSpot(world, style, language, spot, LeaderLines::no, placer, placed) && hasSymbol(spot)) {
            crowded.push_back(&spot);
        }
    }
    // Where so many in a row found no room, the picture is full.
    constexpr int mostInVain = 100;
    int inVain = 0;
    for (const PlaceSpot* spot : crowded) {
        inVain = labelSpot(world, style, language, *spot, LeaderLines::yes, placer, placed) ? 0 : inVain + 1;
        if (inVain == mostInVain) {
            break;
        }
    }
    return placed;
}

}  // namespace marz
