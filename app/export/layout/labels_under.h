// SPDX-License-Identifier: MIT
#pragma once

// Names of the ground give way to what is laid over the map.

#include <QRectF>

#include "app/scene/scene.h"

namespace marz {

/// Takes the labels and town dots of the ground away that a plate would cover in part. Positions are the scene's.
void clearLabelsUnder(Scene& scene, const QRectF& plate);

}  // namespace marz
