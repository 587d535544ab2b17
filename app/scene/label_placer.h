// SPDX-License-Identifier: MIT
#pragma once

// Keeps labels from touching: remembers what is taken of a picture (screen pixels) and finds the first free one of a
// label's positions. Whoever asks first gets the room, so callers ask in order of priority; the same questions in the
// same order give the same answers. With the memory of the picture before, a label that still fits keeps its position;
// while the map only moves, labels are also placed beyond the picture's edge, so that they come in as if on paper.

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/box_index.h"
#include "app/scene/label_memory.h"
#include "app/scene/label_position.h"
#include "libgeo/geometry/box.h"

namespace marz {

class LabelPlacer {
public:
    /// Labels stay inside `frame`; nothing is remembered.
    explicit LabelPlacer(const geo::ScreenBox& frame);
    /// Labels stay `margin` pixels inside the picture, or, while the map moves at one scale, may reach beyond it.
    LabelPlacer(const geo::Viewport& viewport, double margin, std::shared_ptr<const LabelMemory> remembered);

    /// Takes a box, whether free or not, in the frame or not.
    void block(const geo::ScreenBox& box);
    /// Takes a position with its line, whether free or not.
    void take(const LabelPosition& position);
    /// Marks a box as better kept clear, which labels but its owner's do as long as they have a choice.
    void blockSoftly(const geo::ScreenBox& box, LabelKey owner = BoxIndex::nobody);
    bool isFree(const geo::ScreenBox& box) const;
    /// Inside the frame and free.
    bool fits(const geo::ScreenBox& box) const;
    /// Free, and nothing in it that is better kept clear of.
    bool isClear(const geo::ScreenBox& box, LabelKey asker = BoxIndex::nobody) const;

    /// Takes the first position that fits and gives its index.
    std::optional<std::size_t> place(std::span<const LabelPosition> positions);
    /// The same for a label with a name, which keeps its remembered position where that is free.
    std::optional<std::size_t> place(LabelKey key, std::span<const LabelPosition> positions);

    /// Where this label stood at the present scale; nothing while the scale changes.
    const RememberedLabel* standing(LabelKey key) const;
    /// Whether a label may keep this box: free and not altogether out of the frame.
    bool mayStay(const geo::ScreenBox& box) const { return box.intersects(m_frame) && isFree(box); }
    /// Notes for the next picture where a label stands.
    void remember(LabelKey key, const geo::ScreenBox& box, std::uint32_t position, double size = 0.0);
    LabelMemory takeMemory() { return std::move(m_memory); }

    const geo::ScreenBox& frame() const { return m_frame; }
    /// Pixels by which labels may reach beyond the picture.
    double reach() const { return m_reach; }

    /// Whether the position's leader line, if it has one, crosses nothing that is taken.
    bool isFreeLine(const LabelPosition& position) const;

private:
    bool fits(const LabelPosition& position) const;
    std::optional<std::size_t> choose(LabelKey key, std::span<const LabelPosition> positions) const;

    geo::ScreenBox m_frame;
    double m_reach = 0.0;
    bool m_moving = false;  // the same scale as the remembered picture
    std::shared_ptr<const LabelMemory> m_remembered;
    LabelMemory m_memory;
    BoxIndex m_taken;
    BoxIndex m_soft;
};

}  // namespace marz
