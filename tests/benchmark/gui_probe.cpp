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

double threadCpuMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string inWords(const std::string& receiver, int event, double milliseconds) {
    std::ostringstream words;
    words.precision(3);
    words << receiver << ", event " << event << ": " << milliseconds << " ms of processor time";
    return words.str();
}

}  // namespace

bool ProbedApplication::notify(QObject* receiver, QEvent* event) {
    if (QThread::currentThread() != thread() || m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    // Both may be gone afterwards.
    const std::string name = receiver->metaObject()->className();
    const int type = event->type();
    const double before = threadCpuMilliseconds();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const double taken = threadCpuMilliseconds() - before;
    if (taken > m_slowest) {
        m_slowest = taken;
        m_slowestWords = inWords(name, type, taken);
    }
    return result;
}

std::string ProbedApplication::takeSlowestEvent() {
    m_slowest = 0.0;
    return std::exchange(m_slowestWords, {});
}

GuiProbe::GuiProbe() : m_lastTick(Clock::now()), m_lastCpu(threadCpuMilliseconds()) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { tick(); });
    m_timer.start(1);
}

void GuiProbe::tick() {
    const Clock::time_point now = Clock::now();
    const double cpu = threadCpuMilliseconds();
    const double gap = std::chrono::duration<double, std::milli>(now - m_lastTick).count();
    m_longest.milliseconds = std::max(m_longest.milliseconds, gap);
    m_longest.cpuMilliseconds = std::max(m_longest.cpuMilliseconds, cpu - m_lastCpu);
    m_lastTick = now;
    m_lastCpu = cpu;
}

GuiStop GuiProbe::takeLongestStop() {
    return std::exchange(m_longest, {});
}

}  // namespace marz::benchmark
