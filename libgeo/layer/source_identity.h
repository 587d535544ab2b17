// SPDX-License-Identifier: MIT
#pragma once

// Which file it was, and in which state: text that changes whenever a file or one of its companions does. Nothing is
// read but the directory. The time of the last change of the inode counts as well, because nobody can set it back: a
// copy that keeps its time stamps is noticed, too.

#include <filesystem>
#include <optional>
#include <string>

#include "libgeo/projection/projection_catalogue.h"

namespace geo {

/// Nothing where there is no such ordinary file, or where it changed so recently that it could change once more without
/// being noticed. A shapefile's .shx, .dbf, .prj and .cpg belong to it, as do a
/// picture's .tfw and what a GeoPackage writes beside itself.
std::optional<std::string> sourceIdentity(const std::filesystem::path& path);

/// All of a definition that decides where a point comes to lie.
std::string projectionIdentity(const ProjectionDefinition& definition);

/// This program and the libraries that read and project: another build may make other levels of the same file.
std::string makerIdentity();

}  // namespace geo
