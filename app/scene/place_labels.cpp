// SPDX-License-Identifier: MIT

#include "app/scene/place_labels.h"

#include <QSet>
#include <algorithm>

#include "app/scene/base_labels.h"
#include "app/scene/place_shapes.h"

namespace marz {

namespace {

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

std::vector<PlaceSpot> byImportance(const std::vector<PlaceSpot>& spots) {
    std::vector<PlaceSpot> sorted;
    std::copy_if(spots.begin(), spots.end(), std::back_inserter(sorted),
                 [](const PlaceSpot& spot) { return spot.inView; });
    std::stable_sort(sorted.begin(), sorted.end(), [](const PlaceSpot& left, const PlaceSpot& right) {
        const bool leftHasSymbol = left.form == PlaceForm::mark || left.form == PlaceForm::circle;
        const bool rightHasSymbol = right.form == PlaceForm::mark || right.form == PlaceForm::circle;
        return leftHasSymbol != rightHasSymbol ? leftHasSymbol : left.claims > right.claims;
    });
    return sorted;
}

}  // namespace

QStringList placeLabelLines(const geo::Place& place, LabelLanguage language) {
    QStringList lines = namesIn(language, QString::fromStdString(place.name), localNameOfEachScript(place));
    if (place.approximate() && place.precisionKm) {
        lines.first() += QStringLiteral(" (±%1 km)").arg(qRound(*place.precisionKm));
    }
    return lines;
}

LabelBlock placeLabelBlock(const World& world, const MapStyle& style, LabelLanguage language, const PlaceSpot& spot) {
    const geo::Place& place = world.atlas->places()[spot.place];
    LabelStyle label = style.markLabel;
    label.colour = kindStyleOf(world, style, spot.place).colour;
    if (spot.form == PlaceForm::area || spot.form == PlaceForm::line) {
        label.font.weight = 500;
        label.font.pixelSize -= 1.0;
    }
    return makeLabelBlock(placeLabelLines(place, language), label, place.id);
}

std::vector<LabelPosition> placeLabelPositions(const PlaceSpot& spot, const LabelBlock& block, double markSize,
                                               double clearance) {
    const bool hasSymbol = spot.form == PlaceForm::mark || spot.form == PlaceForm::circle;
    const double gap = 3.0;
    std::vector<LabelPosition> positions;
    if (!hasSymbol) {
        const geo::ScreenPoint at = spot.position;
        positions.push_back(
            {{at.x - block.width / 2.0, at.y - block.height / 2.0, at.x + block.width / 2.0, at.y + block.height / 2.0},
             TextAlignment::centre});
    }
    const geo::ScreenBox obstacle = symbolBox(spot.position, (hasSymbol ? markSize : 6.0) + 2.0 * clearance);
    const auto around = positionsAround(obstacle, block.width, block.height, gap);
    positions.insert(positions.end(), around.begin(), around.end());
    return positions;
}

std::vector<PlacedLabel> placeLabels(const World& world, const MapStyle& style, LabelLanguage language,
                                     const std::vector<PlaceSpot>& spots, LabelPlacer& placer) {
    std::vector<PlacedLabel> placed;
    for (const PlaceSpot& spot : byImportance(spots)) {
        if (spot.form == PlaceForm::area && world.atlas->places()[spot.place].kind == "country") {
            continue;  // the ground names countries
        }
        const LabelBlock block = placeLabelBlock(world, style, language, spot);
        const std::vector<LabelPosition> positions = placeLabelPositions(spot, block, style.markSize, 0.0);
        if (const std::optional<std::size_t> chosen = placer.place(positions)) {
            placed.push_back({spot.place, positions[*chosen].box, layOut(block, positions[*chosen])});
        }
    }
    return placed;
}

void numberMarks(std::vector<MarkItem>& marks, double rowHeight, LabelPlacer& placer) {
    constexpr double discSize = 15.0;
    sortInReadingOrder(marks, rowHeight);
    int number = 0;
    for (MarkItem& mark : marks) {
        mark.number = ++number;
        const geo::ScreenBox symbol = symbolBox(mark.position, mark.size);
        const auto around = positionsAround(symbol, discSize, discSize, 0.0);
        // Upper right first: there the number reads like an exponent.
        const std::array positions{around[2], around[4], around[3], around[5],
                                   around[0], around[1], around[6], around[7]};
        std::vector<LabelPosition> wider(positions.begin(), positions.end());
        for (const double gap : {5.0, 14.0}) {
            const auto ring = positionsAround(symbol, discSize, discSize, gap);
            wider.insert(wider.end(), ring.begin(), ring.end());
        }
        const std::size_t chosen = placer.place(wider).value_or(0);
        mark.numberCentre = wider[chosen].box.centre();
    }
}

}  // namespace marz
