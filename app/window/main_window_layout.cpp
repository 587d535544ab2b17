// SPDX-License-Identifier: MIT

// Where the window's parts stand.

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <initializer_list>

#include "app/panels/article_load_bar.h"
#include "app/panels/layer_load_bar.h"
#include "app/window/bar_stack.h"
#include "app/window/main_window.h"

namespace marz {

namespace {

QScrollArea* makeScrollArea(QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void setUpTabs(QTabWidget& tabs, const QString& name, const QString& spokenName) {
    tabs.setObjectName(name);
    tabs.setAccessibleName(spokenName);
    tabs.setDocumentMode(true);
    tabs.tabBar()->setExpanding(false);
    tabs.tabBar()->setDrawBase(false);
}

}  // namespace

/// From the outside in: a widget that moves into another takes on its style with all that is in it, so each is filled
/// only where it stays.
void MainWindow::layOut() {
    auto* central = new QWidget(this);
    setCentralWidget(central);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_timeline);
    m_columns->addWidget(m_leftTabs);
    m_columns->addWidget(m_map);
    m_columns->addWidget(m_rightTabs);
    layOutLeft();
    layOutRight();
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({416, 844, 376});
    m_map->setMinimumWidth(360);  // in a narrow window the side columns give way first
    m_columns->setChildrenCollapsible(false);
    for (QSplitter* splitter : {m_columns, m_left}) {
        splitter->setHandleWidth(1);
    }
    layOutBars(*central);
    addToolBar(m_toolbar);
    setStatusBar(m_status);
    m_actions->fillMenuBar(*menuBar());
    m_map->setFocus();
}

void MainWindow::layOutBars(QWidget& central) {
    auto* bars = new BarStack(*m_map, &central);
    for (QWidget* bar : std::initializer_list<QWidget*>{m_messages, m_questions, m_gazetteerQuestion,
                                                        new LayerLoadBar(m_layerLoader, bars),
                                                        new ArticleLoadBar(m_loader, m_reading, bars)}) {
        bars->add(bar);
    }
    connect(bars, &BarStack::coveredChanged, m_map, &MapWidget::coverTop);
}

void MainWindow::layOutLeft() {
    setUpTabs(*m_leftTabs, QStringLiteral("leftTabs"), tr("Places and layers"));
    m_leftTabs->addTab(m_left, tr("Places"));
    m_leftTabs->addTab(m_layerPanel, tr("Layers"));
    m_leftTabs->setMinimumWidth(260);
    QScrollArea* filter = makeScrollArea(this);
    m_left->addWidget(filter);
    m_left->addWidget(m_placeList);
    filter->setWidget(m_filterPanel);
    m_left->setSizes({520, 320});
    m_left->setChildrenCollapsible(false);
}

void MainWindow::layOutRight() {
    setUpTabs(*m_rightTabs, QStringLiteral("rightTabs"), tr("Place, reader and review"));
    m_rightTabs->addTab(m_placePanel, tr("Place"));
    m_rightTabs->addTab(m_reader, tr("Reader"));
    m_rightTabs->addTab(m_review, tr("Review"));
    m_rightTabs->setMinimumWidth(280);
}

}  // namespace marz
