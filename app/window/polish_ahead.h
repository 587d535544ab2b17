// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "app/state/turns_of_work.h"

namespace marz {

/// Gives a widget that is not in sight yet its style, and all that is in it, a little in each turn: the style sheet is
/// gone through for each of them, which would otherwise be one long stop when they are shown for the first time.
void polishAhead(QWidget& widget, TurnsOfWork& turns);

}  // namespace marz
