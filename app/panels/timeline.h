// SPDX-License-Identifier: MIT
#pragma once

// The timeline under the map: what had happened, or what had been published, by a date that the user moves, steps or
// plays. It sets the explorer's date; map, list and pages follow that.

#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QWidget>
#include <optional>

#include "app/panels/timeline_strip.h"
#include "app/state/explorer.h"

namespace marz {

class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(Explorer& explorer, QWidget* parent = nullptr);

    TimelineStrip& strip() { return *m_strip; }
    bool playing() const { return m_play.isActive(); }
    geo::TimeAxis axis() const { return m_axis; }

public Q_SLOTS:
    void stepForward() { step(1); }
    void stepBack() { step(-1); }
    void togglePlay();
    void showAllDates();
    void setAxis(geo::TimeAxis axis);

private:
    QToolButton* addButton(const QString& text, const QString& name, const QString& tip);
    QToolButton* addAxisButton(const QString& text, geo::TimeAxis axis, const QString& tip);
    QWidget* makeHead();
    QWidget* makeLanes();
    void connectStrip();
    void explorerChanged(Changes changes);
    void refreshEvents();
    void refreshDate();
    void chooseDay(std::int32_t day);
    void step(int direction);
    void stepOfPlace(int direction);
    void advance();
    void stepAlong(const std::vector<TimelineEvent>& events, int direction);
    QString unknownInWords() const;
    void refreshNote(bool onDate);

    Explorer& m_explorer;
    geo::TimeAxis m_axis = geo::TimeAxis::happened;
    TimelineStrip* m_strip;
    QLabel* m_title;
    QLabel* m_date;
    QLabel* m_note;
    QToolButton* m_previous;
    QToolButton* m_playButton;
    QToolButton* m_next;
    QToolButton* m_all;
    QToolButton* m_happened;
    QToolButton* m_published;
    QTimer m_play;
};

}  // namespace marz
