// SPDX-License-Identifier: MIT
#include "app/world/user_layer.h"

#include <array>
#include <ctime>

#include "libgeo/vector/vector_file.h"

namespace marz {

UserLayerId userLayerId(const LayerSource& source) {
    std::error_code ignored;
    return UserLayerId(std::filesystem::absolute(source.path, ignored).lexically_normal().string() + '\n' +
                       source.layerName);
}

FileStamp fileStampOf(const std::filesystem::path& path) {
    FileStamp stamp;
    for (const std::filesystem::path& file : geo::filesOfLayer(path)) {
        std::error_code problem;
        const std::uintmax_t bytes = std::filesystem::file_size(file, problem);
        stamp.bytes += problem ? 0 : bytes;
        const auto written = std::filesystem::last_write_time(file, problem);
        stamp.written = problem ? stamp.written : std::max(stamp.written, written);
    }
    return stamp;
}

std::string dateOf(const FileStamp& stamp) {
    const auto system = std::chrono::file_clock::to_sys(stamp.written);
    const std::time_t seconds =
        std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(system));
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d", &local);
    return text.data();
}

}  // namespace marz
