// SPDX-License-Identifier: MIT
#pragma once

// The text of the article with its names marked and the paragraphs' numbers in the margin. An article may have
// megabytes: its text comes in pieces, a few milliseconds at a time, and only what is in view is laid out.

#include <QPlainTextEdit>
#include <QTimer>
#include <vector>

#include "app/panels/mention_looks.h"
#include "app/state/article_reading.h"

namespace marz {

class ArticleReaderView : public QPlainTextEdit {
    Q_OBJECT

public:
    ArticleReaderView(ArticleReading& reading, const MapStyle& style, QWidget* parent = nullptr);

    void setMapStyle(const MapStyle& style);
    /// Whether all of the text is there.
    bool complete() const { return m_nextPiece >= m_pieces.size(); }
    /// Where a mention stands in the document; nothing while it is not there.
    std::optional<std::pair<int, int>> spanOf(std::size_t mention) const;
    /// The mention at a position of the document.
    std::optional<std::size_t> mentionAt(int position) const;
    /// The block of the article that the current mention, else the top of the view, is in; null where there is none.
    const geo::Block* presentBlock() const;
    /// What the user has selected, as the article has it; empty where nothing is selected.
    QString selectedText() const;

    void paintMargin(QPaintEvent* event);

Q_SIGNALS:
    /// The user has clicked a mention or pressed Enter at it.
    void mentionActivated(std::size_t mention);
    void presentBlockChanged();
    /// The user wants the selected words to be a place.
    void markRequested();
    /// What the user has asked for in the menu of a mention.
    void explainRequested();
    void notAPlaceRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A paragraph, or a part of a very long one.
    struct Piece {
        std::size_t block = 0;  // of the article
        std::size_t begin = 0;  // bytes of its text
        std::size_t end = 0;
        bool opens = true;  // it begins its block
    };

    void begin();
    void insertMore();
    void insertPiece(QTextCursor& cursor, const Piece& piece);
    void insertSpan(QTextCursor& cursor, std::size_t begin, std::size_t end, const QTextCharFormat& format);
    QTextCharFormat formatOf(const geo::Block& block) const;
    void showCurrent();
    void showSelections();
    void tellPresentBlock();
    void scrollToBlock(const geo::Block& block);
    const Piece* pieceOf(const QTextBlock& block) const;
    void keepMentionsFrom(std::size_t byte);

    ArticleReading& m_reading;
    MapStyle m_style;
    QWidget* m_margin;
    std::vector<Piece> m_pieces;
    std::size_t m_nextPiece = 0;
    std::vector<std::pair<int, int>> m_spans;  // of the mentions so far; -1 where one is not shown
    std::optional<std::size_t> m_topByte;      // where the reader was, while the same text is made anew
    const geo::Block* m_toldBlock = nullptr;
    QTimer m_insert;
};

}  // namespace marz
