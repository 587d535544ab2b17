// SPDX-License-Identifier: MIT
#pragma once

// Places and claims as one table for spreadsheets: a row a claim with the place's columns repeated, and one row for a
// place of which nothing is claimed.

#include "app/bibliography/citation_style.h"
#include "app/convert/text_table.h"
#include "app/data_files/data_selection.h"

namespace marz {

TextTable placesAndClaims(const DataSelection& selection, CitationStyle style);

}  // namespace marz
