// SPDX-License-Identifier: MIT

// How the strip of the timeline looks: the painting half of TimelineStrip.

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "app/convert/citation_writer.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/timeline_strip.h"

namespace marz {

namespace {

using namespace std::chrono;

constexpr int axisY = TimelineStrip::happenedBase + 5;
constexpr double dotDiameter = 6.6;
constexpr int highestStack = 5;

std::int32_t number(sys_days day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

QFont smallFont(const QFont& font) {
    QFont small = font;
    small.setPixelSize(11);
    return small;
}

QColor faint(QColor colour, float opacity) {
    colour.setAlphaF(opacity);
    return colour;
}

struct Tick {
    std::int32_t day = 0;
    QString text;
};

/// Months, or every so many months or years where there is no room for all of them.
std::vector<Tick> ticksOf(std::int32_t first, std::int32_t last, double pixels) {
    constexpr double leastApart = 70.0;
    const double perMonth = pixels / (static_cast<double>(last - first) / 30.44);
    int step = 1;
    for (const int offered : {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200}) {
        step = offered;
        if (perMonth * offered >= leastApart) {
            break;
        }
    }
    std::vector<Tick> ticks;
    const year_month_day begin = geo::dayOfNumber(first);
    const int months = static_cast<int>(begin.year()) * 12 + static_cast<int>(unsigned{begin.month()}) - 1;
    for (int month = (months + step - 1) / step * step;; month += step) {
        const year_month_day date{year{month / 12}, std::chrono::month{static_cast<unsigned>(month % 12 + 1)}, day{1}};
        const std::int32_t at = number(sys_days{date});
        if (at > last) {
            return ticks;
        }
        const bool withYear = ticks.empty() || date.month() == January;
        const QString year = QString::number(static_cast<int>(date.year()));
        const QString name = dateInWords({date, geo::DateResolution::month}, MonthNames::abbreviated);
        ticks.push_back({at, step >= 12 ? year : withYear ? name : name.section(QLatin1Char(' '), 0, 0)});
    }
}

}  // namespace

bool TimelineStrip::emphasised(const TimelineEvent& event) const {
    return m_emphasis && std::any_of(event.claims.begin(), event.claims.end(), [&](std::size_t claim) {
               const std::vector<geo::PlaceId>& places = m_atlas->claims()[claim].places;
               return std::find(places.begin(), places.end(), *m_emphasis) != places.end();
           });
}

QColor TimelineStrip::colourOf(const TimelineEvent& event, geo::TimeAxis lane, const PanelColours& colours) const {
    if (m_date && lane != m_axis) {
        return faint(colours.quiet, 0.45F);  // the lane that the date does not count on
    }
    if (m_date && event.day > m_date->dayNumber()) {
        return faint(colours.quiet, 0.6F);
    }
    return lane == geo::TimeAxis::happened ? colours.accent : colours.link;
}

void TimelineStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const PanelColours colours = panelColours(palette());
    if (m_atlas == nullptr || m_events.empty()) {
        painter.setPen(colours.quiet);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, tr("No dated claims are shown."));
        return;
    }
    paintAxis(painter, colours);
    paintHappened(painter, colours);
    paintPublished(painter, colours);
    paintOutside(painter, colours);
    paintHandle(painter, colours);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colours.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    }
}

void TimelineStrip::paintAxis(QPainter& painter, const PanelColours& colours) const {
    const QColor line = faint(colours.quiet, 0.5F);
    painter.setPen(QPen(line, 1.0));
    painter.drawLine(QPointF(4.0, axisY + 0.5), QPointF(width() - 4.0, axisY + 0.5));
    for (const Tick& tick : ticksOf(m_first, m_last, width() - leftMargin() - rightMargin())) {
        const double x = std::round(xOfDay(tick.day)) + 0.5;
        painter.setPen(QPen(line, 1.0));
        painter.drawLine(QPointF(x, axisY - 3.0), QPointF(x, axisY + 4.0));
        painter.setPen(colours.quiet);
        if (x + 3.0 + painter.fontMetrics().horizontalAdvance(tick.text) <= width()) {
            painter.drawText(QPointF(x + 3.0, axisY + 12.0), tick.text);
        }
    }
}

void TimelineStrip::paintHappened(QPainter& painter, const PanelColours& colours) const {
    double columnX = -100.0;
    int height = 0;
    for (const TimelineEvent& event : m_events.happened) {
        const double x = xOfDay(event.day);
        if (event.day < m_first || event.day > m_last) {
            continue;
        }
        if (x - columnX >= dotDiameter) {
            columnX = x;
            height = 0;
        }
        const bool loud = emphasised(event);
        const bool later = m_date && event.day > m_date->dayNumber();
        const QColor colour = colourOf(event, geo::TimeAxis::happened, colours);
        for (std::size_t dot = 0; dot < event.claims.size() && height < highestStack; ++dot, ++height) {
            const QPointF centre(columnX, happenedBase - dotDiameter / 2.0 - height * (dotDiameter - 0.8));
            painter.setPen(later ? QPen(colour, 1.0) : QPen(Qt::NoPen));
            painter.setBrush(later                 ? QBrush(Qt::NoBrush)
                             : loud || !m_emphasis ? QBrush(colour)
                                                   : QBrush(faint(colour, 0.42F)));
            const double radius = dotDiameter / 2.0 - (later ? 0.8 : 0.3);
            painter.drawEllipse(centre, radius, radius);
        }
    }
}

void TimelineStrip::paintPublished(QPainter& painter, const PanelColours& colours) const {
    constexpr double size = 4.6;
    constexpr double gap = 4.0;
    double freeFrom = 0.0;
    for (std::size_t index = 0; index < m_events.published.size(); ++index) {
        const TimelineEvent& event = m_events.published[index];
        if (event.day < m_first || event.day > m_last) {
            continue;
        }
        const double x = xOfDay(event.day);
        const QColor colour = colourOf(event, geo::TimeAxis::published, colours);
        const bool later = m_date && event.day > m_date->dayNumber();
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(later ? QBrush(Qt::NoBrush) : QBrush(colour));
        painter.drawPolygon(QPolygonF({QPointF(x, publishedMiddle - size), QPointF(x + size, publishedMiddle),
                                       QPointF(x, publishedMiddle + size), QPointF(x - size, publishedMiddle)}));
        const double next =
            index + 1 < m_events.published.size() ? xOfDay(m_events.published[index + 1].day) - size : width() + gap;
        const geo::Source* source = event.source(*m_atlas);
        const QString name = source == nullptr ? QString() : sourceName(*source);
        const double textWidth = painter.fontMetrics().horizontalAdvance(name);
        const bool before = x + size + gap + textWidth + gap > std::min<double>(next, width());
        const double left = before ? x - size - gap - textWidth : x + size + gap;
        if (left >= freeFrom) {
            painter.setPen(later || (m_date && m_axis == geo::TimeAxis::happened) ? colours.quiet : colours.text);
            painter.drawText(QPointF(left, publishedMiddle + 4.0), name);
            freeFrom = left + textWidth + 2.0 * gap;
        }
        freeFrom = std::max(freeFrom, x + size + gap);
    }
}

/// How much lies beyond the ends, which stepping reaches.
void TimelineStrip::paintOutside(QPainter& painter, const PanelColours& colours) const {
    painter.setPen(colours.quiet);
    const QRectF line(4.0, happenedBase - 16.0, width() - 8.0, 16.0);
    if (m_someBefore) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("\u2039 ") + tr("%1 earlier").arg(claimsBefore()));
    }
    if (m_someAfter) {
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 later").arg(claimsAfter()) + QStringLiteral(" \u203A"));
    }
}

void TimelineStrip::paintHandle(QPainter& painter, const PanelColours& colours) const {
    if (!m_date) {
        return;
    }
    const double x = xOfDay(m_date->dayNumber());
    const QColor colour = m_axis == geo::TimeAxis::happened ? colours.accent : colours.link;
    painter.setPen(QPen(faint(colour, 0.7F), 1.2));
    painter.drawLine(QPointF(x, 2.0), QPointF(x, height() - 2.0));
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(colour, 3.0));
    painter.drawEllipse(QPointF(x, axisY + 0.5), 6.0, 6.0);
}

}  // namespace marz
