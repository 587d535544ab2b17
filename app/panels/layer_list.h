// SPDX-License-Identifier: MIT
#pragma once

// The list in the layers panel: a check box, a swatch and a name a layer, topmost first. Layers of the user and
// the basemap's lines are moved by dragging or with Alt and the arrow keys; the list asks, and whoever holds the layers
// moves them.

#include <QListWidget>
#include <optional>

#include "app/panels/layer_rows.h"
#include "app/state/layer_stack.h"

namespace marz {

class LayerList : public QListWidget {
    Q_OBJECT

public:
    explicit LayerList(QWidget* parent = nullptr);

    /// The current row stays with its layer.
    void setRows(const std::vector<LayerRow>& rows);
    std::optional<LayerKey> currentKey() const;
    void setCurrentKey(const LayerKey& key);

    QSize sizeHint() const override;

Q_SIGNALS:
    void visibilityAsked(const marz::LayerKey& key, bool visible);
    /// In front of the layer that stands at this place of the stack, counted from the bottom.
    void placeAsked(const marz::LayerKey& layer, std::size_t position);
    void stepAsked(const marz::LayerKey& layer, marz::LayerStep step);
    void removalAsked(const marz::UserLayerId& layer);
    void zoomAsked();
    void renameAsked();
    void currentKeyChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    std::vector<LayerRow> m_rows;
};

}  // namespace marz
