// SPDX-License-Identifier: MIT

// Runs the tests of the program under Qt's offscreen platform, with settings and data in a folder of their own.

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#if MARZ_CATCH2_MAJOR >= 3
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // An earlier run, or one beside this one, must not choose where and as what a page is saved.
    const QTemporaryDir home;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        qputenv(variable, home.filePath(QString::fromLatin1(variable)).toUtf8());
    }
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Marz"));
    QApplication::setApplicationName(QStringLiteral("marz-tests"));
    return Catch::Session().run(argc, argv);
}
