// SPDX-License-Identifier: MIT
#pragma once

// Finds the files that ship with the program (basemap, atlas, styles, icons, fonts): relative to the executable when
// it is installed under any prefix, in the source tree when it runs from its build folder.

#include <QString>
#include <filesystem>
#include <optional>

namespace marz {

/// The folder `resources` (build tree) or `share/marz` (installed). The environment variable MARZ_RESOURCES goes
/// first. Throws geo::FileError where none of the places holds it.
std::filesystem::path resourceFolder();
QString resourceFile(const QString& relativePath);

/// The user's own data folder (settings live elsewhere); its subfolder `articles` is read at every start.
std::filesystem::path userDataFolder();

/// Where the program keeps what it can make again: MARZ_CACHE_DIR, else a folder of its own in the user's cache
/// directory. Nothing where MARZ_CACHE_DIR is set to nothing: then nothing is kept.
std::optional<std::filesystem::path> cacheFolder();

}  // namespace marz
