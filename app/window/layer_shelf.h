// SPDX-License-Identifier: MIT
#pragma once

// Which layers belong to the user from one start to the next: the list is written whenever it changes, and read again
// once the map is on the screen, so that no start waits for it. A file that is gone or cannot be read is said in one
// sentence and stays in the list as missing, until it is found again or the user removes it.

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <vector>

#include "app/panels/layer_rows.h"
#include "app/window/window_settings.h"
#include "app/world/layer_loader.h"

namespace marz {

class LayerShelf : public QObject {
    Q_OBJECT

public:
    LayerShelf(WindowSettings& settings, LayerLoader& loader, Explorer& explorer, QObject* parent = nullptr);

    /// Begins to read the layers of the last time.
    void restore();
    /// Whether the layer comes back by itself, so that it calls for nobody's attention.
    bool isComingBack(const UserLayerId& layer) const;
    /// What could not be brought back.
    std::vector<MissingLayer> missing() const;
    /// Why the layer of this source did not come; false where it was not to come back.
    bool takeFailure(const LayerSource& source, const QString& reason);
    /// Tries again to read one that is missing.
    void look(const UserLayerId& layer);
    /// No layer that is still to come or is missing brings its borders back.
    void forgetBorders();
    /// Takes one that is missing out of the list; nothing where it is not.
    void forget(const UserLayerId& layer);

Q_SIGNALS:
    void missingChanged();
    /// A sentence about a file that is gone or has changed.
    void noticed(const QString& sentence);

private:
    enum class Whereabouts { coming, here, missing };
    struct Entry {
        ShelvedLayer layer;
        Whereabouts whereabouts = Whereabouts::here;
        QString reason;  // why it is missing
    };

    void follow();
    void followBorders();
    void bringBordersBack();
    void setBorders(const std::optional<UserLayerId>& layer);
    void bringBack(Entry& entry);
    Entry* entryOf(const UserLayerId& layer);
    void freePlaceOf(const UserLayerId& removed);
    void keepPlaces();
    void remember();

    WindowSettings& m_settings;
    LayerLoader& m_loader;
    Explorer& m_explorer;
    std::vector<Entry> m_entries;          // in the order in which they came
    std::optional<UserLayerId> m_borders;  // whose lines are the country borders, as soon as it is here
    bool m_bordersDue = false;             // it has come, and all are about to hear of it
    QTimer m_rest;                         // after which looks are written
};

}  // namespace marz
