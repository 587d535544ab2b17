// SPDX-License-Identifier: MIT

// How the article becomes a document, piece by piece: what of it is read, in which letters, and with its names marked.

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/article_reader_view.h"
#include "app/panels/panel_colours.h"

namespace marz {

namespace {

constexpr std::size_t longestPiece = 6000;  // bytes that are laid out at once

/// What is read: the article, not what the page had around it.
bool isRead(const geo::Block& block) {
    switch (block.role) {
        case geo::BlockRole::navigation:
        case geo::BlockRole::relatedLinks:
        case geo::BlockRole::footer:
        case geo::BlockRole::pullQuote:
            return false;
        case geo::BlockRole::title:
        case geo::BlockRole::byline:
        case geo::BlockRole::date:
        case geo::BlockRole::heading:
        case geo::BlockRole::credit:
        case geo::BlockRole::biography:
            return true;
        default:
            return block.shown;
    }
}

/// Where a long paragraph may be parted: behind the last space before `end`, never inside a character.
std::size_t partingPoint(const std::string& text, std::size_t begin, std::size_t end) {
    const std::size_t space = std::string_view(text).substr(begin, end - begin + 1).rfind(' ');
    if (space != std::string_view::npos && space > 0) {
        return begin + space + 1;
    }
    while (end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return end;
}

}  // namespace

void ArticleReaderView::begin() {
    if (const Piece* top = pieceOf(firstVisibleBlock()); top != nullptr && verticalScrollBar()->value() > 0) {
        m_topByte = top->begin;
    }
    m_insert.stop();
    m_pieces.clear();
    m_spans.clear();
    m_nextPiece = 0;
    m_toldBlock = nullptr;
    clear();
    const std::shared_ptr<const geo::Article>& article = m_reading.article();
    if (!article) {
        return;
    }
    for (std::size_t index = 0; index < article->blocks.size(); ++index) {
        const geo::Block& block = article->blocks[index];
        for (std::size_t from = block.begin; isRead(block) && from < block.end;) {
            const std::size_t to =
                block.end - from <= longestPiece ? block.end : partingPoint(article->text, from, from + longestPiece);
            m_pieces.push_back({index, from, to, from == block.begin});
            from = to;
        }
    }
    m_spans.assign(m_reading.mentions().size(), {-1, -1});
    insertMore();
    if (!complete()) {
        m_insert.start();
    }
}

void ArticleReaderView::insertMore() {
    constexpr qint64 mostNanoseconds = 1'000'000;  // laying out what was inserted takes as long again, and more
    QElapsedTimer clock;
    clock.start();
    const int scrolled = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    while (!complete() && clock.nsecsElapsed() < mostNanoseconds) {
        insertPiece(cursor, m_pieces[m_nextPiece++]);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(scrolled);
    const bool reached = m_nextPiece > 0 && m_topByte && m_pieces[m_nextPiece - 1].begin >= *m_topByte;
    if (reached) {
        keepMentionsFrom(*std::exchange(m_topByte, std::nullopt));
    }
    if (complete()) {
        m_insert.stop();
        showCurrent();
        if (m_reading.openBlock() != nullptr && !m_reading.current()) {
            scrollToBlock(*m_reading.openBlock());
        }
    }
    tellPresentBlock();
}

/// The reader stays where they were when the same text has been made anew.
void ArticleReaderView::keepMentionsFrom(std::size_t byte) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (const Piece* piece = pieceOf(block); piece != nullptr && piece->begin >= byte) {
            verticalScrollBar()->setValue(block.firstLineNumber());
            return;
        }
    }
}

QTextCharFormat ArticleReaderView::formatOf(const geo::Block& block) const {
    QTextCharFormat format;
    QFont font = document()->defaultFont();
    font.setPixelSize(14);
    const PanelColours colours = panelColours(palette());
    format.setForeground(colours.text);
    switch (block.role) {
        case geo::BlockRole::title:
            font.setPixelSize(20);
            font.setWeight(QFont::Bold);
            break;
        case geo::BlockRole::heading:
        case geo::BlockRole::deck:
            font.setPixelSize(15);
            font.setWeight(QFont::DemiBold);
            break;
        case geo::BlockRole::standfirst:
            font.setWeight(QFont::Medium);
            break;
        case geo::BlockRole::byline:
        case geo::BlockRole::date:
        case geo::BlockRole::credit:
        case geo::BlockRole::biography:
        case geo::BlockRole::caption:
            font.setPixelSize(13);
            font.setItalic(block.role == geo::BlockRole::caption || block.role == geo::BlockRole::biography);
            format.setForeground(colours.quiet);
            break;
        default:
            break;
    }
    format.setFont(font);
    return format;
}

void ArticleReaderView::insertSpan(QTextCursor& cursor, std::size_t begin, std::size_t end,
                                   const QTextCharFormat& format) {
    if (begin < end) {
        QString text = toQString(std::string_view(m_reading.article()->text).substr(begin, end - begin));
        text.replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(QLatin1Char('\r'));
        cursor.insertText(text, format);
    }
}

void ArticleReaderView::insertPiece(QTextCursor& cursor, const Piece& piece) {
    const std::vector<geo::PlaceMention>& mentions = m_reading.mentions();
    const geo::Block& block = m_reading.article()->blocks[piece.block];
    if (&piece != m_pieces.data()) {
        if (piece.opens) {
            QTextCharFormat gap;
            QFont font = document()->defaultFont();
            font.setPixelSize(7);
            gap.setFont(font);
            cursor.insertBlock(QTextBlockFormat(), gap);  // an empty line of half the height parts paragraphs
        }
        cursor.insertBlock(QTextBlockFormat(), formatOf(block));
    }
    cursor.block().setUserState(static_cast<int>(&piece - m_pieces.data()));
    const QTextCharFormat plain = formatOf(block);
    std::size_t at = piece.begin;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), piece.begin,
                                    [](const geo::PlaceMention& each, std::size_t byte) { return each.begin < byte; });
    for (; mention != mentions.end() && mention->begin < piece.end; ++mention) {
        insertSpan(cursor, at, mention->begin, plain);
        QTextCharFormat marked = plain;
        marked.merge(mentionFormat(*mention, groupOfMention(m_reading, *mention), m_style));
        const int from = cursor.position();
        insertSpan(cursor, mention->begin, std::min(mention->end, piece.end), marked);
        m_spans[static_cast<std::size_t>(mention - mentions.begin())] = {from, cursor.position()};
        at = std::min(mention->end, piece.end);
    }
    insertSpan(cursor, at, piece.end, plain);
}

}  // namespace marz
