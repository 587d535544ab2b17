// SPDX-License-Identifier: MIT
#include "libgeo/layer/source_identity.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>

#include "libgeo/base/library_versions.h"

namespace geo {

namespace {

/// As the reader looks for them: in small letters or in capitals.
constexpr std::array companions = {".shx", ".SHX", ".dbf", ".DBF", ".prj", ".PRJ",      ".cpg",
                                   ".CPG", ".qix", ".QIX", ".tfw", ".TFW", ".gpkg-wal", ".gpkg-journal"};
// File systems stamp with the kernel's tick, at most 10 ms.
constexpr std::int64_t coarsestStampNanoseconds = 50'000'000;
constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * nanosecondsPerSecond + time.tv_nsec;
}

struct FileState {
    std::string text;
    std::int64_t changed = 0;
};

std::optional<FileState> stateOf(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    std::string text;
    for (const std::int64_t part :
         {static_cast<std::int64_t>(status.st_dev), static_cast<std::int64_t>(status.st_ino),
          static_cast<std::int64_t>(status.st_size), nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)}) {
        text += ' ' + std::to_string(part);
    }
    return FileState{std::move(text), std::max(nanoseconds(status.st_mtim), nanoseconds(status.st_ctim))};
}

std::int64_t now() {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return nanoseconds(time);
}

/// Exactly, and the same in every locale.
std::string numberText(double value) {
    std::array<char, 40> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end};
}

}  // namespace

std::optional<std::string> sourceIdentity(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    const std::optional<FileState> main = error ? std::nullopt : stateOf(absolute);
    if (!main) {
        return std::nullopt;
    }
    std::string identity = absolute.lexically_normal().string() + main->text;
    std::int64_t changed = main->changed;
    for (const char* extension : companions) {
        std::filesystem::path companion = absolute;
        if (const std::optional<FileState> state = stateOf(companion.replace_extension(extension))) {
            identity += '\n' + std::string(extension) + state->text;
            changed = std::max(changed, state->changed);
        }
    }
    if (changed > now() - coarsestStampNanoseconds) {
        return std::nullopt;
    }
    return identity;
}

std::string projectionIdentity(const ProjectionDefinition& definition) {
    std::string identity = definition.proj;
    for (const double number : {definition.centre.lon, definition.centre.lat, definition.minLatitude,
                                definition.maxLatitude, definition.horizonDegrees}) {
        identity += ' ' + numberText(number);
    }
    return identity + (definition.seam == ProjectionSeam::horizon ? " disc" : " sheet");
}

std::string makerIdentity() {
    const LibraryVersions versions = libraryVersions();
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::optional<FileState> state = error ? std::nullopt : stateOf(program);
    return "GDAL " + versions.gdal + ", PROJ " + versions.proj + (state ? "," + state->text : std::string());
}

}  // namespace geo
