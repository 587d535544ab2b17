// SPDX-License-Identifier: MIT
#pragma once

// The colours that layers of the user get until the user chooses others: dark enough for lines on paper, apart from
// each other also for colour-blind readers, and none of them the marks' own orange.

#include <QColor>
#include <array>

namespace marz {

/// The same number gives the same colour; after eight they begin again.
inline QColor layerColour(int number) {
    constexpr std::array<QRgb, 8> colours{0xFF1D4E89, 0xFF7B3F98, 0xFF14756B, 0xFF8C5A12,
                                          0xFFA32A52, 0xFF3D6B1F, 0xFF2B7FA8, 0xFF574B90};
    return QColor::fromRgb(colours[static_cast<std::size_t>(number) % colours.size()]);
}

}  // namespace marz
