// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace marz {

/// Whether QSettings could have written these bytes as an INI file: text whose lines are sections, comments, keys with
/// values, or empty. It escapes line ends and control characters in keys and values, so that each of them is one line.
bool isSettingsText(std::string_view bytes);

}  // namespace marz
