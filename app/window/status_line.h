// SPDX-License-Identifier: MIT
#pragma once

// The window's last line: where the pointer is, the scale, how much of the atlas is shown, and which articles are
// attached.

#include <QLabel>
#include <QStatusBar>
#include <optional>

#include "app/map/map_widget.h"
#include "app/state/explorer.h"

namespace marz {

/// "1 : 11 000 000": two significant digits, because a screen's real pixel size is only estimated.
QString scaleInWords(double denominator);

class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(Explorer& explorer, const MapWidget& map, QWidget* parent = nullptr);

    void showCursor(const std::optional<geo::LonLat>& position);

private:
    void explorerChanged(Changes changes);
    void refreshCounts();

    Explorer& m_explorer;
    const MapWidget& m_map;
    QLabel* m_cursor;
    QLabel* m_scale;
    QLabel* m_counts;
    QLabel* m_articles;
};

}  // namespace marz
