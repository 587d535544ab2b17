// SPDX-License-Identifier: MIT
#include "app/window/window_actions.h"

#include "app/convert/qt_text.h"
#include "app/state/explorer_state.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

WindowActions::WindowActions(QWidget& window) : QObject(&window), m_window(window) {
    addArticles = make(tr("&Add Articles\u2026"), QStringLiteral("addArticles"), QKeySequence::Open);
    addLayer = make(tr("Add &Layer\u2026"), QStringLiteral("addLayer"), QKeySequence(tr("Ctrl+L")));
    exportMap = make(tr("&Export Map\u2026"), QStringLiteral("exportMap"), QKeySequence(tr("Ctrl+E")));
    exportData = make(tr("Export &Data\u2026"), QStringLiteral("exportData"), QKeySequence(tr("Ctrl+Shift+E")));
    printMap = make(tr("&Print Map\u2026"), QStringLiteral("printMap"), QKeySequence::Print);
    quit = make(tr("&Quit"), QStringLiteral("quit"), QKeySequence(tr("Ctrl+Q")));
    copyMap = make(tr("&Copy Map"), QStringLiteral("copyMap"), QKeySequence(tr("Ctrl+Shift+C")));
    find = make(tr("&Find\u2026"), QStringLiteral("find"), QKeySequence::Find);
    clearFilters = make(tr("Clear &Filters"), QStringLiteral("clearAllFilters"), QKeySequence(tr("Ctrl+Shift+F")));
    clearSelection = make(tr("Clear &Selection"), QStringLiteral("clearSelection"), QKeySequence(tr("Ctrl+Shift+A")));
    zoomIn = make(tr("Zoom &In"), QStringLiteral("zoomIn"), QKeySequence::ZoomIn);
    zoomOut = make(tr("Zoom &Out"), QStringLiteral("zoomOut"), QKeySequence::ZoomOut);
    showRegion = make(tr("Whole &Region"), QStringLiteral("showRegion"), QKeySequence(tr("Ctrl+0")));
    showSelected = make(tr("&Selected Place"), QStringLiteral("showSelected"), QKeySequence(tr("Ctrl+G")));
    graticule = make(tr("&Graticule"), QStringLiteral("graticule"), QKeySequence(tr("Ctrl+Shift+G")));
    rangeRings = make(tr("Rang&e Rings\u2026"), QStringLiteral("rangeRings"), QKeySequence(tr("Ctrl+Shift+R")));
    measure = make(tr("&Measure Distances"), QStringLiteral("measure"), QKeySequence(tr("Ctrl+M")));
    centreOnSelected =
        make(tr("&Centre on Selected Place"), QStringLiteral("centreOnSelected"), QKeySequence(tr("Ctrl+Shift+P")));
    showLayers = make(tr("&Layers"), QStringLiteral("showLayers"), QKeySequence(tr("F6")));
    ownBorders = make(tr("Own Boundary &File\u2026"), QStringLiteral("ownBorders"));
    showLeft = make(tr("&Filters and List"), QStringLiteral("showLeft"), QKeySequence(tr("F7")));
    showRight = make(tr("&Selected Place"), QStringLiteral("showRight"), QKeySequence(tr("F8")));
    showTimeline = make(tr("&Timeline"), QStringLiteral("showTimeline"), QKeySequence(tr("F9")));
    nextEvent = make(tr("&Next Event"), QStringLiteral("nextEvent"), QKeySequence(tr("Ctrl+.")));
    previousEvent = make(tr("&Previous Event"), QStringLiteral("previousEvent"), QKeySequence(tr("Ctrl+,")));
    playEvents = make(tr("P&lay Event by Event"), QStringLiteral("playEvents"), QKeySequence(tr("Ctrl+Shift+Space")));
    allDates = make(tr("&All Dates"), QStringLiteral("allDatesAction"), QKeySequence(tr("Ctrl+Shift+D")));
    showReader = make(tr("&Read"), QStringLiteral("showReader"), QKeySequence(tr("Ctrl+R")));
    nextMention = make(tr("&Next Name"), QStringLiteral("nextMention"), QKeySequence(tr("F3")));
    previousMention = make(tr("&Previous Name"), QStringLiteral("previousMention"), QKeySequence(tr("Shift+F3")));
    showReview = make(tr("Re&view Names"), QStringLiteral("showReview"), QKeySequence(tr("Ctrl+Shift+U")));
    markPlace =
        make(tr("&Mark Selection as a Place\u2026"), QStringLiteral("markPlace"), QKeySequence(tr("Ctrl+Shift+K")));
    undo = make(tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo);
    redo = make(tr("&Redo"), QStringLiteral("redo"), QKeySequence::Redo);
    fullScreen = make(tr("F&ull Screen"), QStringLiteral("fullScreen"), QKeySequence(tr("F11")));
    forgetMissing = make(tr("&Forget Missing Files"), QStringLiteral("forgetMissing"));
    openFolder = make(tr("Open Articles F&older"), QStringLiteral("openFolder"));
    keys = make(tr("&Mouse and Keys"), QStringLiteral("keys"), QKeySequence::HelpContents);
    about = make(tr("&About Marz"), QStringLiteral("about"));
    for (QAction* toggle : {graticule, measure, showLeft, showRight, showTimeline, fullScreen}) {
        toggle->setCheckable(true);
    }
    showLeft->setChecked(true);
    showRight->setChecked(true);
    showTimeline->setChecked(true);
    sources = new QMenu(tr("&Sources"), &m_window);
    own = new QMenu(tr("&Own Places and Claims"), &m_window);
    styles = new QMenu(tr("&Looks"), &m_window);
    makeProjections();
    makeNames();
    makeBorders();
}

QAction* WindowActions::make(const QString& text, const QString& name, const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    m_window.addAction(action);
    return action;
}

void WindowActions::makeProjections() {
    projections = new QActionGroup(this);
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        QAction* action = projections->addAction(toQString(definition.name));
        action->setCheckable(true);
        action->setData(toQString(definition.id));
    }
}

void WindowActions::makeNames() {
    names = new QActionGroup(this);
    const auto add = [this](const QString& text, LabelLanguage language) {
        QAction* action = names->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(language));
    };
    add(tr("English"), LabelLanguage::english);
    add(tr("Local"), LabelLanguage::local);
    add(tr("English + local"), LabelLanguage::englishAndLocal);
}

void WindowActions::makeBorders() {
    openBorders = new QActionGroup(this);
    const auto add = [this](const QString& text, OpenBorders choice) {
        QAction* action = openBorders->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
    };
    add(tr("As the &Data Has Them"), OpenBorders::asInData);
    add(tr("&Dashed"), OpenBorders::dashed);
    add(tr("&Hidden"), OpenBorders::hidden);
}

void WindowActions::fillMenuBar(QMenuBar& bar) {
    QMenu* file = bar.addMenu(tr("&File"));
    file->addActions({addArticles, addLayer});
    file->addSeparator();
    file->addActions({exportMap, exportData, printMap});
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(copyMap);
    edit->addSeparator();
    edit->addActions({find, clearFilters, clearSelection});
    edit->addSeparator();
    edit->addMenu(own);
    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({showLayers, showLeft, showRight, showTimeline});
    view->addSeparator();
    view->addMenu(styles);
    view->addAction(fullScreen);
    QMenu* map = bar.addMenu(tr("&Map"));
    map->addActions({zoomIn, zoomOut, showRegion, showSelected});
    map->addSeparator();
    QMenu* projection = map->addMenu(tr("&Projection"));
    projection->addActions(projections->actions());
    projection->addSeparator();
    projection->addAction(centreOnSelected);
    map->addActions({graticule, rangeRings, measure});
    QMenu* date = map->addMenu(tr("&As Known On"));
    date->addActions({nextEvent, previousEvent, playEvents, allDates});
    map->addMenu(tr("&Names"))->addActions(names->actions());
    QMenu* borders = map->addMenu(tr("&Borders"));
    borders->addSection(tr("Disputed and indefinite lines"));
    borders->addActions(openBorders->actions());
    borders->addSeparator();
    borders->addAction(ownBorders);
    QMenu* articles = bar.addMenu(tr("&Articles"));
    articles->addAction(addArticles);
    articles->addMenu(sources);
    articles->addSeparator();
    articles->addActions({showReader, nextMention, previousMention, showReview, markPlace});
    articles->addSeparator();
    articles->addActions({openFolder, forgetMissing});
    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({keys, about});
}

}  // namespace marz
