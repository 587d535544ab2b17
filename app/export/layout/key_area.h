// SPDX-License-Identifier: MIT
#pragma once

// The room that key and legend take beside the map on a wide page, or below it on a high one. What the user has put
// elsewhere takes none. Lengths are layout units.

#include "app/export/layout/key_layout.h"
#include "app/export/layout/page_frame.h"

namespace marz {

enum class KeyPlace { none, beside, below };

/// Grows from round to round of a layout until all of the key has room, or as much room as it may have.
class KeyArea {
public:
    /// The request must outlive it.
    KeyArea(const ExportRequest& request, const QRectF& content);

    /// What key and legend leave of a room for the map.
    QRectF besideArea(QRectF room) const;

    /// Lays both out for a map in this frame. False where they need more room than they had: the frame must be placed
    /// anew.
    bool fit(const MapKey& key, const QRectF& frame);

    const KeyLayout& key() const { return m_key; }
    const PageBlock& legend() const { return m_legend; }
    KeyPlace place() const { return m_place; }
    double width() const;

private:
    bool has(PageElement element) const;
    bool adaptTo(const MapKey& key);
    bool fitBeside(const MapKey& key, const QRectF& frame);
    bool fitBelow(const MapKey& key);
    bool widen(const MapKey& key, KeySpace space);
    double widthOfTwo(std::size_t share) const;

    const ExportRequest& m_request;
    QRectF m_content;
    KeyPlace m_usualPlace = KeyPlace::beside;
    KeyPlace m_place = KeyPlace::none;
    bool m_mayVanish = true;  // once only, so that the rounds come to an end
    KeyLayout m_key;
    PageBlock m_legend;
    int m_columns = 1;
    std::size_t m_share = 0;  // of the page's width, how much two columns have
    double m_reserved = 0.0;  // height below the map
};

}  // namespace marz
