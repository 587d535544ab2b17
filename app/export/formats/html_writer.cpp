// SPDX-License-Identifier: MIT
#include "app/export/formats/html_writer.h"

#include <QFile>

#include "app/convert/xml_text.h"
#include "app/render/symbol_images.h"

namespace marz {

namespace {

QString asDataAddress(const QString& icon) {
    QFile file(markIconFile(icon));
    const QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return QLatin1String("data:image/svg+xml;base64,") + QLatin1String(svg.toBase64());
}

}  // namespace

void HtmlWriter::begin(const char* element, const HtmlAttributes& attributes) {
    m_writer.writeStartElement(QLatin1String(element));
    writeAttributes(attributes);
}

void HtmlWriter::end() {
    m_writer.writeCharacters({});
    m_writer.writeEndElement();
}

void HtmlWriter::empty(const char* element, const HtmlAttributes& attributes) {
    m_writer.writeEmptyElement(QLatin1String(element));
    writeAttributes(attributes);
}

void HtmlWriter::text(const QString& text) {
    m_writer.writeCharacters(textForXml(text));
}

void HtmlWriter::element(const char* element, const QString& content, const HtmlAttributes& attributes) {
    begin(element, attributes);
    text(content);
    end();
}

void HtmlWriter::newLine() {
    m_writer.writeCharacters(QStringLiteral("\n"));
}

void HtmlWriter::raw(const QByteArray& html) {
    newLine();  // ends the tag before
    m_device.write(html);
    newLine();
}

void HtmlWriter::icon(const QString& icon) {
    empty("img", {{"src", asDataAddress(icon)}, {"alt", QString()}});
}

void HtmlWriter::writeAttributes(const HtmlAttributes& attributes) {
    for (const auto& [attribute, value] : attributes) {
        m_writer.writeAttribute(QLatin1String(attribute), textForXml(value));
    }
}

}  // namespace marz
