// SPDX-License-Identifier: MIT
#pragma once

// The page for assistive technology: a canvas that says what is selected on it and where that lies. The parts one by
// one are rows of the list beside it (arrange_panel.h).

namespace marz {

/// Makes Qt ask this file for the accessible interface of every PagePreview. May be called again.
void installPageAccessibility();

}  // namespace marz
