// SPDX-License-Identifier: MIT
#include "app/window/window_looks.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "app/world/resource_locator.h"
#include "tests/app/support/fake_portal.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray shippedStyle(const char* id) {
    QFile file(resourceFile(QStringLiteral("style/%1.json").arg(QLatin1String(id))));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void replaceFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    REQUIRE(file.commit());
}

struct Fixture {
    QTemporaryDir folder;
    WindowSettings settings{folder.filePath(u"settings.ini"_s)};
    QString own = folder.filePath(u"own.json"_s);
};

}  // namespace

TEST_CASE("A chosen style is taken, remembered, and makes the widgets light or dark") {
    Fixture fixture;
    {
        WindowLooks looks(fixture.settings);
        CHECK(looks.choice() == WindowLooks::followSystem());
        QSignalSpy changed(&looks, &WindowLooks::mapStyleChanged);
        looks.choose(u"dark"_s);
        CHECK(changed.count() == 1);
        CHECK(looks.mapStyle().id == u"dark"_s);
        CHECK(QApplication::palette().color(QPalette::Window).lightness() < 128);
    }
    WindowLooks again(fixture.settings);
    CHECK(again.mapStyle().id == u"dark"_s);
    again.choose(u"print"_s);
    CHECK(QApplication::palette().color(QPalette::Window).lightness() > 128);
}

TEST_CASE("An own style file is read again when an editor replaces it") {
    Fixture fixture;
    replaceFile(fixture.own, shippedStyle("light"));
    WindowLooks looks(fixture.settings);
    looks.choose(fixture.own);
    QSignalSpy changed(&looks, &WindowLooks::mapStyleChanged);
    replaceFile(fixture.own, shippedStyle("light").replace("\"water\": \"#cfe0ea\"", "\"water\": \"#123456\""));
    REQUIRE((changed.count() > 0 || changed.wait(5000)));
    CHECK(looks.mapStyle().water == QColor(u"#123456"_s));
}

TEST_CASE("A style file that breaks leaves the last good style and says line and key") {
    Fixture fixture;
    replaceFile(fixture.own, shippedStyle("light"));
    WindowLooks looks(fixture.settings);
    looks.choose(fixture.own);
    const MapStyle good = looks.mapStyle();
    QSignalSpy failed(&looks, &WindowLooks::failed);
    replaceFile(fixture.own, shippedStyle("light").replace("\"water\": \"#cfe0ea\"", "\"water\": \"blueish\""));
    REQUIRE((failed.count() > 0 || failed.wait(5000)));
    const QString sentence = failed.at(0).at(0).toString();
    CHECK(sentence.contains(u"line 5"_s));
    CHECK(sentence.contains(u"water"_s));
    CHECK(looks.mapStyle() == good);
    QSignalSpy recovered(&looks, &WindowLooks::recovered);
    looks.choose(fixture.folder.filePath(u"gone.json"_s));  // the style in hand is as broken as before
    CHECK(recovered.isEmpty());
    replaceFile(fixture.own, shippedStyle("light"));
    REQUIRE((recovered.count() > 0 || recovered.wait(5000)));
    CHECK(recovered.at(0).at(0).toString() == sentence);
    looks.choose(fixture.folder.filePath(u"gone.json"_s));
    CHECK(failed.count() > 1);
    CHECK(looks.choice() == fixture.own);
}

TEST_CASE("A remembered style that is gone falls back to the system's, and says so") {
    Fixture fixture;
    fixture.settings.setStyle(fixture.folder.filePath(u"gone.json"_s));
    const WindowLooks looks(fixture.settings);
    CHECK(looks.choice() == WindowLooks::followSystem());
    CHECK(looks.problemAtStart().contains(u"gone.json"_s));
}

TEST_CASE("Where the desktop turns dark and the dark style cannot be read, the light one stays, and that is said") {
    FakePortal portal;
    portal.scheme = 2;
    if (!portal.appear()) {
        MARZ_SKIP("no session bus, or a desktop portal has it already");
    }
    Fixture fixture;
    WindowLooks looks(fixture.settings);
    const MapStyle good = looks.mapStyle();
    QSignalSpy failed(&looks, &WindowLooks::failed);
    QSignalSpy changed(&looks, &WindowLooks::mapStyleChanged);
    for (const QString& part : {u"atlas"_s, u"style"_s}) {
        REQUIRE(QDir(fixture.folder.path()).mkdir(part));
    }
    const QByteArray before = qgetenv("MARZ_RESOURCES");
    qputenv("MARZ_RESOURCES", fixture.folder.path().toLocal8Bit());
    portal.change(u"color-scheme"_s, 1);
    CHECK((failed.count() > 0 || failed.wait(5000)));
    before.isNull() ? qunsetenv("MARZ_RESOURCES") : qputenv("MARZ_RESOURCES", before);
    CHECK(changed.isEmpty());
    CHECK(looks.mapStyle() == good);
}
