// SPDX-License-Identifier: MIT
#include "libgeo/vector/memory_file.h"

#include <cpl_vsi.h>

#include <atomic>

namespace geo {

MemoryFile::MemoryFile(const std::string& name) {
    static std::atomic<unsigned> made = 0;
    m_folder = "/vsimem/marz-" + std::to_string(++made);
    m_path = m_folder / name;
}

MemoryFile::~MemoryFile() {
    VSIRmdirRecursive(m_folder.c_str());
}

std::string MemoryFile::content() const {
    vsi_l_offset size = 0;
    const GByte* const bytes = VSIGetMemFileBuffer(m_path.c_str(), &size, FALSE);
    return bytes == nullptr ? std::string() : std::string(bytes, bytes + size);
}

}  // namespace geo
