// SPDX-License-Identifier: MIT
#pragma once

// The looks of an exported web page: readable on a phone, printable, in the colours of the map's style.

#include <QByteArray>

#include "app/style/map_style.h"

namespace marz {

/// A style sheet in ASCII that XML can hold as it is.
QByteArray htmlStyleOf(const MapStyle& style);

}  // namespace marz
