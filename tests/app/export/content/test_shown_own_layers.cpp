// SPDX-License-Identifier: MIT
#include "app/export/content/shown_own_layers.h"

#include <algorithm>

#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

QStringList labelsOf(const std::vector<LegendLine>& lines) {
    QStringList labels;
    for (const LegendLine& line : lines) {
        labels << line.label;
    }
    return labels;
}

/// A page of the country round Kunduz with these files as layers.
ExportRequest pageWith(const std::vector<std::filesystem::path>& files) {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = geo::LonLatBox{67.0, 36.5, 72.0, 39.5};
    request.world = std::make_shared<const World>(withLayers(*request.world, files).value);
    return request;
}

/// Filled shapes and strokes of the legend up to the layer's label.
std::size_t shapesOfLegend(const PageLayout& page) {
    for (const PageGroup& group : page.groups) {
        if (group.id == QLatin1String("legend")) {
            return static_cast<std::size_t>(
                std::count_if(group.items.begin(), group.items.end(), [](const PageItem& item) {
                    return std::holds_alternative<PageFill>(item) || std::holds_alternative<PageStroke>(item);
                }));
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("Layers of the user's own are in the legend by their names and as they look, where the frame shows them") {
    const test::TemporaryFolder folder;
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = geo::LonLatBox{67.0, 36.5, 72.0, 39.5};
    request.world = std::make_shared<const World>(
        withLayers(*request.world,
                   {folder.write("camps.csv", "name;WKT\none;POINT(69 38)\ntwo;POINT(70 38.2)\n"),
                    folder.write("roads.csv", "name;WKT\nroad;LINESTRING(68 37,71 39)\n"),
                    folder.write("zones.csv", "name;WKT\nzone;POLYGON((68 37,69 37,69 38,68 38,68 37))\n"),
                    folder.write("afar.csv", "name;WKT\nfar;POINT(10 50)\n")})
            .value);
    request.layers.own[request.world->userLayers[0].id].name = QStringLiteral("Camps of 2021");
    request.layers.own[request.world->userLayers[0].id].look.colour = QColor(0x12, 0x34, 0x56);
    const PageLayout page = layOutPage(request);
    const auto own = [&](const char* label) {
        return std::find_if(page.key.lines.begin(), page.key.lines.end(),
                            [label](const LegendLine& line) { return line.label == QLatin1String(label); });
    };
    for (const auto& [label, sample] :
         std::vector<std::pair<const char*, LegendSample>>{{"Camps of 2021", LegendSample::ownDot},
                                                           {"roads", LegendSample::ownLine},
                                                           {"zones", LegendSample::ownArea}}) {
        CAPTURE(label);
        REQUIRE(own(label) != page.key.lines.end());
        CHECK(own(label)->samples == std::vector{sample});
        CHECK(test::textsOf(page).contains(QLatin1String(label)));
    }
    CHECK(own("Camps of 2021")->pen.colour == QColor(0x12, 0x34, 0x56));
    // What lies elsewhere is neither explained nor credited, and the author is told.
    CHECK(own("afar") == page.key.lines.end());
    const QString written = test::textsOf(page).join(QLatin1Char(' '));
    CHECK(written.contains(QStringLiteral("Own layers: camps.csv, roads.csv, zones.csv.")));
    const auto about = [&page](const char* layer) {
        return std::count_if(page.remarks.begin(), page.remarks.end(), [layer](const QString& remark) {
            return remark.contains(QStringLiteral("“%1”").arg(QLatin1String(layer)));
        });
    };
    CHECK(about("afar") == 1);
    CHECK(about("roads") == 0);
    request.layers.own[request.world->userLayers[1].id].look.visible = false;
    const PageLayout hidden = layOutPage(request);
    CHECK_FALSE(labelsOf(hidden.key.lines).contains(QStringLiteral("roads")));
    CHECK(std::none_of(hidden.remarks.begin(), hidden.remarks.end(),
                       [](const QString& remark) { return remark.contains(QStringLiteral("roads")); }));
}

TEST_CASE("The legend of a layer of dots, lines and areas shows each of them that lies in the picture") {
    const test::TemporaryFolder folder;
    const std::string far = "b;LINESTRING(10 50,11 51)\n";
    const auto file = [&](const char* name, const std::string& rows) {
        return folder.write(name, "name;WKT\n" + rows);
    };
    const auto mixed =
        file("mixed.csv", "a;POINT(69 38)\nb;LINESTRING(68 37,71 39)\nc;POLYGON((68 37,69 37,69 38,68 38,68 37))\n");
    const PageLayout page = layOutPage(pageWith({mixed}));
    REQUIRE(labelsOf(page.key.lines).contains(QStringLiteral("mixed")));
    const auto samplesIn = [](const PageLayout& layout, const char* label) {
        const auto found = std::find_if(layout.key.lines.begin(), layout.key.lines.end(),
                                        [label](const LegendLine& line) { return line.label == QLatin1String(label); });
        return found == layout.key.lines.end() ? std::vector<LegendSample>{} : found->samples;
    };
    CHECK(samplesIn(page, "mixed") == std::vector{LegendSample::ownDot, LegendSample::ownLine, LegendSample::ownArea});
    const PageLayout dots = layOutPage(pageWith({file("mixed.csv", "a;POINT(69 38)\n" + far)}));
    CHECK(samplesIn(dots, "mixed") == std::vector{LegendSample::ownDot});
    CHECK(shapesOfLegend(page) == shapesOfLegend(dots) + 3);  // a line, and an area with its rim
    // An area around the whole map is on it, although none of its rim is.
    const PageLayout around = layOutPage(pageWith({file("wide.csv", "a;POLYGON((50 30,90 30,90 50,50 50,50 30))\n")}));
    CHECK(samplesIn(around, "wide") == std::vector{LegendSample::ownArea});
}
