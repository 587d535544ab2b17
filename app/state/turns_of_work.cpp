// SPDX-License-Identifier: MIT
#include "app/state/turns_of_work.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <algorithm>
#include <utility>

namespace marz {

namespace {

/// Comes when all that was posted before it is done.
const QEvent::Type paintedEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

}  // namespace

TurnsOfWork::TurnsOfWork(QObject* parent) : QObject(parent) {
    // Not at once: what has just been asked for is laid out and painted in between.
    constexpr int milliseconds = 2;
    m_pause.setInterval(milliseconds);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TurnsOfWork::workSome);
}

void TurnsOfWork::add(QObject* owner, TurnOrder order, Step step) {
    const auto known = find(owner);
    if (known != m_works.end() && known->order == order) {
        known->step = std::move(step);
    } else {
        forget(owner);
        const auto after =
            std::find_if(m_works.begin(), m_works.end(), [order](const Work& work) { return work.order > order; });
        m_works.insert(after, {owner, order, std::move(step)});
    }
    if (!m_pause.isActive() && m_roundsToPainting == 0) {
        m_pause.start();
    }
}

void TurnsOfWork::follow(QWidget& widget, TurnOrder order, std::function<void()> refresh) {
    if (!widget.window()->isVisible()) {
        forget(&widget);
        refresh();
        return;
    }
    add(&widget, order, [refresh = std::move(refresh)] {
        refresh();
        return false;
    });
}

bool TurnsOfWork::waits(const QObject* owner) const {
    return std::any_of(m_works.begin(), m_works.end(), [owner](const Work& work) { return work.owner == owner; });
}

void TurnsOfWork::forget(const QObject* owner) {
    std::erase_if(m_works, [owner](const Work& work) { return work.owner == owner; });
}

std::deque<TurnsOfWork::Work>::iterator TurnsOfWork::find(const QObject* owner) {
    return std::find_if(m_works.begin(), m_works.end(), [owner](const Work& work) { return work.owner == owner; });
}

/// What is worked on is painted right after, before the window answers: both must fit between two pictures. So a turn
/// goes to one owner alone.
void TurnsOfWork::workSome() {
    constexpr int milliseconds = 1;
    const QDeadlineTimer end(milliseconds);
    const QPointer<QObject> owner = m_works.empty() ? nullptr : m_works.front().owner;
    while (!m_works.empty() && m_works.front().owner == owner && !end.hasExpired()) {
        // Taken out for the step: it may add works, also new work of its own owner.
        Work work = std::move(m_works.front());
        m_works.pop_front();
        if (work.owner && work.step() && find(work.owner) == m_works.end()) {
            const auto next = std::find_if(m_works.begin(), m_works.end(), [&work](const Work& other) {
                return other.order >= work.order;  // before those that came later
            });
            m_works.insert(next, std::move(work));
        }
    }
    if (!m_works.empty()) {
        pauseAfterPainting();
    }
}

/// A timer that goes on by itself is due again as soon as a turn and its painting took longer than the pause: the next
/// turn would follow without any.
void TurnsOfWork::pauseAfterPainting() {
    // A new widget is shown by an event that was posted, that posts the layout's, and that the painting's.
    constexpr int rounds = 3;
    m_pause.stop();
    // A step that handled events has had a turn within it, whose event is on its way already.
    const bool waiting = m_roundsToPainting > 0;
    m_roundsToPainting = rounds;
    if (!waiting) {
        waitForPainting();
    }
}

void TurnsOfWork::waitForPainting() {
    constexpr int afterPainting = Qt::LowEventPriority - 1;  // windows are painted at LowEventPriority
    QCoreApplication::postEvent(this, new QEvent(paintedEvent), afterPainting);
}

bool TurnsOfWork::event(QEvent* event) {
    if (event->type() != paintedEvent) {
        return QObject::event(event);
    }
    if (--m_roundsToPainting > 0) {
        waitForPainting();
    } else if (!m_works.empty()) {
        m_pause.start();
    }
    return true;
}

}  // namespace marz
