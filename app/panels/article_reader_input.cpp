// SPDX-License-Identifier: MIT

// What pointer and keys do in the article, and what is painted beside its text.

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <memory>

#include "app/convert/paragraph_words.h"
#include "app/panels/article_reader_view.h"
#include "app/panels/mentioned_place.h"
#include "app/panels/panel_colours.h"

namespace marz {

void ArticleReaderView::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QRect contents = contentsRect();
    m_margin->setGeometry(contents.left(), contents.top(), viewport()->geometry().left() - contents.left(),
                          contents.height());
}

void ArticleReaderView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        begin();
    }
}

/// The open passage lies on a card of its own.
void ArticleReaderView::paintEvent(QPaintEvent* event) {
    if (m_reading.openBlock() != nullptr) {
        QPainter painter(viewport());
        const PanelColours colours = panelColours(palette());
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
            if (box.top() > viewport()->height()) {
                break;
            }
            const Piece* piece = pieceOf(block);
            if (piece != nullptr && &m_reading.article()->blocks[piece->block] == m_reading.openBlock()) {
                painter.fillRect(QRectF(0.0, box.top() - 2.0, viewport()->width(), box.height() + 4.0), colours.card);
            }
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void ArticleReaderView::paintMargin(QPaintEvent* event) {
    QPainter painter(m_margin);
    const PanelColours colours = panelColours(palette());
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > event->rect().bottom()) {
            break;
        }
        const Piece* piece = pieceOf(block);
        if (piece == nullptr) {
            continue;
        }
        const geo::Block& shown = m_reading.article()->blocks[piece->block];
        const bool open = &shown == m_reading.openBlock();
        const QColor accent = window()->palette().color(QPalette::Highlight);
        if (open) {
            painter.fillRect(QRectF(m_margin->width() - 3.0, box.top() - 2.0, 3.0, box.height() + 4.0), accent);
        }
        if (piece->opens && shown.paragraph) {
            painter.setPen(open ? accent : colours.quiet);
            painter.drawText(QRectF(0.0, box.top() + 3.0, m_margin->width() - 10.0, 16.0),
                             Qt::AlignRight | Qt::AlignVCenter, paragraphSign(shown.reference()));
        }
    }
}

void ArticleReaderView::mouseMoveEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton) {
        return;
    }
    const auto mention = mentionAt(cursorForPosition(event->position().toPoint()).position());
    viewport()->setCursor(mention ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (!mention) {
        QToolTip::hideText();
        return;
    }
    const geo::PlaceMention& under = m_reading.mentions()[*mention];
    QString tip = placeInWords(m_reading, under.place);
    tip += under.uncertain ? QStringLiteral("\n") + tr("uncertain: look at it in the review") : QString();
    QToolTip::showText(event->globalPosition().toPoint(), tip, viewport());
}

void ArticleReaderView::mouseReleaseEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) {
        if (const auto mention = mentionAt(cursorForPosition(event->position().toPoint()).position())) {
            Q_EMIT mentionActivated(*mention);
        }
    }
}

void ArticleReaderView::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_N) {
        m_reading.step(1);
    } else if (plain && event->key() == Qt::Key_P) {
        m_reading.step(-1);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_reading.current()) {
        Q_EMIT mentionActivated(*m_reading.current());
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void ArticleReaderView::contextMenuEvent(QContextMenuEvent* event) {
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    const auto mention = event->reason() == QContextMenuEvent::Keyboard
                             ? m_reading.current()
                             : mentionAt(cursorForPosition(event->pos()).position());
    menu->addSeparator();
    if (mention) {
        m_reading.setCurrent(mention);
        menu->addAction(tr("Show on the &Map"), this, [this, mention] { Q_EMIT mentionActivated(*mention); });
        menu->addAction(tr("&Why This Place?"), this, [this] { Q_EMIT explainRequested(); });
        menu->addAction(tr("&Not a Place"), this, [this] { Q_EMIT notAPlaceRequested(); });
    }
    QAction* mark = menu->addAction(tr("Mar&k Selection as a Place\u2026"), this, [this] { Q_EMIT markRequested(); });
    mark->setEnabled(textCursor().hasSelection());
    menu->exec(event->globalPos());
}

}  // namespace marz
