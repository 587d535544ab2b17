// SPDX-License-Identifier: MIT
#pragma once

// Every name that a text may be searched for: of the atlas, of the gazetteers that ship with the program, and of the
// user's own (files that were named, and those in the folder `gazetteers` of the user's data). Reading them takes a
// good part of a second, so it is done when somebody first asks, never at the start; ask on a worker.

#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/base/loaded.h"

namespace marz {

class AllNames {
public:
    /// `ownFiles`: the user's gazetteers, CSV or Linked Places Format.
    explicit AllNames(std::shared_ptr<const geo::Atlas> atlas, std::vector<std::filesystem::path> ownFiles = {});

    /// Reads on the first call, in which others wait. Throws geo::Error where a file of `ownFiles` cannot be used, and
    /// the same again at each call, without reading again. A bad file of the folder costs a warning.
    const geo::Gazetteer& gazetteer() const;
    /// What was left out of the files; after gazetteer().
    const std::vector<geo::Warning>& warnings() const { return m_warnings; }
    const std::vector<std::filesystem::path>& ownFiles() const { return m_ownFiles; }

private:
    std::shared_ptr<const geo::Atlas> m_atlas;
    std::vector<std::filesystem::path> m_ownFiles;
    mutable std::once_flag m_read;
    mutable std::exception_ptr m_problem;
    mutable geo::Gazetteer m_gazetteer;
    mutable std::vector<geo::Warning> m_warnings;
};

}  // namespace marz
