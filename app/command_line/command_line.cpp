// SPDX-License-Identifier: MIT
#include "app/command_line/command_line.h"

#include <unistd.h>

#include <QApplication>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QSettings>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>

#include "app/command_line/commands.h"
#include "app/command_line/escaping_stream.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

bool displayIsThere() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Qt remarks on its surroundings ("XDG_RUNTIME_DIR not set") where only sentences for the user belong. Whoever looks
/// for a fault in Qt sets QT_LOGGING_RULES and sees everything again.
void silenceRemarksOfQt() {
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES")) {
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false\nqt.qpa.*.warning=false"));
    }
}

std::unique_ptr<QCoreApplication> makeApplication(Toolkit toolkit, int& argc, char** argv) {
    QSettings::setDefaultFormat(QSettings::IniFormat);  // all settings in the one file of WindowSettings
    QCoreApplication::setOrganizationName(QStringLiteral("Marz"));
    QCoreApplication::setApplicationName(QStringLiteral("marz"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MARZ_VERSION));
    silenceRemarksOfQt();
    switch (toolkit) {
        case Toolkit::core:
            return std::make_unique<QCoreApplication>(argc, argv);
        case Toolkit::gui:
            // Painting into files never needs a screen, so it does not depend on whether there is one.
            qputenv("QT_QPA_PLATFORM", "offscreen");
            return std::make_unique<QGuiApplication>(argc, argv);
        case Toolkit::widgets:
            if (!displayIsThere()) {
                throw geo::Error(
                    "There is no display to open a window on; `marz export map.png` writes the map to a file instead.");
            }
            return std::make_unique<QApplication>(argc, argv);
    }
    return nullptr;
}

int run(const Command& command, char** argv) {
    // The arguments have been understood already; Qt gets none, so that it does not take any of them for its own.
    int argc = 1;
    // A file that grows beyond the shell's limit is an error to report, like a full disk, and no reason to die.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        const std::unique_ptr<QCoreApplication> application = makeApplication(command.toolkit, argc, argv);
        return command.run();
    } catch (const CLI::Error& error) {
        std::cerr << "marz: " << error.what() << '\n';
        return exitWrongUsage;
    } catch (const std::bad_alloc&) {
        std::cerr << "marz: There is not enough memory for this.\n";
    } catch (const std::exception& error) {
        std::cerr << "marz: " << error.what() << '\n';
    }
    return exitFailed;
}

}  // namespace

int runCommandLine(int argc, char** argv) {
    const EscapedStream output(std::cout, isatty(STDOUT_FILENO) != 0);
    const EscapedStream errors(std::cerr, isatty(STDERR_FILENO) != 0);
    CLI::App parser("Marz draws Central Asia's borders and the places that articles name, each with its source.",
                    "marz");
    parser.set_version_flag("--version", "Marz " MARZ_VERSION);
    Command chosen;
    addWindowCommand(parser, chosen);
    addPlacesCommand(parser, chosen);
    addShowCommand(parser, chosen);
    addClaimsCommand(parser, chosen);
    addSourcesCommand(parser, chosen);
    addTagCommand(parser, chosen);
    addMeasureCommand(parser, chosen);
    addExportCommand(parser, chosen);
    addCheckCommand(parser, chosen);
    for (CLI::App* command : parser.get_subcommands({})) {
        command->set_version_flag("--version", "Marz " MARZ_VERSION);
    }
    try {
        parser.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help and --version
        return parser.exit(success);
    } catch (const CLI::ParseError& error) {
        std::cerr << "marz: " << error.what() << "\nRun `marz --help` to see what there is.\n";
        return exitWrongUsage;
    }
    return run(chosen, argv);
}

}  // namespace marz
