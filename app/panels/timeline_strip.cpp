// SPDX-License-Identifier: MIT
#include "app/panels/timeline_strip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "app/convert/citation_writer.h"
#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"

namespace marz {

namespace {

constexpr double sideMargin = 14.0;
constexpr double roomForCount = 74.0;

QString tipOf(const geo::Atlas& atlas, const TimelineEvent& event, geo::TimeAxis lane) {
    constexpr std::size_t told = 4;
    QStringList lines{QStringLiteral("<b>%1</b>").arg(dayInWords(geo::dayOfNumber(event.day)))};
    if (lane == geo::TimeAxis::published) {
        const geo::Source* source = event.source(atlas);
        lines.front() +=
            source == nullptr ? QString() : QStringLiteral(" \u00B7 ") + sourceName(*source).toHtmlEscaped();
    }
    for (std::size_t index = 0; index < std::min(told, event.claims.size()); ++index) {
        lines << toQString(atlas.claims()[event.claims[index]].statement).toHtmlEscaped();
    }
    if (event.claims.empty()) {
        lines << TimelineStrip::tr("No claim of it is known yet.");
    }
    if (event.claims.size() > told) {
        lines << TimelineStrip::tr("and %1 more claims").arg(event.claims.size() - told);
    }
    return QStringLiteral("<p style=\"margin:0\">%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

}  // namespace

TimelineStrip::TimelineStrip(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setObjectName(QStringLiteral("timelineStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("As known on"));
    setAccessibleDescription(
        tr("Left and Right step from event to event, with Ctrl of the selected place only, with "
           "Shift by days; Page Up and Page Down by months; Space plays, Escape shows all dates"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineStrip::setEvents(std::shared_ptr<const geo::Atlas> atlas, TimelineEvents events) {
    m_atlas = std::move(atlas);
    m_events = std::move(events);
    showWholeSpan();
    update();
}

void TimelineStrip::showWholeSpan() {
    m_first = m_events.firstDay;
    m_last = std::max(m_events.lastDay, m_first + 1);
    if (m_date) {
        constexpr std::int32_t room = 31;
        const std::int32_t day = m_date->dayNumber();
        m_first = day < m_first ? day - room : m_first;
        m_last = day > m_last ? day + room : m_last;
    }
    m_someBefore = claimsBefore() > 0;
    m_someAfter = claimsAfter() > 0;
    const QSignalBlocker quiet(this);
    setRange(m_first, m_last);
    setValue(m_date ? m_date->dayNumber() : m_last);
}

void TimelineStrip::setEmphasis(const std::optional<geo::PlaceId>& place) {
    m_emphasis = place;
    update();
}

void TimelineStrip::setDate(const std::optional<geo::AsKnownOn>& date, geo::TimeAxis axis) {
    m_date = date;
    m_axis = axis;
    showWholeSpan();
    setAccessibleName(date ? tr("State %1").arg(knownOnInWords(*date)) : tr("As known on: all dates"));
    update();
}

double TimelineStrip::xOfDay(std::int32_t day) const {
    const double share = (static_cast<double>(day) - m_first) / (static_cast<double>(m_last) - m_first);
    return leftMargin() + share * (width() - leftMargin() - rightMargin());
}

std::int32_t TimelineStrip::dayAtX(double x) const {
    const double share =
        std::clamp((x - leftMargin()) / std::max(1.0, width() - leftMargin() - rightMargin()), 0.0, 1.0);
    return m_first + static_cast<std::int32_t>(std::lround(share * (static_cast<double>(m_last) - m_first)));
}

std::size_t TimelineStrip::claimsBefore() const {
    std::size_t count = 0;
    for (const TimelineEvent& event : m_events.happened) {
        count += event.day < m_first ? event.claims.size() : 0;
    }
    for (const TimelineEvent& event : m_events.published) {
        count += event.day < m_first ? event.sources.size() : 0;
    }
    return count;
}

std::size_t TimelineStrip::claimsAfter() const {
    std::size_t count = 0;
    for (const TimelineEvent& event : m_events.happened) {
        count += event.day > m_last ? event.claims.size() : 0;
    }
    for (const TimelineEvent& event : m_events.published) {
        count += event.day > m_last ? event.sources.size() : 0;
    }
    return count;
}

double TimelineStrip::leftMargin() const {
    return m_someBefore ? roomForCount : sideMargin;
}

double TimelineStrip::rightMargin() const {
    return m_someAfter ? roomForCount : sideMargin;
}

const TimelineEvent* TimelineStrip::eventAt(QPointF position, geo::TimeAxis& lane) const {
    constexpr double reach = 6.0;
    lane = position.y() < happenedBase + 4 ? geo::TimeAxis::happened : geo::TimeAxis::published;
    const TimelineEvent* nearest = nullptr;
    double distance = reach;
    for (const TimelineEvent& event : m_events.along(lane)) {
        const double away = std::abs(xOfDay(event.day) - position.x());
        if (away < distance) {
            nearest = &event;
            distance = away;
        }
    }
    const bool onLane = lane == geo::TimeAxis::happened || position.y() > publishedMiddle - 8;
    return onLane ? nearest : nullptr;
}

void TimelineStrip::chooseAt(QPointF position) {
    geo::TimeAxis lane{};
    const TimelineEvent* event = eventAt(position, lane);
    Q_EMIT dayChosen(event != nullptr ? event->day : dayAtX(position.x()),
                     event != nullptr ? std::optional(lane) : std::nullopt);
}

bool TimelineStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        geo::TimeAxis lane{};
        const TimelineEvent* under = m_atlas != nullptr ? eventAt(help.pos(), lane) : nullptr;
        if (under != nullptr) {
            QToolTip::showText(help.globalPos(), tipOf(*m_atlas, *under, lane), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QSlider::event(event);
}

void TimelineStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_events.empty()) {
        setSliderDown(true);
        chooseAt(event->position());
        event->accept();
    }
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && !m_events.empty()) {
        Q_EMIT dayChosen(dayAtX(event->position().x()), std::nullopt);
    }
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void TimelineStrip::wheelEvent(QWheelEvent* event) {
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : -event->angleDelta().x();
    if (turned != 0) {
        Q_EMIT stepRequested(turned > 0 ? -1 : 1);
    }
    event->accept();
}

void TimelineStrip::keyPressEvent(QKeyEvent* event) {
    constexpr int month = 30;
    const int now = m_date ? m_date->dayNumber() : m_last;
    const auto step = [&](int direction) {
        if (event->modifiers() & Qt::ControlModifier) {
            Q_EMIT stepOfPlaceRequested(direction);
        } else if (event->modifiers() & Qt::ShiftModifier) {
            Q_EMIT dayChosen(now + direction, std::nullopt);
        } else {
            Q_EMIT stepRequested(direction);
        }
    };
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return step(-1);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return step(1);
        case Qt::Key_PageUp:
            return Q_EMIT dayChosen(now + month, std::nullopt);
        case Qt::Key_PageDown:
            return Q_EMIT dayChosen(now - month, std::nullopt);
        case Qt::Key_Home:
            return Q_EMIT dayChosen(m_events.firstDay, std::nullopt);
        case Qt::Key_End:
            return Q_EMIT dayChosen(m_events.lastDay, std::nullopt);
        case Qt::Key_Space:
            return Q_EMIT playRequested();
        case Qt::Key_Escape:
        case Qt::Key_Delete:
            return Q_EMIT allDatesRequested();
        default:
            QSlider::keyPressEvent(event);
    }
}

}  // namespace marz
