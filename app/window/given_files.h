// SPDX-License-Identifier: MIT
#pragma once

// Sorts what the user drops on the window, picks in a dialog or names on the command line: articles, map layers, or
// something the program does not open.

#include <QString>
#include <QStringList>
#include <filesystem>
#include <vector>

namespace marz {

enum class GivenKind { article, layer, unknown };

/// By the ending; without a telling one by the first bytes: text without control characters is an article.
GivenKind kindOfFile(const std::filesystem::path& path);

struct GivenFiles {
    std::vector<std::filesystem::path> articles;  // files, and folders to be searched for articles
    std::vector<std::filesystem::path> layers;
    QStringList problems;  // a sentence for each file that is neither
};

GivenFiles sortGivenFiles(const std::vector<std::filesystem::path>& paths);

/// Patterns for file dialogs.
QString articleFileFilter();
QString layerFileFilter();

}  // namespace marz
