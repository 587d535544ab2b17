// SPDX-License-Identifier: MIT
#pragma once

// The look of a layer as one line of a settings file: "visible=no opacity=0.5 colour=#aabbcc width=2".

#include <QString>

#include "app/state/layer_settings.h"

namespace marz {

/// The part's name in settings files: "rivers".
QString keyOfPart(BasemapPart part);

QString textOfLook(const LayerLook& look);
/// What cannot be read is as if never set.
LayerLook lookFromText(const QString& text);

}  // namespace marz
