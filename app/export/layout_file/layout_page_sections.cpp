// SPDX-License-Identifier: MIT
#include "app/export/layout_file/layout_page_sections.h"

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_words.h"
#include "app/export/page/export_error.h"

namespace marz {

namespace {

/// In the page's unit. All four sides are given: a margin that is left out by mistake would be no margin.
QMarginsF readMargins(JsonSection section) {
    constexpr double most = 100'000.0;
    const auto side = [&section](const char* key) { return section.number(QLatin1String(key), 0.0, most); };
    const QMarginsF margins{side("left"), side("top"), side("right"), side("bottom")};
    section.finish();
    return margins;
}

}  // namespace

QPointF readCorner(JsonSection& section) {
    return {section.number(QStringLiteral("x"), leastCorner, greatestCorner),
            section.number(QStringLiteral("y"), leastCorner, greatestCorner)};
}

ClaimChoice readClaims(JsonSection section) {
    ClaimChoice claims;
    claims.told = chosen(section, QStringLiteral("told"), keyClaimsWords, KeyClaims::automatic);
    claims.quoteWords = section.wholeNumberOr(QStringLiteral("quoteWords"), 0, 0, mostQuoteWords);
    for (const QString& id : section.texts(QStringLiteral("picked"))) {
        claims.picked.emplace(toUtf8(id));
    }
    if (!claims.picked.empty() && claims.told != KeyClaims::picked) {
        section.fail(QStringLiteral("picked"), QStringLiteral("claims are picked only where “told” is \"picked\""));
    }
    section.finish();
    return claims;
}

PageSize readPage(JsonSection section) {
    const QString size = section.maybeText(QStringLiteral("size")).value_or(QStringLiteral("A4"));
    std::optional<int> dpi;
    if (section.has(QStringLiteral("dpi"))) {
        dpi = section.wholeNumberOr(QStringLiteral("dpi"), 0, smallestDpi, largestDpi);
    }
    std::optional<QMarginsF> margins;
    if (section.has(QStringLiteral("margins"))) {
        margins = readMargins(section.section(QStringLiteral("margins")));
    }
    section.finish();
    QString checked = QStringLiteral("size");
    try {
        PageSize page = parsePageSize(size, dpi);
        checked = QStringLiteral("margins");
        page.margins = margins;
        checkPageSize(page);
        return page;
    } catch (const ExportError& error) {
        section.fail(checked, QString::fromUtf8(error.what()));
    }
}

PageElements readElements(JsonSection section) {
    PageElements elements;
    for (const PageElementEntry& entry : pageElements()) {
        if (entry.shown != nullptr) {
            elements.*entry.shown = section.flagOr(entry.id, elements.*entry.shown);
        }
    }
    section.finish();
    return elements;
}

PageArrangement readArrangement(JsonSection section) {
    PageArrangement arrangement;
    for (const PageElementEntry& entry : pageElements()) {
        if (!section.has(entry.id)) {
            continue;
        }
        JsonSection place = section.section(entry.id);
        const QPointF corner = readCorner(place);
        if (entry.element == PageElement::map) {
            const QSizeF size(place.number(QStringLiteral("width"), leastExtent, greatestExtent),
                              place.number(QStringLiteral("height"), leastExtent, greatestExtent));
            arrangement.mapFrame = QRectF(corner, size);
        } else {
            arrangement.corners[entry.element] = corner;
        }
        place.finish();
    }
    section.finish();
    return arrangement;
}

}  // namespace marz
