// SPDX-License-Identifier: MIT
#include "app/command_line/common_options.h"

#include <iostream>
#include <set>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/world/article_attacher.h"
#include "app/world/own_atlas.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

/// Those in which places have names, in alphabetical order.
std::set<std::string> languagesOf(const geo::Atlas& atlas) {
    std::set<std::string> languages{"en"};
    for (const geo::Place& place : atlas.places()) {
        for (const geo::PlaceName& name : place.names) {
            if (name.role != "description" && name.role != "demonym") {
                languages.insert(primaryLanguage(name.language));
            }
        }
    }
    languages.erase("und");
    languages.erase("");
    return languages;
}

}  // namespace

void addCommonOptions(CLI::App& command, CommonOptions& options) {
    command
        .add_option("--atlas", options.atlas, "Folder of CSV files or GeoPackage to use in place of the shipped atlas")
        ->type_name("PATH");
    command.add_option("--own", options.own, "The user's own places and claims (.marz), read on top of the atlas")
        ->type_name("FILE");
    command.add_option("--articles", options.articles, "Article files, or folders that hold them")->type_name("DIR");
    command.add_option("--basemap", options.basemap, "Folder of shapefiles to use in place of the shipped basemap")
        ->type_name("DIR");
    command
        .add_option("--lang", options.language,
                    "Language of place names, as a BCP 47 code such as ru, as far as the atlas has them; words of the "
                    "program and statements stay English. On pages the ground has local names for all but en; "
                    "local: all places as their own people call them")
        ->type_name("CODE")
        ->transform([](const std::string& code) { return primaryLanguage(code); })
        ->capture_default_str();
}

void requireNamed(const CommonOptions& options) {
    std::error_code ignored;
    for (const std::string& path : options.articles) {
        if (!std::filesystem::exists(path, ignored)) {
            throw geo::FileError(path, "there is no such file or folder; give an article or a folder of articles");
        }
    }
    if (!options.own.empty() && !std::filesystem::exists(options.own, ignored)) {
        throw geo::FileError(options.own, "there is no such file; give the .marz file that the window keeps");
    }
    if (!options.basemap.empty() && !std::filesystem::is_directory(options.basemap, ignored)) {
        throw geo::FileError(options.basemap,
                             "there is no such folder; give the folder that holds countries.shp and the other "
                             "shapefiles of a basemap");
    }
}

void requireLanguage(const CommonOptions& options, const geo::Atlas& atlas) {
    if (options.language == "en" || options.language == "local") {
        return;
    }
    const std::set<std::string> languages = languagesOf(atlas);
    if (!languages.contains(options.language)) {
        QStringList known;
        for (const std::string& language : languages) {
            known << toQString(language);
        }
        throw CLI::ValidationError("--lang", "no place of the atlas has a name in \"" + options.language +
                                                 "\"; there are names in " + toUtf8(known.join(QStringLiteral(", "))) +
                                                 ", and local for those of the places' own people");
    }
}

WorldRequest worldRequest(const CommonOptions& options) {
    WorldRequest request;
    if (options.atlas.empty() || options.basemap.empty()) {
        request = shippedWorld();
    }
    if (!options.atlas.empty()) {
        request.atlas = options.atlas;
    }
    if (!options.basemap.empty()) {
        request.basemap = options.basemap;
    }
    request.own = options.own;
    request.articles.assign(options.articles.begin(), options.articles.end());
    if (const std::optional<std::filesystem::path> folder = cacheFolder()) {
        request.levels = std::make_shared<geo::LevelStore>(*folder / "levels", geo::LevelStore::budgetOn(*folder));
    }
    return request;
}

World loadAtlasAndArticles(const CommonOptions& options) {
    requireNamed(options);
    const WorldRequest request = worldRequest(options);
    std::vector<geo::Warning> warnings;
    World world;
    world.atlas = std::make_shared<const geo::Atlas>(readAtlasWithOwn(request.atlas, request.own).takeInto(warnings));
    requireLanguage(options, *world.atlas);
    world.gazetteer = std::make_shared<const geo::Gazetteer>(*world.atlas);
    world.articles = attachArticles(*world.atlas, {}, request.articles).takeInto(warnings);
    printWarnings(warnings);
    return world;
}

std::string nameIn(const std::string& language, const geo::Place& place) {
    if (language == "local") {
        const QStringList names = localNames(place);
        return names.isEmpty() ? place.name : toUtf8(names.join(QStringLiteral(" / ")));
    }
    const std::string primary = primaryLanguage(language);
    const geo::PlaceName* best = nullptr;
    for (const geo::PlaceName& name : place.names) {
        if (primaryLanguage(name.language) != primary || name.role == "description" || name.role == "demonym") {
            continue;
        }
        if (name.role == "primary" || name.role == "local") {
            return name.text;
        }
        best = best == nullptr ? &name : best;
    }
    return best != nullptr && primary != "en" ? best->text : place.name;
}

void printWarnings(const std::vector<geo::Warning>& warnings) {
    static std::set<std::string> said;
    for (const geo::Warning& warning : warnings) {
        if (!said.insert(warning.message).second) {
            continue;
        }
        std::cerr << "marz: " << warning.message << '\n';
    }
}

}  // namespace marz
