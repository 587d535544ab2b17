// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_messages.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace marz {

namespace {

constexpr int linesKept = 2;

}  // namespace

PageMessages::PageMessages(QWidget* parent) : QScrollArea(parent), m_sentence(new QLabel), m_warnings(new QLabel) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(0);
    for (QLabel* label : {m_sentence, m_warnings}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);  // it names files, and file names may look like markup
        label->hide();
        column->addWidget(label);
    }
    column->addStretch();
    m_warnings->setProperty("role", QStringLiteral("quiet"));
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Messages"));
    setFocusPolicy(Qt::NoFocus);
    // The keys come here only where there is something to scroll.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int most) { setFocusPolicy(most > 0 ? Qt::TabFocus : Qt::NoFocus); });
    keepRoom();
}

QSize PageMessages::sizeHint() const {
    return {200, height()};
}

void PageMessages::keepRoom() {
    setFixedHeight(linesKept * fontMetrics().lineSpacing() + 4);
}

void PageMessages::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        keepRoom();
    }
}

void PageMessages::setWarnings(const QStringList& sentences) {
    m_warnings->setText(sentences.join(QLatin1Char('\n')));
    m_warnings->setVisible(!sentences.isEmpty());
}

void PageMessages::tell(const QString& sentence, const QString& role) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_sentence->setProperty("role", role);
    style()->unpolish(m_sentence);  // the sheet looks at the role only now
    style()->polish(m_sentence);
    verticalScrollBar()->setValue(0);
}

}  // namespace marz
