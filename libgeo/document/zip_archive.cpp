// SPDX-License-Identifier: MIT
#include "libgeo/document/zip_archive.h"

#include <zip.h>

#include <algorithm>

namespace geo {

namespace {

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipArchive::Closer::operator()(zip* archive) const {
    zip_discard(archive);  // nothing is ever written
}

ZipArchive::ZipArchive(const std::string& bytes) {
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
    if (source != nullptr) {
        m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &problem));
        if (!m_archive)
            zip_source_free(source);
    }
    zip_error_fini(&problem);
}

std::optional<std::string> ZipArchive::read(const char* name, std::size_t mostBytes) const {
    if (!m_archive)
        return std::nullopt;
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen(m_archive.get(), name, 0));
    if (!file)
        return std::nullopt;
    std::string bytes;
    constexpr std::size_t step = 64u << 10u;
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        const zip_int64_t read = zip_fread(file.get(), bytes.data() + before, step);
        if (read < 0)
            return std::nullopt;
        bytes.resize(before + static_cast<std::size_t>(read));
        if (bytes.size() > mostBytes)
            return std::nullopt;
        if (read == 0)
            return bytes;
    }
}

std::optional<std::uint64_t> ZipArchive::sizeOf(const char* name) const {
    zip_stat_t about;
    zip_stat_init(&about);
    if (!m_archive || zip_stat(m_archive.get(), name, 0, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0)
        return std::nullopt;
    return about.size;
}

}  // namespace geo
