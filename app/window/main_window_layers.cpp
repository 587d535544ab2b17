// SPDX-License-Identifier: MIT

// How the window serves the layers panel: files, dialogs, the map's view, and what is remembered of the layers.

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <algorithm>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/coordinate_system_dialog.h"
#include "app/window/given_files.h"
#include "app/window/main_window.h"

namespace marz {

namespace {

/// Empty before the layer has been put on a map.
geo::PlaneBox boxOf(const UserLayer& layer) {
    if (layer.layer.projected) {
        return layer.layer.projected->boundingBox();
    }
    return layer.relief ? layer.relief->box : geo::PlaneBox{};
}

/// What was said of files all of whose layers have come: a sentence does not say of which layer it is.
void withdrawAbout(const std::vector<UserLayerId>& arrived, const World& world, MessageBar& messages) {
    for (const UserLayerId& id : arrived) {
        const UserLayer* layer = world.userLayer(id);
        if (layer == nullptr) {
            continue;
        }
        const bool all = std::all_of(world.userLayers.begin(), world.userLayers.end(), [&](const UserLayer& other) {
            return other.source.path != layer->source.path ||
                   std::find(arrived.begin(), arrived.end(), other.id) != arrived.end();
        });
        if (all) {
            messages.withdrawAbout(toQString(layer->source.path.string()));
        }
    }
}

}  // namespace

void MainWindow::connectLayers() {
    m_explorer.setLayers(m_settings.layers());
    for (QLineEdit* field : findChildren<QLineEdit*>()) {
        field->setAcceptDrops(false);  // a file dropped there is a file, and not its address as text
    }
    connectBorders();
    connect(m_actions->showLayers, &QAction::triggered, this, &MainWindow::showLayersTab);
    connect(m_layerPanel, &LayerPanel::addAsked, this, &MainWindow::chooseLayers);
    connect(m_layerPanel, &LayerPanel::removalAsked, &m_layerLoader, &LayerLoader::remove);
    connect(m_layerPanel, &LayerPanel::removalAsked, &m_layerShelf, &LayerShelf::forget);
    connect(m_layerPanel, &LayerPanel::wasReset, &m_layerShelf, &LayerShelf::forgetBorders);
    connect(m_layerPanel, &LayerPanel::zoomAsked, this, &MainWindow::zoomToLayer);
    connect(m_layerPanel, &LayerPanel::readAsked, this,
            [this](const LayerSource& source) { m_layerLoader.read(source); });
    connect(m_layerPanel, &LayerPanel::systemAsked, this, &MainWindow::askForSystemOf);
    connect(m_layerPanel, &LayerPanel::ownBordersAsked, this, &MainWindow::chooseOwnBorders);
    connectLayerLoader();
    connectLayerShelf();
    connect(&m_layerWatcher, &LayerWatcher::changed, this, [this] {
        m_layerPanel->setChangedLayers(m_layerWatcher.changedLayers());
        for (const UserLayerId& id : m_layerWatcher.changedLayers()) {
            if (const UserLayer* layer = m_explorer.world()->userLayer(id)) {
                const QFileInfo file(toQString(layer->source.path.string()));
                notice((file.exists() ? tr("%1 has changed on disk: \u201CReload\u201D under Layers reads it again.")
                                      : tr("%1 is gone from the disk; the map shows what was read."))
                           .arg(file.fileName()));
            }
        }
    });
}

void MainWindow::connectBorders() {
    BorderView borders;
    borders.openBorders = m_settings.openBorders();
    m_explorer.setBorders(borders);
    connect(m_actions->ownBorders, &QAction::triggered, this, &MainWindow::chooseOwnBorders);
    connect(m_actions->openBorders, &QActionGroup::triggered, this, [this](QAction* action) {
        BorderView view = m_explorer.state().borders;
        view.openBorders = static_cast<OpenBorders>(action->data().toInt());
        m_explorer.setBorders(view);
    });
    const auto refresh = [this] {
        const BorderView& view = m_explorer.state().borders;
        const bool open = knowsOpenBorders(*m_explorer.world(), view);
        const OpenBorders shown = open ? view.openBorders : OpenBorders::asInData;
        for (QAction* action : m_actions->openBorders->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(shown));
        }
        m_actions->openBorders->setEnabled(open);
    };
    refresh();
    connect(&m_explorer, &Explorer::changed, this, [refresh](Changes changes) {
        if (changes & (Changes(Change::world) | Change::layers)) {
            refresh();
        }
    });
}

void MainWindow::connectLayerLoader() {
    connect(&m_layerLoader, &LayerLoader::arrived, this,
            [this](const std::vector<UserLayerId>& layers, const QStringList& warnings) {
                std::vector<UserLayerId> asked = layers;
                std::erase_if(asked, [this](const UserLayerId& layer) { return m_layerShelf.isComingBack(layer); });
                withdrawAbout(asked, *m_explorer.world(), *m_messages);
                if (layers.empty() || !asked.empty()) {
                    m_messages->say(warnings);  // of the others it was said when they came first
                }
                layersArrived(asked);
            });
    const auto whenIdle = [this] {
        m_explorer.turns().follow(*m_leftTabs, TurnOrder::page, [this] { layersArrived({}); });
    };
    connect(&m_layerLoader, &LayerLoader::busyChanged, this, whenIdle);
    connect(&m_loader, &WorldLoader::busyChanged, this, whenIdle);
    connect(&m_layerLoader, &LayerLoader::failed, this, [this](const QString& sentence, const LayerSource& source) {
        forgetBorders(source);
        if (!m_layerShelf.takeFailure(source, sentence)) {
            m_messages->say(sentence);
        }
    });
    connect(&m_layerLoader, &LayerLoader::systemNeeded, this,
            [this](const LayerSource& source, const QString& sentence) {
                if (!m_layerShelf.takeFailure(source, sentence)) {
                    m_messages->say(sentence);
                    askForSystem(source, sentence, geo::SystemsWanted::projected);
                }
            });
    connect(&m_layerLoader, &LayerLoader::cancelled, this, [this](const QString& file, const LayerSource& source) {
        forgetBorders(source);
        if (!m_layerShelf.takeFailure(source, tr("%1 was not loaded, as that was cancelled.").arg(file))) {
            notice(tr("%1 was not loaded.").arg(file));
        }
    });
}

/// The layers of the last time come when the map is there, and call for nobody's attention.
void MainWindow::connectLayerShelf() {
    connect(m_map, &MapWidget::firstCompleteFrameShown, &m_layerShelf, &LayerShelf::restore);
    connect(m_layerPanel, &LayerPanel::lookAsked, &m_layerShelf, &LayerShelf::look);
    connect(&m_layerShelf, &LayerShelf::noticed, m_messages, qOverload<const QString&>(&MessageBar::say));
    connect(&m_layerShelf, &LayerShelf::missingChanged, this,
            [this] { m_layerPanel->setMissingLayers(m_layerShelf.missing()); });
}

void MainWindow::showLayersTab() {
    m_actions->showLeft->setChecked(true);
    m_leftTabs->setCurrentIndex(1);
    m_layerPanel->list().setFocus(Qt::ShortcutFocusReason);
}

/// What has been read is shown once the world has all of it: the tab comes forward, and the map goes there where
/// nothing of it would be seen. Several files that were given together are shown together.
void MainWindow::layersArrived(const std::vector<UserLayerId>& layers) {
    m_comingLayers.insert(m_comingLayers.end(), layers.begin(), layers.end());
    if (m_layerLoader.busy() || m_loader.busy()) {
        return;
    }
    const World& world = *m_explorer.world();
    std::vector<const UserLayer*> arrived;
    for (const UserLayerId& id : std::exchange(m_comingLayers, {})) {
        if (const UserLayer* layer = world.userLayer(id)) {  // it may have been removed meanwhile
            arrived.push_back(layer);
        }
    }
    if (arrived.empty()) {
        return;
    }
    m_leftTabs->setCurrentIndex(1);
    m_layerPanel->showLayer(arrived.front()->id);
    useAsBorders(arrived);
    const geo::PlaneBox visible = m_explorer.state().viewport.visibleBox();
    geo::PlaneBox all;
    bool unseen = false;
    for (const UserLayer* layer : arrived) {
        const geo::PlaneBox box = boxOf(*layer);
        all.include(box);
        unseen = unseen || (!box.empty() && !box.intersects(visible));
    }
    if (!all.empty() && (unseen || arrived.size() > 1)) {
        m_map->flyToBox(all);
    }
}

/// Of the file that was asked for as country lines the first layer that can be them is; where none can, the borders
/// stay.
void MainWindow::useAsBorders(const std::vector<const UserLayer*>& arrived) {
    const auto isOfFile = [this](const UserLayer* layer) { return m_comingBorders == layer->source.path; };
    if (std::none_of(arrived.begin(), arrived.end(), isOfFile)) {
        return;
    }
    const auto found = std::find_if(arrived.begin(), arrived.end(), [&isOfFile](const UserLayer* layer) {
        return isOfFile(layer) && canBeBorders(*layer);
    });
    const std::filesystem::path file = *std::exchange(m_comingBorders, std::nullopt);
    if (found == arrived.end()) {
        m_messages->say(tr("%1 has no lines or areas on this map: it is shown as a layer, and the country lines stay "
                           "as they were; choose a file that has borders.")
                            .arg(toQString(file.filename().string())));
        return;
    }
    BorderView view = m_explorer.state().borders;
    view.ownBorders = (*found)->id;
    m_explorer.setBorders(view);
}

/// A file that did not come is no longer awaited as country lines: added later, it is a layer like any other.
void MainWindow::forgetBorders(const LayerSource& source) {
    if (m_comingBorders == source.path) {
        m_comingBorders.reset();
    }
}

void MainWindow::zoomToLayer(const LayerKey& key) {
    const auto* own = std::get_if<UserLayerId>(&key);
    if (own == nullptr) {
        m_map->showRegion();
        return;
    }
    const UserLayer* layer = m_explorer.world()->userLayer(*own);
    if (layer != nullptr && !boxOf(*layer).empty()) {
        m_map->flyToBox(boxOf(*layer));
    }
}

void MainWindow::askForSystem(const LayerSource& source, const QString& reason, geo::SystemsWanted wanted) {
    auto* dialog = new CoordinateSystemDialog(reason, wanted, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CoordinateSystemDialog::chosen, this, [this, source](const QString& code) {
        LayerSource chosen = source;
        chosen.coordinateSystem = toUtf8(code);
        m_layerLoader.read(chosen);
    });
    connect(dialog, &QDialog::rejected, this, [this, source] { forgetBorders(source); });
    dialog->open();
}

void MainWindow::askForSystemOf(const UserLayerId& id) {
    if (const UserLayer* layer = m_explorer.world()->userLayer(id)) {
        const QString file = QFileInfo(toQString(layer->source.path.string())).fileName();
        askForSystem(layer->source, tr("In which coordinate system are the coordinates of %1?").arg(file),
                     geo::SystemsWanted::all);
    }
}

void MainWindow::chooseOwnBorders() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Own Boundary File"), m_settings.lastFolder(), layerFileFilter());
    if (!file.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(file).absolutePath());
        m_comingBorders = file.toStdString();
        m_layerLoader.add({*m_comingBorders});
    }
}

}  // namespace marz
