// SPDX-License-Identifier: MIT
#pragma once

// The map for assistive technology: each shown mark is a child of the map with a name ("Sher Khan Bandar–Panji
// Poyon, border crossing"), a rectangle, and actions to press (select) and focus it.

namespace marz {

/// Makes Qt ask this file for the accessible interface of every MapWidget. May be called again.
void installMapAccessibility();

}  // namespace marz
