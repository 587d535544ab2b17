// SPDX-License-Identifier: MIT
#pragma once

// What waits for a review in an article: each uncertain name once, with how often the text has it, and what is said of
// it there.

#include <QString>
#include <QStringList>
#include <cstddef>
#include <string>
#include <vector>

#include "app/panels/place_search.h"
#include "app/state/article_reading.h"
#include "libgeo/article/article.h"
#include "libgeo/article/place_mention.h"

namespace marz {

struct ReviewItem {
    std::string phrase;       // as decisions know it
    QString text;             // as the article writes it first
    std::size_t mention = 0;  // the first one's position
    std::size_t count = 0;

    friend bool operator==(const ReviewItem&, const ReviewItem&) = default;
};

/// In the order of the text. A name whose places differ from one spot to another is asked about once.
std::vector<ReviewItem> reviewItems(const geo::Article& article, const std::vector<geo::PlaceMention>& mentions);

/// The words around a mention as HTML, the mention itself in bold.
QString contextHtml(const geo::Article& article, const geo::PlaceMention& mention);
/// What the article names for certain: namesakes are told apart by how far they lie from it.
std::vector<Neighbour> certainPlaces(const ArticleReading& reading);

/// One line for each candidate of a mention; of those that would read alike, where they lie.
QStringList candidatesInWords(const ArticleReading& reading, const geo::PlaceMention& mention);

/// Why the tagger is for this candidate (the chosen one where none is given), as an HTML list.
QString explanationHtml(const ArticleReading& reading, const geo::PlaceMention& mention, std::size_t candidate);

}  // namespace marz
