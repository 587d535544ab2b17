// SPDX-License-Identifier: MIT
#include "tests/support/source_tree.h"

namespace test {

std::filesystem::path sourceTree() {
    return MARZ_SOURCE_DIR;
}

}  // namespace test
