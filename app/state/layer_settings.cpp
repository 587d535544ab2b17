// SPDX-License-Identifier: MIT
#include "app/state/layer_settings.h"

namespace marz {

LayerLook LayerSettings::look(const LayerKey& key) const {
    if (const auto* part = std::get_if<BasemapPart>(&key)) {
        return look(*part);
    }
    const auto found = own.find(std::get<UserLayerId>(key));
    return found == own.end() ? LayerLook{} : found->second.look;
}

void LayerSettings::setLook(const LayerKey& key, const LayerLook& chosen) {
    if (const auto* part = std::get_if<BasemapPart>(&key)) {
        look(*part) = chosen;
    } else {
        own[std::get<UserLayerId>(key)].look = chosen;
    }
}

QString LayerSettings::nameOf(const UserLayer& layer) const {
    const auto found = own.find(layer.id);
    return found == own.end() || found->second.name.isEmpty() ? QString::fromStdString(layer.name) : found->second.name;
}

}  // namespace marz
