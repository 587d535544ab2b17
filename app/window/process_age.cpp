// SPDX-License-Identifier: MIT
#include "app/window/process_age.h"

#include <time.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>

namespace marz {

std::optional<std::chrono::milliseconds> processAge() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const std::size_t nameEnd = line.rfind(')');  // the name may hold blanks and brackets
    if (nameEnd == std::string::npos) {
        return std::nullopt;
    }
    // Field 22, see proc(5); the first field after the name is number 3.
    std::istringstream fields(line.substr(nameEnd + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) {
        if (!(fields >> field)) {
            return std::nullopt;
        }
    }
    timespec now{};
    const long ticksPerSecond = sysconf(_SC_CLK_TCK);
    if (clock_gettime(CLOCK_BOOTTIME, &now) != 0 || ticksPerSecond <= 0) {
        return std::nullopt;
    }
    const double started = std::stod(field) / static_cast<double>(ticksPerSecond);
    const double present = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    return std::chrono::milliseconds(static_cast<long long>((present - started) * 1000.0));
}

}  // namespace marz
