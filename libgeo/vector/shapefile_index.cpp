// SPDX-License-Identifier: MIT
#include "libgeo/vector/shapefile_index.h"

#include <cpl_vsi.h>

#include <atomic>
#include <cstdint>
#include <fstream>
#include <system_error>

#include "libgeo/base/error.h"

namespace geo {

namespace {

constexpr std::size_t headerBytes = 100;
constexpr std::size_t recordHeaderBytes = 8;
constexpr std::uint32_t fileCode = 9994;
// The parts are read into memory whole, so a file of any size must not be.
constexpr std::uintmax_t largestCopiedFile = 256u << 20u;

std::uint32_t bigEndianAt(std::span<const std::byte> bytes, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = (value << 8U) | std::to_integer<std::uint32_t>(bytes[offset + i]);
    }
    return value;
}

void putBigEndian(std::vector<std::byte>& bytes, std::size_t offset, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) {
        bytes[offset + i] = static_cast<std::byte>((value >> (24U - 8U * i)) & 0xFFU);
    }
}

std::vector<std::byte> bytesOf(const std::filesystem::path& path) {
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (!problem && size > largestCopiedFile) {
        throw FileError(path,
                        "the shapefile's .shx is missing or damaged, and the file is too large to be read without it; "
                        "get the shapefile again with all its parts (.shp, .shx, .dbf, .prj)");
    }
    std::vector<std::byte> bytes(problem ? 0 : static_cast<std::size_t>(size));
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

/// Files in GDAL's memory file system under one folder, gone with the object.
class MemoryFolder {
public:
    MemoryFolder() {
        static std::atomic<unsigned> number = 0;
        m_name = "/vsimem/marz-shapefile-" + std::to_string(number++);
    }
    ~MemoryFolder() { VSIRmdirRecursive(m_name.c_str()); }
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    std::string put(const std::string& name, const std::vector<std::byte>& bytes) const {
        const std::string path = m_name + "/" + name;
        VSILFILE* file = VSIFOpenL(path.c_str(), "wb");
        if (file != nullptr) {
            VSIFWriteL(bytes.data(), 1, bytes.size(), file);
            VSIFCloseL(file);
        }
        return path;
    }

private:
    std::string m_name;
};

}  // namespace

std::vector<std::byte> makeShapefileIndex(std::span<const std::byte> shapefile) {
    if (shapefile.size() < headerBytes || bigEndianAt(shapefile, 0) != fileCode) {
        return {};
    }
    std::vector<std::byte> index(shapefile.begin(), shapefile.begin() + headerBytes);
    std::size_t offset = headerBytes;
    while (offset + recordHeaderBytes <= shapefile.size()) {
        const std::size_t contentBytes = std::size_t{2} * bigEndianAt(shapefile, offset + 4);
        if (contentBytes < 4 || contentBytes > shapefile.size() - offset - recordHeaderBytes) {
            break;
        }
        const std::size_t entry = index.size();
        index.resize(entry + 8);
        putBigEndian(index, entry, static_cast<std::uint32_t>(offset / 2));
        putBigEndian(index, entry + 4, static_cast<std::uint32_t>(contentBytes / 2));
        offset += recordHeaderBytes + contentBytes;
    }
    constexpr std::size_t fileLengthOffset = 24;  // in words of two bytes
    putBigEndian(index, fileLengthOffset, static_cast<std::uint32_t>(index.size() / 2));
    return index;
}

DatasetHandle openShapefileWithoutIndex(const std::filesystem::path& path,
                                        const std::vector<std::string>& openOptions) {
    const std::vector<std::byte> shapes = bytesOf(path);
    const std::vector<std::byte> index = makeShapefileIndex(shapes);
    if (index.size() <= headerBytes) {
        throw FormatError(
            path, {},
            "the shapefile's .shx is missing or damaged and the .shp holds no readable records to make it from; get "
            "the shapefile again with all its parts (.shp, .shx, .dbf, .prj)");
    }
    // The copies belong to the dataset: they are removed from memory when the last reader of them is gone.
    auto folder = std::make_shared<MemoryFolder>();
    const std::string stem = path.stem().string();
    const std::string opened = folder->put(stem + ".shp", shapes);
    folder->put(stem + ".shx", index);
    for (const char* extension : {".dbf", ".prj", ".cpg"}) {
        const std::filesystem::path companion = companionOf(path, extension);
        if (!companion.empty()) {
            folder->put(stem + extension, bytesOf(companion));
        }
    }
    GdalMessages messages;
    const char* const drivers[] = {"ESRI Shapefile", nullptr};
    std::vector<const char*> options;
    for (const std::string& option : openOptions) {
        options.push_back(option.c_str());
    }
    options.push_back(nullptr);
    DatasetHandle dataset(
        GDALOpenEx(opened.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options.data(), nullptr),
        CloseDataset{folder});
    if (!dataset) {
        throw FormatError(path, {},
                          "the shapefile's .shx is missing or damaged and the .shp cannot be read without it" +
                              messages.inBrackets() +
                              "; get the shapefile again with all its parts (.shp, .shx, .dbf, .prj)");
    }
    return dataset;
}

}  // namespace geo
