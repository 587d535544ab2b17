// SPDX-License-Identifier: MIT
#include "libgeo/raster/relief_file.h"

#include "libgeo/base/section_file.h"

namespace geo {

namespace {

enum Section : std::uint32_t { frame, shade, coverage };

struct Frame {
    PlaneBox box;
    double metresPerCell = 0.0;
    std::uint64_t columns = 0;
    std::uint64_t rows = 0;
};

}  // namespace

std::optional<ReliefImage> readReliefFile(const std::filesystem::path& path, std::string_view key) {
    const std::optional<SectionFile> file = SectionFile::open(path, key);
    if (!file) {
        return std::nullopt;
    }
    const auto kept = file->section<Frame>(frame);
    const auto shades = file->section<std::uint8_t>(shade);
    const auto coverages = file->section<std::uint8_t>(coverage);
    if (!kept || kept->size() != 1 || !shades || !coverages) {
        return std::nullopt;
    }
    const Frame& found = (*kept)[0];
    const bool fits = found.rows == 0 || found.columns == 0
                          ? shades->empty()
                          : shades->size() % found.rows == 0 && shades->size() / found.rows == found.columns;
    if (!fits || coverages->size() != shades->size()) {
        return std::nullopt;
    }
    return ReliefImage{found.box, found.columns, found.rows, *shades, *coverages, found.metresPerCell};
}

void writeReliefFile(const std::filesystem::path& path, std::string_view key, const ReliefImage& relief) {
    const Frame written{relief.box, relief.metresPerCell, relief.columns, relief.rows};
    SectionFileWriter writer;
    writer.add(frame, std::span<const Frame>(&written, 1));
    writer.add(shade, relief.shade.span());
    writer.add(coverage, relief.coverage.span());
    writer.write(path, key);
}

}  // namespace geo
