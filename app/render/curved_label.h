// SPDX-License-Identifier: MIT
#pragma once

// The pieces of a name along a course, made of what painters can draw already: rotated texts, halos and ink apart.

#include "app/scene/scene.h"

namespace marz {

/// The piece's halo without its ink.
LabelItem haloOf(const CurvedLabelItem& label, const CurvedLabelItem::Piece& piece);
/// The piece's ink without its halo.
LabelItem inkOf(const CurvedLabelItem& label, const CurvedLabelItem::Piece& piece);

}  // namespace marz
