// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_stepper.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace marz {

PageStepper::PageStepper(PageEditing& editing, PagePreview& view, QWidget* parent)
    : QWidget(parent), m_editing(editing), m_view(view), m_where(new QLabel) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_before = addStep(QStringLiteral("‹"), tr("Previous page"), tr("Ctrl+PgUp"), -1);
    row->addWidget(m_where);
    m_after = addStep(QStringLiteral("›"), tr("Next page"), tr("Ctrl+PgDown"), 1);
    m_where->setObjectName(QStringLiteral("pageStep"));
    m_where->setTextFormat(Qt::PlainText);
    m_where->setAlignment(Qt::AlignCenter);
    connect(&m_view, &PagePreview::updated, this, &PageStepper::showStep);
    showStep();
}

QAction* PageStepper::addStep(const QString& arrow, const QString& name, const QString& keys, int direction) {
    auto* action = new QAction(arrow, this);
    action->setShortcut(QKeySequence(keys));
    action->setToolTip(name + QStringLiteral(" (") + keys + QLatin1Char(')'));
    connect(action, &QAction::triggered, this, [this, direction] {
        if (const std::optional<PageStep> step = m_view.stepTowards(direction)) {
            m_editing.stepTo(*step);
        }
    });
    auto* button = new QToolButton;
    button->setProperty("role", QStringLiteral("small"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    return action;
}

void PageStepper::showStep() {
    const DrawnPage* drawn = m_view.drawn();
    const QString words = drawn != nullptr ? stepInWords(drawn->step(), drawn->count()) : QString();
    m_where->setText(words);
    m_before->setEnabled(m_view.stepTowards(-1).has_value());
    m_after->setEnabled(m_view.stepTowards(1).has_value());
    setVisible(!words.isEmpty());
}

}  // namespace marz
