// SPDX-License-Identifier: MIT
#include "app/window/layer_shelf.h"

#include <QFileInfo>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/state/layer_stack.h"

namespace marz {

namespace {

QString fileOf(const LayerSource& source) {
    return QFileInfo(toQString(source.path.string())).fileName();
}

}  // namespace

LayerShelf::LayerShelf(WindowSettings& settings, LayerLoader& loader, Explorer& explorer, QObject* parent)
    : QObject(parent), m_settings(settings), m_loader(loader), m_explorer(explorer), m_borders(settings.ownBorders()) {
    for (const ShelvedLayer& layer : settings.ownLayers()) {
        m_entries.push_back({layer, Whereabouts::coming, {}});
    }
    keepPlaces();
    constexpr int restMilliseconds = 1000;
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_explorer.state().layers != m_settings.layers()) {
            m_settings.setLayers(m_explorer.state().layers);
        }
    });
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        if (changes & Change::world) {
            follow();
        }
        if (changes & Change::layers) {
            followBorders();
            m_rest.start();
        }
    });
}

/// Of a layer that is still to come or is missing the choice is kept; else it is what the user has chosen now.
void LayerShelf::followBorders() {
    const std::optional<UserLayerId>& chosen = m_explorer.state().borders.ownBorders;
    const Entry* awaited = m_borders ? entryOf(*m_borders) : nullptr;
    const bool isAwaited = awaited != nullptr && (m_bordersDue || awaited->whereabouts != Whereabouts::here);
    if (chosen != m_borders && !(isAwaited && !chosen)) {
        setBorders(chosen);
    }
}

void LayerShelf::setBorders(const std::optional<UserLayerId>& layer) {
    m_borders = layer;
    m_bordersDue = false;
    m_settings.setOwnBorders(layer);
}

void LayerShelf::forgetBorders() {
    if (!m_explorer.state().borders.ownBorders) {
        setBorders(std::nullopt);
    }
}

void LayerShelf::bringBordersBack() {
    m_bordersDue = false;
    BorderView view = m_explorer.state().borders;
    if (m_borders && !view.ownBorders && m_explorer.world()->userLayer(*m_borders) != nullptr) {
        view.ownBorders = m_borders;
        m_explorer.setBorders(view);
    }
}

void LayerShelf::restore() {
    for (Entry& entry : m_entries) {
        if (entry.whereabouts == Whereabouts::coming) {
            bringBack(entry);
        }
    }
}

void LayerShelf::bringBack(Entry& entry) {
    entry.whereabouts = Whereabouts::coming;
    m_loader.read(entry.layer.source);
}

LayerShelf::Entry* LayerShelf::entryOf(const UserLayerId& layer) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return userLayerId(entry.layer.source) == layer; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool LayerShelf::isComingBack(const UserLayerId& layer) const {
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.whereabouts == Whereabouts::coming && userLayerId(entry.layer.source) == layer;
    });
}

std::vector<MissingLayer> LayerShelf::missing() const {
    std::vector<MissingLayer> missing;
    for (const Entry& entry : m_entries) {
        if (entry.whereabouts == Whereabouts::missing) {
            const LayerSource& source = entry.layer.source;
            const std::string name = source.layerName.empty() ? source.path.stem().string() : source.layerName;
            missing.push_back({userLayerId(source), toQString(source.path.string()), toQString(name), entry.reason});
        }
    }
    return missing;
}

bool LayerShelf::takeFailure(const LayerSource& source, const QString& reason) {
    Entry* entry = entryOf(userLayerId(source));
    if (entry == nullptr || entry->whereabouts != Whereabouts::coming) {
        return false;
    }
    entry->whereabouts = Whereabouts::missing;
    entry->reason = reason;
    Q_EMIT noticed(tr("Your layer %1 is missing, and stays in the list of layers until you remove it: %2")
                       .arg(fileOf(source), reason));
    Q_EMIT missingChanged();
    return true;
}

void LayerShelf::look(const UserLayerId& layer) {
    if (Entry* entry = entryOf(layer); entry != nullptr && entry->whereabouts == Whereabouts::missing) {
        bringBack(*entry);
        Q_EMIT missingChanged();
    }
}

void LayerShelf::forget(const UserLayerId& layer) {
    const auto erased = std::erase_if(m_entries, [&](const Entry& entry) {
        return entry.whereabouts == Whereabouts::missing && userLayerId(entry.layer.source) == layer;
    });
    if (erased > 0) {
        if (m_borders == layer) {
            setBorders(std::nullopt);
        }
        freePlaceOf(layer);
        remember();
        Q_EMIT missingChanged();
    }
}

/// The layers of the new world, with those that are still to come and those that are missing; what was there and is not
/// any more has been removed by the user.
void LayerShelf::follow() {
    const std::vector<UserLayer>& layers = m_explorer.world()->userLayers;
    std::erase_if(m_entries, [&](const Entry& entry) {
        const UserLayerId id = userLayerId(entry.layer.source);
        const bool removed = entry.whereabouts == Whereabouts::here && m_explorer.world()->userLayer(id) == nullptr;
        if (removed) {
            freePlaceOf(id);
        }
        return removed;
    });
    bool found = false;
    for (const UserLayer& layer : layers) {
        const ShelvedLayer now{layer.source, layer.number, layer.stamp};
        Entry* entry = entryOf(layer.id);
        if (entry == nullptr) {
            m_entries.push_back({now, Whereabouts::here, {}});
            continue;
        }
        if (entry->whereabouts == Whereabouts::coming && entry->layer.stamp != FileStamp() &&
            entry->layer.stamp != layer.stamp) {
            Q_EMIT noticed(
                tr("%1 has changed since the last start; the map shows it as it is now.").arg(fileOf(layer.source)));
        }
        found = found || entry->whereabouts == Whereabouts::missing;
        m_bordersDue = m_bordersDue || (layer.id == m_borders && entry->whereabouts != Whereabouts::here);
        *entry = {now, Whereabouts::here, {}};
    }
    remember();
    if (m_bordersDue) {
        QTimer::singleShot(0, this, &LayerShelf::bringBordersBack);  // when all have followed this change
    }
    if (found) {
        Q_EMIT missingChanged();
    }
}

/// When all have followed the change of the world in which it is gone.
void LayerShelf::freePlaceOf(const UserLayerId& removed) {
    QTimer::singleShot(0, this,
                       [this, removed] { m_explorer.setLayers(withoutPlaceOf(m_explorer.state().layers, removed)); });
}

/// Layers that are opened meanwhile take no colour and no place of those that come back later.
void LayerShelf::keepPlaces() {
    std::vector<KeptLayer> kept;
    for (const Entry& entry : m_entries) {
        kept.push_back({userLayerId(entry.layer.source), entry.layer.number});
    }
    m_loader.setKept(std::move(kept));
}

void LayerShelf::remember() {
    keepPlaces();
    std::vector<ShelvedLayer> layers;
    for (const Entry& entry : m_entries) {
        layers.push_back(entry.layer);
    }
    if (layers != m_settings.ownLayers()) {
        m_settings.setOwnLayers(layers);
    }
}

}  // namespace marz
