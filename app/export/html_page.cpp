// SPDX-License-Identifier: MIT
#include "app/export/html_page.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamWriter>
#include <map>

#include "app/convert/xml_text.h"
#include "app/export/embedded_fonts.h"
#include "app/export/html_map.h"
#include "app/export/html_style.h"
#include "app/export/page_collar.h"
#include "app/export/page_metadata.h"
#include "app/render/symbol_images.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::HtmlPage)
};

QString name(const char* text) {
    return QLatin1String(text);
}

using Attributes = std::vector<std::pair<const char*, QString>>;

/// Writes elements as HTML and XML both read them: one that holds nothing has its end tag, unless HTML forbids it.
class HtmlWriter {
public:
    explicit HtmlWriter(QIODevice& device) : m_device(device), m_writer(&device) {}

    void begin(const char* element, const Attributes& attributes = {}) {
        m_writer.writeStartElement(name(element));
        writeAttributes(attributes);
    }
    void end() {
        m_writer.writeCharacters({});
        m_writer.writeEndElement();
    }
    /// Of those that HTML knows without an end.
    void empty(const char* element, const Attributes& attributes) {
        m_writer.writeEmptyElement(name(element));
        writeAttributes(attributes);
    }
    void text(const QString& text) { m_writer.writeCharacters(textForXml(text)); }
    void element(const char* element, const QString& content, const Attributes& attributes = {}) {
        begin(element, attributes);
        text(content);
        end();
    }
    void newLine() { m_writer.writeCharacters(QStringLiteral("\n")); }
    /// What is HTML already.
    void raw(const QByteArray& html) {
        newLine();  // ends the tag before
        m_device.write(html);
        newLine();
    }

private:
    void writeAttributes(const Attributes& attributes) {
        for (const auto& [attribute, value] : attributes) {
            m_writer.writeAttribute(name(attribute), textForXml(value));
        }
    }

    QIODevice& m_device;
    QXmlStreamWriter m_writer;
};

QString asDataAddress(const QString& icon) {
    QFile file(markIconFile(icon));
    const QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return name("data:image/svg+xml;base64,") + QLatin1String(svg.toBase64());
}

QStringList citationsOf(const QString& list) {
    return list.split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

class PageWriter {
public:
    PageWriter(HtmlWriter& html, const PageLayout& layout, const ExportRequest& request)
        : m_html(html), m_layout(layout), m_request(request), m_metadata(metadataOf(layout, request)) {}

    void write(const QByteArray& fonts, const QByteArray& map) {
        m_html.begin("html", {{"xmlns", name("http://www.w3.org/1999/xhtml")}, {"lang", m_metadata.language}});
        writeHead(fonts);
        m_html.begin("body");
        m_html.begin("main");
        writeTitle();
        writeMap(map);
        writeLegend();
        writeKey();
        writeNotes();
        writeCredits();
        m_html.end();
        m_html.end();
        m_html.end();
    }

private:
    void writeHead(const QByteArray& fonts) {
        m_html.begin("head");
        m_html.empty("meta", {{"charset", name("utf-8")}});
        const QString policy = name(
            "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'");  // nothing from elsewhere
        m_html.empty("meta", {{"http-equiv", name("Content-Security-Policy")}, {"content", policy}});
        m_html.empty("meta", {{"name", name("viewport")}, {"content", name("width=device-width, initial-scale=1")}});
        m_html.empty("meta", {{"name", name("description")}, {"content", m_metadata.description}});
        m_html.empty("meta", {{"name", name("keywords")}, {"content", m_metadata.keywords.join(name(", "))}});
        m_html.empty("meta", {{"name", name("generator")}, {"content", m_metadata.software}});
        m_html.element("title", m_metadata.title);
        m_html.begin("style");
        m_html.raw(fonts + htmlStyleOf(m_request.style));
        m_html.end();
        m_html.end();
        m_html.newLine();
    }

    void writeTitle() {
        if (!m_request.title.isEmpty() && m_request.elements.title) {
            m_html.element("h1", m_request.title);
        }
        if (!m_request.subtitle.isEmpty() && m_request.elements.subtitle) {
            m_html.element("p", m_request.subtitle, {{"class", name("subtitle")}});
        }
        m_html.newLine();
    }

    void writeMap(const QByteArray& map) {
        m_html.begin("figure", {{"aria-label", Words::tr("Map: %1").arg(m_metadata.title)}});
        // On a narrow screen the map keeps a size at which its names can be read, and is moved under the frame.
        m_html.begin("div", {{"class", name("map")},
                             {"role", name("group")},
                             {"tabindex", name("0")},
                             {"aria-label", Words::tr("The map, with its marks as links")},
                             {"aria-describedby", name("description")}});
        m_html.raw(map);
        m_html.end();
        m_html.element("figcaption", m_metadata.description,
                       {{"id", name("description")}, {"class", name("for-readers")}});
        m_html.end();
        m_html.newLine();
    }

    void writeLegend() {
        if (!m_request.elements.legend || m_layout.key.legend.empty()) {
            return;
        }
        m_html.begin("ul", {{"class", name("legend")}, {"aria-label", Words::tr("Legend")}});
        for (const LegendRow& row : m_layout.key.legend) {
            m_html.begin("li");
            writeIcon(row.icon);
            m_html.text(row.label);
            m_html.end();
        }
        if (m_layout.key.circlesShown) {
            m_html.begin("li");
            m_html.element("span", {}, {{"class", name("circle")}});
            m_html.text(Words::tr("known only to within this circle"));
            m_html.end();
        }
        m_html.end();
        m_html.newLine();
    }

    void writeIcon(const QString& icon) { m_html.empty("img", {{"src", asDataAddress(icon)}, {"alt", QString()}}); }

    void writeKey() {
        if (!m_request.elements.key) {
            return;
        }
        m_html.begin("section", {{"aria-label", Words::tr("Key")}});
        m_html.element("h2", Words::tr("Key"));
        m_html.begin("ol", {{"class", name("key")}});
        for (const KeyEntry& entry : m_layout.key.entries) {
            writeEntry(entry);
        }
        m_html.end();
        for (const QString& sentence : m_layout.key.absent) {
            m_html.element("p", sentence, {{"class", name("absent")}});
        }
        m_html.end();
        m_html.newLine();
    }

    void writeEntry(const KeyEntry& entry) {
        m_html.begin("li", {{"id", anchorOf(entry.place)}, {"value", QString::number(entry.number)}});
        m_html.element("a", QString::number(entry.number),
                       {{"class", name("number")},
                        {"href", QLatin1Char('#') + markAnchorOf(entry.place)},
                        {"aria-label", Words::tr("%1, to its mark on the map").arg(entry.number)}});
        writeIcon(entry.icon);
        m_html.element("strong", entry.name);
        if (!entry.radius.isEmpty()) {
            m_html.element("span", QLatin1Char(' ') + entry.radius, {{"class", name("quiet")}});
        }
        m_html.empty("br", {});
        writeClaims(entry);
        m_html.end();
        m_html.newLine();
    }

    void writeClaims(const KeyEntry& entry) {
        if (!entry.state.isEmpty()) {
            m_html.element("span", entry.asOf + name(": "), {{"class", name("quiet")}});
            m_html.element("b", entry.state + name(". "));
        }
        writeClaim(entry, {entry.when, entry.statement, entry.hedging, entry.citation}, entry.furtherCitations);
        for (const KeyClaim& claim : entry.furtherClaims) {
            m_html.empty("br", {});
            writeClaim(entry, claim, {});
        }
    }

    void writeClaim(const KeyEntry& entry, const KeyClaim& claim, const QString& furtherCitations) {
        if (!claim.when.isEmpty()) {
            m_html.element("span", claim.when + name(": "), {{"class", name("quiet")}});
        }
        m_html.text(claim.statement);
        if (!claim.hedging.isEmpty()) {
            m_html.element("i", name(" (") + claim.hedging + name(")"), {{"class", name("quiet")}});
        }
        m_html.begin("sup");
        QString before = QChar(0x2009);
        for (const QString& citation : citationsOf(claim.citation) + citationsOf(furtherCitations)) {
            m_html.text(before);
            m_html.element("a", citation,
                           {{"href", noteTargetOf(citation)}, {"aria-label", Words::tr("source %1").arg(citation)}});
            m_citing[noteTargetOf(citation)].push_back(&entry);
            before = name(", ");
        }
        m_html.end();
    }

    void writeNotes() {
        if (!m_request.elements.footnotes || !m_request.elements.key || m_layout.key.footnotes.empty()) {
            return;
        }
        m_html.begin("section", {{"aria-label", Words::tr("Sources")}});
        m_html.element("h2", Words::tr("Sources"));
        m_html.begin("ul", {{"class", name("notes")}});
        for (const Footnote& note : m_layout.key.footnotes) {
            m_html.begin("li", {{"id", note.anchor()}});
            m_html.element("b", note.letter + QLatin1Char(' '));
            writeNote(note);
            for (const QString& quote : note.quotes) {
                m_html.element("q", quote);
            }
            writeBackLinks(m_citing[QLatin1Char('#') + note.anchor()]);
            m_html.end();
            m_html.newLine();
        }
        m_html.end();
        m_html.end();
        m_html.newLine();
    }

    /// The address as a link where the note's text has it, else the text.
    void writeNote(const Footnote& note) {
        const qsizetype at = note.address.isEmpty() ? -1 : note.text.indexOf(note.address);
        const Attributes link{{"href", note.address}, {"rel", name("noopener")}};
        if (note.address.isEmpty()) {
            m_html.text(note.text);
        } else if (at < 0) {
            m_html.element("a", note.text, link);
        } else {
            m_html.text(note.text.left(at));
            m_html.element("a", note.address, link);
            m_html.text(note.text.mid(at + note.address.size()));
        }
    }

    void writeBackLinks(std::vector<const KeyEntry*> entries) {
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        if (entries.empty()) {
            return;
        }
        m_html.begin("span", {{"class", name("back")}});
        m_html.text(QLatin1Char(' ') + Words::tr("Cited at"));
        for (const KeyEntry* entry : entries) {
            m_html.text(name(" "));
            m_html.element("a", QString::number(entry->number),
                           {{"href", QLatin1Char('#') + anchorOf(entry->place)}, {"aria-label", entry->name}});
        }
        m_html.end();
    }

    void writeCredits() {
        if (m_request.elements.credits) {
            QStringList credits{dataCredits(m_request)};
            if (m_request.elements.dates && !m_layout.key.articleDates.isEmpty()) {
                credits << Words::tr("Articles: %1.").arg(m_layout.key.articleDates);
            }
            credits << QString::fromStdString(m_request.world->projection.name) + QLatin1Char('.')
                    << m_metadata.software + QLatin1Char('.');
            m_html.element("footer", credits.join(QLatin1Char(' ')));
        }
    }

    HtmlWriter& m_html;
    const PageLayout& m_layout;
    const ExportRequest& m_request;
    PageMetadata m_metadata;
    std::map<QString, std::vector<const KeyEntry*>> m_citing;  // by the footnote's anchor
};

}  // namespace

QByteArray htmlPageOf(const PageLayout& layout, const ExportRequest& request) {
    const QByteArray map = htmlMapOf(layout);
    // The letters that the fonts must have are known when all is written: fonts come first in the file.
    const auto written = [&](const QByteArray& fonts) {
        QByteArray content;
        QBuffer buffer(&content);
        buffer.open(QIODevice::WriteOnly);
        buffer.write("<!DOCTYPE html>\n");
        HtmlWriter html(buffer);
        PageWriter(html, layout, request).write(fonts, map);
        return content;
    };
    return written(fontFacesFor(QString::fromUtf8(written({}))));
}

}  // namespace marz
