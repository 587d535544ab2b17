// SPDX-License-Identifier: MIT
#pragma once

// The colours of panel texts, as one value, so that pages are composed without knowing any widget.

#include <QColor>
#include <QPalette>

namespace marz {

struct PanelColours {
    QColor text{0x29, 0x25, 0x24};
    QColor quiet{0x6B, 0x65, 0x60};
    QColor accent{0xC2, 0x41, 0x0C};
    QColor link{0x1D, 0x4E, 0x89};
    QColor line{0xDD, 0xD9, 0xD2};
    QColor card{0xFA, 0xF6, 0xEF};
    QColor highlight{0xFB, 0xD9, 0xC6};

    friend bool operator==(const PanelColours&, const PanelColours&) = default;
};

/// Those of the window's present colours (window_theme.h puts them into the palette).
inline PanelColours panelColours(const QPalette& palette) {
    return {palette.color(QPalette::Text),      palette.color(QPalette::PlaceholderText),
            palette.color(QPalette::Highlight), palette.color(QPalette::Link),
            palette.color(QPalette::Mid),       palette.color(QPalette::AlternateBase),
            palette.color(QPalette::Midlight)};
}

}  // namespace marz
