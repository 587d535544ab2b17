// SPDX-License-Identifier: MIT
#pragma once

// Characters that people take for one another: what one keyboard has and another has not. Names are searched for and
// found in texts by the same rules.

namespace geo {

/// Also the half rings and turned commas of transliterations.
bool isApostrophe(char32_t character);

/// Arabic letters that Persian and Pashto write with other code points, and the Latin dotless i; others stay.
char32_t unifiedLetter(char32_t character);

}  // namespace geo
