// SPDX-License-Identifier: MIT
#include "app/world/all_names.h"

#include <utility>

#include "app/world/resource_locator.h"
#include "libgeo/article/gazetteer_reader.h"

namespace marz {

namespace fs = std::filesystem;

AllNames::AllNames(std::shared_ptr<const geo::Atlas> atlas, std::vector<fs::path> ownFiles)
    : m_atlas(std::move(atlas)), m_ownFiles(std::move(ownFiles)) {}

const geo::Gazetteer& AllNames::gazetteer() const {
    // call_once would read again after an exception, so that is kept instead.
    std::call_once(m_read, [this] {
        try {
            m_gazetteer = geo::loadGazetteer(*m_atlas, {.shippedFolder = resourceFolder() / "gazetteer",
                                                        .named = m_ownFiles,
                                                        .kept = geo::gazetteersIn(userDataFolder() / "gazetteers")})
                              .takeInto(m_warnings);
        } catch (...) {
            m_problem = std::current_exception();
        }
    });
    if (m_problem) {
        std::rethrow_exception(m_problem);
    }
    return m_gazetteer;
}

}  // namespace marz
