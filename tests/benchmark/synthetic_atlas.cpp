// SPDX-License-Identifier: MIT
#include "tests/benchmark/synthetic_atlas.h"

#include <algorithm>
#include <array>
#include <random>

#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz::benchmark {

namespace {

constexpr std::array<std::string_view, 24> syllables{"bo", "dar", "gul", "kan",  "ish",  "mur", "ta",  "sher",
                                                     "oq", "su",  "pan", "ji",   "nur",  "ak",  "la",  "zor",
                                                     "ob", "ru",  "kal", "ming", "yang", "te",  "far", "hor"};
constexpr std::array<std::string_view, 20> words{"trucks", "crossed", "the",   "bridge", "after",  "guards", "left",
                                                 "post",   "and",     "fuel",  "was",    "stored", "near",   "river",
                                                 "until",  "spring",  "while", "two",    "roads",  "closed"};
constexpr std::size_t clusterCount = 400;
constexpr std::size_t paragraphsASource = 20;

/// The engine's numbers are fixed by the standard, those of its distributions are not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_engine() % count); }
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(m_engine() >> 11U) * 0x1p-53;
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    template <class Range>
    const auto& oneOf(const Range& range) {
        return range[below(range.size())];
    }

private:
    std::mt19937_64 m_engine;
};

std::string madeUpName(Dice& dice) {
    std::string name;
    const std::size_t length = 2 + dice.below(3);
    for (std::size_t index = 0; index < length; ++index) {
        name += dice.oneOf(syllables);
    }
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::string madeUpSentence(Dice& dice) {
    std::string sentence;
    const std::size_t length = 8 + dice.below(12);
    for (std::size_t index = 0; index < length; ++index) {
        if (index > 0) {
            sentence += ' ';
        }
        sentence += dice.oneOf(words);
    }
    return sentence;
}

std::string numbered(std::string prefix, std::size_t number) {
    prefix += std::to_string(number);
    return prefix;
}

geo::TimeSpan someDay(Dice& dice) {
    using namespace std::chrono;
    const year_month_day day{year(2019 + static_cast<int>(dice.below(3))),
                             month(1 + static_cast<unsigned>(dice.below(12))),
                             std::chrono::day(1 + static_cast<unsigned>(dice.below(28)))};
    geo::TimeSpan when;
    when.from = geo::PartialDate{day, geo::DateResolution::day};
    when.to = when.from;
    when.precision = "day";
    return when;
}

geo::Place makePlace(std::size_t number, geo::LonLat cluster, Dice& dice) {
    geo::Place place;
    place.id = geo::PlaceId(numbered("place-", number));
    place.name = madeUpName(dice) + " " + std::to_string(number);
    place.kind = dice.oneOf(geo::kindsShownAtFirst());
    place.countries = {std::string(dice.oneOf(geo::regionCountries()))};
    place.names = {{place.name, "en", "Latn", "primary"}, {madeUpName(dice), "en", "Latn", "variant"}};
    place.coordinateSource = "Made up for measuring";
    if (dice.oneIn(200)) {
        return place;
    }
    const bool circle = dice.oneIn(10);
    place.extent = circle ? geo::PlaceExtent::area : geo::PlaceExtent::point;
    place.precisionKm = circle ? dice.between(2.0, 40.0) : 0.5;
    // The product of two numbers crowds the places around the middle of their cluster.
    const double spread = 1.5 * dice.between(0.0, 1.0);
    const geo::LonLat position{cluster.lon + spread * dice.between(-1.0, 1.0),
                               cluster.lat + spread * dice.between(-1.0, 1.0)};
    place.shape = {geo::ShapeKind::point, {position}, {0}};
    return place;
}

std::vector<geo::Place> makePlaces(std::size_t count, Dice& dice) {
    std::vector<geo::LonLat> clusters;
    for (std::size_t index = 0; index < clusterCount; ++index) {
        clusters.push_back({dice.between(46.5, 93.5), dice.between(29.5, 54.5)});
    }
    std::vector<geo::Place> places;
    places.reserve(count);
    for (std::size_t number = 0; number < count; ++number) {
        places.push_back(makePlace(number, dice.oneOf(clusters), dice));
    }
    return places;
}

void addSources(geo::AtlasContents& atlas, std::size_t count, Dice& dice) {
    for (std::size_t number = 0; number < count; ++number) {
        geo::Source source;
        source.id = geo::SourceId(numbered("source-", number));
        source.title = madeUpSentence(dice);
        source.authors = {madeUpName(dice) + ", " + madeUpName(dice)};
        source.issued = someDay(dice);
        source.language = "en";
        for (std::size_t paragraph = 1; paragraph <= paragraphsASource; ++paragraph) {
            geo::Passage passage;
            passage.source = source.id;
            passage.paragraph = numbered("p", paragraph);
            passage.role = "body";
            passage.digest = madeUpSentence(dice);
            atlas.passages.push_back(std::move(passage));
        }
        atlas.sources.push_back(std::move(source));
    }
}

geo::Claim makeClaim(std::size_t number, const geo::AtlasContents& atlas, Dice& dice) {
    geo::Claim claim;
    claim.id = geo::ClaimId(numbered("claim-", number));
    // Of three drawn numbers the smallest: the first places of the table are written about most.
    const std::size_t count = atlas.places.size();
    claim.places = {atlas.places[std::min({dice.below(count), dice.below(count), dice.below(count)})].id};
    const geo::Passage& passage = dice.oneOf(atlas.passages);
    claim.source = passage.source;
    claim.paragraph = passage.paragraph;
    claim.when = someDay(dice);
    claim.category = dice.oneOf(geo::claimCategories()).id;
    claim.statement = madeUpSentence(dice);
    claim.hedging = dice.oneOf(geo::hedgings()).id;
    return claim;
}

}  // namespace

geo::AtlasContents makeSyntheticAtlas(const AtlasSize& size, std::uint64_t seed) {
    Dice dice(seed);
    geo::AtlasContents atlas;
    atlas.name = "synthetic";
    atlas.places = makePlaces(size.places, dice);
    addSources(atlas, size.sources, dice);
    if (atlas.places.empty() || atlas.passages.empty()) {
        return atlas;  // a claim is about a place and in a passage
    }
    atlas.claims.reserve(size.claims);
    for (std::size_t number = 0; number < size.claims; ++number) {
        atlas.claims.push_back(makeClaim(number, atlas, dice));
    }
    return atlas;
}

}  // namespace marz::benchmark
