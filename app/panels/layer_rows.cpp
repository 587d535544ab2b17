// SPDX-License-Identifier: MIT
#include "app/panels/layer_rows.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>
#include <QStringList>
#include <map>

#include "app/convert/qt_text.h"
#include "app/scene/layered_style.h"
#include "app/scene/user_layer_scene.h"
#include "app/state/layer_stack.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::LayerRows)
};

constexpr int swatchSide = 14;

/// Vertical stripes of the colours; grey stripes of light and shade for relief.
QIcon swatchOf(const std::vector<QColor>& colours, double opacity) {
    constexpr int scale = 2;
    QPixmap picture(swatchSide * scale, swatchSide * scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const double width = static_cast<double>(picture.width()) / static_cast<double>(colours.size());
    for (std::size_t i = 0; i < colours.size(); ++i) {
        painter.fillRect(QRectF(static_cast<double>(i) * width, 0.0, width, picture.height()),
                         faded(colours[i], opacity));
    }
    painter.setPen(QPen(QColor(0xA8, 0xA1, 0x96), scale));
    painter.drawRect(QRectF(scale / 2.0, scale / 2.0, picture.width() - scale, picture.height() - scale));
    painter.end();
    picture.setDevicePixelRatio(scale);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);  // else it would be tinted, and show a colour that the map has not
    return icon;
}

std::vector<QColor> swatchColours(const LayerKey& key, const Explorer& explorer, const MapStyle& style) {
    const QColor colour = presentColour(key, explorer, style);
    const auto* part = std::get_if<BasemapPart>(&key);
    if (part != nullptr && *part == BasemapPart::countryTints && !colour.isValid()) {
        std::vector<QColor> tints;
        for (const char* country : {"UZ", "TJ", "AF"}) {
            tints.push_back(style.countryBands.value(QLatin1String(country), style.otherCountryBand));
        }
        return tints;
    }
    const auto* own = std::get_if<UserLayerId>(&key);
    const UserLayer* layer = own == nullptr ? nullptr : explorer.world()->userLayer(*own);
    const bool heights =
        (part != nullptr && *part == BasemapPart::relief) || (layer != nullptr && layer->isElevation());
    return heights ? std::vector<QColor>{style.reliefLight, colour} : std::vector<QColor>{colour};
}

QString noteOf(const UserLayer& layer, const Explorer& explorer, const std::set<UserLayerId>& changed) {
    if (changed.contains(layer.id)) {
        return Words::tr("changed on disk");
    }
    if (explorer.state().borders.ownBorders == layer.id) {
        return Words::tr("in use as country lines");
    }
    return noteAboutSystem(layer);
}

/// The shortest ends of the files' paths that tell layers of one name apart, "2021/posts.shp".
std::map<UserLayerId, QString> tellingPaths(const LayerSettings& settings, const std::vector<UserLayer>& layers) {
    std::map<UserLayerId, QString> telling;
    for (const UserLayer& layer : layers) {
        const QString path = toQString(layer.source.path.string());
        for (const UserLayer& other : layers) {
            if (other.id == layer.id || settings.nameOf(other) != settings.nameOf(layer)) {
                continue;
            }
            const QString otherPath = toQString(other.source.path.string());
            QString end = path.section(QLatin1Char('/'), -2);
            for (int parts = 3; end != path && otherPath.endsWith(QLatin1Char('/') + end); ++parts) {
                end = path.section(QLatin1Char('/'), -parts);
            }
            QString& shown = telling[layer.id];
            shown = end.size() > shown.size() ? end : shown;
        }
    }
    return telling;
}

LayerRow missingRow(const MissingLayer& layer, const LayerSettings& settings) {
    const auto chosen = settings.own.find(layer.id);
    LayerRow row;
    row.key = layer.id;
    row.name = chosen == settings.own.end() || chosen->second.name.isEmpty() ? layer.name : chosen->second.name;
    row.note = Words::tr("missing: %1").arg(layer.file);
    row.swatch = swatchOf({QColor(Qt::white)}, 1.0);
    row.visible = false;
    row.missing = true;
    row.spoken = QStringList{row.name, Words::tr("own layer"), row.note}.join(QStringLiteral(", "));
    return row;
}

QString spokenRow(const LayerRow& row, const LayerLook& look) {
    QStringList parts{row.name, row.visible ? Words::tr("shown") : Words::tr("hidden"),
                      row.isOwn() ? Words::tr("own layer") : Words::tr("basemap")};
    if (look.opacity < 1.0) {
        parts << Words::tr("opacity %1 percent").arg(qRound(look.opacity * 100.0));
    }
    if (!row.note.isEmpty()) {
        parts << row.note;
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString nameOfPart(BasemapPart part) {
    switch (part) {
        case BasemapPart::land:
            return Words::tr("Land");
        case BasemapPart::relief:
            return Words::tr("Relief");
        case BasemapPart::countryTints:
            return Words::tr("Country tints");
        case BasemapPart::water:
            return Words::tr("Seas and lakes");
        case BasemapPart::provinceLines:
            return Words::tr("Province lines");
        case BasemapPart::rivers:
            return Words::tr("Rivers");
        case BasemapPart::countryLines:
            return Words::tr("Country lines");
        case BasemapPart::towns:
            return Words::tr("Towns");
        case BasemapPart::labels:
            return Words::tr("Names of countries and waters");
    }
    return {};
}

QString noteAboutSystem(const UserLayer& layer) {
    return layer.originOfSystem() == geo::SystemOrigin::assumed
               ? Words::tr("no coordinate system in the file, taken as WGS 84")
               : QString();
}

QString whyDrawnAsBorders() {
    return Words::tr("This layer is drawn as the country lines, in the style of borders.");
}

QColor presentColour(const LayerKey& key, const Explorer& explorer, const MapStyle& style) {
    const LayerLook look = explorer.state().layers.look(key);
    if (look.colour) {
        return *look.colour;
    }
    if (const auto* part = std::get_if<BasemapPart>(&key)) {
        return lookInStyle(*part, style).colour;
    }
    const UserLayer* layer = explorer.world()->userLayer(std::get<UserLayerId>(key));
    if (layer == nullptr) {
        return {};
    }
    return layer->isElevation() ? style.reliefShadow : defaultColourOf(*layer, style);
}

std::optional<double> presentWidth(const LayerKey& key, const Explorer& explorer, const MapStyle& style) {
    const LayerLook look = explorer.state().layers.look(key);
    if (const auto* part = std::get_if<BasemapPart>(&key)) {
        const std::optional<double> width = lookInStyle(*part, style).width;
        return width && look.width ? look.width : width;
    }
    const UserLayer* layer = explorer.world()->userLayer(std::get<UserLayerId>(key));
    if (layer == nullptr || layer->isElevation()) {
        return std::nullopt;
    }
    return look.width.value_or(defaultLayerWidth);
}

std::vector<LayerRow> layerRows(const Explorer& explorer, const MapStyle& style, const LayerFiles& files) {
    const LayerSettings& settings = explorer.state().layers;
    const std::vector<LayerKey> stack = layerStack(settings, explorer.world()->userLayers);
    const std::map<UserLayerId, QString> telling = tellingPaths(settings, explorer.world()->userLayers);
    std::vector<LayerRow> rows;
    for (auto key = stack.rbegin(); key != stack.rend(); ++key) {
        const LayerKey drawn = drawnAs(*key, explorer.state().borders);
        const LayerLook look = settings.look(drawn);
        LayerRow row;
        row.key = *key;
        row.asBorders = drawn != *key;
        row.visible = look.visible;
        if (const auto* part = std::get_if<BasemapPart>(&*key)) {
            row.name = nameOfPart(*part);
        } else if (const UserLayer* layer = explorer.world()->userLayer(std::get<UserLayerId>(*key))) {
            row.name = settings.nameOf(*layer);
            QStringList notes{noteOf(*layer, explorer, files.changed)};
            if (const auto path = telling.find(layer->id); path != telling.end()) {
                notes.prepend(path->second);
            }
            notes.removeAll(QString());
            row.note = notes.join(QStringLiteral(" · "));
        }
        row.swatch = swatchOf(swatchColours(drawn, explorer, style), look.opacity);
        row.spoken = spokenRow(row, look);
        rows.push_back(std::move(row));
    }
    for (const MissingLayer& layer : files.missing) {
        rows.push_back(missingRow(layer, settings));
    }
    return rows;
}

}  // namespace marz
