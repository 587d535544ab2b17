// SPDX-License-Identifier: MIT
#include "app/state/settings_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    QString broken = file + QStringLiteral(".broken");
    QString inFile(const QString& key) const { return QSettings(file, QSettings::IniFormat).value(key).toString(); }
};

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QByteArray damaged = "[map]\ncolour=blue\ngarbage\nsize=7\n";

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

TEST_CASE("A file that can be written is not complained of, whatever comes into it meanwhile") {
    const QByteArray content = GENERATE(QByteArray(), damaged);
    const Folder on;
    QStringList told;
    SettingsFile settings(on.file);
    write(on.file, content);
    settings.setFailureHandler([&told](const QString& sentence) { told << sentence; });
    settings.setValue(colour, QStringLiteral("red"));
    CHECK(QTest::qWaitFor([&] { return on.inFile(colour) == QStringLiteral("red"); }));
    QTest::qWait(20);
    CHECK(told.isEmpty());
    CHECK(settings.problemAtStart().isEmpty());
}

TEST_CASE("A damaged file is set aside whole and said, and the next start has nothing to say") {
    const QByteArray content = GENERATE(QByteArray(300, '\0'), damaged, QByteArray("\x8F\xE2=\xFF[\n"));
    const Folder on;
    write(on.file, content);
    write(on.broken, "an older one");
    {
        SettingsFile settings(on.file);
        CHECK(settings.problemAtStart().startsWith(on.file + QStringLiteral(" is damaged")));
        CHECK(settings.problemAtStart().contains(on.broken));
        CHECK(settings.problemAtStart().endsWith(QLatin1Char('.')));
        CHECK_FALSE(QFile::exists(on.file));
        CHECK_FALSE(settings.value(colour).isValid());
        settings.setValue(size, 3);
    }
    CHECK(contentOf(on.broken) == content);
    const SettingsFile next(on.file);
    CHECK(next.problemAtStart().isEmpty());
    CHECK(next.value(size).toInt() == 3);
    CHECK(contentOf(on.broken) == content);
}

TEST_CASE("The user's own file is set aside as well") {
    const QString file =
        QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Marz"), QStringLiteral("marz"))
            .fileName();
    const bool hadOne = QFile::exists(file);
    const QByteArray before = hadOne ? contentOf(file) : QByteArray();
    REQUIRE(QFileInfo(file).dir().mkpath(QStringLiteral(".")));
    write(file, damaged);
    CHECK(SettingsFile().problemAtStart().startsWith(file + QStringLiteral(" is damaged")));
    CHECK(contentOf(file + QStringLiteral(".broken")) == damaged);
    CHECK_FALSE(QFile::exists(file));
    CHECK(SettingsFile().problemAtStart().isEmpty());
    QFile::remove(file + QStringLiteral(".broken"));
    if (hadOne) {
        write(file, before);
    }
}

TEST_CASE("A damaged file that cannot be set aside is said and stays as it is") {
    const Folder on;
    write(on.file, damaged);
    REQUIRE(QDir().mkdir(on.broken));  // no file takes the place of a folder
    {
        SettingsFile settings(on.file);
        CHECK(settings.problemAtStart().startsWith(on.file + QStringLiteral(" is damaged and cannot be renamed")));
        settings.setValue(colour, QStringLiteral("red"));
        QTest::qWait(20);
        CHECK(settings.value(colour).toString() == QStringLiteral("red"));
    }
    CHECK(contentOf(on.file) == damaged);
}

TEST_CASE("What the program has written itself is not set aside") {
    const Folder on;
    {
        SettingsFile settings(on.file);
        settings.setValue(QStringLiteral("window/geometry"), QByteArray("\x01\xD9\xD0\xCB\0\n=[", 8));
        settings.setValue(QStringLiteral("articles/paths"), QStringList{QStringLiteral("/\u00FC, \"b\"\n.txt")});
        settings.setValue(QStringLiteral("articleSources/\u0422=[x]"), QStringLiteral("; #"));
    }
    const SettingsFile next(on.file);
    CHECK(next.problemAtStart().isEmpty());
    CHECK(next.value(QStringLiteral("window/geometry")).toByteArray() == QByteArray("\x01\xD9\xD0\xCB\0\n=[", 8));
    CHECK_FALSE(QFile::exists(on.broken));
}
