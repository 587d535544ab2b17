// SPDX-License-Identifier: MIT

#include "app/render/svg_canvas.h"

#include <QBuffer>
#include <QXmlStreamReader>
#include <set>

#include "app/render/vector_painter.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

QByteArray svgOf(const Scene& scene) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    SvgCanvas canvas(buffer, QSizeF(scene.viewport.width, scene.viewport.height), QStringLiteral("Island <1>"));
    paintVectors(scene, canvas);
    REQUIRE(canvas.finish());
    return bytes;
}

struct Contents {
    std::set<QString> ids;
    std::set<QString> texts;
    std::set<QString> elements;
    QStringList repeatedIds;
    QStringList links;
};

Contents read(const QByteArray& svg) {
    Contents contents;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            contents.elements.insert(reader.name().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                if (attribute.name() == QLatin1String("id")) {
                    if (!contents.ids.insert(attribute.value().toString()).second) {
                        contents.repeatedIds.append(attribute.value().toString());
                    }
                } else if (attribute.name() == QLatin1String("href")) {
                    contents.links.append(attribute.value().toString());
                }
            }
            if (reader.name() == QLatin1String("text")) {
                contents.texts.insert(reader.readElementText());
            }
        }
    }
    INFO(reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return contents;
}

}  // namespace

TEST_CASE("An SVG has a group for each layer, real text and symbols of its own") {
    const Scene scene = buildScene(smallRequest());
    const Contents contents = read(svgOf(scene));
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        for (const SceneLayer& layer : *layers) {
            CHECK(contents.ids.contains(layer.id));
        }
    }
    CHECK(contents.texts.contains(QStringLiteral("WESTLAND")));
    CHECK(contents.texts.contains(QStringLiteral("gate +1")));
    CHECK(contents.elements.contains(QStringLiteral("symbol")));
    CHECK(contents.elements.contains(QStringLiteral("clipPath")));
    CHECK(contents.repeatedIds.isEmpty());
}

TEST_CASE("An SVG refers to nothing outside of itself") {
    const Contents contents = read(svgOf(buildScene(smallRequest())));
    REQUIRE(!contents.links.isEmpty());
    for (const QString& link : contents.links) {
        CHECK((link.startsWith(QLatin1Char('#')) || link.startsWith(QLatin1String("data:"))));
        if (link.startsWith(QLatin1Char('#'))) {
            CHECK(contents.ids.contains(link.mid(1)));
        }
    }
}

TEST_CASE("The same scene gives the same SVG") {
    const SceneRequest request = smallRequest();
    CHECK(svgOf(buildScene(request)) == svgOf(buildScene(request)));
}

TEST_CASE("Characters that XML cannot hold are replaced and spoil no document") {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QString damaged = QStringLiteral("Bridge") + QChar(0x01) + QChar(0xD800) + QStringLiteral("gate");
    SvgCanvas canvas(buffer, QSizeF(100, 100), damaged);
    canvas.text({10, 10}, damaged, {}, Qt::black, Qt::transparent, 0.0, 0.0);
    CHECK(canvas.finish());
    const QString expected = QStringLiteral("Bridge\uFFFD\uFFFDgate");
    CHECK(read(bytes).texts == std::set<QString>{expected});
}
