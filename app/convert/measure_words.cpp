// SPDX-License-Identifier: MIT
#include "app/convert/measure_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/convert/qt_text.h"
#include "libgeo/measure/border_at_scales.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::MeasureWords)
};

QString nameOf(const geo::Atlas& atlas, const geo::PlaceId& id) {
    const geo::Place* place = atlas.findPlace(id);
    return toQString(place == nullptr ? id.text() : place->name);
}

}  // namespace

QString measuredSubject(const geo::Atlas& atlas, const geo::MeasurableClaims& claimed) {
    const QString subject = nameOf(atlas, claimed.subject);
    return claimed.from ? Words::tr("%1 from %2").arg(subject, nameOf(atlas, *claimed.from))
                        : Words::tr("length of %1").arg(subject);
}

QString kilometresInWords(double kilometres) {
    return QLocale(QLocale::English).toString(kilometres, 'f', kilometres < 100.0 ? 1 : 0) + QStringLiteral(" km");
}

QString measuredRemark(const geo::ClaimedAndMeasured& pair) {
    if (!pair.claimed.from) {
        return pair.measured.size() > 1
                   ? Words::tr("Along the ellipsoid. %1").arg(toQString(geo::whyLengthGrowsWithDetail()))
                   : Words::tr("Along the ellipsoid, on the one line that the data have.");
    }
    const QString precision = QLocale::c().toString(pair.precisionKm, 'g', 3);
    return pair.direction.empty()
               ? Words::tr("To the nearest point of the line; the location is known to within %1 km.").arg(precision)
               : Words::tr("The direction is %1; the locations are known to within %2 km together.")
                     .arg(toQString(pair.direction), precision);
}

}  // namespace marz
