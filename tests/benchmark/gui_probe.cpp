// SPDX-License-Identifier: MIT
#include "tests/benchmark/gui_probe.h"

#include <QEvent>
#include <QThread>
#include <algorithm>
#include <ctime>
#include <sstream>
#include <utility>

namespace marz::benchmark {

namespace {

using Clock = std::chrono::steady_clock;

double threadCpuMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string nameOf(const QObject& receiver) {
    if (receiver.objectName() == QStringLiteral("qt_scrollarea_viewport") && receiver.parent() != nullptr) {
        return nameOf(*receiver.parent()) + ", what it scrolls";
    }
    const std::string name = receiver.objectName().toStdString();
    const std::string known = receiver.metaObject()->className() + (name.empty() ? name : " " + name);
    const bool timer = qobject_cast<const QTimer*>(&receiver) != nullptr;
    return timer && receiver.parent() != nullptr ? known + " of " + nameOf(*receiver.parent()) : known;
}

/// The longest, one a line; what takes next to nothing is left out.
std::string inWords(std::vector<TimedEvent> events) {
    constexpr double worthTelling = 0.2;  // milliseconds
    std::sort(events.begin(), events.end(),
              [](const TimedEvent& one, const TimedEvent& other) { return one.milliseconds > other.milliseconds; });
    std::ostringstream words;
    words.precision(3);
    for (const TimedEvent& event : events) {
        if (event.milliseconds >= worthTelling) {
            words << "    " << event.receiver << ", event " << event.type << ": " << event.cpuMilliseconds << " of "
                  << event.milliseconds << " ms\n";
        }
    }
    return words.str();
}

}  // namespace

bool ProbedApplication::notify(QObject* receiver, QEvent* event) {
    if (!m_timing || QThread::currentThread() != thread()) {
        return QApplication::notify(receiver, event);
    }
    // Both may be gone afterwards.
    TimedEvent timed{nameOf(*receiver), event->type()};
    const Clock::time_point before = Clock::now();
    const double cpuBefore = threadCpuMilliseconds();
    const TimedEvent around = std::exchange(m_within, {});
    const bool result = QApplication::notify(receiver, event);
    const double milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - before).count();
    const double cpuMilliseconds = threadCpuMilliseconds() - cpuBefore;
    timed.milliseconds = milliseconds - m_within.milliseconds;
    timed.cpuMilliseconds = cpuMilliseconds - m_within.cpuMilliseconds;
    m_within.milliseconds = around.milliseconds + milliseconds;
    m_within.cpuMilliseconds = around.cpuMilliseconds + cpuMilliseconds;
    m_events.push_back(std::move(timed));
    return result;
}

std::vector<TimedEvent> ProbedApplication::takeEvents() {
    return std::exchange(m_events, {});
}

GuiProbe::GuiProbe(ProbedApplication& application)
    : m_application(application), m_lastTick(Clock::now()), m_lastCpu(threadCpuMilliseconds()) {
    m_application.beginTiming();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { tick(); });
    m_timer.start(1);
}

void GuiProbe::tick() {
    const Clock::time_point now = Clock::now();
    const double cpu = threadCpuMilliseconds();
    const double gap = std::chrono::duration<double, std::milli>(now - m_lastTick).count();
    std::vector<TimedEvent> events = m_application.takeEvents();
    m_longest.cpuMilliseconds = std::max(m_longest.cpuMilliseconds, cpu - m_lastCpu);
    if (gap > m_longest.milliseconds) {
        m_longest.milliseconds = gap;
        std::ostringstream words;
        words.precision(3);
        words << "    processor time " << cpu - m_lastCpu << " ms\n" << inWords(std::move(events));
        m_longest.events = words.str();
    }
    m_lastTick = now;
    m_lastCpu = cpu;
}

GuiStop GuiProbe::takeLongestStop() {
    return std::exchange(m_longest, {});
}

}  // namespace marz::benchmark
