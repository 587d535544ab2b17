// SPDX-License-Identifier: MIT
#include "libgeo/projection/coordinate_systems.h"

#include <proj.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <sstream>

#include "libgeo/base/lower_case.h"

namespace geo {

namespace {

struct DestroyContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyParameters {
    void operator()(PROJ_CRS_LIST_PARAMETERS* parameters) const { proj_get_crs_list_parameters_destroy(parameters); }
};
struct DestroyList {
    void operator()(PROJ_CRS_INFO** list) const { proj_crs_info_list_destroy(list); }
};

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// 0: made for Central Asia; 1: for a larger area with it; 2: for elsewhere.
int distanceFromCentralAsia(const PROJ_CRS_INFO& info) {
    if (info.bbox_valid == 0 || info.west_lon_degree > info.east_lon_degree) {
        return 2;
    }
    const bool covers = info.west_lon_degree <= 80.0 && info.east_lon_degree >= 55.0 && info.south_lat_degree <= 45.0 &&
                        info.north_lat_degree >= 33.0;
    const bool local = info.east_lon_degree - info.west_lon_degree <= 60.0;
    return covers ? (local ? 0 : 1) : 2;
}

struct Ranked {
    int rank = 2;
    int number = 0;
    CoordinateSystem system;
};

}  // namespace

std::vector<CoordinateSystem> allCoordinateSystems() {
    const std::unique_ptr<PJ_CONTEXT, DestroyContext> context(proj_context_create());
    const std::unique_ptr<PROJ_CRS_LIST_PARAMETERS, DestroyParameters> parameters(
        proj_get_crs_list_parameters_create());
    const PJ_TYPE types[] = {PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_PROJECTED_CRS};
    parameters->types = types;
    parameters->typesCount = 2;
    int count = 0;
    const std::unique_ptr<PROJ_CRS_INFO*, DestroyList> list(
        proj_get_crs_info_list_from_database(context.get(), "EPSG", parameters.get(), &count));
    std::vector<Ranked> ranked;
    for (int i = 0; i < count; ++i) {
        const PROJ_CRS_INFO& info = *list.get()[i];
        if (info.deprecated == 0) {
            ranked.push_back({distanceFromCentralAsia(info),
                              std::atoi(info.code),
                              {"EPSG:" + std::string(info.code), info.name, info.area_name ? info.area_name : "",
                               info.type == PJ_TYPE_GEOGRAPHIC_2D_CRS}});
            // The one that most files in degrees mean comes before all.
            ranked.back().rank = ranked.back().number == 4326 ? -1 : ranked.back().rank;
        }
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& one, const Ranked& other) {
        return one.rank != other.rank ? one.rank < other.rank : one.number < other.number;
    });
    std::vector<CoordinateSystem> systems;
    systems.reserve(ranked.size());
    for (Ranked& each : ranked) {
        systems.push_back(std::move(each.system));
    }
    return systems;
}

namespace {

/// How well a system answers the query, the less the better: a code or a name typed whole comes before a name whose
/// words are the query's, before one whose words only hold them ("42" in "142"). A query of "WGS" means WGS 84.
int mismatch(const CoordinateSystemIndex::Texts& system, const std::string& query,
             const std::vector<std::string>& words) {
    if (system.code == query || system.code == "epsg:" + query || system.name == query) {
        return 0;
    }
    const std::vector<std::string> own = wordsOf(system.name);
    const auto inName = [&](const std::string& word) { return std::find(own.begin(), own.end(), word) != own.end(); };
    const int missing =
        static_cast<int>(words.size() - static_cast<std::size_t>(std::count_if(words.begin(), words.end(), inName)));
    return 1 + 2 * missing + (system.name.starts_with("wgs 84") ? 0 : 1);
}

}  // namespace

CoordinateSystemIndex indexed(std::vector<CoordinateSystem> systems) {
    CoordinateSystemIndex index;
    index.lowerCase.reserve(systems.size());
    for (const CoordinateSystem& system : systems) {
        index.lowerCase.push_back({lowerCase(system.code), lowerCase(system.name),
                                   lowerCase(system.code + ' ' + system.name + ' ' + system.area)});
    }
    index.systems = std::move(systems);
    return index;
}

std::vector<CoordinateSystem> matchingSystems(const CoordinateSystemIndex& index, const std::string& query,
                                              SystemsWanted wanted) {
    const std::vector<std::string> words = wordsOf(lowerCase(query));
    struct Found {
        int mismatch;
        const CoordinateSystem* system;
    };
    std::vector<Found> found;
    const std::string whole = joined(words);
    for (std::size_t i = 0; i < index.systems.size(); ++i) {
        const CoordinateSystemIndex::Texts& texts = index.lowerCase[i];
        if (wanted == SystemsWanted::projected && index.systems[i].inDegrees) {
            continue;
        }
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string& word) { return texts.all.find(word) != std::string::npos; })) {
            const int unsought = wanted == SystemsWanted::projected && !texts.name.starts_with("wgs 84 / utm") ? 1 : 0;
            found.push_back({words.empty() ? unsought : mismatch(texts, whole, words), &index.systems[i]});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& one, const Found& other) { return one.mismatch < other.mismatch; });
    std::vector<CoordinateSystem> result;
    std::transform(found.begin(), found.end(), std::back_inserter(result),
                   [](const Found& each) { return *each.system; });
    return result;
}

}  // namespace geo
