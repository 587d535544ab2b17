// SPDX-License-Identifier: MIT
#include "app/state/settings_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/catch.h"

using namespace marz;

namespace {

const QString colour = QStringLiteral("map/colour");
const QString size = QStringLiteral("map/size");

struct Folder {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("settings.ini"));
    QString inFile(const QString& key) const { return QSettings(file, QSettings::IniFormat).value(key).toString(); }
};

}  // namespace

TEST_CASE("What is set is there at once, and in the file a moment later") {
    const Folder on;
    SettingsFile settings(on.file);
    settings.setValue(colour, QStringLiteral("red"));
    CHECK(settings.value(colour).toString() == QStringLiteral("red"));
    CHECK_FALSE(QFile::exists(on.file));  // whoever sets it does not wait for the disk
    CHECK(QTest::qWaitFor([&] { return on.inFile(colour) == QStringLiteral("red"); }));
    settings.remove(colour);
    CHECK_FALSE(settings.value(colour).isValid());
    CHECK(settings.value(colour, QStringLiteral("blue")).toString() == QStringLiteral("blue"));
    CHECK(QTest::qWaitFor([&] { return on.inFile(colour).isEmpty(); }));
}

TEST_CASE("Whatever the program sets last before it ends is in the file") {
    const Folder on;
    {
        SettingsFile settings(on.file);
        for (int number = 0; number < 50; ++number) {
            settings.setValue(size, number);
            QTest::qWait(number % 5 == 0 ? 1 : 0);
        }
        settings.setValue(colour, QStringLiteral("green"));
    }
    CHECK(on.inFile(size) == QStringLiteral("49"));
    CHECK(SettingsFile(on.file).value(colour).toString() == QStringLiteral("green"));
}

TEST_CASE("What another program has set meanwhile stays") {
    const Folder on;
    {
        SettingsFile settings(on.file);
        QSettings(on.file, QSettings::IniFormat).setValue(size, 7);
        settings.setValue(colour, QStringLiteral("green"));
    }
    CHECK(on.inFile(size) == QStringLiteral("7"));
    CHECK(on.inFile(colour) == QStringLiteral("green"));
}

TEST_CASE("Settings that cannot be written last as long as the program") {
    SettingsFile settings(QStringLiteral("/proc/no/such/settings.ini"));
    settings.setValue(colour, QStringLiteral("green"));
    QTest::qWait(20);
    CHECK(settings.value(colour).toString() == QStringLiteral("green"));
}

TEST_CASE("That the file cannot be written is told once") {
    const Folder on;
    QFile inTheWay(on.folder.filePath(QStringLiteral("folder")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    QStringList told;
    const QString file = inTheWay.fileName() + QStringLiteral("/settings.ini");
    SettingsFile settings(file);
    settings.setFailureHandler([&told](const QString& sentence) { told << sentence; });
    settings.setValue(colour, QStringLiteral("red"));
    CHECK(QTest::qWaitFor([&] { return !told.isEmpty(); }));
    settings.setValue(colour, QStringLiteral("green"));
    QTest::qWait(50);
    REQUIRE(told.size() == 1);
    CHECK(told.front().startsWith(file + QStringLiteral(" cannot be written")));
    CHECK(settings.value(colour).toString() == QStringLiteral("green"));  // it holds while the program runs
}

TEST_CASE("What could not be written is written once that is possible") {
    const Folder on;
    QFile inTheWay(on.folder.filePath(QStringLiteral("folder")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const QString file = inTheWay.fileName() + QStringLiteral("/settings.ini");
    bool told = false;
    {
        SettingsFile settings(file);
        settings.setFailureHandler([&told](const QString&) { told = true; });
        settings.setValue(colour, QStringLiteral("red"));
        REQUIRE(QTest::qWaitFor([&] { return told; }));
        REQUIRE(inTheWay.remove());
        REQUIRE(QDir().mkdir(inTheWay.fileName()));
    }
    CHECK(QSettings(file, QSettings::IniFormat).value(colour).toString() == QStringLiteral("red"));
}

TEST_CASE("A file that can be written is not complained of, whatever was in it") {
    const char* const content = GENERATE("", "[map]\ncolour=blue\ngarbage\n");
    const Folder on;
    QFile before(on.file);
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write(content);
    before.close();
    QStringList told;
    SettingsFile settings(on.file);
    settings.setFailureHandler([&told](const QString& sentence) { told << sentence; });
    settings.setValue(colour, QStringLiteral("red"));
    CHECK(QTest::qWaitFor([&] { return on.inFile(colour) == QStringLiteral("red"); }));
    QTest::qWait(20);
    CHECK(told.isEmpty());
}
