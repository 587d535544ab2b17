// SPDX-License-Identifier: MIT
#pragma once

// The styles one can choose: those that ship with the program, and the user's own JSON files, which lie in a folder
// beside the other data of the program or anywhere else.

#include <QString>
#include <vector>

#include "app/style/map_style.h"

namespace marz {

struct StyleEntry {
    QString id;     // "light", or the absolute path of a file
    QString title;  // for menus
};

/// Light, dark, print.
std::vector<StyleEntry> builtInStyles();
/// The JSON files of a folder by name; none where there is no such folder.
std::vector<StyleEntry> stylesInFolder(const QString& folder);
/// Where the user's own styles are looked for; it may not exist.
QString userStyleFolder();

/// The style of that id: a built-in one or a file. Throws geo::FileError, geo::FormatError.
MapStyle styleOf(const QString& id);

}  // namespace marz
