// SPDX-License-Identifier: MIT
#pragma once

// Looks into a ZIP archive in memory. Private to libgeo/document.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct zip;

namespace geo {

class ZipArchive {
public:
    /// `bytes` must outlive the archive. What is no archive has no files.
    explicit ZipArchive(const std::string& bytes);

    /// The file's bytes; nothing where it is missing, broken, encrypted or longer than `mostBytes`, whatever the
    /// archive's directory says about its length.
    std::optional<std::string> read(const char* name, std::size_t mostBytes) const;

    bool isOpen() const { return m_archive != nullptr; }
    /// Bytes of the file as the archive's directory has it, which may be more than memory can have; nothing where there
    /// is no such file.
    std::optional<std::uint64_t> sizeOf(const char* name) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Closer> m_archive;
};

}  // namespace geo
