// SPDX-License-Identifier: MIT
#include "app/panels/timeline.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/convert/age_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

constexpr int playMilliseconds = 900;

QLabel* makeLabel(QWidget* parent, const char* role) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

Timeline::Timeline(Explorer& explorer, QWidget* parent)
    : QWidget(parent), m_explorer(explorer), m_strip(new TimelineStrip(this)) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 4);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeLanes());
    m_play.setInterval(playMilliseconds);
    connect(&m_play, &QTimer::timeout, this, &Timeline::advance);
    connect(&m_explorer, &Explorer::changed, this, &Timeline::explorerChanged);
    connectStrip();
    refreshEvents();
}

QToolButton* Timeline::addButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(tip);
    button->setToolTip(tip);
    button->setProperty("role", QStringLiteral("small"));
    return button;
}

QToolButton* Timeline::addAxisButton(const QString& text, geo::TimeAxis axis, const QString& tip) {
    QToolButton* button = addButton(text, QStringLiteral("axis") + text, tip);
    button->setProperty("role", QStringLiteral("lane"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Assistive technology switches it without a click.
    connect(button, &QToolButton::toggled, this, [this, axis](bool on) {
        if (on && axis != m_axis) {
            setAxis(axis);
        }
    });
    return button;
}

QWidget* Timeline::makeHead() {
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_title = makeLabel(head, "heading");
    m_date = makeLabel(head, "date");
    m_note = makeLabel(head, "quiet");
    m_previous = addButton(QStringLiteral("\u2039"), QStringLiteral("previousDate"), tr("Previous event (Ctrl+,)"));
    m_playButton = addButton(tr("Play"), QStringLiteral("playDates"), tr("Play event by event (Ctrl+Shift+Space)"));
    m_next = addButton(QStringLiteral("\u203A"), QStringLiteral("nextDate"), tr("Next event (Ctrl+.)"));
    m_all = addButton(tr("All dates"), QStringLiteral("allDates"), tr("Show all dates (Ctrl+Shift+D)"));
    m_playButton->setMinimumWidth(58);
    line->addWidget(m_title);
    line->addWidget(m_date);
    line->addSpacing(8);
    line->addWidget(m_note);
    line->addStretch(1);
    for (QToolButton* button : {m_previous, m_playButton, m_next, m_all}) {
        line->addWidget(button);
    }
    connect(m_previous, &QToolButton::clicked, this, &Timeline::stepBack);
    connect(m_next, &QToolButton::clicked, this, &Timeline::stepForward);
    connect(m_playButton, &QToolButton::clicked, this, &Timeline::togglePlay);
    connect(m_all, &QToolButton::clicked, this, &Timeline::showAllDates);
    return head;
}

QWidget* Timeline::makeLanes() {
    auto* lanes = new QWidget(this);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->setContentsMargins(0, 10, 0, 0);
    m_happened = addAxisButton(tr("Happened"), geo::TimeAxis::happened,
                               tr("The date counts for when things happened, whenever they were told"));
    m_published = addAxisButton(tr("Published"), geo::TimeAxis::published,
                                tr("The date counts for what had been published and could be known"));
    m_happened->setChecked(true);
    names->addWidget(m_happened);
    names->addStretch(1);
    names->addWidget(m_published);
    auto* line = new QHBoxLayout(lanes);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addLayout(names);
    line->addWidget(m_strip, 1);
    return lanes;
}

void Timeline::connectStrip() {
    connect(m_strip, &TimelineStrip::dayChosen, this, [this](int day, std::optional<geo::TimeAxis> axis) {
        m_play.stop();
        m_axis = axis.value_or(m_axis);
        chooseDay(day);
    });
    connect(m_strip, &TimelineStrip::stepRequested, this, &Timeline::step);
    connect(m_strip, &TimelineStrip::stepOfPlaceRequested, this, &Timeline::stepOfPlace);
    connect(m_strip, &TimelineStrip::playRequested, this, &Timeline::togglePlay);
    connect(m_strip, &TimelineStrip::allDatesRequested, this, &Timeline::showAllDates);
    connect(m_strip, &QSlider::valueChanged, this, [this](int day) { chooseDay(day); });  // assistive technology
}

void Timeline::explorerChanged(Changes changes) {
    if (changes & (Changes(Change::texts) | Change::filter)) {
        m_explorer.turns().follow(*this, TurnOrder::timeline, [this] { refreshEvents(); });
    }
    if (changes & Change::selection) {
        m_strip->setEmphasis(m_explorer.state().selection);
    }
    if (changes & Change::date) {
        refreshDate();
    }
}

void Timeline::refreshEvents() {
    m_strip->setEvents(m_explorer.world()->atlas, timelineEvents(m_explorer.atlas(), m_explorer.state().filter));
    m_strip->setEmphasis(m_explorer.state().selection);
    refreshDate();
}

void Timeline::refreshNote(bool onDate) {
    QStringList parts;
    if (onDate) {
        parts << unknownInWords() << tr("pale marks: told longer ago");
        parts.removeAll(QString());
    }
    const QString explained = paleMarksExplained() + QLatin1Char(' ') + dashedBadgesExplained();
    m_note->setText(parts.join(QStringLiteral(" \u00B7 ")));
    m_note->setToolTip(onDate ? explained : QString());
    m_note->setAccessibleDescription(onDate ? explained : QString());
}

QString Timeline::unknownInWords() const {
    const std::size_t all = geo::matchingPlaces(m_explorer.atlas(), m_explorer.state().filter).size();
    const std::size_t unknown = all - std::min(all, m_explorer.shownPlaces().size());
    if (unknown == 0) {
        return {};
    }
    return unknown == 1 ? tr("1 place is not known of yet") : tr("%1 places are not known of yet").arg(unknown);
}

void Timeline::refreshDate() {
    const std::optional<geo::AsKnownOn>& date = m_explorer.state().knownOn;
    m_axis = date ? date->axis : m_axis;
    const bool happened = m_axis == geo::TimeAxis::happened;
    m_title->setText(!date ? tr("WHAT IS KNOWN") : happened ? tr("WHAT HAD HAPPENED BY") : tr("WHAT WAS KNOWN ON"));
    m_date->setText(date ? dayInWords(date->day) : tr("on all dates"));
    refreshNote(date.has_value());
    m_all->setEnabled(date.has_value());
    (happened ? m_happened : m_published)->setChecked(true);
    m_strip->setDate(date, m_axis);
    m_playButton->setText(m_play.isActive() ? tr("Pause") : tr("Play"));
}

void Timeline::chooseDay(std::int32_t day) {
    m_explorer.setKnownOn(geo::AsKnownOn{geo::dayOfNumber(day), m_axis});
}

void Timeline::setAxis(geo::TimeAxis axis) {
    m_axis = axis;
    if (const std::optional<geo::AsKnownOn> date = m_explorer.state().knownOn) {
        m_explorer.setKnownOn(geo::AsKnownOn{date->day, axis});
    }
    refreshDate();
}

void Timeline::stepAlong(const std::vector<TimelineEvent>& events, int direction) {
    const std::optional<geo::AsKnownOn>& date = m_explorer.state().knownOn;
    const TimelineEvents& all = m_strip->events();
    std::optional<std::int32_t> day;
    if (direction > 0) {
        day = nextEventDay(events, date ? date->dayNumber() : all.firstDay - 1);
    } else {
        day = previousEventDay(events, date ? date->dayNumber() : all.lastDay + 1);
    }
    if (day) {
        chooseDay(*day);
    } else {
        m_play.stop();
        refreshDate();
    }
}

void Timeline::step(int direction) {
    m_play.stop();
    stepAlong(m_strip->events().along(m_axis), direction);
}

void Timeline::stepOfPlace(int direction) {
    m_play.stop();
    const std::optional<geo::PlaceId>& place = m_explorer.state().selection;
    if (!place) {
        return step(direction);
    }
    std::vector<TimelineEvent> events = m_strip->events().along(m_axis);
    std::erase_if(events, [&](const TimelineEvent& event) {
        return std::none_of(event.claims.begin(), event.claims.end(), [&](std::size_t claim) {
            const std::vector<geo::PlaceId>& places = m_strip->atlas()->claims()[claim].places;
            return std::find(places.begin(), places.end(), *place) != places.end();
        });
    });
    stepAlong(events, direction);
}

void Timeline::togglePlay() {
    if (m_play.isActive()) {
        m_play.stop();
    } else {
        m_play.start();
        advance();
    }
    refreshDate();
}

void Timeline::advance() {
    stepAlong(m_strip->events().along(m_axis), 1);
}

void Timeline::showAllDates() {
    m_play.stop();
    m_explorer.setKnownOn(std::nullopt);
    refreshDate();
}

}  // namespace marz
