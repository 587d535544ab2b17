// SPDX-License-Identifier: MIT

// Runs the tests of the program under Qt's offscreen platform, with settings and data in a folder of their own.

#include <QApplication>
#include <QStandardPaths>

#if MARZ_CATCH2_MAJOR >= 3
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Marz"));
    QApplication::setApplicationName(QStringLiteral("marz-tests"));
    return Catch::Session().run(argc, argv);
}
