// SPDX-License-Identifier: MIT
#pragma once

// The quiet sign beside a claim that its source does not simply state: a ring, the emptier the less sure.

#include <QColor>
#include <QImage>
#include <QString>

namespace marz {

/// A square of `size` device-independent pixels. Reported and claimed are half full, likely, planned and conditional
/// empty, denied is struck out; an unknown word has no sign.
QImage hedgingSign(const QString& hedging, int size, double devicePixelRatio, const QColor& colour);

}  // namespace marz
