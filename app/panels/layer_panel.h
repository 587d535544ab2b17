// SPDX-License-Identifier: MIT
#pragma once

// The layers panel: the list of all layers, how the current one is drawn, and which borders the map shows. Reads and
// changes the explorer; for files and dialogs it asks the window.

#include <QComboBox>
#include <QToolButton>
#include <QWidget>
#include <set>

#include "app/panels/layer_details.h"
#include "app/panels/layer_list.h"
#include "app/state/explorer.h"

namespace marz {

class LayerPanel : public QWidget {
    Q_OBJECT

public:
    LayerPanel(Explorer& explorer, const MapStyle& style, QWidget* parent = nullptr);

    void setMapStyle(const MapStyle& style);

    /// Layers whose files are not any more as they were when they were read.
    void setChangedLayers(const std::set<UserLayerId>& changed);
    void setMissingLayers(const std::vector<MissingLayer>& missing);
    /// Makes a layer the current one.
    void showLayer(const UserLayerId& layer);

    LayerList& list() { return *m_list; }
    LayerDetails& details() { return *m_details; }
    QComboBox& openBorders() { return *m_openBorders; }
    QComboBox& bordersFrom() { return *m_bordersFrom; }

Q_SIGNALS:
    void addAsked();
    void removalAsked(const marz::UserLayerId& layer);
    void zoomAsked(const marz::LayerKey& key);
    void readAsked(const marz::LayerSource& source);
    /// A missing layer's file is to be looked for again.
    void lookAsked(const marz::UserLayerId& layer);
    void systemAsked(const marz::UserLayerId& layer);
    /// A file of the user's, to be read and used as country lines.
    void ownBordersAsked();
    /// All is as in the style, and the borders are the basemap's.
    void wasReset();

private:
    QWidget* makeButtons();
    QWidget* makeBorders();
    void connectBorders();
    void connectParts();
    void refresh();
    void refreshCurrent();
    void refreshBorders();
    void step(LayerStep step);
    void reset();

    Explorer& m_explorer;
    MapStyle m_style;
    LayerFiles m_files;
    LayerList* m_list;
    LayerDetails* m_details;
    QToolButton* m_reset;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_zoom;
    QToolButton* m_remove;
    QComboBox* m_openBorders;
    QComboBox* m_bordersFrom;
};

}  // namespace marz
