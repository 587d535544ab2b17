// SPDX-License-Identifier: MIT
#include "app/state/layer_settings.h"

#include <algorithm>
#include <array>

#include "libgeo/base/lower_case.h"

namespace marz {

namespace {

/// What files call the names of their features, the most telling first.
constexpr std::array nameColumns{"name", "name_en", "name_eng", "nam", "label", "title"};

std::optional<std::size_t> columnCalled(const geo::VectorLayer& data, const std::string& name) {
    const auto found = std::find_if(data.fields.begin(), data.fields.end(), [&](const geo::VectorField& field) {
        return geo::lowerCase(field.name) == geo::lowerCase(name);
    });
    return found == data.fields.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - data.fields.begin()));
}

std::optional<std::size_t> columnOfNames(const geo::VectorLayer& data) {
    for (const char* name : nameColumns) {
        if (const std::optional<std::size_t> column = columnCalled(data, name)) {
            return column;
        }
    }
    return std::nullopt;
}

}  // namespace

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

std::optional<std::size_t> LayerSettings::labelColumnOf(const UserLayer& layer) const {
    if (!layer.layer.data) {
        return std::nullopt;
    }
    const auto found = own.find(layer.id);
    if (found == own.end() || !found->second.labels) {
        return columnOfNames(*layer.layer.data);
    }
    return found->second.labels->isEmpty() ? std::nullopt
                                           : columnCalled(*layer.layer.data, found->second.labels->toStdString());
}

}  // namespace marz
