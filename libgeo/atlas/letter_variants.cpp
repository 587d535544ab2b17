// SPDX-License-Identifier: MIT
#include "libgeo/atlas/letter_variants.h"

namespace geo {

bool isApostrophe(char32_t character) {
    switch (character) {
        case U'\'':
        case U'`':
        case U'\u00B4':
        case U'\u02B9':
        case U'\u02BB':
        case U'\u02BC':
        case U'\u02BD':
        case U'\u02BE':
        case U'\u02BF':
        case U'\u02C8':
        case U'\u2018':
        case U'\u2019':
        case U'\u201B':
        case U'\u2032':
        case U'\uFF07':
            return true;
        default:
            return false;
    }
}

char32_t unifiedLetter(char32_t character) {
    switch (character) {
        case U'\u064A':  // Arabic yeh
        case U'\u0649':  // Arabic alef maksura
        case U'\u06D0':  // Pashto e
        case U'\u06CD':  // Pashto yeh with tail
            return U'\u06CC';
        case U'\u0643':  // Arabic kaf
            return U'\u06A9';
        case U'\u0131':  // Latin dotless i
            return U'i';
        default:
            return character;
    }
}

}  // namespace geo
