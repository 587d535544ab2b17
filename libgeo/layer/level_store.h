// SPDX-License-Identifier: MIT
#pragma once

// A folder of level files, relief pictures and shapes in degrees, each under the name of its key. It only ever saves
// time: whatever is missing, damaged or of another key is made again, and where the folder cannot be written nothing is
// kept and nothing is said. Files that were not used for the longest time go when the folder grows beyond its budget.
// Two programs may use one folder.
//
// Writing happens on a thread of its own, a moment after it was asked for: what is shown first does not wait for it.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/base/loaded.h"
#include "libgeo/geometry/shape.h"
#include "libgeo/layer/level_file.h"
#include "libgeo/raster/hillshade.h"

namespace geo {

class LevelStore {
public:
    static constexpr std::uintmax_t usualBudget = std::uintmax_t{1} << 30u;
    /// More on a large disk: there a layer of 100 million vertices, whose levels take 5 GB, is kept, too.
    static std::uintmax_t budgetOn(const std::filesystem::path& folder);

    /// The folder is made where something is kept for the first time.
    explicit LevelStore(std::filesystem::path folder, std::uintmax_t budgetBytes = usualBudget);
    /// Waits until everything is written but degrees.
    ~LevelStore();
    LevelStore(const LevelStore&) = delete;
    LevelStore& operator=(const LevelStore&) = delete;

    /// What `source` gives in this projection, as one text; nothing where that cannot be kept (see source_identity.h).
    static std::optional<std::string> keyOf(const std::filesystem::path& source, const ProjectionDefinition& projection,
                                            std::string_view options = {});
    /// The same for its shapes in degrees, which no projection changes.
    static std::optional<std::string> degreesKeyOf(const std::filesystem::path& source, std::string_view options = {});

    /// What was kept under this key. Safe on any thread, as are all of these.
    std::optional<KeptLayer> layer(const std::string& key, const std::filesystem::path& source) const;
    std::shared_ptr<const ReliefImage> relief(const std::string& key) const;
    std::optional<std::vector<GeoShape>> degrees(const std::string& key) const;

    /// For whoever could not read what was kept under this key and makes it anew: a sentence where there is such a
    /// file, the same for all of them, so that it can be told once.
    std::optional<Warning> damageOf(const std::string& key) const;

    void keep(const std::string& key, KeptLayer layer);
    void keep(const std::string& key, std::shared_ptr<const ReliefImage> relief);
    /// What `read` gives when its turn comes; it is asked on the writing thread, so that nobody holds shapes until
    /// then, and only where nothing is kept under this key. What it throws is forgotten, and nothing kept. Whoever
    /// leaves before its turn does not wait for it.
    using ReadShapes = std::function<std::vector<GeoShape>(const std::stop_token&)>;
    void keepDegrees(const std::string& key, ReadShapes read);

    /// The same at once, on this thread, giving the layer as it lies mapped in its file: levels that were just made
    /// need not stay in memory beside it. `layer` itself where it cannot be kept. Throws Cancelled where it was asked
    /// to stop.
    KeptLayer keepMapped(const std::string& key, KeptLayer layer, const std::filesystem::path& source,
                         const std::stop_token& stop = {}) const;

    /// Returns when all that was to be kept is.
    void waitUntilWritten();
    /// For whoever is about to leave: gives up what is not written after this time. Keeping goes on with what comes
    /// then.
    void giveUpWritingAfter(std::chrono::milliseconds time);

    std::filesystem::path fileOf(const std::string& key) const;

private:
    class Writer;
    void write(std::uintmax_t bytes, const std::function<void()>& writeFile) const;
    void removeOldest() const;

    std::filesystem::path m_folder;
    std::uintmax_t m_budget;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace geo
