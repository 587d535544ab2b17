// SPDX-License-Identifier: MIT
#pragma once

// The looks of widgets around the map: palette, font and style sheet (resources/window). A missing style sheet
// leaves plain widgets, no error.

#include <QApplication>

namespace marz {

void applyWindowTheme(QApplication& application);

}  // namespace marz
