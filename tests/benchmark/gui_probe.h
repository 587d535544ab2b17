// SPDX-License-Identifier: MIT
#pragma once

// How long the event loop of the GUI thread stands still: a timer ticks each millisecond, and the longest time between
// two ticks is what a user would feel as a stop. Beside it the processor time that the GUI thread itself took for that
// long, which other programs do not change, and the events that made up the longest stop.

#include <QApplication>
#include <QTimer>
#include <chrono>
#include <string>
#include <vector>

namespace marz::benchmark {

struct GuiStop {
    double milliseconds = 0.0;
    double cpuMilliseconds = 0.0;  // of the GUI thread, in the stop that took most of it
    std::string events;            // of the longest stop: "MapWidget, event 12: 3.4 of 3.6 ms"
};

/// An event that was delivered, without those that were delivered meanwhile.
struct TimedEvent {
    std::string receiver;  // its class and name
    int type = 0;
    double milliseconds = 0.0;
    double cpuMilliseconds = 0.0;
};

/// An application that times the events it delivers.
class ProbedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    void beginTiming() { m_timing = true; }
    void endTiming() { m_timing = false; }
    /// Those since the last call.
    std::vector<TimedEvent> takeEvents();

private:
    bool m_timing = false;
    TimedEvent m_within;  // times of what is delivered while an event is
    std::vector<TimedEvent> m_events;
};

/// Ticks as long as it lives.
class GuiProbe {
public:
    explicit GuiProbe(ProbedApplication& application);
    ~GuiProbe() { m_application.endTiming(); }
    GuiProbe(const GuiProbe&) = delete;
    GuiProbe& operator=(const GuiProbe&) = delete;
    /// The longest stop since the last call.
    GuiStop takeLongestStop();

private:
    using Clock = std::chrono::steady_clock;
    void tick();

    ProbedApplication& m_application;
    QTimer m_timer;
    Clock::time_point m_lastTick;
    double m_lastCpu = 0.0;
    GuiStop m_longest;
};

}  // namespace marz::benchmark
