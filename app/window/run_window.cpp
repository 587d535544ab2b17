// SPDX-License-Identifier: MIT
#include "app/window/run_window.h"

#include <QIcon>
#include <QThreadPool>
#include <chrono>
#include <iostream>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/export_dialog/copy_map.h"
#include "app/export_dialog/export_dialog.h"
#include "app/export_dialog/page_keeper.h"
#include "app/export_dialog/print_preview.h"
#include "app/window/data_export.h"
#include "app/window/main_window.h"
#include "app/window/own_atlas_editing.h"
#include "app/window/process_age.h"
#include "app/window/style_menu.h"
#include "app/window/window_looks.h"
#include "app/window/window_theme.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"
#include "libgeo/base/thread_precedence.h"

namespace marz {

namespace {

void printStartupTimeAndQuit() {
    if (const auto age = processAge()) {
        std::cout << age->count() << std::endl;
        QCoreApplication::exit(0);
    } else {
        std::cerr << "marz: this system does not tell when the program was started.\n";
        QCoreApplication::exit(1);
    }
}

/// Exporting begins with reading the style of the page: what goes wrong there must not leave the event loop.
template <class Begin>
void beginOrSay(MainWindow& window, Begin&& begin) {
    try {
        begin();
    } catch (const geo::Error& error) {
        window.messages().say(QString::fromUtf8(error.what()));
    }
}

/// Nothing to export before the first map is there.
bool hasMap(MainWindow& window) {
    const WorldPointer& world = window.explorer().world();
    if (world && !world->projection.id.empty()) {
        return true;
    }
    window.notice(MainWindow::tr("The map is still being read; it can be exported in a moment."));
    return false;
}

void openExportDialog(MainWindow& window, PageKeeper& keeper, SettingsFile& settings) {
    auto* dialog = new ExportDialog(requestOfView(window.explorer()), settings, &window);
    keeper.keepNow();
    if (const std::optional<KeptPage>& last = keeper.page()) {
        dialog->continueFrom(*last);
    } else if (!keeper.problem().isEmpty()) {
        dialog->showProblem(keeper.problem());
    }
    keeper.follow(dialog->editing());
    QObject::connect(dialog, &QDialog::finished, &keeper, &PageKeeper::keepNow);
    QObject::connect(&keeper, &PageKeeper::failed, dialog, &ExportDialog::showProblem);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ExportDialog::exported, &window,
                     [&window](const QString&, const QString& sentence) { window.notice(sentence); });
    dialog->open();
}

void connectExport(MainWindow& window, SettingsFile& settings) {
    auto* keeper = new PageKeeper(keptPageFile(), &window);
    QObject::connect(&window, &MainWindow::exportRequested, &window, [&window, &settings, keeper] {
        if (hasMap(window)) {
            beginOrSay(window, [&] { openExportDialog(window, *keeper, settings); });
        }
    });
    QObject::connect(&window, &MainWindow::copyMapRequested, &window, [&window] {
        if (!hasMap(window)) {
            return;
        }
        beginOrSay(window, [&window] {
            const auto say = [&window](const QString& sentence) { window.notice(sentence); };
            copyMapToClipboard({requestOfView(window.explorer())}, &window, say, say);
        });
    });
}

void connectPrint(MainWindow& window) {
    QObject::connect(window.actions().printMap, &QAction::triggered, &window, [&window] {
        if (!hasMap(window)) {
            return;
        }
        beginOrSay(window, [&window] {
            showPrintPreview({requestOfView(window.explorer())}, &window,
                             [&window](const QString& sentence) { window.messages().say(sentence); });
        });
    });
}

void connectDataExport(MainWindow& window, SettingsFile& settings) {
    auto* data = new DataExport(window.explorer(), settings, window);
    QObject::connect(window.actions().exportData, &QAction::triggered, data, &DataExport::askForFile);
    QObject::connect(data, &DataExport::finished, &window, &MainWindow::notice);
}

void connectLooks(MainWindow& window, WindowLooks& looks) {
    QObject::connect(&looks, &WindowLooks::mapStyleChanged, &window, &MainWindow::setMapStyle);
    QObject::connect(&looks, &WindowLooks::failed, &window,
                     [&window](const QString& sentence) { window.messages().say(sentence); });
    QObject::connect(&looks, &WindowLooks::recovered, &window,
                     [&window](const QString& sentence) { window.messages().withdraw(sentence); });
    fillStyleMenu(*window.actions().styles, looks);
    if (!looks.problemAtStart().isEmpty()) {
        window.messages().say(looks.problemAtStart());
    }
}

void connectOwnAtlas(MainWindow& window, const std::filesystem::path& file) {
    auto* editing = new OwnAtlasEditing(window.explorer(), window.loader(), file, window);
    editing->fillMenu(*window.actions().own);
    QObject::connect(editing, &OwnAtlasEditing::noticed, &window, &MainWindow::notice);
    QObject::connect(&window.placePanel(), &PlacePanel::correctClaimRequested, editing, &OwnAtlasEditing::correctClaim);
    QObject::connect(&window.placePanel(), &PlacePanel::dropClaimRequested, editing, &OwnAtlasEditing::dropClaim);
}

/// The request with its files being read already, in the projection that the window will ask for.
WorldRequest readAhead(WorldRequest world, const WindowSettings& settings) {
    world.projection = settings.projection();
    beginToRead(world);
    return world;
}

/// Declared before the window and so destroyed after it, when no reader can ask for more to be kept: whoever closes the
/// window does not wait for what was still being made.
struct WritingGivenUp {
    explicit WritingGivenUp(std::shared_ptr<geo::LevelStore> store) : levels(std::move(store)) {}
    WritingGivenUp(const WritingGivenUp&) = delete;
    WritingGivenUp& operator=(const WritingGivenUp&) = delete;
    ~WritingGivenUp() {
        if (levels) {
            levels->giveUpWritingAfter(std::chrono::milliseconds(300));
        }
    }

    std::shared_ptr<geo::LevelStore> levels;
};

int showWindow(const WindowRequest& request) {
    WindowSettings settings;
    std::stop_source closing;
    WorldRequest asked = request.world;
    asked.stop = closing.get_token();
    const WritingGivenUp atTheEnd(asked.levels);
    WorldRequest world = readAhead(std::move(asked), settings);  // while fonts are read and the window is made
    WindowLooks looks(settings);
    MainWindow window(looks.mapStyle(), settings);
    settings.file().setFailureHandler([&window](const QString& sentence) { window.messages().say(sentence); });
    connectExport(window, settings.file());
    connectPrint(window);
    connectDataExport(window, settings.file());
    connectLooks(window, looks);
    connectOwnAtlas(window, request.world.own);
    if (request.afterFirstFrame == AfterFirstFrame::printStartupTimeAndQuit) {
        QObject::connect(&window, &MainWindow::firstCompleteFrameShown, &window, printStartupTimeAndQuit);
    }
    if (request.names == NamesAtStart::local) {
        window.explorer().setLabelLanguage(LabelLanguage::local);
    }
    window.load(std::move(world));
    window.openFiles(request.files);
    window.show();
    const int exitCode = QApplication::exec();
    closing.request_stop();
    return exitCode;
}

}  // namespace

int runWindow(const WindowRequest& request) {
    geo::goFirst();
    installWindowStyle();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.marz.Marz"));
    QApplication::setWindowIcon(QIcon(resourceFile(QStringLiteral("icons/org.marz.Marz.svg"))));
    const int exitCode = showWindow(request);
    // Exports and previews outlive the dialogs that began them, but not the application whose fonts they draw with.
    QThreadPool::globalInstance()->waitForDone();
    return exitCode;
}

}  // namespace marz
