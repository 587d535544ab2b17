// SPDX-License-Identifier: MIT
#pragma once

// Finds article files in what the user names (files and folders), reads them, and tells which sources they are.

#include <filesystem>
#include <stop_token>
#include <vector>

#include "app/world/attached_article.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/base/loaded.h"

namespace marz {

/// `attached` with the articles of `paths` added; a file of a source that is attached already replaces it. Files in
/// a folder of other formats are passed over; a file named by itself that cannot be read becomes a warning. Attached
/// articles keep their order, new ones follow in the order of their paths. Throws geo::Cancelled where it was stopped.
geo::Loaded<std::vector<AttachedArticle>> attachArticles(const geo::Atlas& atlas,
                                                         const std::vector<AttachedArticle>& attached,
                                                         const std::vector<std::filesystem::path>& paths,
                                                         const std::stop_token& stop = {});

/// What is said of an attached article that is none of the atlas's sources for certain.
std::string sentenceAboutUnknown(const AttachedArticle& attached);

/// The same articles with this one taken for a source because the user says so; another file of that source goes.
std::vector<AttachedArticle> attributedTo(std::vector<AttachedArticle> attached, const geo::Article& article,
                                          const geo::SourceId& source);

/// The same articles, those that are none of the sources so far compared with `atlas` once more.
std::vector<AttachedArticle> recognisedAgain(const geo::Atlas& atlas, std::vector<AttachedArticle> attached);

}  // namespace marz
