// SPDX-License-Identifier: MIT
#pragma once

// Sources as RIS records (the tags that Zotero, EndNote and Mendeley read), UTF-8 with lines ended by CR and LF.

#include <QByteArray>
#include <vector>

#include "libgeo/atlas/source.h"

namespace marz {

QByteArray toRis(const std::vector<const geo::Source*>& sources);

}  // namespace marz
