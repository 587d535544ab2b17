// SPDX-License-Identifier: MIT
#include "app/window/layer_settings_text.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

const QString ownWord = QStringLiteral("own ");

constexpr qsizetype textsOfOneShelved = 7;

std::optional<ShelvedLayer> shelvedFrom(const QStringList& texts, qsizetype at) {
    ShelvedLayer layer;
    layer.source = {toUtf8(texts[at]), toUtf8(texts[at + 1]), toUtf8(texts[at + 2]), toUtf8(texts[at + 3])};
    bool numberRead = false;
    bool bytesRead = false;
    bool writtenRead = false;
    layer.number = texts[at + 4].toInt(&numberRead);
    layer.stamp.bytes = texts[at + 5].toULongLong(&bytesRead);
    const qint64 written = texts[at + 6].toLongLong(&writtenRead);
    layer.stamp.written = std::filesystem::file_time_type(std::filesystem::file_time_type::duration(written));
    const bool good = numberRead && bytesRead && writtenRead && layer.number >= 0 && layer.source.path.is_absolute();
    return good ? std::optional(std::move(layer)) : std::nullopt;
}

}  // namespace

QString textOfLook(const LayerLook& look) {
    QStringList words;
    if (!look.visible) {
        words << QStringLiteral("visible=no");
    }
    if (look.opacity < 1.0) {
        words << QStringLiteral("opacity=%1").arg(look.opacity);
    }
    if (look.colour) {
        words << QStringLiteral("colour=%1").arg(look.colour->name());
    }
    if (look.width) {
        words << QStringLiteral("width=%1").arg(*look.width);
    }
    return words.join(QLatin1Char(' '));
}

LayerLook lookFromText(const QString& text) {
    constexpr double widest = 40.0;
    LayerLook look;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString key = word.section(QLatin1Char('='), 0, 0);
        const QString value = word.section(QLatin1Char('='), 1);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        isNumber = isNumber && std::isfinite(number);
        if (key == QLatin1String("visible")) {
            look.visible = value != QLatin1String("no");
        } else if (key == QLatin1String("opacity") && isNumber) {
            look.opacity = std::clamp(number, 0.0, 1.0);
        } else if (key == QLatin1String("width") && isNumber) {
            look.width = std::clamp(number, 0.0, widest);
        } else if (key == QLatin1String("colour") && QColor(value).isValid()) {
            look.colour = QColor(value);
        }
    }
    return look;
}

QStringList textsOfOrder(const std::vector<LayerKey>& order) {
    QStringList texts;
    for (const LayerKey& key : order) {
        const auto* part = std::get_if<BasemapPart>(&key);
        texts << (part != nullptr ? keyOfPart(*part) : ownWord + toQString(std::get<UserLayerId>(key).text()));
    }
    return texts;
}

std::vector<LayerKey> orderFromTexts(const QStringList& texts) {
    std::vector<LayerKey> order;
    for (const QString& text : texts) {
        const auto part = std::find_if(allBasemapParts.begin(), allBasemapParts.end(),
                                       [&text](BasemapPart each) { return keyOfPart(each) == text; });
        if (part != allBasemapParts.end()) {
            order.emplace_back(*part);
        } else if (text.startsWith(ownWord)) {
            order.emplace_back(UserLayerId(toUtf8(text.mid(ownWord.size()))));
        }
    }
    return order;
}

QStringList textsOfOwn(const std::map<UserLayerId, UserLayerChoice>& own) {
    QStringList texts;
    for (const auto& [id, choice] : own) {
        if (!choice.name.isEmpty() || choice.look != LayerLook{}) {
            texts << toQString(id.text()) << choice.name << textOfLook(choice.look);
        }
    }
    return texts;
}

std::map<UserLayerId, UserLayerChoice> ownFromTexts(const QStringList& texts) {
    std::map<UserLayerId, UserLayerChoice> own;
    for (qsizetype index = 0; index + 2 < texts.size(); index += 3) {
        own[UserLayerId(toUtf8(texts[index]))] = {lookFromText(texts[index + 2]), texts[index + 1]};
    }
    return own;
}

QStringList textsOfLabels(const std::map<UserLayerId, UserLayerChoice>& own) {
    QStringList texts;
    for (const auto& [id, choice] : own) {
        if (choice.labels) {
            texts << toQString(id.text()) << *choice.labels;
        }
    }
    return texts;
}

void addLabelsFromTexts(const QStringList& texts, std::map<UserLayerId, UserLayerChoice>& own) {
    for (qsizetype index = 0; index + 1 < texts.size(); index += 2) {
        own[UserLayerId(toUtf8(texts[index]))].labels = texts[index + 1];
    }
}

QStringList textsOfShelf(const std::vector<ShelvedLayer>& layers) {
    QStringList texts;
    for (const ShelvedLayer& layer : layers) {
        const LayerSource& source = layer.source;
        std::error_code ignored;
        texts << toQString(std::filesystem::absolute(source.path, ignored).lexically_normal().string())
              << toQString(source.layerName) << toQString(source.coordinateSystem) << toQString(source.encoding)
              << QString::number(layer.number) << QString::number(layer.stamp.bytes)
              << QString::number(layer.stamp.written.time_since_epoch().count());
    }
    return texts;
}

std::vector<ShelvedLayer> shelfFromTexts(const QStringList& texts) {
    std::vector<ShelvedLayer> layers;
    for (qsizetype at = 0; at + textsOfOneShelved <= texts.size(); at += textsOfOneShelved) {
        if (std::optional<ShelvedLayer> layer = shelvedFrom(texts, at)) {
            layers.push_back(std::move(*layer));
        }
    }
    return layers;
}

}  // namespace marz
