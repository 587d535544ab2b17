// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_toolbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTextDocument>
#include <QToolButton>
#include <algorithm>

#include "app/convert/tip_text.h"
#include "app/export_dialog/map_content.h"
#include "app/export_dialog/undo_keys.h"
#include "app/export_dialog/zoom_tools.h"

namespace marz {

namespace {

constexpr int rowSpacing = 6;

QToolButton* addButton(QHBoxLayout& row, QAction* action) {
    auto* button = new QToolButton;
    button->setProperty("role", QStringLiteral("small"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row.addWidget(button);
    return button;
}

/// With the shortcut named beneath the pointer. A step of undo may tell the user's words, which may look like markup;
/// other tips stay plain, as screen readers speak them as they are.
void explain(QAction& action, const QString& sentence) {
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString tip = keys.isEmpty() ? sentence : sentence + QStringLiteral(" (") + keys + QLatin1Char(')');
    action.setToolTip(Qt::mightBeRichText(tip) ? tipText(tip) : tip);
}

}  // namespace

PageToolbar::PageToolbar(PageEditing& editing, PagePreview& view, QWidget* parent)
    : QWidget(parent),
      m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_commands(new QWidget),
      m_zoom(new ZoomTools(view)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(rowSpacing);
    m_rows->setSizeConstraint(QLayout::SetNoConstraint);
    m_rows->addWidget(m_commands, 1);
    m_rows->addWidget(m_zoom, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout(m_commands);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    addHistory(*row, editing.undoStack(), view);
    row->addSpacing(12);
    addTools(*row, editing, view);
    addSnapping(*row, view);
    row->addStretch();
}

QSize PageToolbar::minimumSizeHint() const {
    return {std::max(m_commands->minimumSizeHint().width(), m_zoom->minimumSizeHint().width()),
            m_rows->minimumSize().height()};
}

void PageToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int wanted = m_commands->minimumSizeHint().width() + rowSpacing + m_zoom->minimumSizeHint().width();
    const auto direction = wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction != m_rows->direction()) {
        m_rows->setDirection(direction);
        updateGeometry();
    }
}

void PageToolbar::addHistory(QHBoxLayout& row, QUndoStack& stack, PagePreview& view) {
    auto* undo = new QAction(tr("Undo"), this);
    auto* redo = new QAction(tr("Redo"), this);
    undo->setObjectName(QStringLiteral("undoPage"));
    redo->setObjectName(QStringLiteral("redoPage"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    // What is being typed would else become a step in the middle of another one, or never.
    const auto afterTyping = [this, &view, &stack](void (QUndoStack::*go)()) {
        return [this, &view, &stack, go] {
            view.endText();
            endNumber(*window());
            (stack.*go)();
        };
    };
    connect(undo, &QAction::triggered, &view, afterTyping(&QUndoStack::undo));
    connect(redo, &QAction::triggered, &view, afterTyping(&QUndoStack::redo));
    const auto refresh = [&stack, undo, redo] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        explain(*undo, stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Nothing to undo"));
        explain(*redo, stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Nothing to redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, this, refresh);
    connect(&stack, &QUndoStack::undoTextChanged, this, refresh);
    refresh();
    addButton(row, undo);
    addButton(row, redo);
}

void PageToolbar::addTools(QHBoxLayout& row, PageEditing& editing, PagePreview& view) {
    const auto add = [&](const QString& text, const QString& keys, PageTool tool, const QString& sentence) {
        auto* action = new QAction(text, this);
        action->setShortcut(QKeySequence(keys));
        action->setCheckable(true);
        explain(*action, sentence);
        addButton(row, action);
        connect(action, &QAction::triggered, &view, [&view, tool](bool on) {
            view.setTool(on ? tool : PageTool::select);
            view.setFocus();
        });
        connect(&view, &PagePreview::toolChanged, action,
                [&view, action, tool] { action->setChecked(view.tool() == tool); });
        // On a sheet without a map there is nothing to write onto or to move.
        connect(&view, &PagePreview::updated, action, [&view, action, tool, &editing] {
            const bool can = tool != PageTool::map || hasOwnContent(editing.draft());
            action->setEnabled(view.drawn()->layout.hasMap() && can);
        });
    };
    add(tr("Move Map"), tr("Ctrl+M"), PageTool::map,
        tr("Move and zoom the map within its frame: drag it or turn the wheel; of a series each page has its own"));
    add(tr("Text"), tr("Ctrl+T"), PageTool::text, tr("Write a text: click its place on the page"));
    add(tr("Callout"), tr("Ctrl+Shift+T"), PageTool::callout,
        tr("Write a text with a line to a spot: click the spot on the map"));
    add(tr("Arrow"), tr("Ctrl+Shift+Y"), PageTool::arrow,
        tr("Draw an arrow on the ground: from the press to the release, or click both ends"));
}

void PageToolbar::addSnapping(QHBoxLayout& row, PagePreview& view) {
    auto* snap = new QAction(tr("Snap"), this);
    snap->setCheckable(true);
    snap->setChecked(true);
    explain(*snap, tr("What is dragged keeps to margins, map and other parts; Alt lets it go free"));
    connect(snap, &QAction::toggled, &view,
            [&view](bool on) { view.setSnapping(on ? PageSnapping::on : PageSnapping::off); });
    addButton(row, snap);
}

}  // namespace marz
