// SPDX-License-Identifier: MIT

// How fast Marz is, as a table. Times differ between machines: compare within one run, or compare processor time.

#include <CLI/CLI.hpp>
#include <QDir>
#include <QStandardPaths>
#include <iostream>

#include "libgeo/base/error.h"
#include "tests/benchmark/gui_probe.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/natural_earth.h"
#include "tests/benchmark/single_frame.h"

namespace {

using namespace marz::benchmark;

struct Options {
    std::string filter;
    std::string json;
    std::string naturalEarth = naturalEarthFolder;
    std::string singleFrame;
    std::string program;
};

void measureAll(const Options& options, ProbedApplication& application) {
    Worlds worlds(options.naturalEarth);
    if (!options.singleFrame.empty()) {
        drawSingleFrame(worlds, options.singleFrame);
        return;
    }
    Report report(options.filter);
    measureMachine(report);
    measureProgram(report, options.program);
    measureWindow(report, application, options.naturalEarth);
    measureFrames(report, worlds);
    measureProjectionChange(report, options.naturalEarth);
    measureExport(report, worlds);
    measureManyPlaces(report, worlds);
    measureDensity(report, worlds);
    measureTagger(report);
    measureArticle(report, worlds);
    printTable(report.rows(), std::cout);
    if (!options.json.empty()) {
        writeJson(report.rows(), options.json);
    }
}

/// Settings, caches and articles of the user must neither be read nor changed.
void keepAwayFromTheUser() {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("Marz"));
    QApplication::setApplicationName(QStringLiteral("marz-benchmark"));
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App parser{"Measures frames, loading, start-up and memory of Marz and prints a table."};
    parser.add_option("--filter", options.filter, "Only rows whose name contains this: frame, walk, large, frame.v1…");
    parser.add_option("--json", options.json, "Also write the figures to this file");
    parser.add_option("--natural-earth", options.naturalEarth, "Folder of Natural Earth's shapefiles at 1:10 million")
        ->capture_default_str();
    parser.add_option("--single-frame", options.singleFrame,
                      "Only draw one frame (v1, v2, v3, places, walk2 to walk320), for a profiler: callgrind counts "
                      "nothing else");
    parser.add_option("--program", options.program, "The marz whose start-up and memory are measured")
        ->default_str("the one of this build");
    CLI11_PARSE(parser, argc, argv);

    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    ProbedApplication application(argc, argv);
    keepAwayFromTheUser();
    if (options.program.empty()) {
        options.program =
            QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("../../app/marz")).toStdString();
    }
    try {
        measureAll(options, application);
    } catch (const geo::Error& error) {
        std::cerr << "marz_benchmark: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
