// SPDX-License-Identifier: MIT
#pragma once

// Markdown (CommonMark with tables), rendered by MD4C and read as the web page that it stands for. A front matter of
// "key: value" lines between two lines of dashes gives title, author and date.

#include <filesystem>
#include <string_view>

#include "libgeo/document/document.h"

namespace geo {

Document markdownDocument(std::string_view utf8Text, const std::filesystem::path& path = {});

}  // namespace geo
