// SPDX-License-Identifier: MIT
#include "app/world/resource_locator.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <system_error>
#include <vector>

#include "libgeo/base/error.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

bool holdsResources(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "atlas", ignored) && fs::is_directory(folder / "style", ignored);
}

std::vector<fs::path> candidates() {
    std::vector<fs::path> folders;
    if (qEnvironmentVariableIsSet("MARZ_RESOURCES")) {
        folders.emplace_back(qgetenv("MARZ_RESOURCES").toStdString());
    }
    const fs::path executable = fs::path(QCoreApplication::applicationDirPath().toStdString());
    folders.push_back(executable / MARZ_RELATIVE_DATA_FOLDER);
    // Only a program that runs from its build folder looks into the source tree it was built from.
    if (executable.string().starts_with(MARZ_BUILD_FOLDER)) {
        folders.emplace_back(MARZ_SOURCE_RESOURCES);
    }
    return folders;
}

}  // namespace

fs::path resourceFolder() {
    const std::vector<fs::path> folders = candidates();
    for (const fs::path& folder : folders) {
        if (holdsResources(folder)) {
            return folder.lexically_normal();
        }
    }
    throw geo::FileError(folders.front().lexically_normal(),
                         "the files that ship with Marz (atlas, basemap, styles) are not here; install Marz again, or "
                         "set MARZ_RESOURCES to the folder that holds them.");
}

QString resourceFile(const QString& relativePath) {
    return QString::fromStdString((resourceFolder() / relativePath.toStdString()).string());
}

fs::path userDataFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
}

std::optional<fs::path> cacheFolder() {
    const std::string folder = qEnvironmentVariableIsSet("MARZ_CACHE_DIR")
                                   ? qgetenv("MARZ_CACHE_DIR").toStdString()
                                   : QStandardPaths::writableLocation(QStandardPaths::CacheLocation).toStdString();
    return folder.empty() ? std::nullopt : std::optional<fs::path>(folder);
}

}  // namespace marz
