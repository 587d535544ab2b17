// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace test {

/// The folder of the sources. Its path is compiled into one file only, so that a compiler cache serves every checkout.
std::filesystem::path sourceTree();

}  // namespace test
