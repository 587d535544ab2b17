// SPDX-License-Identifier: MIT
#pragma once

// The bundled fonts inside a file that other machines read: cut down to the letters it has, by HarfBuzz, so that the
// text looks as it was laid out at a tenth of the size.

#include <QByteArray>
#include <QString>

namespace marz {

/// Rules for a style sheet (@font-face with the font as data), in ASCII: one for each bundled font that has letters of
/// this text. Empty where no font can be read; the reader's own fonts then step in.
QByteArray fontFacesFor(const QString& text);

}  // namespace marz
