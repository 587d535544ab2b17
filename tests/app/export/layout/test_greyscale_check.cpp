// SPDX-License-Identifier: MIT
#include "app/export/layout/greyscale_check.h"

#include "app/export/layout/page_layout.h"
#include "app/style/map_style_reader.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// A key whose legend has all kinds, as this style draws them.
MapKey keyOfAllKinds(const MapStyle& style) {
    MapKey key;
    for (const geo::VocabularyTerm& term : geo::placeKinds()) {
        const QString id = QString::fromUtf8(term.id.data(), static_cast<qsizetype>(term.id.size()));
        const QString label = QString::fromUtf8(term.label.data(), static_cast<qsizetype>(term.label.size()));
        key.legend.push_back({style.kind(id).icon, label});
    }
    return key;
}

}  // namespace

TEST_CASE("The shipped styles tell all kinds apart without colours") {
    for (const char* id : {"light", "dark", "print"}) {
        const MapStyle style = builtInMapStyle(QLatin1String(id));
        for (const QString& warning : greyscaleWarnings(keyOfAllKinds(style), style)) {
            FAIL_CHECK(warning.toStdString());
        }
    }
}

TEST_CASE("A style that gives two kinds one symbol is warned of, where the page shows both") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    CHECK(greyscaleWarnings(layOutPage(request).key, request.style).empty());
    request.style.kinds[QStringLiteral("base")].icon = QStringLiteral("airfield");
    const std::vector<QString> warnings = greyscaleWarnings(layOutPage(request).key, request.style);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.front().contains(QStringLiteral("airfield")));
    CHECK(warnings.front().contains(QStringLiteral("print")));
    // Without the one of them there is nothing to mix up.
    request.filter.kinds = {"base", "border-crossing"};
    std::erase_if(request.shownPlaces,
                  [&](std::size_t index) { return request.world->atlas->places()[index].kind == "airfield"; });
    CHECK(greyscaleWarnings(layOutPage(request).key, request.style).empty());
}

TEST_CASE("Lines have one shape, so their grey has to differ") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.filter.kinds = {"river", "border-line"};
    request.shownPlaces = geo::matchingPlaces(*request.world->atlas, request.filter);
    request.style.kinds[QStringLiteral("river")].colour = QColor(0x80, 0x80, 0x80);
    request.style.kinds[QStringLiteral("border-line")].colour = QColor(0x10, 0x10, 0x10);
    const MapKey key = layOutPage(request).key;
    REQUIRE(key.legend.size() == 2);
    CHECK(greyscaleWarnings(key, request.style).empty());
    request.style.kinds[QStringLiteral("border-line")].colour = QColor(0x86, 0x7e, 0x80);
    const std::vector<QString> warnings = greyscaleWarnings(layOutPage(request).key, request.style);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.front().contains(QStringLiteral("lines")));
}

TEST_CASE("Shape counts, and so does grey") {
    CHECK(greyDifference(QStringLiteral("base"), QStringLiteral("base"), 18.0) == 0.0);
    CHECK(greyDifference(QStringLiteral("base"), QStringLiteral("border-crossing"), 18.0) > 0.2);
}
