// SPDX-License-Identifier: MIT
#include "app/export/formats/html_key.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "app/export/formats/html_map.h"
#include "app/export/layout/key_pieces.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::HtmlPage)
};

QString name(const char* text) {
    return QLatin1String(text);
}

QStringList citationsOf(const QString& list) {
    return list.split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

class KeyWriter {
public:
    KeyWriter(HtmlWriter& html, const PageLayout& layout, const ExportRequest& request)
        : m_html(html), m_layout(layout), m_request(request) {}

    void writeKey() {
        if (!m_request.elements.key) {
            return;
        }
        m_html.begin("section", {{"aria-label", Words::tr("Key")}});
        m_html.element("h2", Words::tr("Key"));
        m_html.begin("ol", {{"class", name("key")}});
        for (std::size_t index = 0; index < m_layout.key.entries.size(); ++index) {
            if (index == m_layout.key.alsoInFrame) {
                m_html.end();
                m_html.element("h3", alsoInFrameInWords());
                m_html.begin("ol", {{"class", name("key")}});
            }
            writeEntry(m_layout.key.entries[index]);
        }
        m_html.end();
        for (const QString& sentence : m_layout.key.absent) {
            m_html.element("p", sentence, {{"class", name("absent")}});
        }
        m_html.end();
        m_html.newLine();
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

private:
    void writeEntry(const KeyEntry& entry) {
        HtmlAttributes attributes{{"id", anchorOf(entry.place)}, {"value", QString::number(entry.number)}};
        if (entry.isSubject || entry.isApproximate) {
            QStringList classes{entry.isSubject ? name("subject") : QString(),
                                entry.isApproximate ? name("approximate") : QString()};
            classes.removeAll(QString());
            attributes.emplace_back("class", classes.join(QLatin1Char(' ')));
        }
        m_html.begin("li", attributes);
        m_html.element("a", QString::number(entry.number),
                       {{"class", name("number")},
                        {"href", QLatin1Char('#') + markAnchorOf(entry.place)},
                        {"aria-label", Words::tr("%1, to its mark on the map").arg(entry.number)}});
        m_html.icon(entry.icon);
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

    /// The address as a link where the note's text has it, else the text.
    void writeNote(const Footnote& note) {
        const qsizetype at = note.address.isEmpty() ? -1 : note.text.indexOf(note.address);
        const HtmlAttributes link{{"href", note.address}, {"rel", name("noopener")}};
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

    HtmlWriter& m_html;
    const PageLayout& m_layout;
    const ExportRequest& m_request;
    std::map<QString, std::vector<const KeyEntry*>> m_citing;  // by the footnote's anchor
};

}  // namespace

void writeKeyAndNotes(HtmlWriter& html, const PageLayout& layout, const ExportRequest& request) {
    KeyWriter writer(html, layout, request);
    writer.writeKey();
    writer.writeNotes();
}

}  // namespace marz
