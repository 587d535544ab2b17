// SPDX-License-Identifier: MIT
#pragma once

// Which article files belong to the user: the folder that is read at every start, the files remembered from the last
// time, and what is attached now. Files that have gone are said, and stay remembered until the user forgets them.

#include <QStringList>
#include <filesystem>
#include <vector>

#include "app/window/window_settings.h"
#include "app/world/world.h"

namespace marz {

struct ShelvedArticles {
    std::vector<std::filesystem::path> paths;  // to be attached at the start
    QStringList missing;                       // remembered, but gone
};

class ArticleShelf {
public:
    /// `folder` is read at every start where it exists.
    ArticleShelf(WindowSettings& settings, std::filesystem::path folder);

    ShelvedArticles atStart() const;
    /// Remembers the attached articles that are sources of the atlas; those in the folder need no remembering.
    void remember(const World& world);
    void forgetMissing();
    const std::filesystem::path& folder() const { return m_folder; }

private:
    WindowSettings& m_settings;
    std::filesystem::path m_folder;
};

}  // namespace marz
