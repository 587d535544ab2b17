// SPDX-License-Identifier: MIT
#pragma once

// Words that say what kind of place a name is: "Kunduz river", "the district of Panj", "вилояти Суғд", "دریای کوکچه".
// Such a word decides among namesakes; where no namesake is of its kind, a place that it lies in or beside may stand
// for it ("Termez airport" for Termez), but nothing else may ("Murghab river" is no town of that name).

#include <cstdint>
#include <string_view>

#include "libgeo/article/name_matcher.h"

namespace geo {

/// What a noun speaks of, coarser than the kinds of places.
enum class KindGroup : std::uint8_t {
    settlement,
    province,
    region,
    district,
    enclave,
    river,
    lake,
    valley,
    corridor,
    pass,
    mountain,
    works,  // dams, tunnels, intakes
    crossing,
    bridge,
    airfield,
    base,
    garrison,
    trainingGround,
    railway,
    pipeline,
    border,
    building,
    country,
    capital,
    site  // what stands in a town: a station, a hospital
};

struct KindNoun {
    std::string_view word;  // folded
    KindGroup group = KindGroup::site;
    bool plural = false;
};

/// How a noun stands to the name.
enum class NounLink : std::uint8_t {
    none,
    names,     // "Kunduz river", "the city of Kunduz": it is one
    stands,    // "the base at Kant", "the town Kunduz left": most likely it is one
    contains,  // "a village in Kunduz": it is what holds one
    article    // "along the Panj": no town has an article
};

struct SaidKind {
    const KindNoun* noun = nullptr;  // none where the link is `article`
    NounLink link = NounLink::none;
    bool behind = false;  // the noun follows the name
};

/// How a kind of place goes with what is said.
enum class KindFit { silent, said, beside, contrary };

/// nullptr where the folded word is none.
const KindNoun* findKindNoun(std::string_view foldedWord);

/// What the words beside the name say of its kind (said_kind.cpp).
SaidKind saidKindOf(const NameMatch& match);

KindFit fitOf(const SaidKind& said, std::string_view kind);

/// How much what is said, or its absence, speaks for a place of the kind: 1 for nothing.
double kindWeight(const SaidKind& said, std::string_view kind);

/// The word says what kind of place a name is: "province", "river".
bool isKindWord(std::string_view foldedWord);

/// The word is one for places of this kind.
bool isKindNounOf(std::string_view foldedWord, std::string_view kind);

}  // namespace geo
