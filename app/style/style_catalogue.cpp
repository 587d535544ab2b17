// SPDX-License-Identifier: MIT
#include "app/style/style_catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/style/map_style_reader.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"

namespace marz {

std::vector<StyleEntry> builtInStyles() {
    const auto title = [](const char* text) { return QCoreApplication::translate("MapStyle", text); };
    return {{QStringLiteral("light"), title("Light")},
            {QStringLiteral("dark"), title("Dark")},
            {QStringLiteral("print"), title("For print")}};
}

std::vector<StyleEntry> stylesInFolder(const QString& folder) {
    std::vector<StyleEntry> styles;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo& file : files) {
        styles.push_back({file.absoluteFilePath(), file.completeBaseName()});
    }
    return styles;
}

QString userStyleFolder() {
    return QString::fromStdString((userDataFolder() / "styles").string());
}

MapStyle styleOf(const QString& id) {
    const std::vector<StyleEntry> known = builtInStyles();
    if (std::any_of(known.begin(), known.end(), [&](const StyleEntry& entry) { return entry.id == id; })) {
        return builtInMapStyle(id);
    }
    if (!QFileInfo::exists(id)) {
        throw geo::FileError(id.toStdString(),
                             "there is no such style; choose light, dark, print or a style file that exists.");
    }
    return readMapStyle(id);
}

}  // namespace marz
