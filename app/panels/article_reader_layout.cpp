// SPDX-License-Identifier: MIT

// How the reader is laid out: the line above the text, and what stands there while there is none.

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/panels/article_reader.h"

namespace marz {

namespace {

QToolButton* makeButton(QWidget* parent, const QString& text, const QString& name, const char* role) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("role", QString::fromLatin1(role));
    return button;
}

}  // namespace

QWidget* ArticleReader::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(14, 0, 14, 4);
    layout->setSpacing(6);
    m_articles = new QComboBox(head);
    m_articles->setAccessibleName(tr("Article"));
    m_articles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_articles->setMinimumContentsLength(12);
    m_previous = makeButton(head, QStringLiteral("\u2039"), tr("Previous name (Shift+F3)"), "small");
    m_next = makeButton(head, QStringLiteral("\u203A"), tr("Next name (F3)"), "small");
    m_count = new QLabel(head);
    m_count->setProperty("role", QStringLiteral("quiet"));
    m_review = makeButton(head, {}, tr("Review uncertain names (Ctrl+Shift+U)"), "link");
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_review);
    layout->addWidget(m_articles);
    layout->addLayout(line);
    layout->addWidget(m_legend);
    connect(m_articles, &QComboBox::activated, this, [this](int index) {
        const std::vector<AttachedArticle>& articles = m_reading.explorer().world()->articles;
        if (static_cast<std::size_t>(index) < articles.size()) {
            m_reading.open(articles[static_cast<std::size_t>(index)].article);
        }
    });
    connect(m_previous, &QToolButton::clicked, this, &ArticleReader::previousMention);
    connect(m_next, &QToolButton::clicked, this, &ArticleReader::nextMention);
    connect(m_review, &QToolButton::clicked, this, &ArticleReader::reviewRequested);
    return head;
}

QWidget* ArticleReader::makeEmpty() {
    auto* empty = new QWidget(this);
    auto* layout = new QVBoxLayout(empty);
    layout->setContentsMargins(18, 18, 18, 18);
    auto* title = new QLabel(tr("Read an article beside the map"), empty);
    QFont font = title->font();
    font.setPixelSize(18);
    font.setWeight(QFont::Bold);
    title->setFont(font);
    title->setWordWrap(true);
    auto* text = new QLabel(tr("Add the file of an article (text, web page, PDF, Word or Markdown), or drop it on the "
                               "window. Every place that it names is marked in the text and found on the map."),
                            empty);
    text->setWordWrap(true);
    auto* add = new QPushButton(tr("Add Articles\u2026"), empty);
    connect(add, &QPushButton::clicked, this, &ArticleReader::addArticlesRequested);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return empty;
}

}  // namespace marz
