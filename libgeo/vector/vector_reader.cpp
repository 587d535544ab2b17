// SPDX-License-Identifier: MIT
#include "libgeo/vector/vector_reader.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "libgeo/base/error.h"
#include "libgeo/base/lower_case.h"
#include "libgeo/base/stopping.h"
#include "libgeo/vector/field_reader.h"
#include "libgeo/vector/gdal_handles.h"
#include "libgeo/vector/geopackage_views.h"
#include "libgeo/vector/lon_lat_transformation.h"
#include "libgeo/vector/shape_from_ogr.h"
#include "libgeo/vector/vector_file.h"

namespace geo {

namespace {

// A list that nobody reads to the end helps nobody.
constexpr std::size_t warningsListed = 5;
// A damaged header may promise any number of features; beyond this the arrays grow as they come.
constexpr GIntBig mostFeaturesReserved = 100'000;

/// Where the user chose the encoding, or nothing says it, the texts come as the bytes they are: FieldReader knows, or
/// finds out, what they mean. OGR would take them for ISO 8859-1.
std::vector<std::string> openOptionsFor(const std::filesystem::path& path, const VectorReadOptions& options) {
    const bool asBytes = isShapefile(path) && (!options.encoding.empty() || encodingIsUnsaid(path));
    return asBytes ? std::vector<std::string>{"ENCODING="} : std::vector<std::string>{};
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
    if (viewsIn(path).contains(lowerCase(OGR_L_GetName(layer)))) {
        throw FormatError(path, {},
                          "the layer is a view, a stored query that may never end, so it was not read; store its "
                          "features as a table");
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

struct FeatureFault {
    std::string text;
    bool outOfRange = false;
};

std::optional<FeatureFault> faultOf(GeoShape& shape, const LonLatTransformation& transformation) {
    if (shape.empty()) {
        return FeatureFault{std::string(shapeFaultText(ShapeFault::empty))};
    }
    const bool finite = std::all_of(shape.points.begin(), shape.points.end(), [](const LonLat& point) {
        return std::isfinite(point.lon) && std::isfinite(point.lat);
    });
    if (finite && transformation.isNeeded() && !transformation.apply(shape.points)) {
        return FeatureFault{"lies outside its coordinate reference system"};
    }
    if (const std::optional<ShapeFault> fault = repairLonLat(shape)) {
        return FeatureFault{std::string(shapeFaultText(*fault)), *fault == ShapeFault::outOfRange};
    }
    return std::nullopt;
}

std::string inWords(LonLat point) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.0f, %.0f", point.lon, point.lat);
    return text.data();
}

/// One reading of one layer.
class LayerReading {
public:
    LayerReading(const std::filesystem::path& path, const VectorReadOptions& options)
        : m_path(path),
          m_options(options),
          m_dataset(openVectorFile(path, openOptionsFor(path, options))),
          m_layer(chooseLayer(m_dataset.get(), path, options.layerName)),
          m_transformation(m_layer, path, options.coordinateSystem),
          m_warnings(path),
          m_fields(m_layer, options.fields, options.encoding) {}

    Loaded<VectorLayer> read() {
        warnAboutCompanions(m_path, m_layer, m_transformation, m_warnings);
        describe();
        m_messages.clear();
        readFeatures();
        if (m_result.shapes.empty() && (m_seen > 0 || !m_messages.empty())) {
            throwUnusable();
        }
        if (mostAreOutOfRange()) {
            m_warnings.addForFile(likelyCause(m_outOfRange));
        }
        if (!m_messages.empty()) {
            m_warnings.addForFile("the file is damaged" + m_messages.inBrackets(m_path) +
                                  "; what could be read was read");
        }
        m_result.fields = m_fields.take();
        if (const auto& encoding = m_fields.guessedEncoding()) {
            const std::string asGuessed = "; by their letters they were read as " + *encoding;
            m_warnings.addForFile(encodingIsUnsaid(m_path)
                                      ? "nothing says in which encoding the texts are" + asGuessed +
                                            "; a file beside it with the ending .cpg would say it"
                                      : "some texts are not in the encoding that the file promises" + asGuessed +
                                            "; save it as UTF-8 if letters look wrong");
        }
        return {std::move(m_result), m_warnings.take()};
    }

private:
    void describe() {
        m_result.name = OGR_L_GetName(m_layer);
        m_result.path = m_path;
        m_result.coordinateSystem = m_transformation.systemName();
        m_result.systemOrigin = !m_options.coordinateSystem.empty() ? SystemOrigin::user
                                : m_transformation.assumed()        ? SystemOrigin::assumed
                                                                    : SystemOrigin::file;
        // An estimate that the file's header gives for nothing; where it must be counted, nothing is expected.
        const bool cheap = OGR_L_TestCapability(m_layer, OLCFastFeatureCount) != 0;
        const GIntBig expected = cheap ? OGR_L_GetFeatureCount(m_layer, FALSE) : -1;
        if (expected > 0) {
            const auto reserved = static_cast<std::size_t>(std::min(expected, mostFeaturesReserved));
            m_expected = static_cast<std::size_t>(expected);
            m_result.shapes.reserve(reserved);
            m_fields.reserve(reserved);
        }
    }

    void readFeatures() {
        const SourceCoordinates coordinates =
            m_transformation.isNeeded() ? SourceCoordinates::projected : SourceCoordinates::degrees;
        while (const FeatureHandle feature{OGR_L_GetNextFeature(m_layer)}) {
            throwIfStopped(m_options.stop);
            if (m_seen++ % featuresBetweenReports == 0) {
                report();
            }
            GeoShape shape = shapeFromOgr(OGR_F_GetGeometryRef(feature.get()), coordinates);
            const LonLat first = shape.empty() ? LonLat{} : shape.points.front();
            if (const std::optional<FeatureFault> fault = faultOf(shape, m_transformation)) {
                m_warnings.add(OGR_F_GetFID(feature.get()),
                               fault->text + m_messages.inBrackets(m_path) + " and was left out");
                m_messages.clear();
                m_example = fault->outOfRange && m_outOfRange++ == 0 ? first : m_example;
                continue;
            }
            m_result.shapes.push_back(std::move(shape));
            m_fields.read(feature.get());
        }
        report();
    }

    void report() const {
        if (m_options.onProgress) {
            m_options.onProgress({m_seen, m_expected});
        }
    }

    bool mostAreOutOfRange() const { return m_outOfRange > 0 && m_outOfRange * 2 >= m_seen; }

    [[noreturn]] void throwUnusable() const {
        if (mostAreOutOfRange()) {
            throw CoordinateRangeError(m_path, {}, likelyCause(m_outOfRange));
        }
        throw FormatError(m_path, {},
                          "none of its " + std::to_string(m_seen) + " features has usable coordinates" +
                              m_messages.inBrackets(m_path) + "; get the file again from where it came");
    }

    std::string likelyCause(std::size_t features) const {
        return std::to_string(features) + (features == 1 ? " feature lies" : " features lie") +
               " beyond 180 or 90 degrees (such as " + inWords(m_example) +
               "), so the coordinates are probably metres of a projected coordinate system; choose the system that "
               "the file was made in";
    }

    static constexpr std::size_t featuresBetweenReports = 256;

    const std::filesystem::path& m_path;
    const VectorReadOptions& m_options;
    DatasetHandle m_dataset;
    GdalMessages m_messages;
    OGRLayerH m_layer;
    LonLatTransformation m_transformation;
    FeatureWarnings m_warnings;
    FieldReader m_fields;
    VectorLayer m_result;
    std::optional<std::size_t> m_expected;
    std::size_t m_seen = 0;
    std::size_t m_outOfRange = 0;
    LonLat m_example;
};

}  // namespace

Loaded<VectorLayer> readVectorLayer(const std::filesystem::path& path, const VectorReadOptions& options) {
    return LayerReading(path, options).read();
}

}  // namespace geo
