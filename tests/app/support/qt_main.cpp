// SPDX-License-Identifier: MIT

// Runs the tests of the program under Qt's offscreen platform, with settings and data in a folder of their own.

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#if MARZ_CATCH2_MAJOR >= 3
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;  // an earlier run must not choose where and as what a page is saved
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Marz"));
    QApplication::setApplicationName(QStringLiteral("marz-tests"));
    return Catch::Session().run(argc, argv);
}
