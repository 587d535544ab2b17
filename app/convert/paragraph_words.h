// SPDX-License-Identifier: MIT
#pragma once

// How panels call a paragraph of a source.

#include <QString>
#include <string_view>

namespace marz {

/// “paragraph 5” for "p5", “caption, block 7” for "b7".
QString paragraphInWords(std::string_view paragraph);
/// “¶5” for "p5", “block 7” for "b7".
QString paragraphSign(std::string_view paragraph);

}  // namespace marz
