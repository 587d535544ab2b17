// SPDX-License-Identifier: MIT
#pragma once

// The looks of widgets around the map: palette, font and style sheet. The colours come from resources/window/light.json
// or dark.json, the style sheet refers to them by name. Missing files leave plain widgets, no error.

#include <QApplication>
#include <QColor>
#include <QHash>
#include <QPalette>
#include <QString>

namespace marz {

enum class ColourScheme { light, dark };

/// Named colours of the window; an unknown name is an invalid colour.
using WindowColours = QHash<QString, QColor>;

/// The colours that ship with the program; empty where the file is missing or no JSON object.
WindowColours windowColours(ColourScheme scheme);
/// The widgets' palette; what panels compose text with (panel_colours.h) is found in it, too.
QPalette windowPalette(const WindowColours& colours);
/// Puts colours in the place of "@name". A name without a colour stays as it is, so that Qt reports it.
QString withColours(const QString& styleSheet, const WindowColours& colours, const QString& tickFile);

/// Font and widget style; once.
void installWindowStyle();
/// Palette and style sheet; again for each change of the scheme.
void applyColourScheme(QApplication& application, ColourScheme scheme);

}  // namespace marz
