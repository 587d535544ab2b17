// SPDX-License-Identifier: MIT
#pragma once

// The strip of the timeline: a dot for each claim where it happened, above the axis with its months, a diamond for each
// publication below it, and the handle. A slider whose value is a day's number since 1970; keys step from event
// to event.

#include <QSlider>
#include <memory>
#include <optional>
#include <vector>

#include "app/panels/panel_colours.h"
#include "app/panels/timeline_events.h"

namespace marz {

class TimelineStrip : public QSlider {
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget* parent = nullptr);

    void setEvents(std::shared_ptr<const geo::Atlas> atlas, TimelineEvents events);
    /// That of the events; the world's may be newer for a turn. nullptr before there are any.
    const std::shared_ptr<const geo::Atlas>& atlas() const { return m_atlas; }
    /// Claims about this place stand out.
    void setEmphasis(const std::optional<geo::PlaceId>& place);
    /// Nothing: all dates, no handle.
    void setDate(const std::optional<geo::AsKnownOn>& date, geo::TimeAxis axis);

    const TimelineEvents& events() const { return m_events; }
    /// The horizontal middle of a day, and the day there.
    double xOfDay(std::int32_t day) const;
    /// Pixels left and right of the span, with room for how much lies beyond it.
    double leftMargin() const;
    double rightMargin() const;
    std::size_t claimsBefore() const;
    std::size_t claimsAfter() const;
    std::int32_t dayAtX(double x) const;

    static constexpr int happenedBase = 30;  // where the lanes are, pixels from the top
    static constexpr int publishedMiddle = 57;
    QSize sizeHint() const override { return {600, 66}; }
    QSize minimumSizeHint() const override { return {200, 66}; }

Q_SIGNALS:
    /// The user has chosen a day; on which axis, the lane says where they pointed at one.
    void dayChosen(int day, std::optional<geo::TimeAxis> axis);
    void stepRequested(int direction);
    void stepOfPlaceRequested(int direction);
    void playRequested();
    void allDatesRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintAxis(QPainter& painter, const PanelColours& colours) const;
    void paintHappened(QPainter& painter, const PanelColours& colours) const;
    void paintPublished(QPainter& painter, const PanelColours& colours) const;
    void paintOutside(QPainter& painter, const PanelColours& colours) const;
    void paintHandle(QPainter& painter, const PanelColours& colours) const;
    bool emphasised(const TimelineEvent& event) const;
    QColor colourOf(const TimelineEvent& event, geo::TimeAxis lane, const PanelColours& colours) const;
    /// The event that is drawn at this point, and its lane.
    const TimelineEvent* eventAt(QPointF position, geo::TimeAxis& lane) const;
    void chooseAt(QPointF position);
    void showWholeSpan();

    std::shared_ptr<const geo::Atlas> m_atlas;
    TimelineEvents m_events;
    std::optional<geo::PlaceId> m_emphasis;
    std::optional<geo::AsKnownOn> m_date;
    geo::TimeAxis m_axis = geo::TimeAxis::happened;
    std::int32_t m_first = 0;  // what is in view
    std::int32_t m_last = 1;
    bool m_someBefore = false;  // claims lie beyond the ends
    bool m_someAfter = false;
};

}  // namespace marz
