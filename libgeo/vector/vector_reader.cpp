// SPDX-License-Identifier: MIT
#include "libgeo/vector/vector_reader.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <cmath>

#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/lon_lat_transformation.h"
#include "libgeo/vector/shape_from_ogr.h"

namespace geo {

namespace {

// A list that nobody reads to the end helps nobody.
constexpr std::size_t warningsListed = 20;
// A damaged header may promise any number of features; beyond this the arrays grow as they come.
constexpr GIntBig mostFeaturesReserved = 100'000;

std::vector<std::string> openOptionsFor(const std::filesystem::path& path) {
    if (!EQUAL(path.extension().c_str(), ".csv")) {
        return {};
    }
    return {"X_POSSIBLE_NAMES=lon,long,longitude,x", "Y_POSSIBLE_NAMES=lat,latitude,y",
            "GEOM_POSSIBLE_NAMES=WKT,wkt,geometry,geom", "KEEP_GEOM_COLUMNS=NO"};
}

std::string layerNames(GDALDatasetH dataset) {
    std::string names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        names += (i == 0 ? "\"" : ", \"") + std::string(OGR_L_GetName(GDALDatasetGetLayer(dataset, i))) + "\"";
    }
    return names;
}

OGRLayerH chooseLayer(GDALDatasetH dataset, const std::filesystem::path& path, const std::string& wanted) {
    if (GDALDatasetGetLayerCount(dataset) == 0) {
        throw FormatError(path, {}, "the file holds no layer; choose another file");
    }
    OGRLayerH layer =
        wanted.empty() ? GDALDatasetGetLayer(dataset, 0) : GDALDatasetGetLayerByName(dataset, wanted.c_str());
    if (layer == nullptr) {
        throw FormatError(path, {}, "there is no layer \"" + wanted + "\"; it has " + layerNames(dataset));
    }
    if (OGR_L_GetGeomType(layer) == wkbNone) {
        throw FormatError(path, {},
                          "this is a table without coordinates, so there is nothing to draw; choose a file with a "
                          "geometry column or with longitude and latitude");
    }
    return layer;
}

/// Collects sentences about single features; those after the first few become one sentence.
class FeatureWarnings {
public:
    explicit FeatureWarnings(std::filesystem::path path) : m_path(std::move(path)) {}

    void add(GIntBig feature, const std::string& what) {
        if (m_count++ < warningsListed) {
            m_warnings.push_back({m_path.string() + ", feature " + std::to_string(feature) + ": " + what + "."});
        }
    }
    void addForFile(const std::string& what) { m_warnings.push_back({m_path.string() + ": " + what + "."}); }
    std::vector<Warning> take() {
        if (m_count > warningsListed) {
            addForFile(std::to_string(m_count - warningsListed) +
                       " more features were left out for reasons like these");
        }
        return std::move(m_warnings);
    }

private:
    std::filesystem::path m_path;
    std::vector<Warning> m_warnings;
    std::size_t m_count = 0;
};

/// Which columns are read, and the values so far.
class FieldReader {
public:
    FieldReader(OGRLayerH layer, const VectorReadOptions& options) {
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
        std::vector<const char*> ignored;
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
            const char* name = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
            const std::optional<std::string> asked = askedName(name, options);
            if (asked) {
                m_columns.push_back(i);
                m_fields.push_back({*asked, {}});
            } else {
                ignored.push_back(name);
            }
        }
        ignored.push_back("OGR_STYLE");
        ignored.push_back(nullptr);
        OGR_L_SetIgnoredFields(layer, ignored.data());
    }

    void reserve(std::size_t count) {
        for (VectorField& field : m_fields) {
            field.values.reserve(count);
        }
    }

    void read(OGRFeatureH feature) {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            std::string& value = m_fields[i].values.emplace_back();
            if (OGR_F_IsFieldSetAndNotNull(feature, m_columns[i]) != 0) {
                value = OGR_F_GetFieldAsString(feature, m_columns[i]);
                makeUtf8(value);
            }
        }
    }

    bool hadWrongEncoding() const { return m_hadWrongEncoding; }
    std::vector<VectorField> take() { return std::move(m_fields); }

private:
    /// The name as the caller wrote it: versions of one data set differ in upper and lower case.
    static std::optional<std::string> askedName(const char* name, const VectorReadOptions& options) {
        if (!options.fields) {
            return name;
        }
        const auto found = std::find_if(options.fields->begin(), options.fields->end(),
                                        [name](const std::string& asked) { return EQUAL(asked.c_str(), name); });
        return found == options.fields->end() ? std::nullopt : std::optional<std::string>(*found);
    }

    void makeUtf8(std::string& value) {
        if (CPLIsUTF8(value.c_str(), static_cast<int>(value.size()))) {
            return;
        }
        m_hadWrongEncoding = true;
        char* recoded = CPLRecode(value.c_str(), "CP1252", CPL_ENC_UTF8);
        value = recoded;
        CPLFree(recoded);
    }

    std::vector<int> m_columns;
    std::vector<VectorField> m_fields;
    bool m_hadWrongEncoding = false;
};

void warnAboutCompanions(const std::filesystem::path& path, OGRLayerH layer, const LonLatTransformation& transformation,
                         FeatureWarnings& warnings) {
    // OGR passes over a .dbf that it cannot read; a sound one has a column at least.
    if (isShapefile(path) && OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer)) == 0) {
        const std::string fault = companionOf(path, ".dbf").empty() ? "missing" : "damaged";
        warnings.addForFile("the .dbf is " + fault +
                            ", so the features have no attributes; get the shapefile with all its parts");
    }
    if (transformation.assumed()) {
        warnings.addForFile(
            "the file does not say its coordinate reference system; longitude and latitude on WGS 84 are assumed");
    }
}

std::optional<std::string> faultOf(GeoShape& shape, const LonLatTransformation& transformation) {
    if (shape.empty()) {
        return std::string(shapeFaultText(ShapeFault::empty));
    }
    const bool finite = std::all_of(shape.points.begin(), shape.points.end(), [](const LonLat& point) {
        return std::isfinite(point.lon) && std::isfinite(point.lat);
    });
    if (finite && transformation.isNeeded() && !transformation.apply(shape.points)) {
        return "lies outside its coordinate reference system";
    }
    if (const std::optional<ShapeFault> fault = repairLonLat(shape)) {
        return std::string(shapeFaultText(*fault));
    }
    return std::nullopt;
}

void reserve(OGRLayerH layer, VectorLayer& result, FieldReader& fields) {
    const GIntBig expected = OGR_L_GetFeatureCount(layer, FALSE);
    if (expected > 0) {
        const auto reserved = static_cast<std::size_t>(std::min(expected, mostFeaturesReserved));
        result.shapes.reserve(reserved);
        fields.reserve(reserved);
    }
}

}  // namespace

Loaded<VectorLayer> readVectorLayer(const std::filesystem::path& path, const VectorReadOptions& options) {
    const DatasetHandle dataset = openVectorFile(path, openOptionsFor(path));
    GdalMessages messages;
    OGRLayerH layer = chooseLayer(dataset.get(), path, options.layerName);
    const LonLatTransformation transformation(layer, path);
    FeatureWarnings warnings(path);
    warnAboutCompanions(path, layer, transformation, warnings);

    VectorLayer result;
    result.name = OGR_L_GetName(layer);
    result.path = path;
    FieldReader fields(layer, options);
    reserve(layer, result, fields);
    messages.clear();
    const SourceCoordinates coordinates =
        transformation.isNeeded() ? SourceCoordinates::projected : SourceCoordinates::degrees;
    const std::size_t mostFeatures = mostRowsOf(path);
    std::size_t featuresSeen = 0;
    while (const FeatureHandle feature{OGR_L_GetNextFeature(layer)}) {
        if (featuresSeen++ == mostFeatures) {
            throw FormatError(path, {}, "the layer is a view that does not end; store its features as a table");
        }
        GeoShape shape = shapeFromOgr(OGR_F_GetGeometryRef(feature.get()), coordinates);
        if (const std::optional<std::string> fault = faultOf(shape, transformation)) {
            warnings.add(OGR_F_GetFID(feature.get()), *fault + messages.inBrackets() + " and was left out");
            messages.clear();
            continue;
        }
        result.shapes.push_back(std::move(shape));
        fields.read(feature.get());
    }
    if (result.shapes.empty() && (featuresSeen > 0 || !messages.empty())) {
        throw FormatError(path, {},
                          "none of its " + std::to_string(featuresSeen) + " features has usable coordinates" +
                              messages.inBrackets() + "; get the file again from where it came");
    }
    if (!messages.empty()) {
        warnings.addForFile("the file is damaged" + messages.inBrackets() + "; what could be read was read");
    }
    if (fields.hadWrongEncoding()) {
        warnings.addForFile("some texts are not in the encoding the file promises; they were read as Windows-1252");
    }
    result.fields = fields.take();
    return {std::move(result), warnings.take()};
}

std::vector<std::string> listVectorLayers(const std::filesystem::path& path) {
    const DatasetHandle dataset = openVectorFile(path, openOptionsFor(path));
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
        names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset.get(), i)));
    }
    return names;
}

}  // namespace geo
