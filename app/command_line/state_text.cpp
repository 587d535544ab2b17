// SPDX-License-Identifier: MIT
#include "app/command_line/state_text.h"

#include <iostream>

#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/convert/text_table.h"
#include "libgeo/atlas/place_relations.h"

namespace marz {

namespace {

constexpr std::size_t lineWidth = 100;

}  // namespace

void showRelations(const geo::Atlas& atlas, const geo::Place& place) {
    const auto show = [&](const char* what, const std::vector<std::size_t>& places) {
        for (const std::size_t other : places) {
            const geo::Place& part = atlas.places()[other];
            const std::size_t claims = atlas.claimCountOf(part.id);
            std::cout << what << part.name << " (marz show " << part.id.text() << ", " << claims
                      << (claims == 1 ? " claim)\n" : " claims)\n");
        }
    };
    const std::size_t index = atlas.placeIndex(place.id);
    show("Side of the crossing ", atlas.relations().crossingsOf(index));
    show("Its side ", atlas.relations().sidesOf(index));
}

void showState(const geo::Atlas& atlas, const geo::Place& place, const std::optional<geo::AsKnownOn>& date) {
    if (!date) {
        return;
    }
    const std::size_t index = atlas.placeIndex(place.id);
    const geo::PlaceState state = geo::stateOnDate(atlas, index, *date);
    std::cout << toUtf8(knownOnInWords(*date).toUpper()) << "\n";
    const auto show = [&](const char* before, const geo::StateFact& fact) {
        const geo::Claim& claim = atlas.claims()[fact.claim];
        std::cout << wrapped(before + toUtf8(factInWords(atlas, index, fact, *date)) + " · " + claim.source.text() +
                                 " " + claim.paragraph,
                             lineWidth, 2);
    };
    for (const geo::StateFact& fact : state.facts) {
        show(fact.saidOtherwise ? "(since then said otherwise, with reservation: see above) " : "", fact);
    }
    for (const geo::StateFact& fact : state.before) {
        show("before that: ", fact);
    }
    std::cout << (state.facts.empty() ? "  no state is known\n\n" : "\n");
}

}  // namespace marz
