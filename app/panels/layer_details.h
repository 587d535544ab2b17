// SPDX-License-Identifier: MIT
#pragma once

// Below the list of layers: how the current one is drawn, and for a layer of the user where it comes from and how its
// file is read. Reads and changes the explorer; what needs a file or a dialog it asks for.

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QToolButton>
#include <QWidget>
#include <functional>
#include <optional>

#include "app/panels/layer_rows.h"
#include "app/state/explorer.h"
#include "app/style/map_style.h"

namespace marz {

class LayerDetails : public QWidget {
    Q_OBJECT

public:
    LayerDetails(Explorer& explorer, const MapStyle& style, QWidget* parent = nullptr);

    void setMapStyle(const MapStyle& style);

    /// Another layer's are filled in a turn of their own where the window is on the screen; until then those of the
    /// layer before are shown, and change it.
    void show(const std::optional<LayerKey>& key, const LayerFiles& files);
    void editName();
    /// As if the colour had been picked in the dialog.
    void setColour(const QColor& colour);

    QSlider& opacity() { return *m_opacity; }
    QDoubleSpinBox& width() { return *m_width; }
    QLineEdit& name() { return *m_name; }
    QToolButton& colour() { return *m_colour; }
    QComboBox& encoding() { return *m_encoding; }
    QComboBox& labels() { return *m_labels; }
    QToolButton& reload() { return *m_reload; }
    QToolButton& changeSystem() { return *m_changeSystem; }

Q_SIGNALS:
    /// The layer's file is to be read again, or in another way.
    void readAsked(const marz::LayerSource& source);
    void systemAsked(const marz::UserLayerId& layer);
    /// A missing layer's file is to be looked for again.
    void lookAsked(const marz::UserLayerId& layer);

private:
    void setUpFields();
    void layOut();
    void connectFields();
    void pickColour();
    void change(const std::function<void(LayerLook&)>& change);
    void fill();
    void fillNow();
    void showLook();
    void allowLook(bool allowed);
    void showOwn(const UserLayer& layer);
    void showLabels(const UserLayer& layer);
    void showFile();
    void reloadOrLook();
    const UserLayer* ownLayer() const;

    Explorer& m_explorer;
    MapStyle m_style;
    std::optional<LayerKey> m_asked;  // to be shown
    LayerFiles m_files;
    std::optional<LayerKey> m_key;  // what is shown
    QFormLayout* m_form;
    QLineEdit* m_name;
    QSlider* m_opacity;
    QLabel* m_percent;
    QToolButton* m_colour;
    QToolButton* m_styleLook;
    QDoubleSpinBox* m_width;
    QLabel* m_content;
    QLabel* m_system;
    QToolButton* m_changeSystem;
    QComboBox* m_encoding;
    QComboBox* m_labels;
    QLabel* m_changedNote;
    QToolButton* m_reload;
    QWidget* m_systemRow;
    QWidget* m_reloadRow;
    QWidget* m_colourRow;
    QWidget* m_opacityRow;
};

}  // namespace marz
