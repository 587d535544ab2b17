// SPDX-License-Identifier: MIT
#include "app/scene/spread_marks.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

constexpr std::size_t mostMarks = 400;
// Of the symbol's size: nearer middles hide what tells a symbol or leave its number no room; what goes farther from its
// spot is taken for a place elsewhere.
constexpr double apart = 1.05;
constexpr double farthest = 1.3;
// Small steps in turn: who was pushed all the way by one would pass by the next.
constexpr double step = 0.15;
constexpr int rounds = 200;
constexpr double leastMove = 0.1;  // that is worth a line

struct Symbol {
    PlaceSpot* spot;
    geo::ScreenPoint at;
    bool stays;
};

std::vector<Symbol> symbolsInView(std::vector<PlaceSpot>& spots, double markSize,
                                  const std::optional<std::size_t>& subject) {
    constexpr double goldenAngle = 2.399963;
    std::vector<Symbol> symbols;
    for (PlaceSpot& spot : spots) {
        if (!hasSymbol(spot) || !spot.inView) {
            continue;
        }
        // A hair's breadth tells those apart that have one spot.
        const double angle = goldenAngle * double(symbols.size());
        const double hair = 0.01 * markSize;
        symbols.push_back({&spot,
                           {spot.position.x + hair * std::cos(angle), spot.position.y + hair * std::sin(angle)},
                           spot.place == subject});
    }
    return symbols;
}

/// Pushes two symbols apart along the line between them, so that each keeps its side of the other.
bool pushApart(Symbol& one, Symbol& other, double least) {
    const double dx = other.at.x - one.at.x;
    const double dy = other.at.y - one.at.y;
    const double distance = std::hypot(dx, dy);
    if (distance >= least || distance == 0.0 || (one.stays && other.stays)) {
        return false;
    }
    const double lack = step * (least - distance) / distance;
    const double share = one.stays ? 0.0 : other.stays ? 1.0 : 0.5;
    one.at = {one.at.x - share * lack * dx, one.at.y - share * lack * dy};
    other.at = {other.at.x + (1.0 - share) * lack * dx, other.at.y + (1.0 - share) * lack * dy};
    return true;
}

void keepNear(Symbol& symbol, double most) {
    const geo::ScreenPoint home = symbol.spot->position;
    const double dx = symbol.at.x - home.x;
    const double dy = symbol.at.y - home.y;
    const double moved = std::hypot(dx, dy);
    if (moved > most) {
        symbol.at = {home.x + dx * most / moved, home.y + dy * most / moved};
    }
}

/// Away from a dot that stays where it is.
bool pushOff(geo::ScreenPoint dot, Symbol& symbol, double least) {
    Symbol fixed{nullptr, dot, true};
    return pushApart(fixed, symbol, least);
}

/// Off the spots of those that have made way, and off the lines to them: a line that runs behind another symbol begins
/// there to the eye.
bool pushOffTies(std::vector<Symbol>& symbols, double markSize) {
    const double offSpot = markSize / 2.0 + 2.5;
    const double offLine = markSize / 2.0 + 1.0;
    bool pushed = false;
    for (const Symbol& tied : symbols) {
        const geo::ScreenPoint home = tied.spot->position;
        const double moved = std::hypot(tied.at.x - home.x, tied.at.y - home.y);
        if (moved < leastMove * markSize) {
            continue;
        }
        const geo::ScreenPoint middle{(home.x + tied.at.x) / 2.0, (home.y + tied.at.y) / 2.0};
        for (Symbol& symbol : symbols) {
            if (&symbol != &tied) {
                pushed |= pushOff(home, symbol, offSpot);
                pushed |= moved > markSize / 2.0 && pushOff(middle, symbol, offLine);
            }
        }
    }
    return pushed;
}

bool pushAllApart(std::vector<Symbol>& symbols, double markSize, std::span<const geo::ScreenPoint> dots) {
    // Names keep off the whole square that a symbol has, and a dot is named where it is free of such.
    const double offDots = 0.71 * markSize + 4.0;
    bool pushed = false;
    for (Symbol& symbol : symbols) {
        for (const geo::ScreenPoint dot : dots) {
            pushed |= pushOff(dot, symbol, offDots);
        }
    }
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        for (std::size_t other = i + 1; other < symbols.size(); ++other) {
            pushed |= pushApart(symbols[i], symbols[other], apart * markSize);
        }
    }
    pushed |= pushOffTies(symbols, markSize);
    for (Symbol& symbol : symbols) {
        keepNear(symbol, farthest * markSize);
    }
    return pushed;
}

}  // namespace

void spreadMarks(std::vector<PlaceSpot>& spots, double markSize, const geo::Viewport& viewport,
                 const std::optional<std::size_t>& subject, std::span<const geo::ScreenPoint> dots) {
    std::vector<Symbol> symbols = symbolsInView(spots, markSize, subject);
    if (symbols.size() > mostMarks) {
        return;
    }
    for (int round = 0; round < rounds && pushAllApart(symbols, markSize, dots); ++round) {
    }
    const geo::ScreenBox frame = geo::ScreenBox{0.0, 0.0, viewport.width, viewport.height}.grownBy(-markSize / 2.0);
    for (const Symbol& symbol : symbols) {
        PlaceSpot& spot = *symbol.spot;
        const double moved = std::hypot(symbol.at.x - spot.position.x, symbol.at.y - spot.position.y);
        if (!symbol.stays && moved > leastMove * markSize && frame.contains(symbol.at)) {
            spot.displacedFrom = spot.position;
            spot.position = symbol.at;
        }
    }
}

}  // namespace marz
