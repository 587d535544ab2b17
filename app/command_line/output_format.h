// SPDX-License-Identifier: MIT
#pragma once

// Small pieces that the commands' outputs share.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace marz {

void addFormatOption(CLI::App& command, std::string& format, const std::vector<std::string>& choices);

/// In which manner sources are cited: `style` becomes one of citationStyleId().
void addCitationsOption(CLI::App& command, std::string& style);

std::string joined(const std::vector<std::string>& texts, const std::string& separator);

template <class Id>
std::string joinedIds(const std::vector<Id>& ids, const std::string& separator) {
    std::vector<std::string> texts;
    for (const Id& id : ids) {
        texts.push_back(id.text());
    }
    return joined(texts, separator);
}

/// With `places` digits after the point; -1: as few as needed.
std::string decimal(double value, int places);

/// Code points of UTF-8 text before a byte offset.
std::size_t codePointsBefore(const std::string& text, std::size_t byteOffset);

}  // namespace marz
