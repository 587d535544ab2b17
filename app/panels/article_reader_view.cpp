// SPDX-License-Identifier: MIT
#include "app/panels/article_reader_view.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/panels/panel_colours.h"

namespace marz {

namespace {

constexpr std::size_t longestPiece = 6000;  // bytes that are laid out at once
constexpr int marginWidth = 46;

class ReaderMargin : public QWidget {
public:
    explicit ReaderMargin(ArticleReaderView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintMargin(event); }

private:
    ArticleReaderView* m_view;
};

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

/// Selected text has a colour of its own here (window.qss), so it is not the palette's.
QColor accentOfWindow(const QWidget& view) {
    return view.window()->palette().color(QPalette::Highlight);
}

}  // namespace

ArticleReaderView::ArticleReaderView(ArticleReading& reading, const MapStyle& style, QWidget* parent)
    : QPlainTextEdit(parent), m_reading(reading), m_style(style), m_margin(new ReaderMargin(this)) {
    setObjectName(QStringLiteral("articleText"));
    setAccessibleName(tr("Article"));
    setAccessibleDescription(tr("N and P go to the next and the previous name, Enter shows it on the map"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setCenterOnScroll(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setViewportMargins(marginWidth, 0, 10, 0);
    document()->setDocumentMargin(6);
    m_insert.setInterval(0);
    connect(&m_insert, &QTimer::timeout, this, &ArticleReaderView::insertMore);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy != 0 ? m_margin->scroll(0, dy) : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticleReaderView::tellPresentBlock);
    connect(&m_reading, &ArticleReading::opened, this, [this] {
        m_topByte.reset();
        m_pieces.clear();  // they are those of the article before
    });
    connect(&m_reading.explorer(), &Explorer::changed, this, [this](Changes changes) {
        if (changes & Change::selection) {
            showSelections();
        }
    });
    connect(&m_reading, &ArticleReading::mentionsChanged, this, &ArticleReaderView::begin);
    connect(&m_reading, &ArticleReading::currentChanged, this, &ArticleReaderView::showCurrent);
    connect(&m_reading, &ArticleReading::passageOpened, this, [this] {
        if (m_reading.openBlock() != nullptr) {
            scrollToBlock(*m_reading.openBlock());
        }
        viewport()->update();
        m_margin->update();
    });
    begin();
}

void ArticleReaderView::setMapStyle(const MapStyle& style) {
    m_style = style;
    begin();
}

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

const ArticleReaderView::Piece* ArticleReaderView::pieceOf(const QTextBlock& block) const {
    const int state = block.isValid() ? block.userState() : -1;
    return state >= 0 && static_cast<std::size_t>(state) < m_pieces.size() ? &m_pieces[static_cast<std::size_t>(state)]
                                                                           : nullptr;
}

std::optional<std::pair<int, int>> ArticleReaderView::spanOf(std::size_t mention) const {
    return mention < m_spans.size() && m_spans[mention].first >= 0 ? std::optional(m_spans[mention]) : std::nullopt;
}

std::optional<std::size_t> ArticleReaderView::mentionAt(int position) const {
    // What is not shown has no span: only those that are, are in order.
    for (std::size_t index = 0; index < m_spans.size(); ++index) {
        if (m_spans[index].first >= 0 && m_spans[index].first <= position && position < m_spans[index].second) {
            return index;
        }
    }
    return std::nullopt;
}

const geo::Block* ArticleReaderView::presentBlock() const {
    if (!m_reading.article() || m_pieces.empty()) {
        return nullptr;
    }
    const std::vector<geo::Block>& blocks = m_reading.article()->blocks;
    if (const auto span = m_reading.current() ? spanOf(*m_reading.current()) : std::nullopt) {
        const QTextBlock block = document()->findBlock(span->first);
        const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
        if (const Piece* piece = pieceOf(block); piece != nullptr && box.bottom() > 0 && box.top() < height()) {
            return &blocks[piece->block];
        }
    }
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (const Piece* piece = pieceOf(block)) {
            return &blocks[piece->block];
        }
    }
    return nullptr;
}

void ArticleReaderView::tellPresentBlock() {
    const geo::Block* block = presentBlock();
    if (block != m_toldBlock) {
        m_toldBlock = block;
        Q_EMIT presentBlockChanged();
    }
}

void ArticleReaderView::scrollToBlock(const geo::Block& wanted) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const Piece* piece = pieceOf(block);
        if (piece != nullptr && &m_reading.article()->blocks[piece->block] == &wanted) {
            verticalScrollBar()->setValue(std::max(0, block.firstLineNumber() - 2));
            tellPresentBlock();
            return;
        }
    }
}

void ArticleReaderView::showCurrent() {
    showSelections();
    if (const auto span = m_reading.current() ? spanOf(*m_reading.current()) : std::nullopt) {
        QTextCursor cursor(document());
        cursor.setPosition(span->first);
        setTextCursor(cursor);
        const QRect at = cursorRect(cursor);
        constexpr int edge = 60;
        if (at.top() < edge || at.bottom() > viewport()->height() - edge) {
            centerCursor();
        }
    }
    tellPresentBlock();
}

void ArticleReaderView::showSelections() {
    const PanelColours colours = panelColours(palette());
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [&](std::size_t mention, const QColor& background, const QColor& ink) {
        if (const auto span = spanOf(mention)) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(document());
            selection.cursor.setPosition(span->first);
            selection.cursor.setPosition(span->second, QTextCursor::KeepAnchor);
            selection.format.setBackground(background);
            selection.format.setForeground(ink);
            selections.append(selection);
        }
    };
    constexpr qsizetype most = 500;
    const std::optional<geo::PlaceId>& selected = m_reading.explorer().state().selection;
    const std::vector<geo::PlaceMention>& mentions = m_reading.mentions();
    for (std::size_t index = 0; selected && index < mentions.size() && selections.size() < most; ++index) {
        if (mentions[index].place == *selected) {
            add(index, colours.highlight, colours.text);
        }
    }
    if (m_reading.current()) {
        add(*m_reading.current(), accentOfWindow(*this), palette().color(QPalette::HighlightedText));
    }
    setExtraSelections(selections);
}

QString ArticleReaderView::selectedText() const {
    return textCursor().selectedText().simplified();
}

}  // namespace marz
