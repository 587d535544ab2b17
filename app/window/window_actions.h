// SPDX-License-Identifier: MIT
#pragma once

// The window's commands with their texts and shortcuts, and the menus that list them. What they do is connected by
// the window.

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QString>

namespace marz {

class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget& window);

    void fillMenuBar(QMenuBar& bar);

    QAction* addArticles;
    QAction* addLayer;
    QAction* exportMap;
    QAction* exportData;
    QAction* printMap;
    QAction* quit;
    QAction* copyMap;
    QAction* find;
    QAction* clearFilters;
    QAction* clearSelection;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* showRegion;
    QAction* showSelected;
    QAction* graticule;
    QAction* rangeRings;
    QAction* measure;
    QAction* centreOnSelected;
    QAction* showLayers;
    QAction* ownBorders;
    /// One checkable action a way of drawing disputed and indefinite lines; data() holds the OpenBorders.
    QActionGroup* openBorders;
    QAction* showLeft;
    QAction* showRight;
    QAction* showTimeline;
    QAction* nextEvent;
    QAction* previousEvent;
    QAction* playEvents;
    QAction* allDates;
    QAction* showReader;
    QAction* nextMention;
    QAction* previousMention;
    QAction* showReview;
    QAction* markPlace;
    QAction* undo;
    QAction* redo;
    QAction* fullScreen;
    QAction* forgetMissing;
    QAction* openFolder;
    QAction* keys;
    QAction* about;
    /// One checkable action a choice, exclusive; data() holds the id of the projection or the LabelLanguage.
    QActionGroup* projections;
    QActionGroup* names;
    /// The sources of the atlas, checked where the article is attached; data() holds the source's id.
    QMenu* sources;
    /// Commands for the user's own places and claims (own_atlas_editing.h).
    QMenu* own;
    /// The map styles one can choose (style_menu.h).
    QMenu* styles;

private:
    QAction* make(const QString& text, const QString& name, const QKeySequence& shortcut = {});
    void makeProjections();
    void makeNames();
    void makeBorders();

    QWidget& m_window;
};

}  // namespace marz
