// SPDX-License-Identifier: MIT
#include "app/panels/place_page_head.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTextLayout>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/page_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PlacePageHead)
};

constexpr int localNamePixels = 15;

QString number(std::size_t count) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(count));
}

/// One form for one and another for more, which also reads well where no translation is loaded.
QString claimsAndSources(const PageContent& content) {
    return (content.claims == 1 ? Words::tr("1 claim") : Words::tr("%1 claims").arg(number(content.claims))) +
           QStringLiteral(", ") +
           (content.sources == 1 ? Words::tr("1 source") : Words::tr("%1 sources").arg(number(content.sources)));
}

/// Isolating marks keep right-to-left names in order beside others.
QString localNamesHtml(const geo::Place& place) {
    QStringList names;
    for (const QString& name : localNames(place)) {
        names << QChar(0x2068) + escaped(name) + QChar(0x2069);
    }
    return names.join(QStringLiteral(" \u00A0\u00B7\u00A0 "));
}

QString chipHtml(const QString& text, const PanelColours& colours) {
    return QStringLiteral(
               "<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:6px\"><tr>"
               "<td style=\"border:1px solid %1;padding:2px 9px\">%2</td></tr></table>")
        .arg(colours.line.name(), escaped(text));
}

/// Where, how well that is known, and from where.
QString locationHtml(const geo::Place& place, const PanelColours& colours) {
    QString html = chipHtml(locationInWords(place), colours);
    if (!place.namedInSources) {
        html += chipHtml(Words::tr("identified from elsewhere: not named in the text"), colours);
    }
    if (place.origin == geo::Origin::own) {
        html += chipHtml(Words::tr("from your own file, not from the atlas"), colours);
    }
    if (place.origin == geo::Origin::article) {
        html += chipHtml(Words::tr("found in an article\u2019s text, not in the atlas"), colours);
    }
    QStringList sentences;
    if (const QString precision = precisionInWords(place); !precision.isEmpty()) {
        sentences << precision;
    }
    if (!place.coordinateSource.empty()) {
        sentences << Words::tr("Location from: %1").arg(toQString(place.coordinateSource));
    }
    if (!sentences.isEmpty()) {
        html += QStringLiteral("<p style=\"margin-top:6px;margin-bottom:0;color:%1;font-size:12px\">%2</p>")
                    .arg(colours.quiet.name(), escaped(sentences.join(QLatin1Char(' '))));
    }
    return html;
}

QString contentHtml(const PageContent& content, const QString& orderLink, const PanelColours& colours) {
    QString html = QStringLiteral(
                       "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:12px\"><tr>"
                       "<td>%1</td><td align=\"right\" style=\"font-size:12px\">%2</td></tr></table>")
                       .arg(labelHtml(claimsAndSources(content), colours), orderLink);
    QStringList lines;
    if (content.differences > 0) {
        const QString text = content.differences == 1
                                 ? Words::tr("Sources differ on one thing")
                                 : Words::tr("Sources differ on %1 things").arg(number(content.differences));
        lines << linkHtml(QStringLiteral("go:differences"), text, colours);
    }
    if (content.hiddenClaims > 0) {
        lines << quietHtml(escaped(Words::tr("The filter leaves out %1.").arg(number(content.hiddenClaims))), colours) +
                     QStringLiteral(" \u00A0") +
                     linkHtml(QStringLiteral("filter:clear"), Words::tr("Show all claims"), colours);
    }
    for (const QString& line : lines) {
        html += QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0;font-size:12px\">%1</p>").arg(line);
    }
    return html;
}

}  // namespace

QString placeTitleHtml(const geo::Place& place, const PanelColours& colours) {
    return QStringLiteral(
               "<p style=\"margin:0;color:%1\"><img src=\"mark:%2\" width=\"16\" height=\"16\" "
               "style=\"vertical-align:middle\"> %3</p>"
               "<p style=\"margin-top:4px;margin-bottom:0;font-size:21px;font-weight:700\">%4</p>")
        .arg(colours.quiet.name(), escaped(place.kind), escaped(kindAndCountries(place)), escaped(place.name));
}

QString placeLocalNamesHtml(const geo::Place& place) {
    const QString local = localNamesHtml(place);
    return local.isEmpty() ? local
                           : QStringLiteral(
                                 "<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:2px\"><tr><td>"
                                 "<p dir=\"ltr\" style=\"margin:0;font-size:%2px\">%1</p></td></tr></table>")
                                 .arg(local, QString::number(localNamePixels));
}

void findLocalFonts(QFont pageFont) {
    pageFont.setPixelSize(localNamePixels);
    QTextLayout layout(QStringLiteral("\u0645\u0631\u0632"), pageFont);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

QString placeFactsHtml(const geo::Place& place, const PageContent& content, const QString& orderLink,
                       const PanelColours& colours) {
    return locationHtml(place, colours) + contentHtml(content, orderLink, colours);
}

}  // namespace marz
