// SPDX-License-Identifier: MIT

// Whatever a file refers to, nobody is asked for it: somebody listens while files of every kind are read.

#include <arpa/inet.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "libgeo/base/error.h"
#include "libgeo/raster/elevation_model.h"
#include "libgeo/vector/vector_file.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/libgeo/raster/write_heights.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/write_layer.h"

namespace {

/// Listens on a port of this machine and tells whether anyone has come.
class Listener {
public:
    Listener() : m_socket(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        REQUIRE(bind(m_socket, reinterpret_cast<sockaddr*>(&address), length) == 0);
        REQUIRE(listen(m_socket, 4) == 0);
        REQUIRE(getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &length) == 0);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { close(m_socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    std::string url(const std::string& file) const { return "http://127.0.0.1:" + std::to_string(m_port) + "/" + file; }
    bool wasCalled() const {
        pollfd waiting{m_socket, POLLIN, 0};
        return poll(&waiting, 1, 100) > 0;
    }

private:
    int m_socket;
    int m_port = 0;
};

/// Reads all there is; to refuse the file in a sentence is as good.
void readAll(const std::filesystem::path& path) {
    try {
        for (const std::string& layer : geo::listDrawableLayers(path).value) {
            geo::VectorReadOptions options;
            options.layerName = layer;
            CHECK(geo::readVectorLayer(path, options).value.featureCount() > 0);
        }
    } catch (const geo::Error& error) {
        CHECK_FALSE(std::string(error.what()).empty());
    }
}

void readHeights(const std::filesystem::path& path) {
    try {
        geo::ElevationReadOptions options;
        options.largestSide = 16;  // smaller than the grid, so that overviews are sought
        geo::readElevationModel(path, options);
    } catch (const geo::Error& error) {
        CHECK_FALSE(std::string(error.what()).empty());
    }
}

std::string kml(const std::string& body) {
    return "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + body +
           "</Document></kml>";
}

std::string placemark(const std::string& body) {
    return "<Placemark><name>Post</name>" + body + "<Point><coordinates>68.5,37.2</coordinates></Point></Placemark>";
}

std::string geoJson(const std::string& crs, const std::string& value) {
    return R"({"type":"FeatureCollection","crs":)" + crs + R"(,"features":[{"type":"Feature","properties":{"$ref":")" +
           value + R"("},"geometry":{"type":"Point","coordinates":[68.5,37.2]}}]})";
}

std::string gpx(const std::string& schema, const std::string& link) {
    return "<?xml version=\"1.0\"?><!DOCTYPE gpx SYSTEM \"" + schema +
           "\"><gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.topografix.com " +
           schema + "\"><wpt lat=\"37.2\" lon=\"68.6\"><name>Bridge</name><link href=\"" + link + "\"/></wpt></gpx>";
}

std::string virtualRaster(const std::string& url) {
    return "<VRTDataset rasterXSize=\"4\" rasterYSize=\"4\"><VRTRasterBand dataType=\"Int16\" band=\"1\">"
           "<SimpleSource><SourceFilename relativeToVRT=\"0\">/vsicurl/" +
           url + "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>";
}

void runSql(const std::filesystem::path& path, const std::vector<std::string>& statements) {
    GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr);
    REQUIRE(dataset != nullptr);
    for (const std::string& statement : statements) {
        OGRLayerH result = GDALDatasetExecuteSQL(dataset, statement.c_str(), nullptr, nullptr);
        if (result != nullptr) {
            GDALDatasetReleaseResultSet(dataset, result);
        }
    }
    GDALClose(dataset);
}

}  // namespace

TEST_CASE("Links in KML are never followed") {
    const test::TemporaryFolder folder;
    const Listener listener;
    const std::vector<std::string> bodies{
        "<NetworkLink><Link><href>" + listener.url("more.kml") + "</href></Link></NetworkLink>" + placemark(""),
        "<Style id=\"s\"><IconStyle><Icon><href>" + listener.url("icon.png") + "</href></Icon></IconStyle></Style>" +
            placemark("<styleUrl>#s</styleUrl>"),
        placemark("<styleUrl>" + listener.url("style.kml") + "#s</styleUrl>"),
        placemark("<ExtendedData><SchemaData schemaUrl=\"" + listener.url("s.kml") +
                  "#x\"><SimpleData name=\"a\">1</SimpleData></SchemaData></ExtendedData>"),
        "<GroundOverlay><Icon><href>" + listener.url("a.png") +
            "</href></Icon><LatLonBox><north>38</north><south>37</south><east>69</east><west>68</west></LatLonBox>"
            "</GroundOverlay>" +
            placemark(""),
    };
    for (const std::string& body : bodies) {
        INFO(body);
        readAll(folder.write("a.kml", kml(body)));
        CHECK_FALSE(listener.wasCalled());
    }
}

TEST_CASE("The coordinate system of a GeoJSON file may be a link, which is never followed") {
    const test::TemporaryFolder folder;
    const Listener listener;
    const std::string href = listener.url("a.prj");
    for (const std::string& crs : {R"({"type":"link","properties":{"href":")" + href + R"(","type":"esriwkt"}})",
                                   R"({"type":"name","properties":{"name":")" + href + R"("}})",
                                   R"({"type":"url","properties":{"url":")" + href + R"("}})"}) {
        INFO(crs);
        readAll(folder.write("a.geojson", geoJson(crs, listener.url("b.json"))));
        CHECK_FALSE(listener.wasCalled());
    }
}

TEST_CASE("Schemas and links of GPX, and addresses in tables of text, are never followed") {
    const test::TemporaryFolder folder;
    const Listener listener;
    readAll(folder.write("a.gpx", gpx(listener.url("a.xsd"), listener.url("a.html"))));
    readAll(folder.write("a.csv", "name,lon,lat\n" + listener.url("a") + ",68.5,37.2\n"));
    readAll(folder.write("b.csv", "name,WKT\nPost," + listener.url("a") + "\nOther,POINT(68.5 37.2)\n"));
    readAll(folder.write("c.csv", "/vsicurl/" + listener.url("a") + "\n"));
    CHECK_FALSE(listener.wasCalled());
}

TEST_CASE("Addresses in a GeoPackage or FlatGeobuf file are never followed") {
    const test::TemporaryFolder folder;
    const Listener listener;
    const auto package = folder / "a.gpkg";
    test::writeLayer(package, {{"POINT(68.78 38.56)", listener.url("a")}}, {"GPKG", "EPSG:4326", "UTF-8"});
    runSql(package,
           {"INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition) "
            "VALUES ('far', 100001, 'NONE', 100001, '" +
                listener.url("a.prj") + "')",
            "UPDATE gpkg_geometry_columns SET srs_id = 100001", "UPDATE gpkg_contents SET srs_id = 100001"});
    readAll(package);
    test::writeLayer(folder / "a.fgb", {{"POINT(68.78 38.56)", listener.url("a")}},
                     {"FlatGeobuf", "EPSG:4326", "UTF-8"});
    readAll(folder / "a.fgb");
    CHECK_FALSE(listener.wasCalled());
}

TEST_CASE("What lies beside a file cannot send anyone to the network") {
    const test::TemporaryFolder folder;
    const Listener listener;
    const auto shapefile = folder / "a.shp";
    test::writeLayer(shapefile, {{"POINT(68.78 38.56)", "Post"}});
    folder.write("a.prj", listener.url("a.prj"));
    for (const char* name : {"a.qml", "a.sld", "a.qpj", "a.shp.xml", "a.shp.aux.xml"}) {
        folder.write(name, "<a href=\"" + listener.url(name) + "\">" + listener.url(name) + "</a>");
    }
    readAll(shapefile);
    for (const char* name : {"a.kml", "a.geojson", "a.gpkg", "a.fgb"}) {
        readAll(folder.write(name, "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/" +
                                       listener.url("a.geojson") +
                                       "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"));
    }
    CHECK_FALSE(listener.wasCalled());
}

TEST_CASE("Neither a grid of heights nor what lies beside it sends anyone to the network") {
    const test::TemporaryFolder folder;
    const Listener listener;
    const auto grid = folder / "a.tif";
    test::writeHeights(grid, {60.0, 34.0, 66.0, 40.0}, 64, 64, [](int column, int row) { return column + row; });
    for (const char* name : {"a.tif.ovr", "a.tif.msk", "a.tif.aux.xml", "a.aux.xml", "a.tfw"}) {
        folder.write(name, virtualRaster(listener.url(name)));
    }
    readHeights(grid);
    readHeights(folder.write("b.tif", virtualRaster(listener.url("b.tif"))));
    readHeights(folder.write("c.tif", "<GDAL_WMS><Service name=\"WMS\"><ServerUrl>" + listener.url("c") +
                                          "?</ServerUrl></Service></GDAL_WMS>"));
    CHECK_FALSE(listener.wasCalled());
}

TEST_CASE("File systems of GDAL that reach the network or into archives answer nothing") {
    const test::TemporaryFolder folder;
    const Listener listener;
    readAll(folder.write("a.csv", "name,lon,lat\nPost,68.5,37.2\n"));
    CPLPushErrorHandler(CPLQuietErrorHandler);
    for (const char* prefix : {"/vsicurl/", "/vsicurl_streaming/", "/vsiwebhdfs/"}) {
        INFO(prefix);
        const std::string address = prefix + listener.url("a");
        CHECK(VSIFOpenL(address.c_str(), "rb") == nullptr);
        VSIStatBufL status;
        CHECK(VSIStatL(address.c_str(), &status) != 0);
    }
    CPLPopErrorHandler();
    CHECK_FALSE(listener.wasCalled());
}
