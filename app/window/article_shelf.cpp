// SPDX-License-Identifier: MIT
#include "app/window/article_shelf.h"

#include <QFileInfo>
#include <algorithm>
#include <system_error>

namespace marz {

namespace {

namespace fs = std::filesystem;

bool holdsFiles(const fs::path& folder) {
    std::error_code error;
    const fs::directory_iterator first(folder, error);
    return !error && first != fs::directory_iterator();
}

}  // namespace

ArticleShelf::ArticleShelf(WindowSettings& settings, fs::path folder)
    : m_settings(settings), m_folder(std::move(folder)) {}

ShelvedArticles ArticleShelf::atStart() const {
    ShelvedArticles shelved;
    if (holdsFiles(m_folder)) {
        shelved.paths.push_back(m_folder);
    }
    for (const QString& path : m_settings.articles()) {
        if (path.isEmpty()) {
            continue;  // an empty list, as the settings file writes it
        }
        if (QFileInfo(path).isFile()) {
            shelved.paths.emplace_back(path.toStdString());
        } else {
            shelved.missing << path;
        }
    }
    return shelved;
}

void ArticleShelf::remember(const World& world) {
    // What an atlas of today does not know may be a source of tomorrow's: nothing is forgotten by itself.
    QStringList paths = m_settings.articles();
    for (const AttachedArticle& attached : world.articles) {
        std::error_code error;
        const fs::path path = fs::absolute(attached.article->path, error);
        const QString text = QString::fromStdString(path.string());
        if (!error && attached.source && path.parent_path() != m_folder && !paths.contains(text)) {
            paths << text;
        }
    }
    if (paths != m_settings.articles()) {
        m_settings.setArticles(paths);
    }
}

void ArticleShelf::forgetMissing() {
    QStringList present = m_settings.articles();
    present.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
    m_settings.setArticles(present);
}

}  // namespace marz
