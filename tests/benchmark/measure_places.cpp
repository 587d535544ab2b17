// SPDX-License-Identifier: MIT
#include <algorithm>

#include "app/scene/hit_test.h"
#include "app/state/explorer.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/filter_counts.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"
#include "tests/benchmark/views.h"

namespace marz::benchmark {

namespace {

/// Points all over the picture, in rows.
std::vector<geo::ScreenPoint> gridOfPoints(const geo::Viewport& viewport) {
    constexpr int columns = 32;
    constexpr int rows = 18;
    std::vector<geo::ScreenPoint> points;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            points.push_back({viewport.width * (column + 0.5) / columns, viewport.height * (row + 0.5) / rows});
        }
    }
    return points;
}

/// What users ask for, from one word to everything at once.
std::vector<geo::ClaimFilter> filtersOfUsers() {
    geo::ClaimFilter country = startFilter();
    country.countries = {"TJ", "AF"};
    geo::ClaimFilter word = startFilter();
    word.text = "bridge";
    geo::ClaimFilter dates = startFilter();
    dates.since = geo::parsePartialDate("2020-05");
    dates.until = geo::parsePartialDate("2020-08");
    geo::ClaimFilter source = startFilter();
    source.sources = {geo::SourceId("source-7")};
    geo::ClaimFilter together = dates;
    together.countries = country.countries;
    together.categories = {std::string(geo::claimCategories().front().id)};
    together.text = "sher";
    return {startFilter(), country, word, dates, source, together};
}

Timing slower(const Timing& one, const Timing& other) {
    return one.median() > other.median() ? one : other;
}

void measureFilters(Report& report, const geo::Atlas& atlas) {
    Timing filtering;
    Timing counting;
    for (const geo::ClaimFilter& filter : filtersOfUsers()) {
        filtering = slower(filtering, measure(7, [&](std::size_t) { geo::matchingPlaces(atlas, filter); }));
        counting = slower(counting, measure(3, [&](std::size_t) { geo::countChoices(atlas, filter); }));
    }
    report.add({"places.filter",
                "100,000 places: the slowest of six filters",
                filtering.median(),
                "ms",
                {50.0, 20.0},
                filtering.cpuMilliseconds()});
    report.add({"places.counts",
                "100,000 places: numbers beside the filter's choices",
                counting.median(),
                "ms",
                {},
                counting.cpuMilliseconds()});
}

}  // namespace

void measureManyPlaces(Report& report, Worlds& worlds) {
    const std::array<std::string_view, 4> ids{"places.frame", "places.pick", "places.filter", "places.counts"};
    if (std::none_of(ids.begin(), ids.end(), [&](std::string_view id) { return report.wants(id); })) {
        return;
    }
    const WorldPointer world = withManyPlaces(*worlds.world(Data::naturalEarth, "lambert"));
    const geo::Viewport viewport = viewportOf(views()[0].box, world->projection);
    const FrameRequest request = requestFor(world, viewport);
    if (report.wants("places.frame")) {
        const Timing frame = measure(10, [&](std::size_t) { buildFrame(request, nullptr); });
        report.add({"places.frame",
                    "100,000 places, 1,000,000 claims: frame of V1",
                    frame.median(),
                    "ms",
                    {25.0, 12.0},
                    frame.cpuMilliseconds()});
    }
    if (report.wants("places.pick")) {
        const Scene scene = buildScene(request.scene);
        const std::vector<geo::ScreenPoint> points = gridOfPoints(viewport);
        const Timing pick = measure(points.size(), [&](std::size_t index) { placesAt(scene, points[index]); });
        report.add({"places.pick",
                    "100,000 places: what lies under a point",
                    pick.median(),
                    "ms",
                    {0.5, 0.1},
                    pick.cpuMilliseconds()});
    }
    if (report.wants("places.filter") || report.wants("places.counts")) {
        measureFilters(report, *world->atlas);
    }
}

}  // namespace marz::benchmark
