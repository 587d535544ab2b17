// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTemporaryDir>

#include "app/export/layout_file/layout_file.h"
#include "libgeo/base/error.h"
#include "tests/app/export/export_fixture.h"
#include "tests/app/export/layout_file/layout_fixture.h"
#include "tests/support/catch.h"

using namespace marz;
using test::fileWith;
using test::layoutFrom;

namespace {

std::string messageFor(const QByteArray& json) {
    try {
        layoutFrom(json);
    } catch (const geo::Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("What is wrong in a layout is told with file, line and key") {
    struct Broken {
        const char* json;
        std::vector<const char*> told;
    };
    const std::vector<Broken> table{
        {"{\n\"marzLayout\": 1,\n\"aera\": {}}", {"line 3, key aera", "unknown", "layout.json"}},
        {"{\n\"marzLayout\": 2}", {"line 2, key marzLayout", "later version"}},
        {"{}", {"key marzLayout", "missing"}},
        {"{\n\"marzLayout\": 1,,}", {"line 2", "no valid JSON"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"place\": \"a\",\n\"west\": 1}}", {"line 3, key area/west", "unknown"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"west\": 1, \"south\": 2, \"east\": 3}}", {"key area/north", "missing"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"west\": 1, \"south\": 2, \"east\": 3, \"north\": 1}}",
         {"key area/north", "empty"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"metres\": {\"left\": 5, \"bottom\": 0, \"right\": 1, \"top\": 9}}}",
         {"key area/metres/right"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"metres\": {\"left\": 0, \"bottom\": 9, \"right\": 5, \"top\": 1}}}",
         {"key area/metres/top"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"centre\": {\"lon\": 70, \"lat\": 38}}}", {"key area/scale", "missing"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"centre\": {\"lon\": 70, \"lat\": 38}, \"scale\": 10}}", {"key area/scale"}},
        {"{\"marzLayout\": 1,\n\"area\": {\"countries\": []}}", {"key area/countries", "at least one"}},
        {"{\"marzLayout\": 1,\n\n\"projection\": {\"id\": \"mercator\"}}",
         {"line 3, key projection/id", "lambert, web-mercator"}},
        {"{\"marzLayout\": 1, \"projection\": {\"id\": \"albers\", \"around\": {\"lon\": 1, \"lat\": 2}}}",
         {"key projection/around"}},
        {"{\"marzLayout\": 1, \"filter\": {\"kinds\": \"base\"}}", {"key filter/kinds", "list of texts"}},
        {"{\"marzLayout\": 1, \"filter\": {\"since\": \"last year\"}}", {"key filter/since", "2021-08"}},
        {"{\"marzLayout\": 1, \"date\": {\"axis\": \"happened\"}}", {"key date/asKnownOn", "missing"}},
        {"{\"marzLayout\": 1, \"page\": {\"size\": \"B4\"}}", {"key page/size", "A5 to A0"}},
        {"{\"marzLayout\": 1, \"page\": {\"size\": \"A4\", \"dpi\": 1200}}", {"key page/dpi", "72 to 600"}},
        {"{\"marzLayout\": 1,\n\"page\": {\n\"margins\": {\"left\": 10, \"top\": 10, \"right\": 10}}}",
         {"line 3, key page/margins/bottom", "missing"}},
        {"{\"marzLayout\": 1, \"page\": {\"margins\": {\"left\": -1}}}", {"key page/margins/left"}},
        {"{\"marzLayout\": 1, \"page\": {\n\"size\": \"A5\",\n\"margins\": {\"left\": 90, \"top\": 0, \"right\": 90, "
         "\"bottom\": 0}}}",
         {"line 3, key page/margins", "at least 40 × 40 mm"}},
        {"{\"marzLayout\": 1, \"elements\": {\"north-arow\": true}}", {"key elements/north-arow", "unknown"}},
        {"{\"marzLayout\": 1, \"elements\": {\"legend\": 1}}", {"key elements/legend", "true or false"}},
        {"{\"marzLayout\": 1, \"elements\": {\"map\": false}}", {"key elements/map", "unknown"}},
        {"{\"marzLayout\": 1, \"arrangement\": {\"map\": {\"x\": 0, \"y\": 0, \"width\": 1}}}",
         {"key arrangement/map/height"}},
        {"{\"marzLayout\": 1, \"arrangement\": {\"key\": {\"x\": 7, \"y\": 0}}}", {"key arrangement/key/x"}},
        {"{\"marzLayout\": 1,\n\"notes\": [\n{\"kind\": \"text\", \"x\": 0, \"y\": 0},\n{\"kind\": \"box\"}]}",
         {"line 4, key notes/2/kind", "text, callout, arrow"}},
        {"{\"marzLayout\": 1,\n\"notes\": [{\"kind\": \"arrow\", \"towards\": {\"lon\": 1, \"lat\": 2}}]}",
         {"key notes/1/from"}},
        {"{\"marzLayout\": 1,\n\"notes\": [{\"x\": 0, \"y\": 0,\n\"colour\": \"pink\"}]}",
         {"line 3, key notes/1/colour", "red, orange", "#rrggbb"}},
        {"{\"marzLayout\": 1, \"notes\": [{\"x\": 0, \"y\": 0, \"colour\": \"#12\"}]}", {"key notes/1/colour"}},
        {"{\"marzLayout\": 1, \"notes\": [{\"x\": 0, \"y\": 0, \"textSize\": 100}]}", {"key notes/1/textSize"}},
        {"{\"marzLayout\": 1, \"notes\": [{\"x\": 0, \"y\": 0, \"line\": \"dashed\"}]}",
         {"key notes/1/line", "unknown"}},
        {"{\"marzLayout\": 1, \"notes\": [{\"x\": 0, \"y\": 0, \"box\": \"round\"}]}",
         {"key notes/1/box", "usual, none, plate, frame"}},
        {"{\"marzLayout\": 1, \"svgText\": \"pixels\"}", {"key svgText", "letters, outlines"}},
        {"{\"marzLayout\": 1, \"claims\": {\"told\": \"some\"}}",
         {"key claims/told", "automatic, newest, all, picked"}},
        {"{\"marzLayout\": 1, \"claims\": {\"told\": \"all\", \"picked\": [\"a\"]}}", {"key claims/picked"}},
        {"{\"marzLayout\": 1, \"claims\": {\"quoteWords\": 5000}}", {"key claims/quoteWords"}},
        {"{\"marzLayout\": 1, \"citations\": \"mla\"}", {"key citations", "chicago, apa, harvard, gost"}},
        {"{\"marzLayout\": 1, \"numberBy\": \"size\"}", {"key numberBy", "reading, importance"}},
        {"{\"marzLayout\": 1, \"labels\": \"ru\"}", {"key labels", "english"}},
        {"{\"marzLayout\": 1, \"style\": \"mine.json\"}", {"key style", "no style"}},
        {"{\"marzLayout\": 1, \"extras\": {\"rangeRings\": [0]}}", {"key extras/rangeRings"}},
        {"{\"marzLayout\": 1, \"layers\": {\"basemap\": {\"lakes\": {}}}}", {"key layers/basemap/lakes", "unknown"}},
        {"{\"marzLayout\": 1, \"layers\": {\"basemap\": {\"rivers\": {\"opacity\": 2}}}}",
         {"key layers/basemap/rivers/opacity"}},
        {"{\"marzLayout\": 1, \"layers\": {\"order\": [\"own 1\"]}}", {"key layers/order", "own 1"}},
        {"{\"marzLayout\": 1, \"borders\": {\"drawnBy\": \"rivers\"}}", {"key borders/drawnBy"}},
        {"{\"marzLayout\": 1, \"title\": 5}", {"key title", "text in quotes"}},
        {"[1]", {"one JSON object, in braces"}},
    };
    for (const Broken& broken : table) {
        const std::string message = messageFor(broken.json);
        INFO(broken.json);
        for (const char* part : broken.told) {
            CHECK_THAT(message, ContainsSubstring(part));
        }
    }
}

TEST_CASE("What the data lacks is named in a sentence") {
    const WorldPointer world = test::crowdedMap(3);
    const auto sentence = [&world](const char* more) {
        const ExportLayout layout = layoutFrom(QByteArray("{\"marzLayout\": 1, ") + more + "}");
        try {
            requestOf(layout, world);
        } catch (const geo::Error& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    CHECK_THAT(sentence("\"area\": {\"place\": \"atlantis\"}"), ContainsSubstring("shows the place “atlantis”"));
    CHECK_THAT(sentence("\"extras\": {\"ringCentre\": \"thule\"}"), ContainsSubstring("rings about the place “thule”"));
    CHECK_THAT(sentence("\"filter\": {\"sources\": [\"novel\"]}"), ContainsSubstring("source “novel”"));
    CHECK_THAT(sentence("\"filter\": {\"kinds\": [\"lighthouse\"]}"), ContainsSubstring("kind “lighthouse”"));
    CHECK_THAT(sentence("\"filter\": {\"countries\": [\"TJ\", \"ZZ\"]}"), ContainsSubstring("country “ZZ”"));
    CHECK_THAT(sentence("\"claims\": {\"told\": \"picked\", \"picked\": [\"c-99\"]}"),
               ContainsSubstring("claim “c-99”"));
    CHECK_THAT(sentence("\"layers\": {\"own\": [{\"file\": \"/nowhere/roads.shp\"}]}"), ContainsSubstring("roads.shp"));
    CHECK(sentence("\"filter\": {\"kinds\": [\"base\"]}") == "no error");  // a kind there is, though none is here
}
