// SPDX-License-Identifier: MIT
#pragma once

// Sorts what the user drops on the window, picks in a dialog or names on the command line: articles, map layers,
// lists of named places, or something the program does not open.

#include <QString>
#include <QStringList>
#include <filesystem>
#include <vector>

namespace marz {

enum class GivenKind { article, layer, gazetteer, unknown };

/// By the ending; without a telling one by the first bytes: text without control characters is an article. A table or
/// GeoJSON of named places (gazetteer_reader.h) is a layer; only under an ending of its own it is a gazetteer first.
GivenKind kindOfFile(const std::filesystem::path& path);
/// Whether the file begins as a list of places whose names articles can be searched for.
bool listsNamedPlaces(const std::filesystem::path& path);

struct GivenFiles {
    std::vector<std::filesystem::path> articles;  // files, and folders to be searched for articles
    std::vector<std::filesystem::path> layers;
    std::vector<std::filesystem::path> gazetteers;  // some of them layers as well
    QStringList problems;                           // a sentence for each file that is neither
};

GivenFiles sortGivenFiles(const std::vector<std::filesystem::path>& paths);

/// Patterns for file dialogs.
QString articleFileFilter();
QString layerFileFilter();

}  // namespace marz
