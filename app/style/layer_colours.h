// SPDX-License-Identifier: MIT
#pragma once

// The colours that layers of the user get until the user chooses others: dark enough for lines on paper, and light
// enough on a dark map, apart from each other also for colour-blind readers, and none of them the marks' own orange.

#include <QColor>
#include <array>

namespace marz {

/// The same number gives the same colour; after eight they begin again. `ground` is what lies below.
inline QColor layerColour(int number, const QColor& ground) {
    constexpr std::array<QRgb, 8> colours{0xFF1D4E89, 0xFF7B3F98, 0xFF14756B, 0xFF8C5A12,
                                          0xFFA32A52, 0xFF3D6B1F, 0xFF2B7FA8, 0xFF574B90};
    constexpr std::array<QRgb, 8> onDark{0xFF7FB2E8, 0xFFC99AE0, 0xFF5CC8BA, 0xFFD9AC5E,
                                         0xFFEE8AA9, 0xFF9CCB78, 0xFF86D0F2, 0xFFB3AAEC};
    const std::size_t index = static_cast<std::size_t>(number) % colours.size();
    return QColor::fromRgb(ground.lightnessF() < 0.5F ? onDark[index] : colours[index]);
}

}  // namespace marz
