// SPDX-License-Identifier: MIT
#pragma once

// A file in memory, as GDAL knows them: for formats that can only be written as files. It takes no room on a disk and
// is gone with the process, however that ends.

#include <filesystem>
#include <string>

namespace geo {

class MemoryFile {
public:
    /// Of this name in a folder of its own, so that what GDAL puts beside it goes with it.
    explicit MemoryFile(const std::string& name);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Empty where nothing was written. Precondition: no dataset has it open.
    std::string content() const;

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

}  // namespace geo
