// SPDX-License-Identifier: MIT
#include "app/window/layer_settings_text.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

const QString ownWord = QStringLiteral("own ");

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
        if (choice != UserLayerChoice{}) {
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

}  // namespace marz
