// SPDX-License-Identifier: MIT
#include "libgeo/article/linked_places.h"

#include <cpl_json.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_handles.h"

namespace geo {

namespace {

constexpr double ownImportance = 0.7;

bool isArray(const CPLJSONObject& object) {
    return object.IsValid() && object.GetType() == CPLJSONObject::Type::Array;
}

/// The first pair of numbers in however deep an array, within the depth of GeoJSON.
std::optional<LonLat> firstPosition(const CPLJSONObject& coordinates, int depth = 0) {
    constexpr int deepest = 5;
    if (!isArray(coordinates) || depth > deepest)
        return std::nullopt;
    const CPLJSONArray array = coordinates.ToArray();
    if (array.Size() == 0)
        return std::nullopt;
    if (isArray(array[0]))
        return firstPosition(array[0], depth + 1);
    if (array.Size() < 2)
        return std::nullopt;
    const LonLat point{array[0].ToDouble(), array[1].ToDouble()};
    const bool usable = std::abs(point.lon) <= 180.0 && std::abs(point.lat) <= 90.0;  // false for NaN
    return usable ? std::optional(point) : std::nullopt;
}

std::optional<LonLat> positionOf(const CPLJSONObject& geometry) {
    if (!geometry.IsValid())
        return std::nullopt;
    const CPLJSONObject members = geometry["geometries"];
    if (isArray(members) && members.ToArray().Size() > 0)
        return firstPosition(members.ToArray()[0]["coordinates"]);
    return firstPosition(geometry["coordinates"]);
}

/// What a type's label says in words of this program; "city" for what it does not know.
std::string kindOf(const CPLJSONObject& types) {
    constexpr auto known =
        std::to_array<std::string_view>({"river", "lake", "province", "district", "region", "country", "mountain",
                                         "pass", "valley", "bridge", "airfield", "railway", "border-crossing"});
    if (!isArray(types))
        return "city";
    for (const CPLJSONObject& type : types.ToArray()) {
        std::string label = type["label"].ToString();
        std::transform(label.begin(), label.end(), label.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](std::string_view kind) { return label.find(kind) != label.npos; });
        if (found != known.end())
            return std::string(*found);
    }
    return "city";
}

std::optional<GazetteerRow> rowOf(const CPLJSONObject& feature) {
    GazetteerRow row;
    const CPLJSONObject properties = feature["properties"];
    if (const std::string title = properties["title"].ToString(); !title.empty())
        row.names.push_back(title);
    if (isArray(feature["names"])) {
        for (const CPLJSONObject& name : feature["names"].ToArray()) {
            if (const std::string toponym = name["toponym"].ToString(); !toponym.empty())
                row.names.push_back(toponym);
        }
    }
    row.place.point = positionOf(feature["geometry"]);
    if (row.names.empty() || !row.place.point)
        return std::nullopt;
    if (isArray(properties["ccodes"])) {
        for (const CPLJSONObject& code : properties["ccodes"].ToArray())
            row.place.countries.push_back(code.ToString());
    }
    row.place.id = PlaceId(feature["@id"].ToString());
    row.place.name = row.names.front();
    row.place.kind = kindOf(feature["types"]);
    row.place.importance = ownImportance;
    return row;
}

}  // namespace

Loaded<std::vector<GazetteerRow>> readLinkedPlaces(const std::filesystem::path& file, const std::string& text) {
    const GdalMessages messages;  // kept from stderr; the exception says what is wrong
    CPLJSONDocument document;
    const bool parsed = document.LoadMemory(text);
    const CPLJSONObject features = parsed ? document.GetRoot()["features"] : CPLJSONObject();
    if (!parsed || !isArray(features))
        throw FormatError(file, "", "this is no gazetteer in Linked Places Format; a FeatureCollection is needed");
    if (static_cast<std::size_t>(features.ToArray().Size()) > mostGazetteerRows)
        throw FormatError(file, "", "the gazetteer has more than a million features; give a part of it");
    Loaded<std::vector<GazetteerRow>> loaded;
    std::size_t bad = 0;
    for (const CPLJSONObject& feature : features.ToArray()) {
        if (std::optional<GazetteerRow> row = rowOf(feature))
            loaded.value.push_back(std::move(*row));
        else
            ++bad;
    }
    if (bad > 0)
        loaded.warnings.push_back({file.string() + ": " + std::to_string(bad) +
                                   " features have no name or no usable position and are left out."});
    return loaded;
}

}  // namespace geo
