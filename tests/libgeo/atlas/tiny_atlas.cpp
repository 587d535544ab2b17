// SPDX-License-Identifier: MIT
#include "tests/libgeo/atlas/tiny_atlas.h"

#include <gdal_priv.h>
#include <gdal_utils.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <vector>

#include "tests/support/catch.h"

namespace geo::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> count = 0;
    m_path = fs::temp_directory_path() / ("marz-atlas-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    fs::create_directories(m_path);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void writeFile(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::map<std::string, std::string> tinyTables() {
    std::map<std::string, std::string> tables;
    tables["places"] =
        "id,name,kind,countries,geometry_type,WKT,precision_km,coordinate_source,identified,note\n"
        "bridge-of-reeds,Bridge of Reeds,border-crossing,AF;TJ,point,POINT (68.5 37.25),1.0,survey,named,\n"
        "reed-camp,Reed Camp,training-ground,TJ,area,POINT (68.75 38),25,estimate,implied,\"Two lines,\nand a comma\"\n"
        "reed-river,Reed River,river,AF;TJ,line,\"LINESTRING (68 37,69 37,72 37)\",1,sketch,named,\n"
        "reed-province,Reed Province,province,TJ,area,\"POLYGON ((68 37,68 38,69 38,69 37,68 37))\",10,sketch,named,\n"
        "reed-border,Reed Border,border-line,AF;TJ,line,\"MULTILINESTRING ((68 37,69 37),(69 37,69 "
        "37.5))\",2,sketch,named,\n"
        "reed-council,Reed Council,organisation,TJ,none,,,,named,\n";
    tables["names"] =
        "place_id,name,language,script,role\n"
        "bridge-of-reeds,Kamish-Kul Bandar,en,Latn,article\n"
        "bridge-of-reeds,Bridge of Reeds,en,Latn,primary\n"
        "bridge-of-reeds,Камыш-Куль,ru,Cyrl,local\n"
        "bridge-of-reeds,کمیش کول,fa,Arab,local\n"
        "reed-camp,Reed Camp,en,Latn,primary\n"
        "reed-camp,Қамӣш Ўрда,tg,Cyrl,local\n"
        "reed-river,Reed River,en,Latn,primary\n"
        "reed-province,Reed Province,en,Latn,primary\n"
        "reed-border,Reed Border,en,Latn,primary\n"
        "reed-council,Reed Council,en,Latn,primary\n";
    tables["sources"] =
        "id,type,title,authors,publisher,container_title,issued,issued_to,date_precision,url,language,deduced,note\n"
        "smith2020,article,\"Reeds, \"\"old\"\" and new\",\"Smith, Jane;Doe, John\",Reed Press,Reed "
        "Review,2020-05-02,,day,"
        "https://example.org/reeds,en,,\n"
        "office2021,report,Yearly Report,Reed Office,Reed Office,,2021-03,,month,,en,,\n";
    tables["passages"] =
        "source_id,paragraph,role,place_ids,described_ids,metonym_ids,digest,fingerprint\n"
        "smith2020,p2,body,bridge-of-reeds;reed-border,,,The bridge and the border.,0123456789abcdef\n"
        "smith2020,p10,body,reed-camp,reed-province,,A camp in the province.,fedcba9876543210\n"
        "office2021,p1,body,reed-border,,reed-council,The border again.,00000000000000ff\n";
    tables["claims"] =
        "id,place_ids,source_id,paragraph,date_from,date_to,date_precision,category,actors,statement,quantity,unit,"
        "hedging,note\n"
        "c1,bridge-of-reeds,smith2020,p2,2020-04-30,,day,control,Reed Guard,The guard took the bridge.,,,asserted,\n"
        "c2,reed-border,smith2020,p2,,,static,border-length,,The border is 100 miles long.,100,mi (161 km),asserted,\n"
        "c3,reed-border,office2021,p1,,,static,border-length,,The border is 180 km long.,180,km,asserted,\n"
        "c4,reed-camp;reed-council,smith2020,p10,2020,2021,years,exercise,A;B,Drills with 500 soldiers.,500,soldiers,"
        "reported,\n"
        "c5,reed-border,office2021,p1,2021-03,,as-of,control,Reed Guard,Seventy percent are held.,70,percent,claimed,\n"
        "c6,reed-border,smith2020,p2,2021-01,,as-of,control,Reed Guard,Most of it is held.,most,share of border,"
        "asserted,\n"
        "c7,reed-province,smith2020,p10,2019,,year,diplomacy,,Envoys met near the bridge.,,,asserted,\n";
    return tables;
}

void change(std::string& table, const std::string& from, const std::string& to) {
    const std::size_t found = table.find(from);
    REQUIRE(found != std::string::npos);
    table.replace(found, from.size(), to);
}

void writeTables(const fs::path& folder, const std::map<std::string, std::string>& tables) {
    for (const auto& [name, text] : tables) {
        writeFile(folder / (name + ".csv"), text);
    }
}

void makeGeoPackage(const fs::path& folder, const fs::path& geoPackage) {
    GDALAllRegister();
    for (const std::string name : {"places", "names", "sources", "passages", "claims"}) {
        std::vector<const char*> open{"HEADERS=YES", "KEEP_GEOM_COLUMNS=NO", nullptr};
        const std::vector<const char*> csvOnly{"CSV", nullptr};
        GDALDatasetH table =
            GDALOpenEx((folder / (name + ".csv")).c_str(), GDAL_OF_VECTOR, csvOnly.data(), open.data(), nullptr);
        REQUIRE(table != nullptr);
        std::vector<std::string> words{"-f", "GPKG", "-nln", name, "-a_srs", "EPSG:4326"};
        words.insert(words.end(), name == "places" ? std::initializer_list<std::string>{"-nlt", "GEOMETRY"}
                                                   : std::initializer_list<std::string>{"-update"});
        std::vector<char*> arguments;
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(arguments.data(), nullptr);
        GDALDatasetH written = GDALVectorTranslate(geoPackage.c_str(), nullptr, 1, &table, options, nullptr);
        REQUIRE(written != nullptr);
        GDALVectorTranslateOptionsFree(options);
        GDALClose(written);
        GDALClose(table);
    }
}

}  // namespace geo::test
