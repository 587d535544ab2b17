// SPDX-License-Identifier: MIT
#include "app/panels/article_reader_view.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/panels/panel_colours.h"

namespace marz {

namespace {

constexpr int marginWidth = 46;

class ReaderMargin : public QWidget {
public:
    explicit ReaderMargin(ArticleReaderView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintMargin(event); }

private:
    ArticleReaderView* m_view;
};

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
