// SPDX-License-Identifier: MIT
#include "libgeo/article/border_phrases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "libgeo/article/border_fit.h"
#include "libgeo/article/match_words.h"
#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

constexpr double statedPairScore = 0.7;    // both sides stand beside the word
constexpr double inferredPairScore = 0.5;  // one side is taken from what was spoken of before
constexpr std::size_t farthestSide = 40;   // bytes between the word and the country it is joined to
constexpr std::size_t farthestSubject = 300;

bool isBorderNoun(std::string_view word) {
    constexpr auto nouns =
        std::to_array<std::string_view>({"border", "borders", "frontier", "frontiers", "boundary", "boundaries"});
    return holds(nouns, word);
}

/// "border guards" and "border provinces" speak of guards and provinces.
bool standsForItself(const FoldedWord* next) {
    constexpr auto continued = std::to_array<std::string_view>(
        {"guard",     "guards",     "guarding",   "post",        "posts",        "crossing",    "crossings",
         "region",    "regions",    "area",       "areas",       "province",     "provinces",   "town",
         "towns",     "village",    "villages",   "control",     "controls",     "security",    "troops",
         "forces",    "force",      "service",    "services",    "trade",        "district",    "districts",
         "zone",      "zones",      "point",      "points",      "checkpoint",   "police",      "officials",
         "officer",   "officers",   "incident",   "incidents",   "dispute",      "disputes",    "conflict",
         "conflicts", "clash",      "clashes",    "talks",       "delimitation", "demarcation", "patrol",
         "patrols",   "state",      "states",     "fence",       "wall",         "market",      "markets",
         "agency",    "regime",     "detachment", "closure",     "closures",     "bridge",      "gate",
         "city",      "commission", "agreement",  "treaty",      "problem",      "issue",       "issues",
         "situation", "violence",   "fighting",   "communities", "residents",    "management",  "outpost",
         "unit",      "units"});
    return next == nullptr || next->gapBefore == WordGap::parted || !holds(continued, next->folded);
}

/// "a stretch between Turkmenistan and Afghanistan"
bool isStretch(const FoldedWord& word, const FoldedWord* next) {
    return word.folded == "stretch" && next != nullptr && next->folded == "between";
}

CountryCodes countriesOf(const PlaceMention& mention, const Atlas& atlas) {
    const Place* place = atlas.findPlace(mention.place);
    const bool wide = place != nullptr && (place->kind == "country" || place->kind == "region");
    return wide ? CountryCodes(place->countries.begin(), place->countries.end()) : CountryCodes();
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

void merge(CountryCodes& codes, const CountryCodes& others) {
    codes.insert(others.begin(), others.end());
}

/// Whose border it is, as the words before it say.
enum class Owner { unsaid, one, several };

class PhraseReader {
public:
    PhraseReader(std::string_view text, const Atlas& atlas, std::span<const PlaceMention> mentions)
        : m_text(text), m_atlas(atlas), m_mentions(mentions) {
        for (const PlaceMention& mention : mentions)
            merge(m_context, countriesOf(mention, atlas));
    }

    /// Nothing where no country stands beside the word.
    std::optional<BorderSides> read(const FoldedWord& noun, std::string_view follower, Owner owner) const {
        BorderSides sides;
        sides.begin = noun.begin;
        sides.end = noun.end;
        sides.context = m_context;
        const std::size_t after = firstFrom(noun.end);
        takeBefore(noun, after, sides);
        if (follower == "with" || follower == "between")
            takeAfter(noun, follower, after, sides);
        if (sides.stated.empty() && owner == Owner::several)
            takeLastTwo(noun, after, sides);
        if (sides.stated.empty())
            return std::nullopt;
        if (owner == Owner::one)
            inferSubject(noun, after, sides);
        else if (owner == Owner::several && sides.stated.size() == 1)
            inferFirst(noun, after, sides);
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

    void takeBefore(const FoldedWord& noun, std::size_t after, BorderSides& sides) const {
        if (after == 0 || m_mentions[after - 1].end > noun.begin ||
            !isAttribute(between(m_mentions[after - 1].end, noun.begin)))
            return;
        const PlaceMention& nearest = m_mentions[after - 1];
        sides.stated = countriesOf(nearest, m_atlas);
        if (nearest.role == MentionRole::demonym) {
            sides.begin = nearest.begin;
            sides.absorbed.push_back(&nearest);
        }
        // "the Kyrgyz-Tajik border"
        if (after >= 2) {
            const std::string_view joint = between(m_mentions[after - 2].end, nearest.begin);
            const PlaceMention& other = m_mentions[after - 2];
            if (joint == "-" || joint == "–" || joint == "/") {
                merge(sides.stated, countriesOf(other, m_atlas));
                if (!sides.absorbed.empty() && other.role == MentionRole::demonym) {
                    sides.begin = other.begin;
                    sides.absorbed.push_back(&other);
                }
            }
        }
    }

    void takeAfter(const FoldedWord& noun, std::string_view follower, std::size_t after, BorderSides& sides) const {
        if (after == m_mentions.size() || m_mentions[after].begin > noun.end + farthestSide)
            return;
        merge(sides.stated, countriesOf(m_mentions[after], m_atlas));
        if (follower == "between" && after + 1 < m_mentions.size() &&
            m_mentions[after + 1].begin < m_mentions[after].end + farthestSide)
            merge(sides.stated, countriesOf(m_mentions[after + 1], m_atlas));
    }

    /// The two countries spoken of last, where they stand near.
    void takeLastTwo(const FoldedWord& noun, std::size_t after, BorderSides& sides) const {
        constexpr std::size_t near = 120;
        CountryCodes last;
        for (std::size_t i = after; last.size() < 2 && i-- > 0 && m_mentions[i].end + near >= noun.begin;) {
            const CountryCodes codes = countriesOf(m_mentions[i], m_atlas);
            if (codes.size() == 1)
                merge(last, codes);
        }
        if (last.size() == 2)
            sides.stated = std::move(last);
    }

    /// The country spoken of last before the phrase.
    void inferSubject(const FoldedWord& noun, std::size_t after, BorderSides& sides) const {
        for (std::size_t i = after; sides.stated.size() < 2 && i-- > 0;) {
            if (m_mentions[i].end + farthestSubject < noun.begin)
                return;
            CountryCodes codes = countriesOf(m_mentions[i], m_atlas);
            std::erase_if(codes, [&](const std::string& code) { return sides.stated.contains(code); });
            if (!codes.empty()) {
                sides.inferred = std::move(codes);
                return;
            }
        }
    }

    /// "The Uzbek authorities … their border with Afghanistan": whom the sentence begins with.
    void inferFirst(const FoldedWord& noun, std::size_t after, BorderSides& sides) const {
        const std::size_t stop = m_text.rfind(". ", noun.begin);
        for (std::size_t i = after; i-- > 0 && (stop == m_text.npos || m_mentions[i].begin > stop);) {
            CountryCodes codes = countriesOf(m_mentions[i], m_atlas);
            std::erase_if(codes, [&](const std::string& code) { return sides.stated.contains(code); });
            if (codes.size() == 1)
                sides.inferred = std::move(codes);
        }
    }

    std::string_view m_text;
    const Atlas& m_atlas;
    std::span<const PlaceMention> m_mentions;  // of the line
    CountryCodes m_context;
};

/// "its 744-km border" is that of the country spoken of last, "their disputed border" that of the last two.
Owner ownerOf(const std::vector<FoldedWord>& words, std::size_t noun) {
    constexpr std::size_t reach = 4;
    for (std::size_t i = noun; i-- > 0 && i + reach >= noun && words[i + 1].gapBefore != WordGap::parted;) {
        if (words[i].folded == "its" || words[i].stem == "country")
            return Owner::one;
        if (words[i].folded == "their")
            return Owner::several;
    }
    return Owner::unsaid;
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
        const bool border = isBorderNoun(words[i].folded) && standsForItself(next);
        if ((!border && !isStretch(words[i], next)) || reader.covers(words[i]))
            continue;
        const std::optional<BorderSides> sides =
            reader.read(words[i], next == nullptr ? "" : next->folded, ownerOf(words, i));
        const Place* line = sides ? bestBorder(atlas, *sides) : nullptr;
        if (line == nullptr)
            continue;
        const double score = sides->stated.size() >= 2 ? statedPairScore : inferredPairScore;
        PlaceMention phrase;
        phrase.begin = sides->begin;
        phrase.end = sides->end;
        phrase.place = line->id;
        phrase.score = score;
        phrase.candidates = {{line->id, score, {}}};
        phrase.cues = {{"the countries around the word tell which border is meant", 1.0}};
        found.phrases.push_back(std::move(phrase));
        found.absorbed.insert(sides->absorbed.begin(), sides->absorbed.end());
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
