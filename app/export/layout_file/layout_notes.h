// SPDX-License-Identifier: MIT
#pragma once

// The user's notes in a layout file: what they say, where they stand, how they look. Written and read here, so that
// both keep to the same words; a look that is usual is not written.

#include <QJsonArray>

#include "app/convert/json_section.h"
#include "app/export/page/export_request.h"

namespace marz {

QJsonArray notesOf(const std::vector<PageNote>& notes);

/// Throws geo::FormatError.
PageNote readNote(JsonSection section);

}  // namespace marz
