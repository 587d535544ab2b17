// SPDX-License-Identifier: MIT
#include "app/export/layout_file/layout_layers.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_words.h"
#include "app/state/layer_stack.h"

namespace marz {

namespace {

void insertLook(QJsonObject& object, const LayerLook& look) {
    if (!look.visible) {
        object.insert(QStringLiteral("visible"), false);
    }
    if (look.opacity < 1.0) {
        object.insert(QStringLiteral("opacity"), look.opacity);
    }
    if (look.colour) {
        object.insert(QStringLiteral("colour"), colourText(*look.colour));
    }
    if (look.width) {
        object.insert(QStringLiteral("width"), *look.width);
    }
}

QJsonObject ownLayerOf(const LayoutLayer& layer, const LayerSettings& settings, const QDir& folder) {
    QJsonObject object{{QStringLiteral("file"), pathFrom(folder, toQString(layer.source.path.string()))},
                       {QStringLiteral("number"), layer.number}};
    const auto add = [&object](const QString& key, const QString& text) {
        if (!text.isEmpty()) {
            object.insert(key, text);
        }
    };
    add(QStringLiteral("layer"), toQString(layer.source.layerName));
    add(QStringLiteral("coordinateSystem"), toQString(layer.source.coordinateSystem));
    add(QStringLiteral("encoding"), toQString(layer.source.encoding));
    const auto chosen = settings.own.find(userLayerId(layer.source));
    if (chosen != settings.own.end()) {
        add(QStringLiteral("name"), chosen->second.name);
        if (chosen->second.labels) {
            object.insert(QStringLiteral("labels"), *chosen->second.labels);
        }
        insertLook(object, chosen->second.look);
    }
    return object;
}

/// "rivers", or "own 2" for the second of the user's layers; empty for one that is not in the layout.
QString orderWordOf(const LayerKey& key, const std::vector<LayoutLayer>& layers) {
    if (const auto* part = std::get_if<BasemapPart>(&key)) {
        return keyOfPart(*part);
    }
    const auto found = std::find_if(layers.begin(), layers.end(), [&key](const LayoutLayer& layer) {
        return userLayerId(layer.source) == std::get<UserLayerId>(key);
    });
    return found == layers.end() ? QString() : QStringLiteral("own %1").arg(found - layers.begin() + 1);
}

LayerLook readLook(JsonSection& section) {
    constexpr double widest = 40.0;
    LayerLook look;
    look.visible = section.flagOr(QStringLiteral("visible"), true);
    look.opacity = section.numberOr(QStringLiteral("opacity"), 1.0, 0.0, 1.0);
    if (section.has(QStringLiteral("colour"))) {
        look.colour = section.colour(QStringLiteral("colour"));
    }
    if (section.has(QStringLiteral("width"))) {
        look.width = section.number(QStringLiteral("width"), 0.0, widest);
    }
    return look;
}

void readOwnLayer(JsonSection section, const QDir& folder, ExportLayout& layout) {
    LayoutLayer layer;
    const QString path = folder.absoluteFilePath(section.text(QStringLiteral("file")));
    layer.source.path = toUtf8(QDir::cleanPath(path));
    layer.source.layerName = toUtf8(section.maybeText(QStringLiteral("layer")).value_or(QString()));
    layer.source.coordinateSystem = toUtf8(section.maybeText(QStringLiteral("coordinateSystem")).value_or(QString()));
    layer.source.encoding = toUtf8(section.maybeText(QStringLiteral("encoding")).value_or(QString()));
    constexpr int mostLayers = 10'000;
    layer.number =
        section.wholeNumberOr(QStringLiteral("number"), static_cast<int>(layout.layers.size()), 0, mostLayers);
    UserLayerChoice choice;
    choice.name = section.maybeText(QStringLiteral("name")).value_or(QString());
    choice.labels = section.maybeText(QStringLiteral("labels"));
    choice.look = readLook(section);
    if (choice != UserLayerChoice{}) {
        layout.page.layers.own[userLayerId(layer.source)] = choice;
    }
    layout.layers.push_back(std::move(layer));
    section.finish();
}

/// "rivers", or "own 2" for the second of the user's layers. Nothing for anything else.
std::optional<LayerKey> layerNamed(const QString& word, const std::vector<LayoutLayer>& layers) {
    for (const BasemapPart part : allBasemapParts) {
        if (keyOfPart(part) == word) {
            return part;
        }
    }
    static const QRegularExpression pattern(QStringLiteral("^own ([1-9][0-9]{0,5})$"));
    const QRegularExpressionMatch match = pattern.match(word);
    const std::size_t number = match.captured(1).toUInt();
    return number == 0 || number > layers.size() ? std::nullopt
                                                 : std::optional<LayerKey>(userLayerId(layers[number - 1].source));
}

}  // namespace

/// Relative where the file lies in the layout's folder or below, so that both can be moved and sent together.
QString pathFrom(const QDir& folder, const QString& path) {
    const QString relative = folder.relativeFilePath(path);
    return relative.startsWith(QLatin1String("..")) || QDir::isAbsolutePath(relative) ? path : relative;
}

QJsonObject layersOf(const ExportLayout& layout, const QDir& folder) {
    const LayerSettings& settings = layout.page.layers;
    QJsonObject basemap;
    for (const BasemapPart part : allBasemapParts) {
        QJsonObject look;
        insertLook(look, settings.look(part));
        if (!look.isEmpty()) {
            basemap.insert(keyOfPart(part), look);
        }
    }
    QJsonArray own;
    for (const LayoutLayer& layer : layout.layers) {
        own.append(ownLayerOf(layer, settings, folder));
    }
    QJsonArray order;
    for (const LayerKey& key : settings.order) {
        if (const QString word = orderWordOf(key, layout.layers); !word.isEmpty()) {
            order.append(word);
        }
    }
    return {{QStringLiteral("basemap"), basemap}, {QStringLiteral("own"), own}, {QStringLiteral("order"), order}};
}

QJsonObject bordersOf(const ExportLayout& layout) {
    QJsonObject object{{QStringLiteral("open"), wordOf(openBordersWords, layout.page.borders.openBorders)}};
    if (const auto& own = layout.page.borders.ownBorders) {
        if (const QString word = orderWordOf(*own, layout.layers); !word.isEmpty()) {
            object.insert(QStringLiteral("drawnBy"), word);
        }
    }
    return object;
}

void readLayers(JsonSection section, const QDir& folder, ExportLayout& layout) {
    LayerSettings& settings = layout.page.layers;
    if (section.has(QStringLiteral("basemap"))) {
        JsonSection basemap = section.section(QStringLiteral("basemap"));
        for (const BasemapPart part : allBasemapParts) {
            if (basemap.has(keyOfPart(part))) {
                JsonSection look = basemap.section(keyOfPart(part));
                settings.look(part) = readLook(look);
                look.finish();
            }
        }
        basemap.finish();
    }
    for (JsonSection& own : section.sections(QStringLiteral("own"))) {
        readOwnLayer(std::move(own), folder, layout);
    }
    for (const QString& word : section.texts(QStringLiteral("order"))) {
        const std::optional<LayerKey> key = layerNamed(word, layout.layers);
        if (!key) {
            section.fail(
                QStringLiteral("order"),
                QStringLiteral("“%1” is neither a part of the basemap nor, as \"own 1\", a layer of this layout")
                    .arg(word));
        }
        settings.order.push_back(*key);
    }
    section.finish();
}

BorderView readBorders(JsonSection section, const std::vector<LayoutLayer>& layers) {
    BorderView borders;
    borders.openBorders = chosen(section, QStringLiteral("open"), openBordersWords, OpenBorders::asInData);
    if (const std::optional<QString> word = section.maybeText(QStringLiteral("drawnBy"))) {
        const std::optional<LayerKey> key = layerNamed(*word, layers);
        const UserLayerId* own = key ? std::get_if<UserLayerId>(&*key) : nullptr;
        if (own == nullptr) {
            section.fail(QStringLiteral("drawnBy"),
                         QStringLiteral("a layer of this layout is expected here, such as \"own 1\""));
        }
        borders.ownBorders = *own;
    }
    section.finish();
    return borders;
}

}  // namespace marz
