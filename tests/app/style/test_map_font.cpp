// SPDX-License-Identifier: MIT

#include "app/style/map_font.h"

#include <QDir>
#include <QRawFont>
#include <algorithm>

#include "app/world/resource_locator.h"
#include "app/world/world_builder.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

std::vector<QRawFont> bundledFonts() {
    std::vector<QRawFont> fonts;
    const QDir folder(resourceFile(QStringLiteral("fonts")));
    for (const QString& file : folder.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")})) {
        fonts.emplace_back(folder.filePath(file), 12.0);
        REQUIRE(fonts.back().isValid());
    }
    return fonts;
}

/// Every name that the map may have to write.
QStringList shippedNames() {
    const World world = loadWorld(shippedWorld()).value;
    QStringList names;
    for (const geo::Place& place : world.atlas->places()) {
        for (const geo::PlaceName& name : place.names) {
            names.append(QString::fromStdString(name.text));
        }
    }
    for (const BasemapRole role : allBasemapRoles) {
        const auto& data = world.basemap->layer(role).data;
        REQUIRE(data);
        for (const geo::VectorField& field : data->fields) {
            if (field.name == "name" || field.name == "name_local") {
                for (const std::string& name : field.values) {
                    names.append(QString::fromStdString(name));
                }
            }
        }
    }
    names.removeDuplicates();
    return names;
}

}  // namespace

TEST_CASE("The bundled fonts have every letter of every shipped name: no machine shows empty boxes") {
    const std::vector<QRawFont> fonts = bundledFonts();
    const QStringList names = shippedNames();
    REQUIRE(names.size() > 5000);
    for (const QString& name : names) {
        for (const uint letter : name.toUcs4()) {
            const bool found = !QChar::isLetterOrNumber(letter) ||
                               std::any_of(fonts.begin(), fonts.end(),
                                           [&](const QRawFont& font) { return font.supportsCharacter(letter); });
            if (!found) {
                FAIL_CHECK("no bundled font has U+" << std::hex << letter << " of " << name.toStdString());
            }
        }
        CHECK(canShow(name, LabelFont{}));
    }
}

TEST_CASE("What was measured once comes out the same again") {
    LabelFont font;
    const TextSize first = measureText(QStringLiteral("Dushanbe"), font);
    const TextSize again = measureText(QStringLiteral("Dushanbe"), font);
    CHECK(first.width == again.width);
    font.pixelSize = 24.0;
    CHECK(measureText(QStringLiteral("Dushanbe"), font).width > 1.8 * first.width);
}

TEST_CASE("Letters that belong together are not spaced apart") {
    LabelFont spaced;
    spaced.letterSpacing = 4.0;
    CHECK(fontForText(QStringLiteral("افغانستان"), spaced).letterSpacing == 0.0);
    CHECK(fontForText(QStringLiteral("भारत"), spaced).letterSpacing == 0.0);
    CHECK(fontForText(QStringLiteral("Тоҷикистон"), spaced).letterSpacing == 4.0);
    CHECK(fontForText(QStringLiteral("中国"), spaced).letterSpacing == 4.0);
}
