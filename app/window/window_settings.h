// SPDX-License-Identifier: MIT
#pragma once

// What the window remembers from one start to the next: its geometry, the language of names, the projection, what is
// laid over the map, and which article files and layers the user has opened (paths only).

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/state/explorer_state.h"
#include "app/state/settings_file.h"
#include "app/window/layer_settings_text.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

class WindowSettings {
public:
    /// The user's settings file. Throws nothing: what cannot be read is as if never set.
    WindowSettings() = default;
    /// Another file, for tests.
    explicit WindowSettings(const QString& file);

    /// That the settings file was damaged: a sentence; else empty.
    const QString& problemAtStart() const { return m_settings.problemAtStart(); }
    /// For what dialogs remember.
    SettingsFile& file() { return m_settings; }

    QByteArray geometry() const { return bytes("window/geometry"); }
    void setGeometry(const QByteArray& geometry) { setValue("window/geometry", geometry); }
    QByteArray splitter() const { return bytes("window/splitter"); }
    void setSplitter(const QByteArray& splitter) { setValue("window/splitter", splitter); }
    QByteArray leftSplitter() const { return bytes("window/leftSplitter"); }
    void setLeftSplitter(const QByteArray& splitter) { setValue("window/leftSplitter", splitter); }

    LabelLanguage labelLanguage() const;
    void setLabelLanguage(LabelLanguage language);
    /// One of the catalogue's, or a disc around a place; nothing where none was chosen.
    std::optional<geo::ProjectionDefinition> projection() const;
    /// The word in the file, where it is no projection's; else empty.
    QString unknownProjection() const;
    void setProjection(const geo::ProjectionDefinition& definition);
    MapExtras mapExtras() const;
    void setMapExtras(const MapExtras& extras);
    /// Absolute paths of attached article files.
    QStringList articles() const;
    void setArticles(const QStringList& paths) { setValue("articles/paths", paths); }
    /// The map style: "system", an id or a file (window_looks.h).
    QString style() const;
    void setStyle(const QString& choice) { setValue("window/style", choice); }
    /// "light" or "dark", as the desktop asked last time; empty where it never did.
    QString lastSystemScheme() const;
    void setLastSystemScheme(const QString& scheme) { setValue("window/systemScheme", scheme); }
    /// The source that the user has said an article is, by geo::articleKey(); empty where they have said nothing.
    QString sourceOfArticle(const QString& article) const;
    void setSourceOfArticle(const QString& article, const QString& source);
    QString lastFolder() const;
    void setLastFolder(const QString& folder) { setValue("files/lastFolder", folder); }

    /// How the layers are drawn and in which order, those of the user as well: opened again they are as they were.
    LayerSettings layers() const;
    void setLayers(const LayerSettings& layers);
    /// The user's own layers, in the order in which they came.
    std::vector<ShelvedLayer> ownLayers() const;
    void setOwnLayers(const std::vector<ShelvedLayer>& layers);
    /// The user's layer whose lines are the country borders.
    std::optional<UserLayerId> ownBorders() const;
    void setOwnBorders(const std::optional<UserLayerId>& layer);
    OpenBorders openBorders() const;
    void setOpenBorders(OpenBorders choice);

private:
    QByteArray bytes(const char* key) const;
    void setValue(const char* key, const QVariant& value);

    SettingsFile m_settings;
};

}  // namespace marz
