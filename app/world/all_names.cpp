// SPDX-License-Identifier: MIT
#include "app/world/all_names.h"

#include <algorithm>
#include <utility>

#include "app/world/resource_locator.h"
#include "libgeo/article/gazetteer_reader.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

/// Those that the user keeps for every start.
std::vector<fs::path> keptFiles() {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(userDataFolder() / "gazetteers", problem)) {
        if (entry.is_regular_file(problem)) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

AllNames::AllNames(std::shared_ptr<const geo::Atlas> atlas, std::vector<fs::path> ownFiles)
    : m_atlas(std::move(atlas)), m_ownFiles(std::move(ownFiles)) {}

const geo::Gazetteer& AllNames::gazetteer() const {
    std::call_once(m_read, [this] {
        std::vector<fs::path> files = m_ownFiles;
        const std::vector<fs::path> kept = keptFiles();
        files.insert(files.end(), kept.begin(), kept.end());
        m_gazetteer = geo::loadGazetteer(*m_atlas, resourceFolder() / "gazetteer", files).takeInto(m_warnings);
    });
    return m_gazetteer;
}

}  // namespace marz
