// SPDX-License-Identifier: MIT
#include <sys/resource.h>

#include <QThread>
#include <iostream>
#include <memory>

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

/// Each start with a home of its own, or all with one.
enum class Homes { fresh, same };

Timing timeStarts(const QString& program, Homes homes) {
    constexpr int runs = 11;
    auto home = std::make_unique<CleanHome>();
    startUp(*home, program);  // the system reads the program from the disk, what is cached is cached
    Timing timing;
    for (int run = 0; run < runs; ++run) {
        if (homes == Homes::fresh) {
            home = std::make_unique<CleanHome>();
        }
        const double cpuBefore = processorMilliseconds(RUSAGE_CHILDREN);
        const double milliseconds = startUp(*home, program);
        timing.add(milliseconds, processorMilliseconds(RUSAGE_CHILDREN) - cpuBefore);
    }
    return timing;
}

void measureStartUp(Report& report, const QString& program) {
    const auto add = [&](const char* id, const char* title, Homes homes) {
        if (report.wants(id)) {
            const Timing timing = timeStarts(program, homes);
            report.add({id, title, timing.median(), "ms", {350.0, 200.0}, timing.cpuMilliseconds()});
        }
    };
    add("start.first", "process start to first complete map, nothing kept from before", Homes::fresh);
    add("start.again", "process start to first complete map, every other time", Homes::same);
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
    const bool memoryWanted = report.wants("memory.rest") || report.wants("memory.peak");
    if (!memoryWanted && !report.wants("start.first") && !report.wants("start.again")) {
        return;
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        std::cerr << "marz_benchmark: start-up and memory are left out, they need a display; "
                     "tests/desktop/run_in_display gives one.\n";
        return;
    }
    measureStartUp(report, QString::fromStdString(program));
    if (memoryWanted) {
        const CleanHome home;
        measureMemory(report, home, QString::fromStdString(program));
    }
}

}  // namespace marz::benchmark
