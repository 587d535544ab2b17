// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include "app/export_dialog/arrange_panel.h"
#include "app/export_dialog/export_dialog.h"
#include "app/export_dialog/export_form.h"
#include "app/export_dialog/page_facts.h"
#include "app/export_dialog/page_grip.h"
#include "app/export_dialog/page_messages.h"
#include "app/export_dialog/page_preview.h"
#include "app/export_dialog/page_scroll.h"
#include "app/export_dialog/page_stepper.h"
#include "app/export_dialog/page_toolbar.h"
#include "app/export_dialog/preset_bar.h"
#include "app/export_dialog/undo_keys.h"
#include "app/panels/wheel_guard.h"

namespace marz {

namespace {

constexpr int choicesWidth = 368;
constexpr int narrowChoicesWidth = 320;  // on small screens, and on those with large text
constexpr int narrowScreen = 1000;
constexpr int progressHeight = 7;

QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);  // its fields have it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Tab scrolls by itself, a label's letter does not.
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](const QWidget*, QWidget* now) {
        if (now != nullptr && area->widget()->isAncestorOf(now)) {
            area->ensureWidgetVisible(now);
        }
    });
    return area;
}

QVBoxLayout* columnOf(QWidget& widget) {
    auto* column = new QVBoxLayout(&widget);
    column->setContentsMargins(0, 0, 0, 0);
    return column;
}

}  // namespace

ExportDialog::ExportDialog(const ExportRequest& initial, SettingsFile& settings, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_editing(initial),
      m_fresh(m_editing.draft()),
      m_view(new PagePreview(m_editing)),
      m_facts(new PageFacts(m_editing, *m_view)),
      m_grip(new PageGrip(m_editing)),
      m_choices(new QTabWidget),
      m_messages(new PageMessages),
      m_middle(new QStackedWidget),
      m_doing(new QLabel),
      m_progress(new QProgressBar) {
    setWindowTitle(tr("Export Map"));
    rememberedFormat();
    auto* upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(makeChoices());
    upper->addWidget(makePage(), 1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(12, 10, 12, 10);
    page->addLayout(upper, 1);
    page->addWidget(makeEnd());
    rememberedSize();
    shareUndoKeys(*this, m_editing);
    leaveWheelToForm(*m_choices);
    connect(&m_editing, &PageEditing::changed, this, &ExportDialog::checkPage);
    connect(m_view, &PagePreview::updated, this, [this](const QString& problem) {
        showWarnings();
        if (!problem.isEmpty()) {
            showProblem(problem);
        }
    });
    connect(m_view, &PagePreview::toolChanged, this, &ExportDialog::explainTool);
    connectJob();
    checkPage();
    m_choices->tabBar()->setFocus();
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::makeChoices() {
    auto* pageTab = new QWidget;
    auto* presets = new PresetBar(m_editing, presetFolder());
    connect(presets, &PresetBar::failed, this, &ExportDialog::showProblem);
    QVBoxLayout* column = columnOf(*pageTab);
    column->setSpacing(0);
    column->addWidget(presets);
    column->addWidget(scrolled(new ExportForm(m_editing, *m_view)), 1);
    m_choices->setObjectName(QStringLiteral("exportTabs"));
    m_choices->setDocumentMode(true);
    m_choices->tabBar()->setDrawBase(false);
    m_choices->addTab(pageTab, tr("Pa&ge"));
    m_choices->addTab(scrolled(new ArrangePanel(m_editing, *m_view)), tr("&Arrange"));
    m_choices->setFixedWidth(screen()->availableSize().width() < narrowScreen ? narrowChoicesWidth : choicesWidth);
    // Whoever takes hold of something on the page sees what there is to say about it.
    connect(&m_editing, &PageEditing::selectionChanged, m_choices, [this] {
        if (m_editing.selection() && m_view->hasFocus()) {
            m_choices->setCurrentIndex(1);
        }
    });
    return m_choices;
}

QWidget* ExportDialog::makePage() {
    m_page = new QWidget;
    QVBoxLayout* column = columnOf(*m_page);
    column->addWidget(new PageToolbar(m_editing, *m_view));
    column->addWidget(new PageScroll(m_view), 1);
    column->addWidget(makeWaysOut());
    return m_page;
}

QPushButton* ExportDialog::addWay(QBoxLayout& row, const QString& text, void (ExportDialog::*go)()) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, go);
    row.addWidget(button);
    m_ways.push_back(button);
    return button;
}

QWidget* ExportDialog::makeWaysOut() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grip);
    addWay(*layout, tr("&Copy"), &ExportDialog::copy)
        ->setToolTip(tr("The page on the clipboard, as picture and as SVG"));
    addWay(*layout, tr("Copy &Description"), &ExportDialog::copyDescription)
        ->setToolTip(tr("The map in words, for example as a picture’s alternative text"));
    layout->addStretch();
    layout->addWidget(new PageStepper(m_editing, *m_view));
    connect(m_grip, &PageGrip::failed, this, &ExportDialog::showProblem);
    return row;
}

QWidget* ExportDialog::makeEnd() {
    auto* end = new QWidget;
    QVBoxLayout* column = columnOf(*end);
    column->addWidget(m_messages);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("The map is being written"));
    m_progress->setTextVisible(false);  // it would be read on neither of the bar's colours
    m_progress->setFixedHeight(progressHeight);
    m_doing->setProperty("role", QStringLiteral("quiet"));
    auto* progress = new QWidget;
    QVBoxLayout* doing = columnOf(*progress);
    doing->setContentsMargins(8, 0, 8, 0);
    doing->setSpacing(3);
    doing->addWidget(m_doing);
    doing->addWidget(m_progress);
    m_middle->addWidget(m_facts);
    m_middle->addWidget(progress);
    auto* row = new QHBoxLayout;
    addWay(*row, tr("&Open Layout…"), &ExportDialog::askForLayoutToOpen);
    addWay(*row, tr("Save La&yout…"), &ExportDialog::askForLayoutToSave);
    QPushButton* afresh = addWay(*row, tr("Start Afres&h"), &ExportDialog::startAfresh);
    afresh->setToolTip(tr("A page of what the window shows, with nothing arranged yet; Ctrl+Z brings this one back"));
    row->addWidget(m_middle, 1);
    addWay(*row, tr("Pri&nt…"), &ExportDialog::print)
        ->setToolTip(tr("The page with the sheets behind it, of a series all pages"));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = m_buttons->addButton(tr("E&xport…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    m_export->setProperty("role", QStringLiteral("primary"));
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForPath);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    row->addWidget(m_buttons);
    column->addLayout(row);
    return end;
}

}  // namespace marz
