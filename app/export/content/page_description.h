// SPDX-License-Identifier: MIT
#pragma once

// A page in words: as alternative text, for a file's metadata, and to be copied.

#include <QStringList>

#include "app/export/content/map_key.h"

namespace marz {

/// Title and what else the page says: numbered places with their claims where it has a key, their names alone where it
/// has none, the notes' words, and whose boundaries it shows. Nothing that is not on the page.
QString describePage(const ExportRequest& request, const MapKey& key, const QStringList& notes);

}  // namespace marz
