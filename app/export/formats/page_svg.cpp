// SPDX-License-Identifier: MIT
#include "app/export/formats/page_svg.h"

#include <QTransform>

#include "app/convert/xml_text.h"
#include "app/export/formats/embedded_fonts.h"
#include "app/export/formats/page_painter.h"
#include "app/render/svg_canvas.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

/// Paper as it is measured; an image's page in pixels, so that it opens as large as the image.
SvgSize shownSize(const PageSize& page) {
    const auto millimetres = [](double length) { return QString::number(length, 'g', 6) + QStringLiteral("mm"); };
    if (page.unit == PageUnit::pixels) {
        return {QString::number(page.pixels.width()), QString::number(page.pixels.height())};
    }
    return {millimetres(page.millimetres.width()), millimetres(page.millimetres.height())};
}

class PageSvgCanvas : public SvgCanvas {
public:
    PageSvgCanvas(QIODevice& device, const PageLayout& layout, const PageSize& page, SvgText text)
        : SvgCanvas(device, layout.size, layout.title, layout.description, shownSize(page)), m_text(text) {}

    void text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour, const QColor& halo,
              double haloWidth, double rotationDegrees) override {
        if (m_text == SvgText::outlines) {
            drawOutlines(baseline, text, font, colour, halo, haloWidth, rotationDegrees);
            return;
        }
        m_letters += displayedText(text, font);
        SvgCanvas::text(baseline, text, font, colour, halo, haloWidth, rotationDegrees);
    }

    /// At the end, where it is known which letters there are.
    void addFonts() {
        if (!m_letters.isEmpty()) {
            writer().writeTextElement(QStringLiteral("style"), QString::fromLatin1(fontFacesFor(m_letters)));
        }
    }

private:
    /// Shapes, with the words for whoever cannot see them.
    void drawOutlines(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour,
                      const QColor& halo, double haloWidth, double rotationDegrees) {
        const QString shown = displayedText(text, font);
        QPainterPath letters;
        letters.setFillRule(Qt::WindingFill);
        letters.addText(QPointF(), mapFont(font), shown);
        const QPainterPath placed =
            QTransform().translate(baseline.x(), baseline.y()).rotate(rotationDegrees).map(letters);
        writer().writeStartElement(QStringLiteral("g"));
        writer().writeAttribute(QStringLiteral("aria-label"), textForXml(shown));
        if (haloWidth > 0.0 && halo.alpha() > 0) {
            stroke(placed, {halo, 2.0 * haloWidth, {}});
        }
        if (colour.alpha() > 0) {
            fill(placed, colour);
        }
        writer().writeEndElement();
    }

    SvgText m_text;
    QString m_letters;  // of all texts
};

}  // namespace

bool writePageAsSvg(const PageLayout& layout, const PageSize& page, QIODevice& device, SvgText text) {
    PageSvgCanvas canvas(device, layout, page, text);
    paintPage(layout, canvas);
    canvas.addFonts();
    return canvas.finish();
}

}  // namespace marz
