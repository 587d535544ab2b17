// SPDX-License-Identifier: MIT
#include "app/panels/place_search.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
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

Matches matchesOf(const geo::Gazetteer& gazetteer, const Query& query) {
    Matches matches;
    for (const geo::GazetteerEntry& entry : gazetteer.entries()) {
        const std::size_t at = entry.key.find(query.folded);
        if (at != std::string::npos && (at == 0 || entry.key[at - 1] == ' ')) {
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

struct Ranked {
    Match match;
    const geo::GazetteerPlace* place;
    const Neighbour* nearest = nullptr;
    double kilometres = std::numeric_limits<double>::infinity();
};

void measure(Ranked& ranked, const std::vector<Neighbour>& neighbours) {
    if (!ranked.place->point) {
        return;
    }
    for (const Neighbour& neighbour : neighbours) {
        const double kilometres = geo::geodesicBetween(*ranked.place->point, neighbour.point).metres / 1000.0;
        if (kilometres < ranked.kilometres) {
            ranked.kilometres = kilometres;
            ranked.nearest = &neighbour;
        }
    }
}

QString wordsOf(const Ranked& ranked) {
    const QString separator = QStringLiteral(" \u00B7 ");
    geo::Place like;  // the words are made of kind and countries alone
    like.kind = ranked.place->kind;
    like.countries = ranked.place->countries;
    QString words = toQString(ranked.place->name) + separator + kindAndCountries(like);
    if (ranked.nearest != nullptr) {
        words += separator +
                 (ranked.kilometres < 1.0
                      ? Words::tr("at %1").arg(toQString(ranked.nearest->name))
                      : Words::tr("%1 km from %2").arg(qRound(ranked.kilometres)).arg(toQString(ranked.nearest->name)));
    }
    return ranked.place->inAtlas ? words + separator + Words::tr("in the atlas") : words;
}

}  // namespace

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
        ranked.push_back({match, &gazetteer.places()[place]});
    }
    const auto byName = [](const Ranked& one, const Ranked& other) {
        return one.match != other.match                     ? one.match < other.match
               : one.place->inAtlas != other.place->inAtlas ? one.place->inAtlas
               : one.place->name != other.place->name       ? one.place->name < other.place->name
                                                            : one.place->id < other.place->id;
    };
    std::sort(ranked.begin(), ranked.end(), byName);
    ranked.resize(std::min(ranked.size(), mostMeasured));
    for (Ranked& each : ranked) {
        measure(each, neighbours);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& one, const Ranked& other) {
        return one.match != other.match ? one.match < other.match : one.kilometres < other.kilometres;
    });
    std::vector<PlaceFound> found;
    for (const Ranked& each : ranked) {
        if (found.size() == most) {
            break;
        }
        found.push_back(
            {each.place->id, wordsOf(each), each.nearest == nullptr ? std::nullopt : std::optional(each.kilometres)});
    }
    return found;
}

}  // namespace marz
