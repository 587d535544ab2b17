// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "app/export/layout/page_layout.h"
#include "app/scene/shape_hit.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A page of the region names its capitals and its countries, none on the ground of another of these") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = regionArea();
    const Scene scene = layOutPage(request).scene;
    const std::vector<LabelItem> labels = test::groundLabelsOf(scene);
    const auto labelOf = [&](const QString& name) {
        return std::find_if(labels.begin(), labels.end(), [&](const LabelItem& label) { return label.text == name; });
    };
    for (const char* capital : {"Ashgabat", "Tashkent", "Dushanbe", "Bishkek", "Kabul"}) {
        CAPTURE(capital);
        CHECK(labelOf(QLatin1String(capital)) != labels.end());
    }
    const std::array names{"Kazakhstan", "Kyrgyzstan", "Uzbekistan", "Turkmenistan", "Tajikistan", "Afghanistan"};
    const MapLayer& countries = request.world->basemap->layer(BasemapRole::countries);
    for (const char* name : names) {
        CAPTURE(name);
        const auto label = labelOf(QString::fromLatin1(name).toUpper());
        REQUIRE(label != labels.end());
        for (std::uint32_t feature = 0; feature < countries.projected->featureCount(); ++feature) {
            const std::string_view ground = countries.data->value(feature, "name");
            if (ground == name || std::find(names.begin(), names.end(), ground) == names.end()) {
                continue;
            }
            for (const double x : {label->box.left + 3.0, label->box.centre().x, label->box.right - 3.0}) {
                CAPTURE(ground, x);
                const geo::ScreenPoint at{x, label->box.centre().y};
                CHECK_FALSE(hitShape(*countries.projected, feature, scene.viewport, at, 0.0).inside);
            }
        }
    }
}
