// SPDX-License-Identifier: MIT
#include "app/export/content/citation_book.h"

#include <algorithm>

#include "app/bibliography/excerpt.h"
#include "app/bibliography/quotation.h"
#include "app/convert/paragraph_words.h"
#include "app/convert/qt_text.h"
#include "app/world/passage_text.h"

namespace marz {

namespace {

/// a … z, aa, ab …
QString letterAt(std::size_t index) {
    QString letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(static_cast<char16_t>(u'a' + (rest - 1) % 26)));
    }
    return letters;
}

/// An atlas may come from anywhere: nothing but pages of the web is linked.
QString webAddressOf(const geo::Source& source) {
    const QString address = toQString(source.url).trimmed();
    const bool isWeb = address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) ||
                       address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    return isWeb ? address : QString();
}

/// As they follow each other in the article: "p5" before "p21", blocks that are no paragraphs at the end.
bool standsBefore(const std::string& one, const std::string& other) {
    const bool paragraphs = one.starts_with('p') && other.starts_with('p');
    const bool alike = one.substr(0, 1) == other.substr(0, 1);
    if (paragraphs || alike) {
        return one.size() != other.size() ? one.size() < other.size() : one < other;
    }
    return one.starts_with('p');
}

}  // namespace

CitationBook::Cited& CitationBook::cited(const geo::SourceId& source) {
    const auto found =
        std::find_if(m_cited.begin(), m_cited.end(), [&](const Cited& each) { return each.source == source; });
    return found != m_cited.end() ? *found : m_cited.emplace_back(Cited{source, {}, {}});
}

QString CitationBook::cite(const geo::SourceId& source, const std::string& paragraph) {
    Cited& note = cited(source);
    note.paragraphs.push_back(paragraph);
    const bool numbered = paragraph.starts_with('p');
    const QString where = numbered ? toQString(paragraph).mid(1) : QStringLiteral("caption");
    return letterAt(static_cast<std::size_t>(&note - m_cited.data())) + QLatin1Char(':') + where;
}

QString CitationBook::citeAndQuote(const geo::Claim& claim) {
    const QString citation = cite(claim.source, claim.paragraph);
    std::vector<Quoted>& quoted = cited(claim.source).quoted;
    auto found = std::find_if(quoted.begin(), quoted.end(),
                              [&](const Quoted& each) { return each.paragraph == claim.paragraph; });
    if (found == quoted.end()) {
        found = quoted.insert(quoted.end(), {claim.paragraph, {}});
    }
    found->statements << toQString(claim.statement);
    return citation;
}

/// Empty where nothing is to be quoted, or only the atlas's own digest is there.
QString CitationBook::quoteOf(const geo::SourceId& source, const Quoted& wanted) const {
    const geo::Passage* passage = m_request.world->atlas->findPassage(source, wanted.paragraph);
    if (m_request.claims.quoteWords <= 0 || passage == nullptr) {
        return {};
    }
    const PassageText text = passageText(*m_request.world, *passage);
    if (text.wording != PassageWording::article) {
        return {};
    }
    const QString words = excerptAbout(toQString(text.text), wanted.statements, m_request.claims.quoteWords);
    return words.isEmpty()
               ? QString()
               : paragraphSign(wanted.paragraph) + QStringLiteral(":\u00A0") + quoted(m_request.citations, words);
}

Footnote CitationBook::noteOf(Cited cited) const {
    std::sort(cited.quoted.begin(), cited.quoted.end(),
              [](const Quoted& one, const Quoted& other) { return standsBefore(one.paragraph, other.paragraph); });
    const geo::Source* source = m_request.world->atlas->findSource(cited.source);
    Footnote note;
    note.source = cited.source;
    note.text = source != nullptr ? footnoteIn(m_request.citations, *source, cited.paragraphs)
                                  : toQString(cited.source.text()) + QStringLiteral(" (unknown).");
    note.address = source != nullptr ? webAddressOf(*source) : QString();
    for (const Quoted& wanted : cited.quoted) {
        if (QString quote = quoteOf(cited.source, wanted); !quote.isEmpty()) {
            note.quotes.push_back(std::move(quote));
        }
    }
    return note;
}

std::vector<Footnote> CitationBook::footnotes() const {
    std::vector<Footnote> notes;
    for (const Cited& cited : m_cited) {
        notes.push_back(noteOf(cited));
        notes.back().letter = letterAt(notes.size() - 1);
    }
    return notes;
}

}  // namespace marz
