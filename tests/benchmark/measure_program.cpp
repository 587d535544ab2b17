// SPDX-License-Identifier: MIT
#include <sys/resource.h>

#include <QThread>
#include <algorithm>
#include <iostream>

#include "libgeo/base/error.h"
#include "tests/benchmark/child_process.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"

namespace marz::benchmark {

namespace {

constexpr int patience = 60'000;  // milliseconds

/// Milliseconds from process start to the first complete map, as the program itself measures them.
double startUp(const CleanHome& home, const QString& program) {
    QProcess process;
    home.start(process, program, {QStringLiteral("--startup-time")});
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        throw geo::FileError(program.toStdString(), "could not open its window; build it first and give a display (" +
                                                        process.readAllStandardError().simplified().toStdString() +
                                                        ").");
    }
    return process.readAllStandardOutput().trimmed().toDouble();
}

void measureStartUp(Report& report, const CleanHome& home, const QString& program) {
    constexpr int runs = 11;
    report.add({"start.first",
                "process start to first complete map, the very first time",
                startUp(home, program),
                "ms",
                {},
                {}});
    std::vector<double> milliseconds;
    const double cpuBefore = processorMilliseconds(RUSAGE_CHILDREN);
    for (int run = 0; run < runs; ++run) {
        milliseconds.push_back(startUp(home, program));
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    report.add({"start.again",
                "process start to first complete map, every other time: median",
                milliseconds[milliseconds.size() / 2],
                "ms",
                {350.0, 200.0},
                (processorMilliseconds(RUSAGE_CHILDREN) - cpuBefore) / runs});
}

/// The window as it stands after it was opened, and the most that opening it took.
void measureMemory(Report& report, const CleanHome& home, const QString& program) {
    constexpr unsigned long settled = 4000;  // milliseconds
    startUp(home, program);                  // so that what is cached is cached
    QProcess process;
    home.start(process, program, {});
    process.waitForStarted(patience);
    QThread::msleep(settled);
    const auto atRest = processMegabytes(process.processId(), "VmRSS");
    const auto most = processMegabytes(process.processId(), "VmHWM");
    process.terminate();
    process.waitForFinished(patience);
    if (atRest && most) {
        report.add({"memory.rest", "memory at the start view", *atRest, "MB", {200.0, 150.0}, {}});
        report.add({"memory.peak", "most memory on the way there", *most, "MB", {}, {}});
    }
}

}  // namespace

void measureProgram(Report& report, const std::string& program) {
    const bool startWanted = report.wants("start.first") || report.wants("start.again");
    const bool memoryWanted = report.wants("memory.rest") || report.wants("memory.peak");
    if (!startWanted && !memoryWanted) {
        return;
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        std::cerr << "marz_benchmark: start-up and memory are left out, they need a display; "
                     "tests/desktop/run_in_display gives one.\n";
        return;
    }
    const CleanHome home;
    if (startWanted) {
        measureStartUp(report, home, QString::fromStdString(program));
    }
    if (memoryWanted) {
        measureMemory(report, home, QString::fromStdString(program));
    }
}

}  // namespace marz::benchmark
