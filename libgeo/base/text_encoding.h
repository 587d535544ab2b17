// SPDX-License-Identifier: MIT
#pragma once

// Bytes of a file made UTF-8: by byte order mark, by what the file declares, as UTF-8 where it is valid, and else by
// how often letters follow each other.

#include <string>
#include <string_view>

namespace geo {

struct DecodedText {
    std::string utf8;      // always valid UTF-8, without a byte order mark
    std::string encoding;  // "UTF-8", "windows-1251"…
    bool guessed = false;  // nothing but the bytes themselves spoke for it
};

/// `declared` is the name that the file gives itself (as in HTML's meta charset), or empty. An unknown or impossible
/// declaration is passed over.
DecodedText decodeText(std::string_view bytes, std::string_view declared = {});

/// What these bytes are in, by themselves; precondition: they are no valid UTF-8. The name as above. Cut-off characters
/// do not make another encoding of UTF-8; Windows-1252 where nothing else is likely.
std::string guessedEncoding(std::string_view bytes);

/// The bytes in UTF-8; what cannot be read becomes U+FFFD. `encoding` is one that ICU knows, such as those above.
std::string fromEncoding(std::string_view bytes, const std::string& encoding);

/// The name after "charset=" or, in an XML declaration, "encoding=" within the first 1024 bytes; empty where there is
/// none. (WHATWG HTML, 13.2.3.2: a page declares its encoding within them.)
std::string declaredEncoding(std::string_view bytes);

}  // namespace geo
