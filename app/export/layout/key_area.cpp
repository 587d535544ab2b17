// SPDX-License-Identifier: MIT
#include "app/export/layout/key_area.h"

#include <algorithm>
#include <array>

#include "app/export/layout/key_legend.h"
#include "app/export/layout/key_shortening.h"

namespace marz {

namespace {

constexpr double gapAroundMap = 14.0;
constexpr double legendText = 10.0;
constexpr double largestText = 11.0;
constexpr double smallestText = 8.0;
constexpr std::array sharesOfTwoColumns{0.4, 0.44, 0.48};  // of the page's width

/// Whether a key that was laid out with more room is worth that room: the map gives up little for larger letters, more
/// for places that would have none.
bool tellsBetter(const KeyLayout& wide, const KeyLayout& narrow, std::size_t share) {
    return wide.entriesShown > narrow.entriesShown ||
           (share == 1 && wide.entriesShown == narrow.entriesShown && wide.textSize > narrow.textSize);
}

}  // namespace

KeyArea::KeyArea(const ExportRequest& request, const QRectF& content) : m_request(request), m_content(content) {
    m_usualPlace = content.width() >= 1.12 * content.height() ? KeyPlace::beside : KeyPlace::below;
    if (has(PageElement::key) || has(PageElement::legend)) {
        m_place = m_usualPlace;
    }
}

bool KeyArea::has(PageElement element) const {
    return m_request.elements.*entryOf(element).shown;
}

double KeyArea::width() const {
    if (m_place == KeyPlace::below) {
        return m_content.width();
    }
    return m_columns == 1 ? std::clamp(m_content.width() * 0.205, 150.0, 280.0) : widthOfTwo(m_share);
}

/// Two columns of a readable measure take no more than that on a large page.
double KeyArea::widthOfTwo(std::size_t share) const {
    return std::min(m_content.width() * sharesOfTwoColumns[share], 560.0 + 40.0 * double(share));
}

QRectF KeyArea::besideArea(QRectF room) const {
    if (m_place == KeyPlace::beside) {
        room.setWidth(room.width() - width() - gapAroundMap);
    } else if (m_place == KeyPlace::below) {
        room.setHeight(room.height() - m_reserved - (m_reserved > 0.0 ? gapAroundMap : 0.0));
    }
    return room;
}

bool KeyArea::fit(const MapKey& key, const QRectF& frame) {
    m_key = {};
    m_legend = {};
    if (adaptTo(key)) {
        return false;
    }
    switch (m_place) {
        case KeyPlace::beside:
            return fitBeside(key, frame);
        case KeyPlace::below:
            return fitBelow(key);
        case KeyPlace::none:
            break;
    }
    return true;
}

/// Where there is nothing to say the map has all the room, until that shows something there is to say.
bool KeyArea::adaptTo(const MapKey& key) {
    const bool hasKey = has(PageElement::key) && !key.entries.empty();
    const bool hasLegend = has(PageElement::legend) && explainsAnything(key);
    const bool wanted = hasKey || hasLegend;
    if (wanted && m_place == KeyPlace::none) {
        m_place = m_usualPlace;
        m_mayVanish = false;
        return true;
    }
    if (!wanted && m_place != KeyPlace::none && m_mayVanish) {
        m_place = KeyPlace::none;
        return true;
    }
    return false;
}

bool KeyArea::fitBeside(const MapKey& key, const QRectF& frame) {
    if (has(PageElement::legend)) {
        m_legend = layOutLegend(key, m_request.style, width(), legendText);
    }
    if (!has(PageElement::key)) {
        return true;
    }
    const bool below = has(PageElement::legend) && m_legend.height > 0.0 && !key.entries.empty();
    KeySpace space{width(),      frame.height() - (below ? m_legend.height + 16.0 : 0.0),
                   m_columns,    largestText,
                   smallestText, m_request.overflow};
    if (m_columns == 1) {
        space.smallestText = 9.0;  // two columns are easier to read than smaller text
    }
    // Before a key is shortened it gets a second column.
    m_key = m_columns == 1 ? layOutKey(key, m_request.style, space) : layOutShortenedKey(key, m_request.style, space);
    if (m_key.entriesShown < key.entries.size() && m_columns == 1) {
        m_columns = 2;
        return false;
    }
    return m_columns == 1 || !widen(key, space);
}

/// Before its text becomes smaller, or places have no room, a key takes more of the map's, as far as that helps.
bool KeyArea::widen(const MapKey& key, KeySpace space) {
    for (std::size_t share = m_share + 1; share < sharesOfTwoColumns.size(); ++share) {
        space.width = widthOfTwo(share);
        if (tellsBetter(layOutShortenedKey(key, m_request.style, space), m_key, share)) {
            m_share = share;
            return true;
        }
    }
    return false;
}

bool KeyArea::fitBelow(const MapKey& key) {
    double needed = 0.0;
    if (has(PageElement::legend)) {
        m_legend = layOutLegend(key, m_request.style, m_content.width(), legendText);
        needed = m_legend.height > 0.0 ? m_legend.height + 14.0 : 0.0;
    }
    m_columns = std::clamp(static_cast<int>(m_content.width() / 210.0), 1, 4);
    if (has(PageElement::key)) {
        const double most = std::max(30.0, m_content.height() * 0.4 - needed);
        m_key = layOutShortenedKey(key, m_request.style,
                                   {m_content.width(), most, m_columns, largestText, smallestText, m_request.overflow});
        needed += m_key.block.height;
    }
    const bool fits = needed <= m_reserved;
    m_reserved = std::max(m_reserved, needed);
    return fits;
}

}  // namespace marz
