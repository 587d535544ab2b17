// SPDX-License-Identifier: MIT

#include "app/render/svg_canvas.h"

#include <QBuffer>
#include <QFile>
#include <QXmlStreamReader>
#include <cmath>

#include "app/convert/xml_text.h"
#include "app/style/map_font.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

/// A length with two digits at most: a hundredth of a pixel is below what any printer shows.
QString number(double value) {
    const double rounded = std::round(value * 100.0) / 100.0;
    return QString::number(rounded == 0.0 ? 0.0 : rounded, 'g', 9);
}

QString coordinates(QPointF point) {
    return number(point.x()) + QLatin1Char(' ') + number(point.y());
}

/// Path data; curves (circles) come from Qt as cubic Bézier curves of three elements.
QString pathData(const QPainterPath& path) {
    QString data;
    QPointF start;
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        switch (element.type) {
            case QPainterPath::MoveToElement:
                start = element;
                data += QLatin1Char('M') + coordinates(element);
                break;
            case QPainterPath::LineToElement: {
                const bool last = index + 1 == path.elementCount() || path.elementAt(index + 1).isMoveTo();
                // Qt closes a subpath by a line back to its start; a closed path joins better there.
                data +=
                    last && QPointF(element) == start ? QStringLiteral("Z") : QLatin1Char('L') + coordinates(element);
                break;
            }
            case QPainterPath::CurveToElement:
                data += QLatin1Char('C') + coordinates(element);
                break;
            case QPainterPath::CurveToDataElement:
                data += QLatin1Char(' ') + coordinates(element);
                break;
        }
    }
    return data;
}

/// The bundled fonts, Inter first, then what is likely to be there without them: fonts that are no wider, so that texts
/// placed beside each other stay apart. Only then what a system takes by itself, which is often a wide one.
constexpr const char* fontFamilies =
    "'Marz Inter', 'Marz Arabic', 'Marz Armenian', 'Marz Georgian', 'Marz Hebrew', 'Marz Devanagari', 'Marz Bengali', "
    "'Marz Thai', 'Marz Lao', 'Marz Tibetan', 'Marz Myanmar', 'Marz Chinese', Inter, 'Liberation Sans', Arimo, "
    "'Nimbus Sans', Helvetica, Arial, 'DejaVu Sans Condensed', 'Noto Sans', sans-serif";

QString name(const char* text) {
    return QLatin1String(text);
}

}  // namespace

SvgCanvas::SvgCanvas(QIODevice& device, QSizeF size, const QString& title, const QString& description)
    : SvgCanvas(device, size, title, description, {number(size.width()), number(size.height())}) {}

SvgCanvas::SvgCanvas(QIODevice& device, QSizeF size, const QString& title, const QString& description,
                     const SvgSize& shown)
    : m_writer(&device) {
    m_writer.setAutoFormatting(true);
    m_writer.setAutoFormattingIndent(1);
    m_writer.writeStartDocument();
    m_writer.writeStartElement(name("svg"));
    m_writer.writeDefaultNamespace(name("http://www.w3.org/2000/svg"));
    m_writer.writeNamespace(name("http://www.w3.org/1999/xlink"), name("xlink"));
    m_writer.writeAttribute(name("width"), shown.width);
    m_writer.writeAttribute(name("height"), shown.height);
    m_writer.writeAttribute(name("viewBox"),
                            QStringLiteral("0 0 %1 %2").arg(number(size.width()), number(size.height())));
    m_writer.writeAttribute(name("font-family"), name(fontFamilies));  // all texts have it from here
    if (!title.isEmpty()) {
        m_writer.writeTextElement(name("title"), textForXml(title));
    }
    if (!description.isEmpty()) {
        m_writer.writeTextElement(name("desc"), textForXml(description));
    }
}

SvgCanvas::~SvgCanvas() = default;

bool SvgCanvas::finish() {
    m_writer.writeEndDocument();
    return !m_writer.hasError();
}

QString SvgCanvas::uniqueId(const QString& wanted) {
    const int count = ++m_ids[wanted];
    return count == 1 ? wanted : wanted + QLatin1Char('-') + QString::number(count);
}

void SvgCanvas::writePaint(const QString& attribute, const QColor& colour) {
    m_writer.writeAttribute(attribute, colour.name(QColor::HexRgb));
    if (colour.alpha() < 255) {
        m_writer.writeAttribute(attribute + name("-opacity"), QString::number(colour.alphaF(), 'g', 3));
    }
}

void SvgCanvas::beginGroup(const QString& id, const QString& title) {
    m_writer.writeStartElement(name("g"));
    m_writer.writeAttribute(name("id"), uniqueId(id));
    if (!title.isEmpty()) {
        m_writer.writeTextElement(name("title"), textForXml(title));
    }
}

void SvgCanvas::endGroup() {
    m_writer.writeEndElement();
}

void SvgCanvas::writePath(const QPainterPath& path) {
    m_writer.writeAttribute(name("d"), pathData(path));
}

void SvgCanvas::pushClip(const QPainterPath& clip) {
    const QString id = uniqueId(name("clip"));
    m_writer.writeStartElement(name("clipPath"));
    m_writer.writeAttribute(name("id"), id);
    m_writer.writeEmptyElement(name("path"));
    writePath(clip);
    m_writer.writeEndElement();
    m_writer.writeStartElement(name("g"));
    m_writer.writeAttribute(name("clip-path"), QStringLiteral("url(#%1)").arg(id));
}

void SvgCanvas::popClip() {
    m_writer.writeEndElement();
}

void SvgCanvas::pushOffset(QPointF offset) {
    m_writer.writeStartElement(name("g"));
    m_writer.writeAttribute(name("transform"),
                            QStringLiteral("translate(%1 %2)").arg(number(offset.x()), number(offset.y())));
}

void SvgCanvas::popOffset() {
    m_writer.writeEndElement();
}

void SvgCanvas::fill(const QPainterPath& path, const QColor& colour) {
    m_writer.writeEmptyElement(name("path"));
    writePaint(name("fill"), colour);
    writePath(path);
}

void SvgCanvas::stroke(const QPainterPath& path, const CanvasPen& pen) {
    m_writer.writeEmptyElement(name("path"));
    m_writer.writeAttribute(name("fill"), name("none"));
    writePaint(name("stroke"), pen.colour);
    m_writer.writeAttribute(name("stroke-width"), number(pen.width));
    m_writer.writeAttribute(name("stroke-linejoin"), pen.width >= 3.0 ? name("round") : name("bevel"));
    if (!pen.dashes.empty()) {
        QStringList dashes;
        for (const double length : pen.dashes) {
            dashes.append(number(length));
        }
        m_writer.writeAttribute(name("stroke-dasharray"), dashes.join(QLatin1Char(' ')));
    }
    writePath(path);
}

void SvgCanvas::image(const QRectF& target, const QImage& image) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    m_writer.writeEmptyElement(name("image"));
    m_writer.writeAttribute(name("x"), number(target.x()));
    m_writer.writeAttribute(name("y"), number(target.y()));
    m_writer.writeAttribute(name("width"), number(target.width()));
    m_writer.writeAttribute(name("height"), number(target.height()));
    m_writer.writeAttribute(name("preserveAspectRatio"), name("none"));
    // With the namespace of XLink: older readers do not know the plain attribute.
    m_writer.writeAttribute(name("http://www.w3.org/1999/xlink"), name("href"),
                            name("data:image/png;base64,") + QLatin1String(png.toBase64()));
}

void SvgCanvas::copySymbol(const QString& svgFile, const QString& id) {
    QFile file(svgFile);
    if (!file.open(QIODevice::ReadOnly)) {
        throw geo::FileError(svgFile.toStdString(), "the symbol cannot be opened; install Marz again");
    }
    QXmlStreamReader reader(&file);
    m_writer.writeStartElement(name("symbol"));
    m_writer.writeAttribute(name("id"), id);
    bool rootSeen = false;
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && !rootSeen) {
            rootSeen = true;
            m_writer.writeAttribute(name("viewBox"), reader.attributes().value(name("viewBox")).toString());
        } else if (token == QXmlStreamReader::StartElement) {
            m_writer.writeStartElement(reader.name().toString());
            m_writer.writeAttributes(reader.attributes());
        } else if (token == QXmlStreamReader::EndElement && rootSeen) {
            m_writer.writeEndElement();  // the root's end closes the symbol
        }
    }
}

void SvgCanvas::symbol(const QRectF& target, const QString& svgFile, double opacity) {
    QString& id = m_symbols[svgFile];
    if (id.isEmpty()) {
        const QString base = svgFile.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
        id = uniqueId(name("symbol-") + base);
        copySymbol(svgFile, id);
    }
    m_writer.writeEmptyElement(name("use"));
    m_writer.writeAttribute(name("http://www.w3.org/1999/xlink"), name("href"), QLatin1Char('#') + id);
    m_writer.writeAttribute(name("x"), number(target.x()));
    m_writer.writeAttribute(name("y"), number(target.y()));
    m_writer.writeAttribute(name("width"), number(target.width()));
    m_writer.writeAttribute(name("height"), number(target.height()));
    if (opacity < 1.0) {
        m_writer.writeAttribute(name("opacity"), number(opacity));
    }
}

void SvgCanvas::beginLink(const QString& target) {
    m_writer.writeStartElement(name("a"));
    m_writer.writeAttribute(name("http://www.w3.org/1999/xlink"), name("href"), textForXml(target));
}

void SvgCanvas::endLink() {
    m_writer.writeEndElement();
}

void SvgCanvas::beginMark(const MarkItem& mark) {
    beginGroup(name("mark-") + idForXml(QString::fromStdString(mark.place.text())), {});
}

void SvgCanvas::endMark() {
    endGroup();
}

void SvgCanvas::text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour,
                     const QColor& halo, double haloWidth, double rotationDegrees) {
    const QString shown = displayedText(text, font);
    const auto writeOnce = [&](bool isHalo) {
        m_writer.writeStartElement(name("text"));
        m_writer.writeAttribute(name("x"), number(baseline.x()));
        m_writer.writeAttribute(name("y"), number(baseline.y()));
        m_writer.writeAttribute(name("font-size"), number(std::round(font.pixelSize)));
        if (font.weight != 400) {
            m_writer.writeAttribute(name("font-weight"), QString::number(font.weight));
        }
        if (font.italic) {
            m_writer.writeAttribute(name("font-style"), name("italic"));
        }
        if (font.letterSpacing > 0.0) {
            m_writer.writeAttribute(name("letter-spacing"), number(font.letterSpacing));
        }
        if (shown.isRightToLeft()) {
            // The end of such a text is its left edge, which is what `baseline` gives.
            m_writer.writeAttribute(name("direction"), name("rtl"));
            m_writer.writeAttribute(name("text-anchor"), name("end"));
        }
        if (rotationDegrees != 0.0) {
            m_writer.writeAttribute(name("transform"),
                                    QStringLiteral("rotate(%1 %2 %3)")
                                        .arg(number(rotationDegrees), number(baseline.x()), number(baseline.y())));
        }
        if (isHalo) {
            m_writer.writeAttribute(name("fill"), name("none"));
            writePaint(name("stroke"), halo);
            m_writer.writeAttribute(name("stroke-width"), number(2.0 * haloWidth));
            m_writer.writeAttribute(name("stroke-linejoin"), name("round"));
            m_writer.writeAttribute(name("aria-hidden"), name("true"));
        } else {
            writePaint(name("fill"), colour);
        }
        m_writer.writeCharacters(textForXml(shown));
        m_writer.writeEndElement();
    };
    // The halo is a text of its own below: not every reader knows paint-order.
    if (haloWidth > 0.0 && halo.alpha() > 0) {
        writeOnce(true);
    }
    if (colour.alpha() > 0) {
        writeOnce(false);
    }
}

}  // namespace marz
