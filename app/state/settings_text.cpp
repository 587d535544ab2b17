// SPDX-License-Identifier: MIT
#include "app/state/settings_text.h"

#include <algorithm>

#include "libgeo/base/utf8_cursor.h"

namespace marz {

namespace {

constexpr std::string_view lineEnds = "\r\n";

/// Such as the zeros that a file may be full of after the power has failed.
bool isNoText(char byte) {
    return static_cast<unsigned char>(byte) < ' ' && byte != '\t' && lineEnds.find(byte) == std::string_view::npos;
}

bool isSettingsLine(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos) {
        return true;
    }
    switch (line[start]) {
        case ';':
        case '#':
            return true;
        case '[':
            return line.find(']') != std::string_view::npos;
        default:
            return line.find('=') != std::string_view::npos;
    }
}

}  // namespace

bool isSettingsText(std::string_view bytes) {
    if (!geo::isValidUtf8(bytes) || std::any_of(bytes.begin(), bytes.end(), isNoText)) {
        return false;
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find_first_of(lineEnds));
        if (!isSettingsLine(line)) {
            return false;
        }
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    }
    return true;
}

}  // namespace marz
