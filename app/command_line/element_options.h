// SPDX-License-Identifier: MIT
#pragma once

// Which parts of a page are drawn: --with and --without, each a list of element ids.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/export/page/page_elements.h"

namespace marz {

struct ElementOptions {
    std::vector<std::string> with;
    std::vector<std::string> without;
};

/// A word that is no element is wrong usage.
void addElementOptions(CLI::App& command, ElementOptions& options);

/// What is drawn where `usual` is drawn without these options. Throws CLI::ValidationError where an element is both
/// asked for and left out.
PageElements elementsOf(const PageElements& usual, const ElementOptions& options);

}  // namespace marz
