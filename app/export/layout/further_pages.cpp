// SPDX-License-Identifier: MIT
#include "app/export/layout/further_pages.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/export/layout/column_flow.h"
#include "app/export/layout/footnote_layout.h"
#include "app/export/layout/key_layout.h"

namespace marz {

namespace {

constexpr double textSize = 10.0;
constexpr double columnGap = 24.0;
constexpr double narrowestColumn = 250.0;
constexpr double numberRoom = 16.0;  // below the content, for the sheet's number

/// What the citations mean where the sources stand on the page with the map.
QString lettersInWords(const MapKey& key) {
    const QString last = key.footnotes.back().letter;
    return key.footnotes.size() == 1
               ? QStringLiteral("The letter a means the source below the map, the number its paragraph.")
               : QStringLiteral("Letters from a to %1 mean the sources below the map, numbers their paragraphs.")
                     .arg(last);
}

/// In which line of text an item stands.
int lineOf(const PageItem& item, double lineHeight) {
    double y = 0.0;
    if (const auto* text = std::get_if<PageText>(&item)) {
        y = text->baseline.y();
    } else if (const auto* fill = std::get_if<PageFill>(&item)) {
        y = fill->path.boundingRect().center().y();
    } else if (const auto* stroke = std::get_if<PageStroke>(&item)) {
        y = stroke->path.boundingRect().center().y();
    } else if (const auto* symbol = std::get_if<PageSymbol>(&item)) {
        y = symbol->target.center().y();
    }
    return std::max(0, static_cast<int>(y / lineHeight));
}

/// A block that is higher than a whole column goes on in the next one, between two lines.
std::vector<PageBlock> inParts(PageBlock block, double lineHeight, double mostHeight) {
    const int lines = std::max(1, static_cast<int>(mostHeight / lineHeight));
    const int all = std::max(1, static_cast<int>(std::lround(block.height / lineHeight)));
    if (all <= lines) {
        return {std::move(block)};
    }
    std::vector<PageBlock> parts(static_cast<std::size_t>((all + lines - 1) / lines));
    for (PageItem& item : block.group.items) {
        const auto part = std::min(static_cast<std::size_t>(lineOf(item, lineHeight) / lines), parts.size() - 1);
        parts[part].group.items.push_back(std::move(item));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int before = static_cast<int>(i) * lines;
        parts[i].height = std::min(lines, all - before) * lineHeight;
        moveBy(parts[i].group.items, {0.0, -before * lineHeight});
    }
    return parts;
}

/// A page, counted from 0, that is filled to this height only.
struct ShorterPage {
    std::size_t page = 0;
    double height = std::numeric_limits<double>::infinity();
};

/// Pages of columns, which are filled one after the other.
class TextPages {
public:
    TextPages(const ExportRequest& request, const PageLayout& map, const ShorterPage& shorter)
        : m_request(request), m_map(map), m_shorter(shorter), m_content(map.content) {
        m_head = makeHead();
        m_columns = std::clamp(static_cast<int>(m_content.width() / narrowestColumn), 1, 4);
        const double top = m_head.height + 12.0;
        m_text =
            m_content.adjusted(0.0, top, 0.0, -std::max(0.0, numberRoom - (map.size.height() - m_content.bottom())));
    }

    /// What the next block is placed into.
    const ColumnFiller& columns() const { return m_filler; }

    double columnWidth() const { return (m_content.width() - (m_columns - 1) * columnGap) / m_columns; }

    void add(const QString& id, const QString& title, PageBlock block, double gapBefore, double lineHeight) {
        for (PageBlock& part : inParts(std::move(block), lineHeight, m_text.height())) {
            std::optional<ColumnSpot> spot = m_filler.place(part.height, gapBefore);
            if (!spot) {
                beginPage();
                spot = m_filler.place(part.height, gapBefore);
            }
            const ColumnSpot at = spot.value_or(ColumnSpot{});
            moveBy(part.group.items, m_text.topLeft() + QPointF(at.column * (columnWidth() + columnGap), at.top));
            PageGroup& group = groupOf(id, title);
            std::move(part.group.items.begin(), part.group.items.end(), std::back_inserter(group.items));
        }
    }

    std::vector<PageLayout> take() {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            addSheetNumber(m_pages[i], i + 2, m_pages.size() + 1, m_request.style);
        }
        return std::move(m_pages);
    }

private:
    PageBlock makeHead() const {
        PageBlock head{{QStringLiteral("title"), QStringLiteral("Title"), {}}, 0.0};
        const bool titled = m_request.elements.title && !m_request.title.isEmpty();
        const QString title = titled ? m_request.title : QStringLiteral("Key and sources");
        const FlowedText text = flowText({{title, pageFont(15.0, 600), m_request.style.text},
                                          {QStringLiteral(" (continued)"), pageFont(15.0), m_request.style.quietText}},
                                         m_content.width(), 20.0);
        addText(head.group, text, {});
        head.height = text.height;
        if (m_request.elements.footnotes && m_map.notesWhole && !m_map.key.footnotes.empty()) {
            const FlowedText where = flowText({{lettersInWords(m_map.key), pageFont(9.0), m_request.style.quietText}},
                                              m_content.width(), noteLineHeight(9.0));
            addText(head.group, where, {0.0, head.height + 2.0});
            head.height += 2.0 + where.height;
        }
        return head;
    }

    void beginPage() {
        PageLayout page;
        page.size = m_map.size;
        page.unitScale = m_map.unitScale;
        page.paper = m_map.paper;
        page.content = m_map.content;
        page.title = m_map.title;
        PageBlock head = m_head;
        moveBy(head.group.items, m_content.topLeft());
        page.groups.push_back(std::move(head.group));
        m_pages.push_back(std::move(page));
        const bool isShorter = m_pages.size() == m_shorter.page + 1;
        m_filler = ColumnFiller(m_columns, isShorter ? std::min(m_shorter.height, m_text.height()) : m_text.height());
    }

    PageGroup& groupOf(const QString& id, const QString& title) {
        std::vector<PageGroup>& groups = m_pages.back().groups;
        const auto found =
            std::find_if(groups.begin(), groups.end(), [&id](const PageGroup& group) { return group.id == id; });
        return found != groups.end() ? *found : groups.emplace_back(PageGroup{id, title, {}});
    }

    const ExportRequest& m_request;
    const PageLayout& m_map;
    ShorterPage m_shorter;
    QRectF m_content;
    QRectF m_text;
    PageBlock m_head;
    int m_columns = 1;
    ColumnFiller m_filler{0, 0.0};  // full: the first block begins a page
    std::vector<PageLayout> m_pages;
};

void addKey(const PageLayout& map, const MapStyle& style, TextPages& pages) {
    KeyPieces pieces(map.key, style, pages.columnWidth(), textSize, map.keyEnd);
    while (std::optional<KeyPiece> piece = pieces.next()) {
        pages.add(QStringLiteral("key"), QStringLiteral("Key"), std::move(piece->blockIn(pages.columns())),
                  piece->gapBefore, keyLineHeight(textSize));
    }
}

/// The word above the sources stays with the first of them.
void addNotes(const PageLayout& map, const MapStyle& style, TextPages& pages) {
    const double lineHeight = noteLineHeight(textSize);
    bool first = true;
    for (const Footnote& note : map.key.footnotes) {
        PageBlock block;
        if (first) {
            const FlowedText heading = flowText({{QStringLiteral("Sources"), pageFont(textSize, 600), style.text}},
                                                pages.columnWidth(), lineHeight);
            addText(block.group, heading, {});
            block.height = heading.height;
        }
        const FlowedText text = flowNote(note, Quotes::shown, style, pages.columnWidth(), textSize);
        addText(block.group, text, {0.0, block.height});
        block.height += text.height;
        const double gap = first ? 2.0 * lineHeight : textSize * 0.4;
        pages.add(QStringLiteral("footnotes"), QStringLiteral("Sources cited"), std::move(block), gap, lineHeight);
        first = false;
    }
}

/// Columns of about the same length on the last page, rather than a full one beside empty ones: the lowest height to
/// which it can be filled without another page.
template <class Fill>
std::vector<PageLayout> withBalancedEnd(const Fill& filled, double wholeHeight) {
    constexpr std::size_t mostPages = 12;  // of more, the last one is the least of a reader's worries
    constexpr int steps = 6;
    std::vector<PageLayout> best = filled(ShorterPage{});
    double tooLow = 0.0;
    double enough = wholeHeight;
    for (int step = 0; step < steps && !best.empty() && best.size() <= mostPages; ++step) {
        const double height = (tooLow + enough) / 2.0;
        std::vector<PageLayout> pages = filled(ShorterPage{best.size() - 1, height});
        if (pages.size() == best.size()) {
            best = std::move(pages);
            enough = height;
        } else {
            tooLow = height;
        }
    }
    return best;
}

}  // namespace

ExportRequest requestFor(ExportFormat format, ExportRequest request) {
    const bool goesOn = format == ExportFormat::pdf || format == ExportFormat::html;
    request.overflow = goesOn ? PageOverflow::furtherPages : PageOverflow::counted;
    return request;
}

void addSheetNumber(PageLayout& sheet, std::size_t number, std::size_t all, const MapStyle& style) {
    constexpr double below = 3.0;
    PageGroup group{QStringLiteral("page-number"), QStringLiteral("Number of the page"), {}};
    const QString words = QStringLiteral("%1 of %2").arg(number).arg(all);
    const FlowedText text = flowText({{words, pageFont(9.0), style.quietText}}, 200.0, 12.0);
    const double top = std::min(sheet.content.bottom() + below, sheet.size.height() - text.height);
    addText(group, text, {sheet.content.right() - text.widest, top});
    sheet.groups.push_back(std::move(group));
}

std::vector<PageLayout> furtherPages(const ExportRequest& request, const PageLayout& map) {
    const bool key = request.elements.key && map.keyEnd.entry < map.key.entries.size();
    const bool notes = request.elements.key && request.elements.footnotes && !map.notesWhole;
    if (request.overflow != PageOverflow::furtherPages || !(key || notes)) {
        return {};
    }
    const auto filled = [&](const ShorterPage& shorter) {
        TextPages pages(request, map, shorter);
        if (key) {
            addKey(map, request.style, pages);
        }
        if (notes) {
            addNotes(map, request.style, pages);
        }
        return pages.take();
    };
    return withBalancedEnd(filled, map.content.height());
}

}  // namespace marz
