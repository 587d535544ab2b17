// SPDX-License-Identifier: MIT
#pragma once

// The menu of map styles: as the system asks, those that ship, the user's own files, and any other file.

#include <QMenu>

#include "app/window/window_looks.h"

namespace marz {

/// Fills the menu anew each time it is about to be shown. `looks` must outlive the menu.
void fillStyleMenu(QMenu& menu, WindowLooks& looks);

}  // namespace marz
