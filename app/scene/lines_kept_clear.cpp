// SPDX-License-Identifier: MIT
#include "app/scene/lines_kept_clear.h"

#include <algorithm>

#include "app/scene/label_placer.h"
#include "app/scene/line_pieces.h"

namespace marz {

namespace {

/// Takes a line softly, in boxes small enough to leave the room beside it: a long segment in several, several short
/// ones in one.
class SoftLine {
public:
    explicit SoftLine(LabelPlacer& placer) : m_placer(placer) {}
    ~SoftLine() { take(); }
    SoftLine(const SoftLine&) = delete;
    SoftLine& operator=(const SoftLine&) = delete;

    void addSegment(geo::ScreenPoint from, geo::ScreenPoint to) {
        visitPieces(from, to, step, [this](geo::ScreenPoint one, geo::ScreenPoint other) { addPiece(one, other); });
    }
    /// The next segment does not go on where the last one ended.
    void take() {
        if (m_begun) {
            m_placer.blockSoftly(m_box.grownBy(1.0));
            m_begun = false;
        }
    }

private:
    static constexpr double step = 12.0;  // pixels

    void addPiece(geo::ScreenPoint one, geo::ScreenPoint other) {
        const geo::ScreenBox piece{std::min(one.x, other.x), std::min(one.y, other.y), std::max(one.x, other.x),
                                   std::max(one.y, other.y)};
        const geo::ScreenBox joined{std::min(m_box.left, piece.left), std::min(m_box.top, piece.top),
                                    std::max(m_box.right, piece.right), std::max(m_box.bottom, piece.bottom)};
        const bool goesOn = m_begun && std::max(joined.width(), joined.height()) <= step;
        if (!goesOn) {
            take();
        }
        m_box = goesOn ? joined : piece;
        m_begun = true;
    }

    LabelPlacer& m_placer;
    geo::ScreenBox m_box;  // where m_begun
    bool m_begun = false;
};

}  // namespace

void keepClearOfShapes(const World& world, const geo::Viewport& viewport, const std::vector<PlaceSpot>& spots,
                       LabelPlacer& placer) {
    const geo::PlaneBox near = viewport.visibleBox().grownBy(placer.reach() * viewport.metresPerPixel);
    std::vector<geo::LayerPart> parts;
    for (const PlaceSpot& spot : spots) {
        if ((spot.form != PlaceForm::circle && spot.form != PlaceForm::line) || spot.smallCircle) {
            continue;
        }
        parts.clear();
        world.places->shapes->partsIn(spot.place, near, viewport.metresPerPixel, parts);
        for (const geo::LayerPart& part : parts) {
            SoftLine line(placer);
            for (std::size_t index = 1; index < part.points.size(); ++index) {
                geo::PlaneBox box;
                box.include(part.points[index - 1]);
                box.include(part.points[index]);
                if (box.intersects(near)) {
                    line.addSegment(viewport.toScreen(part.points[index - 1]), viewport.toScreen(part.points[index]));
                } else {
                    line.take();
                }
            }
        }
    }
}

}  // namespace marz
