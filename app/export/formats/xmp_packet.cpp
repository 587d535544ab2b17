// SPDX-License-Identifier: MIT
#include "app/export/formats/xmp_packet.h"

#include <QXmlStreamWriter>

#include "app/convert/xml_text.h"

namespace marz {

namespace {

const QString& rdf() {
    static const QString uri = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    return uri;
}
const QString& dublinCore() {
    static const QString uri = QStringLiteral("http://purl.org/dc/elements/1.1/");
    return uri;
}

class PacketWriter {
public:
    explicit PacketWriter(QXmlStreamWriter& writer) : m_writer(writer) {}

    /// One text in one language.
    void alternative(const char* name, const QString& text) {
        begin(dublinCore(), name, "Alt");
        m_writer.writeStartElement(rdf(), QStringLiteral("li"));
        m_writer.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        m_writer.writeCharacters(textForXml(text));
        m_writer.writeEndElement();
        end();
    }
    void list(const char* name, const char* container, const QStringList& texts) {
        if (texts.isEmpty()) {
            return;
        }
        begin(dublinCore(), name, container);
        for (const QString& text : texts) {
            m_writer.writeTextElement(rdf(), QStringLiteral("li"), textForXml(text));
        }
        end();
    }
    void single(const QString& uri, const char* name, const QString& text) {
        if (!text.isEmpty()) {
            m_writer.writeTextElement(uri, QLatin1String(name), textForXml(text));
        }
    }

private:
    void begin(const QString& uri, const char* name, const char* container) {
        m_writer.writeStartElement(uri, QLatin1String(name));
        m_writer.writeStartElement(rdf(), QLatin1String(container));
    }
    void end() {
        m_writer.writeEndElement();
        m_writer.writeEndElement();
    }

    QXmlStreamWriter& m_writer;
};

void writeProperties(QXmlStreamWriter& writer, const PageMetadata& metadata) {
    const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    const QString pdf = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
    const QString own = QStringLiteral("urn:org.marz.Marz:page:");
    writer.writeNamespace(dublinCore(), QStringLiteral("dc"));
    writer.writeNamespace(xmp, QStringLiteral("xmp"));
    writer.writeNamespace(pdf, QStringLiteral("pdf"));
    writer.writeNamespace(own, QStringLiteral("marz"));
    writer.writeAttribute(rdf(), QStringLiteral("about"), QString());
    PacketWriter properties(writer);
    properties.alternative("title", metadata.title);
    properties.alternative("description", metadata.description);
    properties.list("subject", "Bag", metadata.keywords);
    properties.list("language", "Bag", {metadata.language});
    properties.list("relation", "Bag", metadata.references);
    properties.single(dublinCore(), "coverage", metadata.view);
    properties.single(xmp, "CreatorTool", metadata.software);
    properties.single(pdf, "Keywords", metadata.keywords.join(QStringLiteral(", ")));
    properties.single(pdf, "Producer", metadata.software);
    properties.single(own, "view", metadata.view);
    properties.single(own, "projection", metadata.projection);
    properties.single(own, "filter", metadata.filter);
    properties.single(own, "data", metadata.data);
}

}  // namespace

QByteArray xmpPacket(const PageMetadata& metadata) {
    QByteArray packet("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    QByteArray content;
    QXmlStreamWriter writer(&content);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(1);
    const QString meta = QStringLiteral("adobe:ns:meta/");
    writer.writeNamespace(meta, QStringLiteral("x"));
    writer.writeStartElement(meta, QStringLiteral("xmpmeta"));
    writer.writeNamespace(rdf(), QStringLiteral("rdf"));
    writer.writeStartElement(rdf(), QStringLiteral("RDF"));
    writer.writeStartElement(rdf(), QStringLiteral("Description"));
    writeProperties(writer, metadata);
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
    return packet + content.trimmed() + "\n<?xpacket end=\"r\"?>";
}

}  // namespace marz
