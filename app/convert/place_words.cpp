// SPDX-License-Identifier: MIT
#include "app/convert/place_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cctype>
#include <cmath>

#include "app/convert/qt_text.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PlaceWords)
};

QString degreesWithSide(double degrees, int decimals, char positive, char negative) {
    return QString::number(std::abs(degrees), 'f', decimals) + QLatin1Char(' ') +
           QLatin1Char(degrees < 0.0 ? negative : positive);
}

}  // namespace

QString kindInWords(const geo::Place& place) {
    const geo::VocabularyTerm* kind = geo::findTerm(geo::placeKinds(), place.kind);
    return toQString(kind == nullptr ? std::string_view(place.kind) : kind->label);
}

QString kindAndCountries(const geo::Place& place) {
    const QString text = withCapital(kindInWords(place));
    QStringList countries;
    for (const std::string& code : place.countries) {
        countries << toQString(geo::countryName(code));
    }
    return countries.isEmpty() ? text : text + QStringLiteral(" \u00B7 ") + countries.join(QStringLiteral(" | "));
}

QStringList localNames(const geo::Place& place) {
    QStringList names;
    for (const geo::PlaceName& name : place.names) {
        const QString text = toQString(name.text);
        if (name.role == "local" && !names.contains(text)) {
            names << text;
        }
    }
    return names;
}

std::string primaryLanguage(std::string_view code) {
    std::string primary(code.substr(0, code.find('-')));
    std::transform(primary.begin(), primary.end(), primary.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return primary;
}

QStringList namesInLanguage(const geo::Place& place, const std::string& language, NamesWanted wanted) {
    constexpr qsizetype mostVariants = 3;
    const std::string primary = primaryLanguage(language);
    QStringList names;
    QStringList variants;
    for (const geo::PlaceName& name : place.names) {
        const bool whole = name.role == "primary" || name.role == "local";
        const bool counts =
            primaryLanguage(name.language) == primary && name.role != "description" && name.role != "demonym";
        QStringList& list = whole ? names : variants;
        if (const QString text = toQString(name.text); counts && !list.contains(text)) {
            list << text;
        }
    }
    return names.isEmpty() && wanted == NamesWanted::alsoVariants ? variants.mid(0, mostVariants) : names;
}

QString positionInWords(geo::LonLat position, int decimals) {
    return degreesWithSide(position.lat, decimals, 'N', 'S') + QLatin1Char(' ') +
           degreesWithSide(position.lon, decimals, 'E', 'W');
}

QString locationInWords(const geo::Place& place) {
    const std::optional<geo::LonLat> point = place.labelPoint();
    if (!place.located() || !point) {
        return Words::tr("not located");
    }
    if (place.tooVagueToDraw()) {
        return Words::tr("not on the map: known only to within %1 km").arg(*place.precisionKm);
    }
    const int decimals = place.precisionKm && *place.precisionKm >= 10.0 ? 2 : 4;
    QString text = degreesWithSide(point->lat, decimals, 'N', 'S') + QStringLiteral(", ") +
                   degreesWithSide(point->lon, decimals, 'E', 'W');
    if (place.precisionKm && !place.precisionGuessed) {
        text += QStringLiteral(" \u00B1 %1 km").arg(QLocale::c().toString(*place.precisionKm, 'g', 4));
    }
    if (place.approximate()) {
        return (place.precisionGuessed ? Words::tr("somewhere about %1") : Words::tr("about %1")).arg(text);
    }
    return place.extent == geo::PlaceExtent::point ? text : Words::tr("middle: %1").arg(text);
}

QString precisionInWords(const geo::Place& place) {
    if (!place.located() || !place.precisionKm || place.tooVagueToDraw()) {
        return {};
    }
    const QString km = QLocale::c().toString(*place.precisionKm, 'g', 4);
    if (place.approximate() && place.precisionGuessed) {
        return Words::tr("How far it reaches is not known: the dotted circle of %1 km is a guess by its kind.").arg(km);
    }
    if (place.approximate()) {
        return Words::tr("An estimate: the map draws a circle of %1 km, and no point.").arg(km);
    }
    return place.extent == geo::PlaceExtent::line    ? Words::tr("The line may be off by up to %1 km.").arg(km)
           : place.extent == geo::PlaceExtent::point ? Words::tr("Known to within %1 km.").arg(km)
                                                     : QString();
}

}  // namespace marz
