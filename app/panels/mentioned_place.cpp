// SPDX-License-Identifier: MIT
#include "app/panels/mentioned_place.h"

#include <QStringList>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"

namespace marz {

MentionedPlace mentionedPlace(const ArticleReading& reading, const geo::PlaceId& id) {
    if (const geo::Place* place = reading.explorer().atlas().findPlace(id)) {
        return {toQString(place->name), place->kind, kindAndCountries(*place),
                place->located() ? place->labelPoint() : std::nullopt, true};
    }
    const geo::GazetteerPlace* known = reading.gazetteer().findPlace(id);
    if (known == nullptr) {
        return {toQString(id.text()), {}, {}, std::nullopt, false};
    }
    geo::Place like;  // the words are made of kind and countries alone
    like.kind = known->kind;
    like.countries = known->countries;
    const QString words = known->origin.empty()
                              ? kindAndCountries(like)
                              : kindAndCountries(like) + QStringLiteral(" \u00B7 ") + toQString(known->origin);
    return {toQString(known->name), known->kind, words, known->point, false};
}

QString placeInWords(const ArticleReading& reading, const geo::PlaceId& id) {
    const MentionedPlace place = mentionedPlace(reading, id);
    return place.kindAndCountries.isEmpty() ? place.name
                                            : place.name + QStringLiteral(" \u00B7 ") + place.kindAndCountries;
}

}  // namespace marz
