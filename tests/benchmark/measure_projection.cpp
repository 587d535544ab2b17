// SPDX-License-Identifier: MIT
#include <QTemporaryDir>
#include <array>

#include "libgeo/base/error.h"
#include "tests/benchmark/measurements.h"
#include "tests/benchmark/timing.h"

namespace marz::benchmark {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 6;

struct FileOfRole {
    BasemapRole role;
    const char* name;
};
constexpr std::array filesOfRoles{FileOfRole{BasemapRole::water, "ne_10m_ocean"},
                                  FileOfRole{BasemapRole::countries, "ne_10m_land"},
                                  FileOfRole{BasemapRole::provinceLines, "ne_10m_admin_1_states_provinces_lines"},
                                  FileOfRole{BasemapRole::rivers, "ne_10m_rivers_lake_centerlines"},
                                  FileOfRole{BasemapRole::countryLines, "ne_10m_admin_0_boundary_lines_land"},
                                  FileOfRole{BasemapRole::towns, "ne_10m_populated_places_simple"}};

/// A folder that the program takes for a basemap: Natural Earth's files under the basemap's names, the shipped relief.
void linkBasemap(const fs::path& naturalEarth, const fs::path& shipped, const fs::path& folder) {
    if (!fs::exists(naturalEarth / "ne_10m_land.shp")) {
        throw geo::FileError(naturalEarth,
                             "holds no Natural Earth at 1:10 million; install the Debian package libmagics++-data.");
    }
    for (const FileOfRole& file : filesOfRoles) {
        for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
            const fs::path target = naturalEarth / (std::string(file.name) + extension);
            if (fs::exists(target)) {
                fs::create_symlink(target, folder / (std::string(basemapFileName(file.role)) + extension));
            }
        }
    }
    fs::create_symlink(shipped / "relief.tif", folder / "relief.tif");
}

/// The work of the program's loader when the user chooses another projection.
class ProjectionChanges {
public:
    explicit ProjectionChanges(const fs::path& naturalEarth) {
        m_request = shippedWorld();
        linkBasemap(naturalEarth, m_request.basemap, folder("basemap"));
        m_request.basemap = folder("basemap");
        m_world = loadWorld(m_request).value;
    }

    /// Nothing of these projections is known; the program has started once and kept what it then keeps.
    Timing first(std::initializer_list<const char*> projections) {
        Timing timing;
        for (std::size_t run = 0; run < runs; ++run) {
            for (const char* projection : projections) {
                m_request.levels = std::make_shared<geo::LevelStore>(folder("levels" + std::to_string(m_stores++)));
                const World world = loadWorld(m_request).value;
                m_request.levels->waitUntilWritten();
                timing.add([&] { inProjection(world, projectionNamed(projection)); });
            }
        }
        return timing;
    }

    /// The levels of an earlier time are there.
    Timing again(std::initializer_list<const char*> projections) {
        Timing timing;
        for (std::size_t run = 0; run < runs; ++run) {
            for (const char* projection : projections) {
                m_world.levels = std::make_shared<geo::LevelStore>(folder("kept"));
                if (run == 0) {
                    inProjection(m_world, projectionNamed(projection));
                    m_world.levels->waitUntilWritten();
                }
                timing.add([&] { inProjection(m_world, projectionNamed(projection)); });
            }
        }
        return timing;
    }

private:
    fs::path folder(const std::string& name) const {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        fs::create_directories(path);
        return path;
    }

    QTemporaryDir m_folder;
    WorldRequest m_request;
    World m_world;
    std::size_t m_stores = 0;
};

}  // namespace

void measureProjectionChange(Report& report, const fs::path& naturalEarth) {
    if (!report.wants("projection.first") && !report.wants("projection.disc") && !report.wants("projection.again")) {
        return;
    }
    constexpr Limits limits{250.0, 150.0};
    ProjectionChanges changes(naturalEarth);
    const auto add = [&](const char* id, const char* title, const Timing& timing) {
        report.add({id, title, timing.median(), "ms", limits, timing.cpuMilliseconds()});
    };
    if (report.wants("projection.first")) {
        add("projection.first", "change of projection, Natural Earth 10m: Albers or Equal Earth, the first time",
            changes.first({"albers", "equal-earth"}));
    }
    if (report.wants("projection.disc")) {
        add("projection.disc", "change of projection, Natural Earth 10m: azimuthal equidistant, the first time",
            changes.first({"azimuthal-equidistant"}));
    }
    if (report.wants("projection.again")) {
        add("projection.again", "change of projection, Natural Earth 10m: any, every other time",
            changes.again({"albers", "equal-earth", "azimuthal-equidistant"}));
    }
}

}  // namespace marz::benchmark
