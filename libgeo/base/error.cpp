// SPDX-License-Identifier: MIT
#include "libgeo/base/error.h"

namespace geo {

namespace {

std::string sentence(const std::filesystem::path& path, const std::string& where, const std::string& message) {
    const std::string text = (where.empty() ? path.string() : path.string() + ", " + where) + ": " + message;
    return text.back() == '.' ? text : text + '.';
}

}  // namespace

FileError::FileError(const std::filesystem::path& path, const std::string& message) : FileError(path, {}, message) {}

FileError::FileError(const std::filesystem::path& path, const std::string& where, const std::string& message)
    : Error(sentence(path, where, message)), m_path(path) {}

FormatError::FormatError(const std::filesystem::path& path, const std::string& where, const std::string& message)
    : FileError(path, where, message), m_where(where) {}

}  // namespace geo
