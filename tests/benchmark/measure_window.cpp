// SPDX-License-Identifier: MIT
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <iostream>

#include "app/style/map_style_reader.h"
#include "app/window/main_window.h"
#include "app/window/window_theme.h"
#include "libgeo/base/thread_precedence.h"
#include "tests/benchmark/gui_probe.h"
#include "tests/benchmark/measurements.h"

namespace marz::benchmark {

namespace {

constexpr int patience = 60'000;  // milliseconds

/// Handles events for some time, or until the condition holds. Sleeps in between as the program does: a thread that
/// never sleeps takes a core from those that draw, and the system no longer lets it go first.
void runEvents(
    int milliseconds, const std::function<bool()>& until = [] { return false; }) {
    constexpr int betweenLooks = 5;  // milliseconds
    QEventLoop loop;
    QElapsedTimer elapsed;
    QTimer look;
    elapsed.start();
    look.setTimerType(Qt::PreciseTimer);
    look.callOnTimeout([&] {
        if (elapsed.elapsed() >= milliseconds || until()) {
            loop.quit();
        }
    });
    look.start(std::min(milliseconds, betweenLooks));
    loop.exec();
}

/// The window at work, step by step as a user goes, with the longest stop of each step.
class WatchedWindow {
public:
    WatchedWindow(Report& report, ProbedApplication& application)
        : m_report(report),
          m_settings(m_folder.filePath(QStringLiteral("settings.ini"))),
          m_window(builtInMapStyle(QStringLiteral("light")), m_settings),
          m_probe(application) {
        m_window.resize(1600, 940);
        m_window.show();
        runEvents(500);
    }

    MainWindow& window() { return m_window; }

    /// Does something and waits until all that follows from it is done.
    void step(const std::string& id, const std::string& title, const std::function<void()>& work) {
        m_probe.takeLongestStop();
        work();
        runEvents(patience, [this] { return !m_window.loader().busy(); });
        runEvents(1200);  // frames, and what panels do a little later
        const GuiStop stop = m_probe.takeLongestStop();
        if (m_report.wants(id)) {
            m_report.add({id,
                          "longest stop of the GUI thread: " + title,
                          stop.milliseconds,
                          "ms",
                          {8.0, 4.0},
                          stop.cpuMilliseconds});
            std::cerr << "  " << id << ", events of its longest stop:\n" << stop.events;
        }
    }

private:
    Report& m_report;
    QTemporaryDir m_folder;
    WindowSettings m_settings;
    MainWindow m_window;
    GuiProbe m_probe;
};

/// As the program loads it: with the levels that an earlier start has kept.
WorldRequest worldWithLevels(const QTemporaryDir& folder) {
    WorldRequest request = shippedWorld();
    request.levels = std::make_shared<geo::LevelStore>(folder.filePath(QStringLiteral("levels")).toStdString());
    loadWorld(request);
    request.levels->waitUntilWritten();
    return request;
}

void loadWorldInto(MainWindow& window, const WorldRequest& request) {
    bool shown = false;
    const auto connection = QObject::connect(&window, &MainWindow::firstCompleteFrameShown, [&] { shown = true; });
    window.load(request);
    runEvents(patience, [&] { return shown; });
    QObject::disconnect(connection);
}

/// A drag and a turn of the wheel, one step a frame of a screen with 60 Hz.
void moveAround(MainWindow& window) {
    constexpr int milliseconds = 16;
    Explorer& explorer = window.explorer();
    const geo::Viewport start = explorer.state().viewport;
    for (int step = 0; step < 120; ++step) {
        geo::Viewport viewport = explorer.state().viewport;
        viewport.centre.x += (step < 60 ? 6.0 : -4.0) * viewport.metresPerPixel;
        viewport.metresPerPixel *= step < 60 ? 0.97 : 1.03;
        explorer.setViewport(viewport);
        runEvents(milliseconds);
    }
    explorer.setViewport(start);
}

}  // namespace

void measureWindow(Report& report, ProbedApplication& application, const std::filesystem::path& naturalEarth) {
    if (!report.wants("gui.load") && !report.wants("gui.move") && !report.wants("gui.select") &&
        !report.wants("gui.filter") && !report.wants("gui.projection") && !report.wants("gui.layer")) {
        return;
    }
    geo::goFirst();
    installWindowStyle();
    applyColourScheme(application, ColourScheme::light);
    const QTemporaryDir levels;
    const WorldRequest request = worldWithLevels(levels);
    WatchedWindow watched(report, application);
    MainWindow& window = watched.window();
    Explorer& explorer = window.explorer();
    watched.step("gui.load", "the world is loaded", [&] { loadWorldInto(window, request); });
    watched.step("gui.move", "the map is moved and zoomed", [&] { moveAround(window); });
    watched.step("gui.select", "a place is chosen", [&] { explorer.visit(explorer.atlas().places().front().id); });
    watched.step("gui.filter", "a country is chosen in the filter", [&] {
        geo::ClaimFilter filter = startFilter();
        filter.countries = {"TJ"};
        explorer.setFilter(filter);
    });
    watched.step("gui.projection", "the projection is changed",
                 [&] { window.loader().setProjection(projectionNamed("albers")); });
    watched.step("gui.layer", "a layer of 10,000 lines is added",
                 [&] { window.openFiles({naturalEarth / "ne_10m_admin_1_states_provinces_lines.shp"}); });
}

}  // namespace marz::benchmark
