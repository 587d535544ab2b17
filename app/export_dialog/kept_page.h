// SPDX-License-Identifier: MIT
#pragma once

// The page that one had in hand last, to go on with: without any data, so that it fits whatever the window shows by
// then, and small enough to be written after each change. Its file is a layout with what only the dialog knows beside
// it.

#include "app/export_dialog/page_draft.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

struct KeptPage {
    /// Its base says what the window showed and what the program would have written itself.
    PageDraft draft;
    geo::ProjectionDefinition projection;  // in which areas of metres are meant
};

KeptPage keptPageOf(const PageDraft& draft, const ExportArea& windowArea);

/// Where the next page begins: in the form of the last one. What hangs on the ground (notes, picked claims, an area
/// chosen for the page) goes along with its area, also where the window has moved on; else the page shows what the
/// window does. Texts that the user has written stay where the program would write the same ones as then.
PageDraft continued(const ExportRequest& view, const KeptPage& last);

/// The file appears whole or not at all. Throws ExportError where it cannot be written.
void writeKeptPage(const KeptPage& page, const QString& path);

/// Throws geo::FileError or geo::FormatError, which name file, line and key.
KeptPage readKeptPage(const QString& path);

}  // namespace marz
