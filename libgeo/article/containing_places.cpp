// SPDX-License-Identifier: MIT
#include "libgeo/article/containing_places.h"

#include <algorithm>

#include "libgeo/article/draft_relations.h"
#include "libgeo/article/place_likeness.h"

namespace geo {

namespace {

constexpr double containerFactor = 6.0;
constexpr double acrossProvince = 300.0;  // kilometres from its middle
constexpr double aroundTown = 25.0;       // what lies in a town or at its edge

const GazetteerPlace& bestOf(const MentionDraft& draft, const Gazetteer& gazetteer) {
    return gazetteer.places()[draft.candidates.front().place];
}

void sortBestFirst(MentionDraft& draft) {
    std::stable_sort(draft.candidates.begin(), draft.candidates.end(),
                     [](const WeighedPlace& one, const WeighedPlace& other) { return one.weight > other.weight; });
}

bool mayBeInside(const GazetteerPlace& place) {
    return place.point && place.kind != "country" && place.kind != "province" && place.kind != "region" &&
           place.countries.size() <= 2 && !place.countries.empty();
}

bool holdsPlace(const GazetteerPlace& province, const GazetteerPlace& inner) {
    return province.kind == "province" && province.point && shareCountry(province.countries, inner.countries) &&
           kilometresApart(*province.point, *inner.point) < acrossProvince;
}

/// Whether the place lies at a town that may be meant instead.
bool liesAtTown(const MentionDraft& outer, const GazetteerPlace& inner, const Gazetteer& gazetteer) {
    return std::any_of(outer.candidates.begin(), outer.candidates.end(), [&](const WeighedPlace& candidate) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        return place.id == inner.id || (classOf(place.kind) == PlaceClass::settlement && place.point &&
                                        kilometresApart(*place.point, *inner.point) < aroundTown);
    });
}

void weighContainer(MentionDraft& outer, const MentionDraft& innerDraft, const Gazetteer& gazetteer) {
    const GazetteerPlace& inner = bestOf(innerDraft, gazetteer);
    if (outer.role != MentionRole::place || outer.said.link == NounLink::names || outer.candidates.size() < 2 ||
        innerDraft.role == MentionRole::demonym || !mayBeInside(inner) || liesAtTown(outer, inner, gazetteer))
        return;
    const auto holds = [&](const WeighedPlace& candidate) {
        return holdsPlace(gazetteer.places()[candidate.place], inner);
    };
    if (std::none_of(outer.candidates.begin(), outer.candidates.end(), holds))
        return;
    for (WeighedPlace& candidate : outer.candidates) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        if (holds(candidate))
            candidate.weigh(containerFactor, "the place beside it lies in it");
        else if (!shareCountry(place.countries, inner.countries))
            candidate.weigh(0.4, "the place beside it lies in another country");
    }
    sortBestFirst(outer);
    // That something lies in it supports it as "province" behind it would.
    outer.kindStated = outer.kindStated || holds(outer.candidates.front());
}

/// A country of which the place beside it is no part: "Atlanta, Georgia".
bool isOtherCountry(const MentionDraft& outer, const MentionDraft& inner, const Gazetteer& gazetteer) {
    const GazetteerPlace& country = bestOf(outer, gazetteer);
    return country.kind == "country" && !shareCountry(country.countries, bestOf(inner, gazetteer).countries);
}

std::string_view between(std::string_view text, const MentionDraft& one, const MentionDraft& other) {
    return text.substr(one.end, other.begin - one.end);
}

/// "Badghis (Qala-e-Naw)"
bool isAside(std::string_view text, const MentionDraft& one, const MentionDraft& other) {
    return between(text, one, other) == " (" && text.substr(other.end, 1) == ")";
}

/// The next item of a list behind the one at `index`, also behind an aside; the number of drafts where there is none.
std::size_t nextItem(std::string_view text, const std::vector<MentionDraft>& drafts, std::size_t index) {
    if (index + 1 >= drafts.size())
        return drafts.size();
    if (joinsList(between(text, drafts[index], drafts[index + 1])))
        return index + 1;
    if (index + 2 >= drafts.size() || !isAside(text, drafts[index], drafts[index + 1]))
        return drafts.size();
    const std::string_view gap = between(text, drafts[index + 1], drafts[index + 2]);
    return joinsList(gap.substr(1)) ? index + 2 : drafts.size();
}

double heaviestOf(const MentionDraft& draft, PlaceClass placeClass, const Gazetteer& gazetteer) {
    double heaviest = 0.0;
    for (const WeighedPlace& candidate : draft.candidates) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        const bool counts =
            placeClass == PlaceClass::division ? place.kind == "province" : classOf(place.kind) == placeClass;
        heaviest = counts ? std::max(heaviest, candidate.weight) : heaviest;
    }
    return heaviest;
}

void weighList(const std::vector<std::size_t>& items, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    constexpr std::size_t shortest = 3;
    constexpr double doubtful = 0.1;  // of the weight of the best
    constexpr double unlikely = 0.03;
    bool onlyProvince = false;
    for (const std::size_t item : items) {
        const double best = drafts[item].candidates.front().weight;
        const double province = heaviestOf(drafts[item], PlaceClass::division, gazetteer);
        if (drafts[item].role != MentionRole::place || province < unlikely * best)
            return;
        onlyProvince = onlyProvince || (province == best &&
                                        heaviestOf(drafts[item], PlaceClass::settlement, gazetteer) < doubtful * best);
    }
    if (!onlyProvince || items.size() < shortest)
        return;
    for (const std::size_t item : items) {
        if (drafts[item].candidates.size() < 2)
            continue;
        for (WeighedPlace& candidate : drafts[item].candidates) {
            if (gazetteer.places()[candidate.place].kind == "province")
                candidate.weigh(containerFactor, "the list it stands in is one of provinces");
        }
        sortBestFirst(drafts[item]);
    }
}

}  // namespace

void weighContainers(std::string_view text, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        MentionDraft& one = drafts[i - 1];
        MentionDraft& other = drafts[i];
        const std::string_view gap = between(text, one, other);
        if (gap == " in " || isAside(text, one, other) || (gap == ", " && isOtherCountry(other, one, gazetteer)))
            weighContainer(other, one, gazetteer);
        else if (gap == ", meaning " ||
                 ((gap == "'s " || gap == "’s ") && other.kindStated && bestOf(other, gazetteer).kind == "district"))
            weighContainer(one, other, gazetteer);
    }
}

void weighProvinceLists(std::string_view text, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    std::vector<std::size_t> items;
    std::size_t listed = 0;  // behind the last item of the last list
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (i < listed)
            continue;
        items.clear();
        for (std::size_t item = i; item < drafts.size(); item = nextItem(text, drafts, item))
            items.push_back(item);
        listed = items.back() + 1;
        weighList(items, drafts, gazetteer);
    }
}

}  // namespace geo
