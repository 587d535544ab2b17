// SPDX-License-Identifier: MIT
#include "app/window/window_settings.h"

#include <QDir>
#include <cmath>

#include "app/convert/qt_text.h"

#include "app/window/layer_settings_text.h"

namespace marz {

namespace {

QString keyText(const char* key) {
    return QString::fromLatin1(key);
}

}  // namespace

WindowSettings::WindowSettings(const QString& file) : m_settings(file) {}

QByteArray WindowSettings::bytes(const char* key) const {
    return m_settings.value(keyText(key)).toByteArray();
}

void WindowSettings::setValue(const char* key, const QVariant& value) {
    m_settings.setValue(keyText(key), value);
}

LabelLanguage WindowSettings::labelLanguage() const {
    const QString language = m_settings.value(keyText("map/names")).toString();
    if (language == QLatin1String("local")) {
        return LabelLanguage::local;
    }
    return language == QLatin1String("both") ? LabelLanguage::englishAndLocal : LabelLanguage::english;
}

void WindowSettings::setLabelLanguage(LabelLanguage language) {
    const char* name = language == LabelLanguage::local             ? "local"
                       : language == LabelLanguage::englishAndLocal ? "both"
                                                                    : "english";
    setValue("map/names", QString::fromLatin1(name));
}

std::optional<geo::ProjectionDefinition> WindowSettings::projection() const {
    const auto offered = geo::findProjection(toUtf8(m_settings.value(keyText("map/projection")).toString()));
    if (!offered || offered->seam != geo::ProjectionSeam::horizon) {
        return offered;
    }
    bool hasLon = false;
    bool hasLat = false;
    const geo::LonLat centre{m_settings.value(keyText("map/projectionCentreLon")).toDouble(&hasLon),
                             m_settings.value(keyText("map/projectionCentreLat")).toDouble(&hasLat)};
    if (!hasLon || !hasLat || !(std::abs(centre.lon) <= 180.0) || !(std::abs(centre.lat) <= 90.0)) {
        return offered;
    }
    return geo::azimuthalEquidistantAround(centre,
                                           toUtf8(m_settings.value(keyText("map/projectionCentre")).toString()));
}

QString WindowSettings::unknownProjection() const {
    const QString word = m_settings.value(keyText("map/projection")).toString();
    return geo::findProjection(toUtf8(word)) ? QString() : word;
}

void WindowSettings::setProjection(const geo::ProjectionDefinition& definition) {
    setValue("map/projection", toQString(definition.id));
    const bool asOffered = geo::findProjection(definition.id) == definition;
    if (definition.seam != geo::ProjectionSeam::horizon || asOffered) {
        for (const char* key : {"map/projectionCentreLon", "map/projectionCentreLat", "map/projectionCentre"}) {
            m_settings.remove(keyText(key));
        }
        return;
    }
    const QString name = toQString(definition.name);
    const qsizetype around = name.indexOf(QStringLiteral(" around "));
    setValue("map/projectionCentreLon", definition.centre.lon);
    setValue("map/projectionCentreLat", definition.centre.lat);
    setValue("map/projectionCentre", around < 0 ? QString() : name.mid(around + 8));
}

MapExtras WindowSettings::mapExtras() const {
    MapExtras extras;
    extras.graticule = m_settings.value(keyText("map/graticule")).toBool();
    extras.rangeRingsKm =
        parseRangeRings(m_settings.value(keyText("map/rangeRings")).toString()).value_or(std::vector<double>{});
    return extras;
}

void WindowSettings::setMapExtras(const MapExtras& extras) {
    setValue("map/graticule", extras.graticule);
    setValue("map/rangeRings", rangeRingsInWords(extras.rangeRingsKm));
}

QStringList WindowSettings::articles() const {
    return m_settings.value(keyText("articles/paths")).toStringList();
}

QString WindowSettings::style() const {
    return m_settings.value(keyText("window/style"), QStringLiteral("system")).toString();
}

QString WindowSettings::lastSystemScheme() const {
    return m_settings.value(keyText("window/systemScheme")).toString();
}

QString WindowSettings::sourceOfArticle(const QString& article) const {
    return m_settings.value(keyText("articleSources/") + article).toString();
}

void WindowSettings::setSourceOfArticle(const QString& article, const QString& source) {
    m_settings.setValue(keyText("articleSources/") + article, source);
}

QString WindowSettings::lastFolder() const {
    return m_settings.value(keyText("files/lastFolder"), QDir::homePath()).toString();
}

LayerSettings WindowSettings::layers() const {
    LayerSettings layers;
    for (const BasemapPart part : allBasemapParts) {
        layers.look(part) = lookFromText(m_settings.value(keyText("layers/") + keyOfPart(part)).toString());
    }
    layers.order = orderFromTexts(m_settings.value(keyText("layers/order")).toStringList());
    layers.own = ownFromTexts(m_settings.value(keyText("layers/own")).toStringList());
    addLabelsFromTexts(m_settings.value(keyText("layers/ownLabels")).toStringList(), layers.own);
    return layers;
}

void WindowSettings::setLayers(const LayerSettings& layers) {
    for (const BasemapPart part : allBasemapParts) {
        const QString key = keyText("layers/") + keyOfPart(part);
        if (layers.look(part) == LayerLook{}) {
            m_settings.remove(key);
        } else {
            m_settings.setValue(key, textOfLook(layers.look(part)));
        }
    }
    setValue("layers/order", textsOfOrder(layers.order));
    setValue("layers/own", textsOfOwn(layers.own));
    setValue("layers/ownLabels", textsOfLabels(layers.own));
}

std::vector<ShelvedLayer> WindowSettings::ownLayers() const {
    return shelfFromTexts(m_settings.value(keyText("layers/files")).toStringList());
}

void WindowSettings::setOwnLayers(const std::vector<ShelvedLayer>& layers) {
    setValue("layers/files", textsOfShelf(layers));
}

std::optional<UserLayerId> WindowSettings::ownBorders() const {
    const QString id = m_settings.value(keyText("map/ownBorders")).toString();
    return id.isEmpty() ? std::nullopt : std::optional(UserLayerId(toUtf8(id)));
}

void WindowSettings::setOwnBorders(const std::optional<UserLayerId>& layer) {
    if (layer) {
        setValue("map/ownBorders", toQString(layer->text()));
    } else {
        m_settings.remove(keyText("map/ownBorders"));
    }
}

OpenBorders WindowSettings::openBorders() const {
    const QString choice = m_settings.value(keyText("map/openBorders")).toString();
    return choice == QLatin1String("dashed")   ? OpenBorders::dashed
           : choice == QLatin1String("hidden") ? OpenBorders::hidden
                                               : OpenBorders::asInData;
}

void WindowSettings::setOpenBorders(OpenBorders choice) {
    const char* name = choice == OpenBorders::dashed ? "dashed" : choice == OpenBorders::hidden ? "hidden" : "data";
    setValue("map/openBorders", QString::fromLatin1(name));
}

}  // namespace marz
