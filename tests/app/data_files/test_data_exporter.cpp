// SPDX-License-Identifier: MIT
#include "app/data_files/data_exporter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include "app/convert/qt_text.h"
#include "app/data_files/geojson_file.h"
#include "app/data_files/kml_file.h"
#include "app/data_files/spreadsheet_file.h"
#include "app/export/page/export_error.h"
#include "libgeo/atlas/atlas_check.h"
#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

DataSelection chosen(const WorldPointer& world, const geo::ClaimFilter& filter = {}) {
    return selectData(world, filter, geo::matchingPlaces(*world->atlas, filter), std::nullopt);
}

WorldPointer shippedWorld() {
    World world;
    world.atlas = std::make_shared<const geo::Atlas>(
        geo::readAtlas(test::sourceTree() / "resources/atlas/central-asia-2021").value);
    return std::make_shared<const World>(std::move(world));
}

geo::ClaimFilter only(const char* country, const char* category) {
    geo::ClaimFilter filter;
    filter.countries = {country};
    filter.categories = {category};
    return filter;
}

QString in(const test::TemporaryFolder& folder, const char* name) {
    return toQString((folder / name).string());
}

std::string refusalOf(const QString& path) {
    try {
        exportData(chosen(smallWorld()), QStringLiteral("Small"), CitationStyle::chicago, path);
    } catch (const ExportError& error) {
        return error.what();
    }
    return {};
}

/// A place whose names and statements hold what markup and tables are made of.
WorldPointer awkwardWorld() {
    geo::AtlasContents contents = smallAtlas();
    contents.places[0].name = "Gate \"<5>\" & Sons";
    contents.claims[0].statement = "Said, \"<b>wait</b>\"\nand left.";
    return worldOf(std::move(contents));
}

}  // namespace

TEST_CASE("What leaves the program is what the filter leaves: places, their claims, the sources of these") {
    const WorldPointer world = shippedWorld();
    const geo::ClaimFilter filter = only("TJ", "exercise");
    const DataSelection selection = chosen(world, filter);
    REQUIRE_FALSE(selection.places.empty());
    REQUIRE(selection.claimsOf.size() == selection.places.size());
    std::size_t claims = 0;
    for (const std::vector<std::size_t>& ofPlace : selection.claimsOf) {
        CHECK_FALSE(ofPlace.empty());
        for (const std::size_t claim : ofPlace) {
            CHECK(world->atlas->claims()[claim].category == "exercise");
            ++claims;
        }
    }
    CHECK(claims > selection.places.size());
    CHECK(selection.sources.size() <= world->atlas->sources().size());
    geo::ClaimFilter july = filter;
    const geo::AsKnownOn early{std::chrono::year(2021) / 7 / 1, geo::TimeAxis::published};
    const DataSelection then = selectData(world, july, selection.places, early);
    for (const std::vector<std::size_t>& ofPlace : then.claimsOf) {
        CHECK(ofPlace.empty());  // the first of the articles came out on 13 July
    }
}

TEST_CASE("A place that is only named brings the passages that name it, and their sources") {
    const WorldPointer world = smallWorld();
    const std::size_t kunduz = world->atlas->placeIndex(geo::PlaceId("kunduz"));
    const DataSelection selection = selectData(world, {}, {kunduz}, std::nullopt);
    CHECK(selection.claimsOf.front().empty());
    CHECK(selection.passages.size() == 2);
    CHECK(selection.sources.size() == 2);
}

TEST_CASE("A radius that nobody has estimated leaves the program as a guess") {
    geo::AtlasContents contents = smallAtlas();
    contents.places[0].extent = geo::PlaceExtent::area;
    contents.places[0].precisionKm = 60.0;
    contents.places[0].precisionGuessed = true;
    const WorldPointer world = worldOf(std::move(contents));
    const test::TemporaryFolder folder;
    exportData(chosen(world), {}, CitationStyle::chicago, in(folder, "guess.gpkg"));
    const auto atlas = geo::readAtlas(folder / "guess.gpkg");
    REQUIRE(atlas.value.findPlace(geo::PlaceId("sher-khan-bandar")) != nullptr);
    CHECK(atlas.value.findPlace(geo::PlaceId("sher-khan-bandar"))->precisionGuessed);
    CHECK(toGeoJson(chosen(world), CitationStyle::apa).contains("\"precision_guessed\": true"));
    CHECK_FALSE(toKml(chosen(world), {}, CitationStyle::apa).contains("<value>60</value>"));
    CHECK(placesAndClaims(chosen(world), CitationStyle::apa).rows.front()[7] == "guess");
}

TEST_CASE("GeoJSON has a feature a place with its claims and their citations") {
    const WorldPointer world = smallWorld();
    const QJsonObject file = QJsonDocument::fromJson(toGeoJson(chosen(world), CitationStyle::apa)).object();
    CHECK(file[QStringLiteral("type")] == QStringLiteral("FeatureCollection"));
    const QJsonArray features = file[QStringLiteral("features")].toArray();
    REQUIRE(features.size() == 3);
    const QJsonObject crossing = features[0].toObject();
    const QJsonObject properties = crossing[QStringLiteral("properties")].toObject();
    CHECK(crossing[QStringLiteral("geometry")].toObject()[QStringLiteral("coordinates")] == QJsonArray{68.6, 37.19});
    CHECK(properties[QStringLiteral("countries")] == QJsonArray{QStringLiteral("AF"), QStringLiteral("TJ")});
    REQUIRE(properties[QStringLiteral("claims")].toArray().size() == 2);
    const QJsonObject claim = properties[QStringLiteral("claims")].toArray()[0].toObject();
    CHECK_THAT(claim[QStringLiteral("citation")].toString().toStdString(), ContainsSubstring("(2021, "));
    CHECK(features[2].toObject()[QStringLiteral("geometry")].isNull());
    CHECK(features[2].toObject()[QStringLiteral("properties")].toObject()[QStringLiteral("named_in_sources")] == false);
}

TEST_CASE("The table has a row a claim, and one for a place of which nothing is claimed") {
    const TextTable table = placesAndClaims(chosen(smallWorld()), CitationStyle::chicago);
    REQUIRE(table.rows.size() == 4);
    for (const std::vector<std::string>& row : table.rows) {
        CHECK(row.size() == table.columns.size());
    }
    CHECK(table.columns.back() == "citation");
    CHECK_THAT(table.rows[0].back(), ContainsSubstring("Test Review"));
    CHECK(table.rows[3].front() == "some-base");
    CHECK(table.rows[3].back().empty());
}

TEST_CASE("KML is read by GDAL with every located place, and markup in names stays text") {
    const test::TemporaryFolder folder;
    const QString path = in(folder, "places.kml");
    exportData(chosen(awkwardWorld()), QStringLiteral("Gates & roads"), CitationStyle::chicago, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QXmlStreamReader xml(text);
    QStringList names;
    QString descriptions;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("name")) {
            names << xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("description")) {
            descriptions += xml.readElementText();
        }
    }
    CHECK_FALSE(xml.hasError());
    CHECK(names.contains(QStringLiteral("Gate \"<5>\" & Sons")));
    CHECK(names.contains(QStringLiteral("Gates & roads")));
    CHECK(descriptions.contains(QStringLiteral("&lt;b&gt;wait&lt;/b&gt;")));
    CHECK_FALSE(descriptions.contains(QStringLiteral("<b>")));
    for (const char* const kind : {"Border crossing", "City"}) {
        geo::VectorReadOptions options;
        options.layerName = kind;
        CHECK(geo::readVectorLayer(path.toStdString(), options).value.featureCount() == 1);
    }
}

TEST_CASE("A GeoPackage is an atlas of its own that nothing is wrong with") {
    const test::TemporaryFolder folder;
    const QString path = in(folder, "part.gpkg");
    const DataSelection selection = chosen(shippedWorld(), only("TM", "exercise"));
    exportData(selection, {}, CitationStyle::chicago, path);
    exportData(selection, {}, CitationStyle::chicago, path);  // replaces the first one, and does not add to it
    CHECK(geo::checkAtlas(geo::readAtlasTables(path.toStdString())).empty());
    const auto atlas = geo::readAtlas(path.toStdString());
    CHECK(atlas.warnings.empty());
    for (const std::size_t place : selection.places) {
        CHECK(atlas.value.findPlace(selection.atlas().places()[place].id) != nullptr);
    }
    std::size_t claims = 0;
    for (const geo::Claim& claim : atlas.value.claims()) {
        claims += claim.category == "exercise" ? 1 : 0;
    }
    CHECK(claims == atlas.value.claims().size());
    CHECK(claims > 0);
    CHECK(atlas.value.places().size() < selection.atlas().places().size());
}

TEST_CASE("A GeoPackage is made without a file beside its own") {
    const test::TemporaryFolder folder;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/nowhere/at/all");
    const QString path = in(folder, "alone.gpkg");
    CHECK_NOTHROW(exportData(chosen(shippedWorld()), {}, CitationStyle::chicago, path));
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("Wherever a claim points, a GeoPackage of any country's places is sound") {
    const test::TemporaryFolder folder;
    for (const char* const country : {"AF", "TJ", "UZ", "TM", "KG", "KZ"}) {
        CAPTURE(country);
        geo::ClaimFilter filter;
        filter.countries = {country};
        const QString path = in(folder, country) + QStringLiteral(".gpkg");
        exportData(chosen(shippedWorld(), filter), {}, CitationStyle::chicago, path);
        CHECK(geo::checkAtlas(geo::readAtlasTables(path.toStdString())).empty());
    }
}

TEST_CASE("The sources go out in each bibliographic format") {
    const test::TemporaryFolder folder;
    const std::pair<const char*, const char*> expected[] = {{"s.json", "\"title\": \"Bridges of the Panj\""},
                                                            {"s.bib", "@article{author2021,"},
                                                            {"s.RIS", "TY  - MGZN\r\n"}};
    for (const auto& [name, part] : expected) {
        const QString path = in(folder, name);
        const qint64 bytes = exportData(chosen(smallWorld()), {}, CitationStyle::chicago, path);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() == bytes);
        CHECK_THAT(file.readAll().toStdString(), ContainsSubstring(part));
    }
}

TEST_CASE("Data that cannot be written is refused with one sentence, and the old file stays") {
    const test::TemporaryFolder folder;
    CHECK_THAT(refusalOf(in(folder, "map.xls")), ContainsSubstring(".geojson, .gpkg, .kml"));
    CHECK_THAT(refusalOf(in(folder, "no/such/folder.csv")), ContainsSubstring("does not exist"));
    CHECK_THAT(refusalOf(QStringLiteral("/dev/full")), ContainsSubstring("cannot be written"));
    CHECK_THAT(refusalOf(in(folder, "")), ContainsSubstring("is a folder"));
}
