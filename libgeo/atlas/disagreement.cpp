// SPDX-License-Identifier: MIT
#include "libgeo/atlas/disagreement.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "libgeo/atlas/claim_attributes.h"
#include "libgeo/atlas/claim_times.h"
#include "libgeo/atlas/claimed_content.h"
#include "libgeo/atlas/text_folding.h"

namespace geo {

namespace {

using std::chrono::sys_days;

struct ComparedClaim {
    const Claim* claim;
    ClaimedContent content;
    std::set<std::string> actorWords;
    std::optional<Relation> relation;  // the strongest to any other; nothing: it stands alone
};

ComparedClaim compared(const Claim& claim, ClaimedContent content) {
    ComparedClaim result{&claim, std::move(content), {}, {}};
    for (const std::string& actor : claim.actors) {
        const std::vector<std::string> words = searchWords(actor);
        result.actorWords.insert(words.begin(), words.end());
    }
    return result;
}

/// What is compared with what: an attribute by name, or the quantities of one category, dimension and thing counted.
/// Shares are compared whatever they are shares of, as some do not say it.
struct GroupKey {
    std::string attribute;
    std::string category;
    Dimension dimension = Dimension::count;
    std::string counted;

    friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

using Groups = std::map<GroupKey, std::vector<ComparedClaim>>;

bool isOf(const Claim& claim, const ClaimedValue& value, const PlaceId& place) {
    return value.of ? *value.of == place
                    : std::find(claim.places.begin(), claim.places.end(), place) != claim.places.end();
}

/// A place with more claims about one attribute than anybody reads: comparing each with each must end.
constexpr std::size_t mostCompared = 400;

void addTo(Groups& groups, const GroupKey& key, ComparedClaim claim) {
    std::vector<ComparedClaim>& group = groups[key];
    if (group.size() < mostCompared) {
        group.push_back(std::move(claim));
    }
}

void addByAttribute(const Claim& claim, const PlaceId& place, Groups& groups) {
    for (const ClaimedValue& value : claim.values) {
        if (value.attribute == distanceAttribute || !isOf(claim, value, place)) {
            continue;
        }
        if (std::optional<ClaimedContent> content = contentOf(claim, value)) {
            addTo(groups, {value.attribute, {}, {}, {}}, compared(claim, std::move(*content)));
        }
    }
}

void addByQuantity(const Claim& claim, Groups& groups) {
    const bool taken = std::any_of(claim.values.begin(), claim.values.end(), [](const ClaimedValue& value) {
        return value.value.empty();  // the quantity is this attribute's value
    });
    if (std::optional<ClaimedContent> content = taken ? std::nullopt : quantityOf(claim)) {
        const bool share = content->quantity->dimension == Dimension::share;
        const GroupKey key{
            {}, claim.category, content->quantity->dimension, share ? std::string() : content->quantity->counted};
        addTo(groups, key, compared(claim, std::move(*content)));
    }
}

bool speakOfTheSameTime(const TimeSpan& one, const TimeSpan& other) {
    const auto endsBefore = [](const TimeSpan& first, const TimeSpan& second) {
        return first.latestDay() && second.earliestDay() &&
               sys_days{*first.latestDay()} < sys_days{*second.earliestDay()};
    };
    return !endsBefore(one, other) && !endsBefore(other, one);
}

/// "Afghan soldiers" and "Afghan forces" may be the same people, Kyrgyzstan and Tajikistan are not.
bool mayShareActors(const ComparedClaim& one, const ComparedClaim& other) {
    if (one.actorWords.empty() || other.actorWords.empty()) {
        return true;
    }
    return std::any_of(one.actorWords.begin(), one.actorWords.end(),
                       [&](const std::string& word) { return other.actorWords.contains(word); });
}

/// A length is the place's own only where the place is a line; elsewhere it is a distance from something else, which
/// must be the same for both.
bool measureTheSame(const Place& place, const ComparedClaim& one, const ComparedClaim& other) {
    if (one.content.quantity->dimension != Dimension::length || place.extent == PlaceExtent::line) {
        return true;
    }
    const auto placesOf = [](const Claim& claim) { return std::set(claim.places.begin(), claim.places.end()); };
    return placesOf(*one.claim) == placesOf(*other.claim) &&
           distanceReference(*one.claim) == distanceReference(*other.claim);
}

/// Whether two passages are one text: the same one, or another source's reprint of it.
bool onePassage(const Atlas& atlas, const Claim& one, const Claim& other) {
    constexpr int mostDifferentBits = 3;  // as for attached articles: a reprint's dash or quotation mark
    if (one.source == other.source) {
        return one.paragraph == other.paragraph;
    }
    const Passage* first = atlas.findPassage(one.source, one.paragraph);
    const Passage* second = atlas.findPassage(other.source, other.paragraph);
    return first != nullptr && second != nullptr && first->fingerprint && second->fingerprint &&
           std::popcount(*first->fingerprint ^ *second->fingerprint) <= mostDifferentBits;
}

bool isFlat(const Claim& claim) {
    return claim.hedging.empty() || claim.hedging == "asserted";
}

bool isDenied(const Claim& claim) {
    return claim.hedging == "denied";
}

/// Compares the claims of one group, two by two.
class Comparison {
public:
    Comparison(const Atlas& atlas, const Place& place, const GroupKey& key) : m_atlas(atlas), m_place(place) {
        const AttributeTerm* term = findAttribute(key.attribute);
        m_named = !key.attribute.empty();
        m_lasting = term != nullptr ? term->lasting : Lasting::changes;
    }

    /// Nothing where the two are not to be compared, or are one voice.
    std::optional<Relation> between(const ComparedClaim& one, const ComparedClaim& other) const {
        const bool comparable = m_named || (mayShareActors(one, other) && measureTheSame(m_place, one, other));
        if (!comparable || onePassage(m_atlas, *one.claim, *other.claim)) {
            return std::nullopt;
        }
        switch (difference(one.content, other.content)) {
            case Difference::rounding:
                return Relation::rounding;
            case Difference::real:
                return m_lasting == Lasting::stays || speakOfTheSameTime(one.claim->when, other.claim->when)
                           ? Relation::contradict
                           : Relation::changedOverTime;
            case Difference::none:
                break;
        }
        if (one.claim->source == other.claim->source) {
            return std::nullopt;
        }
        const bool alike = isFlat(*one.claim) == isFlat(*other.claim) && isDenied(*one.claim) == isDenied(*other.claim);
        return alike ? Relation::agree : Relation::hedgedDifferently;
    }

    std::optional<Relation> markAll(std::vector<ComparedClaim>& claims) const {
        std::optional<Relation> strongest;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            for (std::size_t j = i + 1; j < claims.size(); ++j) {
                const std::optional<Relation> relation = between(claims[i], claims[j]);
                // An empty optional is less than any relation.
                claims[i].relation = std::max(claims[i].relation, relation);
                claims[j].relation = std::max(claims[j].relation, relation);
                strongest = std::max(strongest, relation);
            }
        }
        return strongest;
    }

private:
    const Atlas& m_atlas;
    const Place& m_place;
    Lasting m_lasting = Lasting::changes;
    bool m_named = false;
};

/// A voice that says the same thing again, as certainly, is one voice.
bool repeatsItself(const Atlas& atlas, const std::vector<ComparedClaim>& claims, std::size_t index) {
    const ComparedClaim& later = claims[index];
    return std::any_of(
        claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(index), [&](const ComparedClaim& earlier) {
            const bool oneVoice =
                earlier.claim->source == later.claim->source || onePassage(atlas, *earlier.claim, *later.claim);
            return earlier.relation && oneVoice && isFlat(*earlier.claim) == isFlat(*later.claim) &&
                   difference(earlier.content, later.content) == Difference::none;
        });
}

/// By the time of which each claim speaks, as the rows say it; then by that of the source. What has no date comes last.
void sortForReading(const Atlas& atlas, std::vector<ComparedClaim>& claims) {
    const auto days = [&](const ComparedClaim& compared) {
        const auto index = static_cast<std::size_t>(compared.claim - atlas.claims().data());
        const std::int32_t day = atlas.times().happened[index];
        return std::pair(day == ClaimTimes::always ? ClaimTimes::never : day, atlas.times().published[index]);
    };
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const ComparedClaim& one, const ComparedClaim& other) { return days(one) < days(other); });
}

/// The most telling name of what quantities count: "share of border" says more than "share".
std::string attributeOf(const GroupKey& key, const std::vector<ComparedClaim>& claims) {
    if (!key.attribute.empty()) {
        const AttributeTerm* term = findAttribute(key.attribute);
        return std::string(term != nullptr ? term->label : key.attribute);
    }
    std::string name;
    for (const ComparedClaim& claim : claims) {
        if (std::string candidate = attributeName(*claim.content.quantity); candidate.size() > name.size()) {
            name = std::move(candidate);
        }
    }
    return name;
}

/// What stands alone goes, and so does what only repeats; a passage that tells of a change itself keeps both its
/// claims.
std::vector<ComparedClaim> worthShowing(const Atlas& atlas, const std::vector<ComparedClaim>& claims) {
    std::vector<ComparedClaim> shown;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        if (claims[index].relation && !repeatsItself(atlas, claims, index)) {
            shown.push_back(claims[index]);
        }
    }
    return shown;
}

}  // namespace

std::string_view relationName(Relation relation) {
    switch (relation) {
        case Relation::hedgedDifferently:
            return "hedged-differently";
        case Relation::rounding:
            return "rounding";
        case Relation::changedOverTime:
            return "changed-over-time";
        case Relation::contradict:
            return "contradict";
        case Relation::agree:
            break;
    }
    return "agree";
}

std::vector<Disagreement> comparisonsOf(const Atlas& atlas, const PlaceId& placeId) {
    const Place* place = atlas.findPlace(placeId);
    if (place == nullptr) {
        return {};
    }
    Groups groups;
    for (const Claim* claim : atlas.claimsOf(placeId)) {
        addByAttribute(*claim, placeId, groups);
        addByQuantity(*claim, groups);
    }
    for (const Claim* claim : atlas.claimsTouching(placeId)) {
        addByAttribute(*claim, placeId, groups);
    }
    std::vector<Disagreement> comparisons;
    for (auto& [key, claims] : groups) {
        const std::optional<Relation> relation = Comparison(atlas, *place, key).markAll(claims);
        std::vector<ComparedClaim> shown = worthShowing(atlas, claims);
        if (!relation || shown.size() < 2) {
            continue;
        }
        sortForReading(atlas, shown);
        Disagreement comparison{placeId, shown.front().claim->category, attributeOf(key, shown), *relation, {}, {}};
        for (const ComparedClaim& claim : shown) {
            comparison.claims.push_back(claim.claim);
            comparison.values.push_back(claim.content.shown);
        }
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

std::vector<Disagreement> disagreementsOf(const Atlas& atlas, const PlaceId& place) {
    std::vector<Disagreement> comparisons = comparisonsOf(atlas, place);
    std::erase_if(comparisons, [](const Disagreement& comparison) { return comparison.relation == Relation::agree; });
    return comparisons;
}

}  // namespace geo
