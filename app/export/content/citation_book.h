// SPDX-License-Identifier: MIT
#pragma once

// The notes of a page while its key is written: each source gets its letter in the order in which it is first cited,
// and the book gathers which of its paragraphs are meant and what of them is quoted.

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "app/export/content/map_key.h"

namespace marz {

class CitationBook {
public:
    /// The request must outlive the book.
    explicit CitationBook(const ExportRequest& request) : m_request(request) {}

    /// "d:21", for the superscript behind what is told.
    QString cite(const geo::SourceId& source, const std::string& paragraph);
    /// The same for what this claim tells, and the note quotes what bears it out in the paragraph, as far as the
    /// request wants it and the article is attached.
    QString citeAndQuote(const geo::Claim& claim);

    std::vector<Footnote> footnotes() const;

private:
    struct Quoted {
        std::string paragraph;
        QStringList statements;  // that are told from it
    };
    struct Cited {
        geo::SourceId source;
        std::vector<std::string> paragraphs;
        std::vector<Quoted> quoted;  // of these, each once
    };

    Cited& cited(const geo::SourceId& source);
    Footnote noteOf(Cited cited) const;
    QString quoteOf(const geo::SourceId& source, const Quoted& quoted) const;

    const ExportRequest& m_request;
    std::vector<Cited> m_cited;
};

}  // namespace marz
