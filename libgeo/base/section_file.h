// SPDX-License-Identifier: MIT
#pragma once

// A file of numbered sections, each an array of plain values, written once and read by mapping it into memory. For
// what can be made again at any time: a file that is cut short, damaged, foreign, of another version or made for
// another key is as good as none. What is mapped stays in memory only while it is looked at.
//
// Such a file is never changed in place: a new one is written beside it and takes its name, so that whoever has the old
// one mapped keeps it.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "libgeo/base/shared_array.h"

namespace geo {

class SectionFile {
public:
    /// Nothing where there is no file of this format whose key and checksums are right. Symbolic links are not
    /// followed.
    static std::optional<SectionFile> open(const std::filesystem::path& path, std::string_view key);

    /// Nothing where the file has no such section or one of other elements. Only sizes are known to be right: numbers
    /// that serve as positions are for the caller to check.
    template <class T>
    std::optional<SharedArray<T>> section(std::uint32_t id) const {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::optional<std::span<const std::byte>> bytes = bytesOf(id, sizeof(T));
        if (!bytes) {
            return std::nullopt;
        }
        return SharedArray<T>({reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T)}, m_mapping);
    }

private:
    struct Entry {
        std::uint32_t id = 0;
        std::uint32_t elementBytes = 0;
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        std::uint64_t checksum = 0;
    };
    struct Header;
    friend class SectionFileWriter;

    std::optional<std::span<const std::byte>> bytesOf(std::uint32_t id, std::size_t elementBytes) const;
    bool readEntries(std::string_view key);
    bool isSound(const Entry& entry) const;

    std::shared_ptr<const void> m_mapping;
    std::span<const std::byte> m_bytes;
    std::vector<Entry> m_entries;
};

class SectionFileWriter {
public:
    /// The elements must stay until write() is done. Each id once.
    template <class T>
    void add(std::uint32_t id, std::span<const T> elements) {
        static_assert(std::is_trivially_copyable_v<T>);
        m_sections.push_back({id, sizeof(T), std::as_bytes(elements)});
    }

    std::uint64_t bytes(std::string_view key) const;

    /// Beside `path` first, under a name of its own, then renamed: at any time `path` is whole or absent, also where
    /// two programs write it at once. Throws FileError, and Cancelled where it was asked to stop.
    void write(const std::filesystem::path& path, std::string_view key, const std::stop_token& stop = {}) const;

private:
    struct Section {
        std::uint32_t id = 0;
        std::uint32_t elementBytes = 0;
        std::span<const std::byte> bytes;
    };
    std::vector<SectionFile::Entry> layOut(std::uint64_t keyBytes, const std::stop_token& stop) const;
    std::vector<Section> m_sections;
};

}  // namespace geo
