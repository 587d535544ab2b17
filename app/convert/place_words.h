// SPDX-License-Identifier: MIT
#pragma once

// What map, lists and panels call a place: the same words everywhere.

#include <QString>
#include <QStringList>
#include <string>
#include <string_view>

#include "libgeo/atlas/place.h"

namespace marz {

/// "border crossing".
QString kindInWords(const geo::Place& place);
/// "Border crossing · Afghanistan | Tajikistan".
QString kindAndCountries(const geo::Place& place);
/// "37.1946 N, 68.6053 E ± 1 km"; "not located" for a place without geometry.
QString locationInWords(const geo::Place& place);
/// The names in local languages, each once, in the atlas's order.
QStringList localNames(const geo::Place& place);

/// The language itself of a BCP 47 code, in small letters: "uz" of "uz-Latn", "en" of "EN-GB".
std::string primaryLanguage(std::string_view code);

/// Whether names count that sources use, which may mean a part of the place only: a side of a crossing.
enum class NamesWanted { ofTheWhole, alsoVariants };
/// Its names in a language ("ru", also asked for as "ru-RU"), those of the whole place first; a variant only where
/// there is none of these, and of variants no more than three.
QStringList namesInLanguage(const geo::Place& place, const std::string& language, NamesWanted wanted);
/// "37.195 N 68.605 E".
QString positionInWords(geo::LonLat position, int decimals);

/// How well the location is known, as a sentence: "Known to within 1 km."; empty where that is not said.
QString precisionInWords(const geo::Place& place);

}  // namespace marz
