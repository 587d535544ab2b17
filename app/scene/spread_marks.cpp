// SPDX-License-Identifier: MIT
#include "app/scene/spread_marks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace marz {

namespace {

constexpr std::size_t mostMarks = 400;
constexpr double touching = 0.82;  // of the symbol's size: nearer middles hide a part of what tells a symbol

double distanceBetween(geo::ScreenPoint one, geo::ScreenPoint other) {
    return std::hypot(one.x - other.x, one.y - other.y);
}

std::vector<PlaceSpot*> symbolsInView(std::vector<PlaceSpot>& spots) {
    std::vector<PlaceSpot*> symbols;
    for (PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.inView) {
            symbols.push_back(&spot);
        }
    }
    return symbols;
}

bool isFree(geo::ScreenPoint at, const PlaceSpot* asker, const std::vector<PlaceSpot*>& symbols, double apart) {
    return std::none_of(symbols.begin(), symbols.end(), [&](const PlaceSpot* symbol) {
        return symbol != asker && distanceBetween(symbol->position, at) < apart;
    });
}

std::optional<geo::ScreenPoint> nearestFree(const PlaceSpot& spot, const std::vector<PlaceSpot*>& symbols,
                                            const geo::ScreenBox& frame, double markSize) {
    constexpr int directions = 16;
    for (const double steps : {0.6, 0.9, 1.2, 1.6, 2.0, 2.5}) {
        for (int i = 0; i < directions; ++i) {
            const double angle = 2.0 * std::numbers::pi * i / directions;
            const geo::ScreenPoint at{spot.position.x + steps * markSize * std::cos(angle),
                                      spot.position.y + steps * markSize * std::sin(angle)};
            if (frame.contains(at) && isFree(at, &spot, symbols, markSize)) {
                return at;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

void spreadMarks(std::vector<PlaceSpot>& spots, double markSize, const geo::Viewport& viewport,
                 const std::optional<std::size_t>& subject) {
    std::vector<PlaceSpot*> symbols = symbolsInView(spots);
    if (symbols.size() > mostMarks) {
        return;
    }
    std::stable_sort(symbols.begin(), symbols.end(), [&](const PlaceSpot* left, const PlaceSpot* right) {
        const bool leftLeads = left->place == subject;
        const bool rightLeads = right->place == subject;
        return leftLeads != rightLeads ? leftLeads : left->claims > right->claims;
    });
    const geo::ScreenBox frame = geo::ScreenBox{0.0, 0.0, viewport.width, viewport.height}.grownBy(-markSize / 2.0);
    for (auto symbol = symbols.begin(); symbol != symbols.end(); ++symbol) {
        PlaceSpot& spot = **symbol;
        const std::vector<PlaceSpot*> settled(symbols.begin(), symbol);
        // A large circle's symbol has the whole rim to keep clear of others.
        const bool onRim = spot.form == PlaceForm::circle && !spot.smallCircle;
        if (onRim || isFree(spot.position, &spot, settled, touching * markSize)) {
            continue;
        }
        if (const auto free = nearestFree(spot, symbols, frame, markSize)) {
            spot.displacedFrom = spot.position;
            spot.position = *free;
        }
    }
}

}  // namespace marz
