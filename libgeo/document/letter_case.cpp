// SPDX-License-Identifier: MIT
#include "libgeo/document/letter_case.h"

#include <unicode/uchar.h>

#include "libgeo/base/utf8_cursor.h"

namespace geo {

bool startsWithSmallLetter(std::string_view utf8Text) {
    return u_isULowercase(static_cast<UChar32>(codePointAt(utf8Text, 0))) != 0;
}

bool endsWithLetter(std::string_view utf8Text) {
    std::size_t position = utf8Text.size();
    return position > 0 && u_isalpha(static_cast<UChar32>(readBackward(utf8Text, position))) != 0;
}

}  // namespace geo
