// SPDX-License-Identifier: MIT
#include "app/panels/place_search.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "libgeo/article/name_key.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/projection/geodesic.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PlaceSearch)
};

enum class Match { whole, beginning, inside };

struct Query {
    std::string folded;    // the words with a space between
    std::string spelling;  // their keys, joined
};

Query queryOf(const QString& name) {
    Query query;
    for (const geo::FoldedWord& word : geo::foldedWords(toUtf8(name))) {
        query.folded += (query.folded.empty() ? "" : " ") + word.folded;
        query.spelling += geo::spellingKey(word.folded);
    }
    return query;
}

using Matches = std::unordered_map<std::uint32_t, Match>;  // by position of the place

void note(Matches& matches, const geo::GazetteerEntry& entry, Match match) {
    for (const geo::NameOwner& owner : entry.owners) {
        if (owner.use == geo::NameUse::toponym) {
            Match& best = matches.try_emplace(owner.place, match).first->second;
            best = std::min(best, match);
        }
    }
}

/// Where a word of the key begins with these letters; npos where none does.
std::size_t wordAt(const std::string& key, const std::string& letters) {
    std::size_t at = key.find(letters);
    while (at != std::string::npos && at > 0 && key[at - 1] != ' ') {
        at = key.find(letters, at + 1);
    }
    return at;
}

Matches matchesOf(const geo::Gazetteer& gazetteer, const Query& query) {
    Matches matches;
    for (const geo::GazetteerEntry& entry : gazetteer.entries()) {
        const std::size_t at = wordAt(entry.key, query.folded);
        if (at != std::string::npos) {
            note(matches, entry,
                 at > 0                                    ? Match::inside
                 : entry.key.size() == query.folded.size() ? Match::whole
                                                           : Match::beginning);
        }
    }
    for (const std::uint32_t entry : gazetteer.spelled(query.spelling)) {
        note(matches, gazetteer.entries()[entry], Match::beginning);  // "Jalalobod" is spelled otherwise
    }
    return matches;
}

/// On a sphere around the earth's centre, with radius 1. Straight through it, of two points the one nearer to a third
/// is the one nearer on the ground, and that costs a thousandth of a way along the ellipsoid.
using Direction = std::array<double, 3>;

Direction directionOf(geo::LonLat point) {
    constexpr double radians = 3.14159265358979323846 / 180.0;
    const double across = std::cos(point.lat * radians);
    return {across * std::cos(point.lon * radians), across * std::sin(point.lon * radians),
            std::sin(point.lat * radians)};
}

double squaredBetween(const Direction& one, const Direction& other) {
    const double x = one[0] - other[0];
    const double y = one[1] - other[1];
    const double z = one[2] - other[2];
    return x * x + y * y + z * z;
}

struct Ranked {
    Match match;
    const geo::GazetteerPlace* place;
    std::optional<std::size_t> nearest{};  // position of a neighbour
    double squared = std::numeric_limits<double>::infinity();
};

void measure(Ranked& ranked, const std::vector<Direction>& neighbours) {
    if (!ranked.place->point) {
        return;
    }
    const Direction here = directionOf(*ranked.place->point);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const double squared = squaredBetween(here, neighbours[i]);
        if (squared < ranked.squared) {
            ranked.squared = squared;
            ranked.nearest = i;
        }
    }
}

QString fromNeighbour(double kilometres, const Neighbour& neighbour) {
    const QString name = toQString(neighbour.name);
    return kilometres < 1.0 ? Words::tr("at %1").arg(name)
                            : Words::tr("%1 km from %2").arg(qRound(kilometres)).arg(name);
}

PlaceFound foundAs(const Ranked& ranked, const std::vector<Neighbour>& neighbours) {
    const QString separator = QStringLiteral(" \u00B7 ");
    geo::Place like;  // the words are made of kind and countries alone
    like.kind = ranked.place->kind;
    like.countries = ranked.place->countries;
    PlaceFound found{ranked.place->id, toQString(ranked.place->name) + separator + kindAndCountries(like)};
    if (ranked.nearest) {
        const Neighbour& nearest = neighbours[*ranked.nearest];
        const double kilometres = geo::geodesicBetween(*ranked.place->point, nearest.point).metres / 1000.0;
        found.words += separator + fromNeighbour(kilometres, nearest);
        found.kilometres = kilometres;
    }
    if (ranked.place->inAtlas) {
        found.words += separator + Words::tr("in the atlas");
    }
    return found;
}

}  // namespace

QString distanceInWords(geo::LonLat point, const std::vector<Neighbour>& neighbours) {
    const Neighbour* nearest = nullptr;
    double metres = std::numeric_limits<double>::infinity();
    for (const Neighbour& neighbour : neighbours) {
        const double away = geo::geodesicBetween(point, neighbour.point).metres;
        if (away < metres) {
            metres = away;
            nearest = &neighbour;
        }
    }
    return nearest == nullptr ? QString() : fromNeighbour(metres / 1000.0, *nearest);
}

std::vector<PlaceFound> searchPlaces(const geo::Gazetteer& gazetteer, const QString& name,
                                     const std::vector<Neighbour>& neighbours, std::size_t most) {
    const Query query = queryOf(name);
    if (query.folded.empty()) {
        return {};
    }
    // Distances are worked out for as many as a person could look at; a single letter begins tens of thousands.
    constexpr std::size_t mostMeasured = 2000;
    std::vector<Ranked> ranked;
    for (const auto& [place, match] : matchesOf(gazetteer, query)) {
        ranked.push_back(Ranked{match, &gazetteer.places()[place]});
    }
    const auto byName = [](const Ranked& one, const Ranked& other) {
        return one.match != other.match                     ? one.match < other.match
               : one.place->inAtlas != other.place->inAtlas ? one.place->inAtlas
               : one.place->name != other.place->name       ? one.place->name < other.place->name
                                                            : one.place->id < other.place->id;
    };
    const std::size_t measured = std::min(ranked.size(), mostMeasured);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(measured), ranked.end(), byName);
    ranked.resize(measured);
    std::vector<Direction> directions;
    for (const Neighbour& neighbour : neighbours) {
        directions.push_back(directionOf(neighbour.point));
    }
    for (Ranked& each : ranked) {
        measure(each, directions);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& one, const Ranked& other) {
        return one.match != other.match ? one.match < other.match : one.squared < other.squared;
    });
    std::vector<PlaceFound> found;
    for (std::size_t i = 0; i < std::min(ranked.size(), most); ++i) {
        found.push_back(foundAs(ranked[i], neighbours));
    }
    return found;
}

}  // namespace marz
