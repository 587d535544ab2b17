// SPDX-License-Identifier: MIT
#include "app/window/message_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace marz {

namespace {

constexpr qsizetype mostSentences = 500;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_newest(new QLabel(this)), m_details(new QToolButton(this)), m_all(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Messages"));
    m_newest->setTextFormat(Qt::PlainText);
    m_newest->setWordWrap(true);
    m_newest->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setCheckable(true);
    m_details->setProperty("role", QStringLiteral("link"));
    m_all->setReadOnly(true);
    m_all->setMaximumHeight(150);
    m_all->setAccessibleName(tr("All messages"));
    auto* close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setProperty("role", QStringLiteral("link"));

    auto* line = new QHBoxLayout;
    line->addWidget(m_newest, 1);
    line->addWidget(m_details);
    line->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 6);
    layout->addLayout(line);
    layout->addWidget(m_all);
    connect(m_details, &QToolButton::toggled, m_all, &QWidget::setVisible);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    refresh();
}

void MessageBar::say(const QStringList& sentences) {
    if (sentences.isEmpty()) {
        return;
    }
    // A large file can have a fault in each of its rows: more than is kept need not be compared.
    for (const QString& sentence : sentences.mid(qMax(qsizetype{0}, sentences.size() - mostSentences))) {
        m_sentences.removeAll(sentence);
        m_sentences.append(sentence);
    }
    while (m_sentences.size() > mostSentences) {
        m_sentences.removeFirst();
    }
    refresh();
    QAccessibleEvent event(m_newest, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::withdraw(const QString& sentence) {
    if (m_sentences.removeAll(sentence) > 0) {
        refreshAfterRemoval();
    }
}

void MessageBar::withdrawAbout(const QString& file) {
    const auto removed = m_sentences.removeIf([&file](const QString& sentence) {
        return sentence.startsWith(file + QLatin1Char(':')) || sentence.startsWith(file + QLatin1Char(','));
    });
    if (removed > 0) {
        refreshAfterRemoval();
    }
}

void MessageBar::refreshAfterRemoval() {
    m_details->setChecked(m_details->isChecked() && m_sentences.size() > 1);  // its button goes with the second
    refresh();
}

void MessageBar::dismiss() {
    m_sentences.clear();
    m_details->setChecked(false);
    refresh();
}

void MessageBar::refresh() {
    m_newest->setText(m_sentences.isEmpty() ? QString() : m_sentences.constLast());
    m_all->setPlainText(m_sentences.join(QLatin1Char('\n')));
    m_all->setVisible(m_details->isChecked());
    m_details->setText(tr("All %1 messages").arg(m_sentences.size()));
    m_details->setVisible(m_sentences.size() > 1);
    setVisible(!m_sentences.isEmpty());
}

}  // namespace marz
