// SPDX-License-Identifier: MIT
#include "libgeo/article/border_phrases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

constexpr double statedPairScore = 0.7;    // both sides stand beside the word
constexpr double inferredPairScore = 0.5;  // one side is taken from what was spoken of before
constexpr std::size_t farthestSide = 40;   // bytes between the word and the country it is joined to
constexpr std::size_t farthestSubject = 300;

using Codes = std::set<std::string>;

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isBorderNoun(std::string_view word) {
    constexpr auto nouns =
        std::to_array<std::string_view>({"border", "borders", "frontier", "frontiers", "boundary", "boundaries"});
    return holds(nouns, word);
}

/// "border guards" and "border provinces" speak of guards and provinces.
bool standsForItself(const FoldedWord* next) {
    constexpr auto followers = std::to_array<std::string_view>(
        {"with", "between", "and",   "or",    "of",    "to",      "in",    "on",     "at",   "by",
         "as",   "is",      "are",   "was",   "were",  "has",     "have",  "had",    "that", "which",
         "from", "into",    "for",   "where", "when",  "but",     "after", "before", "lies", "runs",
         "will", "since",   "while", "near",  "along", "against", "over",  "remains"});
    return next == nullptr || next->gapBefore == WordGap::parted || holds(followers, next->folded);
}

Codes countriesOf(const PlaceMention& mention, const Atlas& atlas) {
    const Place* place = atlas.findPlace(mention.place);
    const bool wide = place != nullptr && (place->kind == "country" || place->kind == "region");
    return wide ? Codes(place->countries.begin(), place->countries.end()) : Codes();
}

/// What may stand between a country and its border: "Afghanistan's northern border".
bool isAttribute(std::string_view between) {
    constexpr auto words = std::to_array<std::string_view>({"s", "northern", "southern", "eastern", "western", "long",
                                                            "porous", "own", "common", "shared", "state", "land"});
    if (between.size() > farthestSide)
        return false;
    const std::vector<FoldedWord> found = foldedWords(between);
    return std::all_of(found.begin(), found.end(), [&](const FoldedWord& word) {
        return holds(words, word.folded) && word.gapBefore != WordGap::parted;
    });
}

/// The countries that a phrase puts at its border.
struct Sides {
    Codes stated;    // beside the word
    Codes inferred;  // spoken of before
    Codes context;   // anywhere in the text
    std::size_t begin = 0;
    std::size_t end = 0;
    const PlaceMention* absorbed = nullptr;  // becomes part of the phrase
};

void merge(Codes& codes, const Codes& others) {
    codes.insert(others.begin(), others.end());
}

class PhraseReader {
public:
    PhraseReader(std::string_view text, const Atlas& atlas, std::span<const PlaceMention> mentions)
        : m_text(text), m_atlas(atlas), m_mentions(mentions) {
        for (const PlaceMention& mention : mentions)
            merge(m_context, countriesOf(mention, atlas));
    }

    /// Nothing where no country stands beside the word.
    std::optional<Sides> read(const FoldedWord& noun, std::string_view follower, bool itsOwn) const {
        Sides sides;
        sides.begin = noun.begin;
        sides.end = noun.end;
        sides.context = m_context;
        const std::size_t after = firstFrom(noun.end);
        takeBefore(noun, after, sides);
        if (follower == "with" || follower == "between")
            takeAfter(noun, follower, after, sides);
        if (sides.stated.empty())
            return std::nullopt;
        if (itsOwn)
            inferSubject(noun, after, sides);
        return sides;
    }

    /// Mentions are sorted and do not overlap: only the last that begins before the noun's end can hold it.
    bool covers(const FoldedWord& noun) const {
        const std::size_t after = firstFrom(noun.begin + 1);
        return after > 0 && noun.end <= m_mentions[after - 1].end;
    }

private:
    std::size_t firstFrom(std::size_t position) const {
        const auto found = std::partition_point(m_mentions.begin(), m_mentions.end(),
                                                [&](const PlaceMention& mention) { return mention.begin < position; });
        return static_cast<std::size_t>(found - m_mentions.begin());
    }

    std::string_view between(std::size_t begin, std::size_t end) const { return m_text.substr(begin, end - begin); }

    void takeBefore(const FoldedWord& noun, std::size_t after, Sides& sides) const {
        if (after == 0 || m_mentions[after - 1].end > noun.begin ||
            !isAttribute(between(m_mentions[after - 1].end, noun.begin)))
            return;
        const PlaceMention& nearest = m_mentions[after - 1];
        sides.stated = countriesOf(nearest, m_atlas);
        if (nearest.role == MentionRole::demonym) {
            sides.begin = nearest.begin;
            sides.absorbed = &nearest;
        }
        // "the Kyrgyz-Tajik border"
        if (after >= 2) {
            const std::string_view joint = between(m_mentions[after - 2].end, nearest.begin);
            if (joint == "-" || joint == "–" || joint == "/")
                merge(sides.stated, countriesOf(m_mentions[after - 2], m_atlas));
        }
    }

    void takeAfter(const FoldedWord& noun, std::string_view follower, std::size_t after, Sides& sides) const {
        if (after == m_mentions.size() || m_mentions[after].begin > noun.end + farthestSide)
            return;
        merge(sides.stated, countriesOf(m_mentions[after], m_atlas));
        if (follower == "between" && after + 1 < m_mentions.size() &&
            m_mentions[after + 1].begin < m_mentions[after].end + farthestSide)
            merge(sides.stated, countriesOf(m_mentions[after + 1], m_atlas));
    }

    /// The country spoken of last before the phrase.
    void inferSubject(const FoldedWord& noun, std::size_t after, Sides& sides) const {
        for (std::size_t i = after; sides.stated.size() < 2 && i-- > 0;) {
            if (m_mentions[i].end + farthestSubject < noun.begin)
                return;
            Codes codes = countriesOf(m_mentions[i], m_atlas);
            std::erase_if(codes, [&](const std::string& code) { return sides.stated.contains(code); });
            if (!codes.empty()) {
                sides.inferred = std::move(codes);
                return;
            }
        }
    }

    std::string_view m_text;
    const Atlas& m_atlas;
    std::span<const PlaceMention> m_mentions;  // of the line
    Codes m_context;
};

std::size_t shared(const std::vector<std::string>& countries, const Codes& codes) {
    return static_cast<std::size_t>(std::count_if(countries.begin(), countries.end(),
                                                  [&](const std::string& code) { return codes.contains(code); }));
}

/// How well a border line fits: its countries beside the word count most, those nowhere in the text count against it.
double fit(const Place& border, const Sides& sides) {
    const auto& countries = border.countries;
    const std::size_t stated = shared(countries, sides.stated);
    if (stated == 0 || (sides.stated.size() <= 2 && stated < sides.stated.size()))
        return 0.0;
    const std::size_t inferred = shared(countries, sides.inferred);
    const std::size_t context = shared(countries, sides.context);
    const std::size_t alien = countries.size() - context;
    return 2.0 * static_cast<double>(stated) + 1.5 * static_cast<double>(inferred) +
           0.9 * static_cast<double>(context) - 0.6 * static_cast<double>(alien) -
           (sides.inferred.empty() ? 0.0 : 1.0) * static_cast<double>(countries.size());
}

const Place* bestBorder(const Atlas& atlas, const Sides& sides) {
    const Place* best = nullptr;
    double bestFit = 0.0;
    for (const Place& place : atlas.places()) {
        if (place.kind != "border-line" || place.countries.size() < 2)
            continue;
        const double score = fit(place, sides);
        if (score > bestFit) {
            best = &place;
            bestFit = score;
        }
    }
    return best;
}

/// "its 744-km border": the country spoken of last. "Their borders" may be those of several.
bool isItsOwn(const std::vector<FoldedWord>& words, std::size_t noun) {
    constexpr std::size_t reach = 4;
    for (std::size_t i = noun; i-- > 0 && i + reach >= noun && words[i + 1].gapBefore != WordGap::parted;) {
        if (words[i].folded == "its" || words[i].stem == "country")
            return true;
    }
    return false;
}

/// Phrases found so far, and the mentions that went into them.
struct Found {
    std::vector<PlaceMention> phrases;
    std::set<const PlaceMention*> absorbed;
};

/// A line is a paragraph: what stands in another one says nothing about this one's borders.
void readLine(std::string_view text, std::size_t begin, std::size_t end, const Atlas& atlas,
              std::span<const PlaceMention> mentions, Found& found) {
    std::vector<FoldedWord> words = foldedWords(text.substr(begin, end - begin));
    for (FoldedWord& word : words) {
        word.begin += begin;
        word.end += begin;
    }
    const PhraseReader reader(text, atlas, mentions);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const FoldedWord* next = i + 1 < words.size() ? &words[i + 1] : nullptr;
        if (!isBorderNoun(words[i].folded) || !standsForItself(next) || reader.covers(words[i]))
            continue;
        const std::optional<Sides> sides =
            reader.read(words[i], next == nullptr ? "" : next->folded, isItsOwn(words, i));
        const Place* border = sides ? bestBorder(atlas, *sides) : nullptr;
        if (border == nullptr)
            continue;
        const double score = sides->stated.size() >= 2 ? statedPairScore : inferredPairScore;
        PlaceMention phrase;
        phrase.begin = sides->begin;
        phrase.end = sides->end;
        phrase.place = border->id;
        phrase.score = score;
        phrase.candidates = {{border->id, score, {}}};
        phrase.cues = {{"the countries around the word tell which border is meant", 1.0}};
        found.phrases.push_back(std::move(phrase));
        if (sides->absorbed != nullptr)
            found.absorbed.insert(sides->absorbed);
    }
}

bool speaksOfBorders(std::string_view line) {
    return line.find("order") != line.npos || line.find("rontier") != line.npos || line.find("oundar") != line.npos;
}

}  // namespace

void addBorderPhrases(std::string_view text, const Atlas& atlas, std::vector<PlaceMention>& mentions) {
    Found found;
    auto first = mentions.begin();
    for (std::size_t begin = 0; begin < text.size() && first != mentions.end();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto last =
            std::find_if(first, mentions.end(), [&](const PlaceMention& mention) { return mention.begin >= end; });
        if (first != last && speaksOfBorders(text.substr(begin, end - begin)))
            readLine(text, begin, end, atlas, std::span(first, last), found);
        first = last;
        begin = end + 1;
    }
    if (found.phrases.empty())
        return;
    std::vector<PlaceMention> all = std::move(found.phrases);
    for (PlaceMention& mention : mentions) {
        if (!found.absorbed.contains(&mention))
            all.push_back(std::move(mention));
    }
    std::sort(all.begin(), all.end(),
              [](const PlaceMention& one, const PlaceMention& other) { return one.begin < other.begin; });
    mentions = std::move(all);
}

}  // namespace geo
