// SPDX-License-Identifier: MIT
#include "app/export/formats/page_svg.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include "app/export/formats/page_painter.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

QByteArray svgOf(const ExportRequest& request, SvgText text) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(writePageAsSvg(layOutPage(request), request.page, buffer, text));
    return bytes;
}

struct Contents {
    QStringList texts;
    QStringList labels;
    QString styles;
};

Contents read(const QByteArray& svg) {
    Contents contents;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (const auto label = reader.attributes().value(QLatin1String("aria-label")); !label.isEmpty()) {
            contents.labels << label.toString();
        }
        if (reader.name() == QLatin1String("text")) {
            contents.texts << reader.readElementText();
        } else if (reader.name() == QLatin1String("style")) {
            contents.styles += reader.readElementText();
        }
    }
    REQUIRE_FALSE(reader.hasError());
    return contents;
}

}  // namespace

TEST_CASE("An SVG with letters has the fonts of its letters with it, and nothing else from afar") {
    const Contents contents = read(svgOf(test::exportRequest(test::shippedMap()), SvgText::letters));
    CHECK(contents.texts.contains(QStringLiteral("Crossings of the Panj")));
    CHECK(contents.styles.contains(QLatin1String("@font-face { font-family: 'Marz Inter'; font-weight: 400;")));
    CHECK(contents.styles.contains(QLatin1String("font-weight: 600;")));
    CHECK_FALSE(contents.styles.contains(QLatin1String("http")));
    CHECK_FALSE(contents.styles.contains(QLatin1String("Marz Chinese")));  // no such letter is on the page
}

TEST_CASE("Where the fonts of an SVG are not installed, fonts that are no wider stand in before any other") {
    const QByteArray svg = svgOf(test::exportRequest(test::shippedMap()), SvgText::letters);
    QXmlStreamReader reader(svg);
    REQUIRE(reader.readNextStartElement());
    const QString families = reader.attributes().value(QLatin1String("font-family")).toString();
    const qsizetype generic = families.indexOf(QLatin1String("sans-serif"));
    REQUIRE(generic > 0);
    for (const char* narrow : {"Liberation Sans", "Nimbus Sans", "Arial", "DejaVu Sans Condensed"}) {
        CAPTURE(narrow);
        const qsizetype at = families.indexOf(QLatin1String(narrow));
        CHECK((at > families.indexOf(QLatin1String("Marz Inter")) && at < generic));
    }
}

TEST_CASE("An SVG with outlines needs no font, and its words can still be heard") {
    const ExportRequest request = test::exportRequest(test::shippedMap());
    const Contents letters = read(svgOf(request, SvgText::letters));
    const QByteArray svg = svgOf(request, SvgText::outlines);
    const Contents outlines = read(svg);
    CHECK(outlines.texts.isEmpty());
    CHECK(outlines.styles.isEmpty());
    for (const QString& text : letters.texts) {
        INFO(text.toStdString());
        CHECK(outlines.labels.contains(text));
    }
}
