// SPDX-License-Identifier: MIT
#pragma once

// Places and filters in words, for titles, keys and notes of a page.

#include <QString>
#include <QStringList>

#include "app/export/content/map_key.h"
#include "app/export/page/export_request.h"
#include "libgeo/atlas/place.h"

namespace marz {

/// Whether the filter leaves this article.
bool letsThrough(const geo::ClaimFilter& filter, const geo::SourceId& source);

/// In which language places are named.
struct NameChoice {
    LabelLanguage labels = LabelLanguage::english;
    std::string language = {};  // ExportRequest::nameLanguage
};
NameChoice namesOf(const ExportRequest& request);

/// The name in that language; the English one where the atlas has no other.
QString nameInLanguage(const geo::Place& place, const NameChoice& choice);

/// What the page is about, where that is a place or countries: "Sher Khan Bandar – Panji Poyon", "Tajikistan". Empty
/// for an area.
QString subjectInWords(const ExportRequest& request);

/// Stands in a title or subtitle for what the page is about.
inline constexpr QLatin1String namePlaceholder("{name}");

/// The text with that name in it: the subject, or of an area titleOf().
QString withName(QString text, const ExportRequest& request);

/// "A, B and C".
QString listInWords(const QStringList& items);

/// At most a dozen of them: "A, B, … and 5 more".
QString shortList(const QStringList& items);

/// The subtitle of a page with this key: so many articles as it cites; empty where it cites none.
QString subtitleOf(const ExportRequest& request, const MapKey& key);

/// "nine" for 9, "12" for 12.
QString numberInWords(std::size_t number);

}  // namespace marz
