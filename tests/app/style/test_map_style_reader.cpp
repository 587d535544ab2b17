// SPDX-License-Identifier: MIT

#include "app/style/map_style_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "app/render/symbol_images.h"
#include "app/world/resource_locator.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/base/error.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

QByteArray lightStyle() {
    QFile file(resourceFile(QStringLiteral("style/light.json")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The message for a style with one text replaced.
std::string messageFor(const QByteArray& before, const QByteArray& after) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("own.json"));
    QByteArray style = lightStyle();
    REQUIRE(style.contains(before));
    style.replace(style.indexOf(before), before.size(), after);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(style);
    file.close();
    try {
        readMapStyle(path);
    } catch (const geo::FormatError& error) {
        return error.what();
    }
    return "no error";
}

std::string lineOf(const QByteArray& text) {
    const QByteArray style = lightStyle();
    return "line " + std::to_string(1 + style.left(style.indexOf(text)).count('\n'));
}

}  // namespace

TEST_CASE("The styles that ship with the program are complete") {
    for (const char* id : {"light", "dark", "print"}) {
        const MapStyle style = builtInMapStyle(QLatin1String(id));
        CHECK(style.id == QLatin1String(id));
        CHECK(style.countryBands.size() == 6);
        for (const geo::VocabularyTerm& kind : geo::placeKinds()) {
            const QString kindId = QString::fromUtf8(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
            INFO(kindId.toStdString());
            CHECK(style.kinds.contains(kindId));
            CHECK(QFileInfo::exists(resourceFile(QStringLiteral("icons/marks/%1.svg").arg(style.kind(kindId).icon))));
        }
        CHECK(style.kind(QStringLiteral("never heard of")).icon == QStringLiteral("other"));
    }
}

TEST_CASE("Every kind's symbol has ink and a shape of its own") {
    std::vector<QImage> symbols;
    const QDir folder(resourceFile(QStringLiteral("icons/marks")));
    for (const QString& file : folder.entryList({QStringLiteral("*.svg")})) {
        const QImage symbol = symbolImage(QFileInfo(file).baseName(), 16).convertToFormat(QImage::Format_Alpha8);
        for (const QImage& other : symbols) {
            int differing = 0;
            for (int y = 0; y < 16; ++y) {
                for (int x = 0; x < 16; ++x) {
                    differing += std::abs(symbol.constScanLine(y)[x] - other.constScanLine(y)[x]) > 96 ? 1 : 0;
                }
            }
            INFO(file.toStdString());
            CHECK(differing >= 3);
        }
        symbols.push_back(symbol);
    }
    CHECK(symbols.size() >= 20);
}

TEST_CASE("An unknown key is named with its line") {
    const std::string message = messageFor("\"otherLand\"", "\"otherLnad\": \"#ffffff\", \"otherLand\"");
    CHECK_THAT(message, ContainsSubstring("otherLnad"));
    CHECK_THAT(message, ContainsSubstring(lineOf("\"otherLand\"")));
    CHECK_THAT(message, ContainsSubstring("own.json"));
}

TEST_CASE("A key that is missing is named with the object that lacks it") {
    const std::string message = messageFor("\"shadow\": \"#6b5a3c\", ", "");
    CHECK_THAT(message, ContainsSubstring("relief/shadow"));
    CHECK_THAT(message, ContainsSubstring(lineOf("\"relief\"")));
}

TEST_CASE("A bad colour, a wrong type and a bad dash are named by path") {
    CHECK_THAT(messageFor("\"#cfe0ea\"", "\"blue-ish\""), ContainsSubstring("key water"));
    CHECK_THAT(messageFor("\"#cfe0ea\"", "17"), ContainsSubstring(lineOf("\"water\"")));
    CHECK_THAT(messageFor("\"opacity\": 0.8", "\"opacity\": \"half\""), ContainsSubstring("relief/opacity"));
    CHECK_THAT(messageFor("[5, 3]", "[5]"), ContainsSubstring("lines/disputed/dashes"));
    CHECK_THAT(messageFor("\"italic\": true", "\"italic\": 1"), ContainsSubstring("labels/water/italic"));
}

TEST_CASE("Text that is no JSON is named with its line") {
    CHECK_THAT(messageFor("\"water\":", "\"water\""), ContainsSubstring(lineOf("\"water\"")));
}

TEST_CASE("A style that does not exist or is no ordinary file is an error of the file") {
    CHECK_THROWS_AS(readMapStyle(QStringLiteral("/nowhere/style.json")), geo::FileError);
    CHECK_THROWS_AS(readMapStyle(QStringLiteral("/dev/zero")), geo::FileError);
    CHECK_THROWS_AS(readMapStyle(QStringLiteral("/tmp")), geo::FileError);
}
