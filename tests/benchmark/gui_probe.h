// SPDX-License-Identifier: MIT
#pragma once

// How long the event loop of the GUI thread stands still: a timer ticks each millisecond, and the longest time between
// two ticks is what a user would feel as a stop. Beside it the processor time that the GUI thread itself took for that
// long, which other programs do not change, and the event that took longest.

#include <QApplication>
#include <QTimer>
#include <chrono>
#include <string>

namespace marz::benchmark {

struct GuiStop {
    double milliseconds = 0.0;
    double cpuMilliseconds = 0.0;  // of the GUI thread
};

/// An application that times the events it delivers.
class ProbedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    /// Of the events since the last call: "MapWidget, event 12: 3.4 ms".
    std::string takeSlowestEvent();

private:
    int m_depth = 0;  // events that are delivered while one is delivered belong to it
    double m_slowest = 0.0;
    std::string m_slowestWords;
};

/// Ticks as long as it lives.
class GuiProbe {
public:
    GuiProbe();
    /// The longest stop since the last call.
    GuiStop takeLongestStop();

private:
    using Clock = std::chrono::steady_clock;
    void tick();

    QTimer m_timer;
    Clock::time_point m_lastTick;
    double m_lastCpu = 0.0;
    GuiStop m_longest;
};

}  // namespace marz::benchmark
