// SPDX-License-Identifier: MIT

// How the review is laid out: the details of one name, the list of what is decided, and a scroll bar where the window
// is too low for both.

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/panels/button_rows.h"
#include "app/panels/review_panel.h"

namespace marz {

namespace {

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

QLabel* makeText(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

/// Low windows show a part of it: nothing is pressed together, and nothing lies over the rest.
void ReviewPanel::showScrolling(QWidget& content) {
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(&content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QToolButton* ReviewPanel::addButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setProperty("role", QStringLiteral("small"));
    return button;
}

QWidget* ReviewPanel::makeDetails() {
    m_details = new QWidget(this);
    m_context = makeText(m_details);
    m_candidates = new QListWidget(m_details);
    m_candidates->setObjectName(QStringLiteral("reviewCandidates"));
    m_candidates->setAccessibleName(tr("What it might be"));
    m_candidates->installEventFilter(this);
    m_why = makeText(m_details);
    m_why->hide();
    m_accept = addButton(tr("Accept"), QStringLiteral("acceptName"), tr("It is the chosen place (Enter)"));
    m_other = addButton(tr("Other\u2026"), QStringLiteral("otherPlace"), tr("It is another place (O)"));
    m_reject = addButton(tr("Not a place"), QStringLiteral("notAPlace"), tr("It names no place here (N)"));
    m_explain = addButton(tr("Why?"), QStringLiteral("whyPlace"), tr("Why this candidate (W)"));
    m_explain->setCheckable(true);
    auto* layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(tr("IN THE TEXT"), m_details));
    layout->addWidget(m_context);
    layout->addWidget(makeHeading(tr("WHAT IT MIGHT BE"), m_details));
    layout->addWidget(m_candidates);
    auto* buttons = new ButtonRows({m_accept, m_other, m_reject, m_explain}, m_details);
    buttons->setObjectName(QStringLiteral("reviewButtons"));
    layout->addWidget(buttons);
    layout->addWidget(m_why);
    connect(m_accept, &QToolButton::clicked, this, &ReviewPanel::accept);
    connect(m_other, &QToolButton::clicked, this, &ReviewPanel::chooseOther);
    connect(m_reject, &QToolButton::clicked, this, &ReviewPanel::notAPlace);
    connect(m_explain, &QToolButton::toggled, this, &ReviewPanel::showExplanation);
    connect(m_candidates, &QListWidget::currentRowChanged, this, &ReviewPanel::showExplanation);
    connect(m_candidates, &QListWidget::itemDoubleClicked, this, &ReviewPanel::accept);
    return m_details;
}

QWidget* ReviewPanel::makeDecided() {
    m_decidedBox = new QWidget(this);
    m_decided = new QListWidget(m_decidedBox);
    m_decided->setObjectName(QStringLiteral("reviewDecided"));
    m_decided->setAccessibleName(tr("Decided in this article"));
    m_decided->setAccessibleDescription(tr("Delete takes a decision back"));
    m_decided->installEventFilter(this);
    m_takeBack = addButton(tr("Take back"), QStringLiteral("takeBack"), tr("Take the chosen decision back (Delete)"));
    auto* head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("DECIDED"), m_decidedBox));
    head->addStretch(1);
    head->addWidget(m_takeBack);
    auto* layout = new QVBoxLayout(m_decidedBox);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_decided, 1);
    connect(m_takeBack, &QToolButton::clicked, this, &ReviewPanel::takeBack);
    return m_decidedBox;
}

}  // namespace marz
