// SPDX-License-Identifier: MIT
#pragma once

// Runs one of the independent tools that tests compare with (cs2cs, geod, GeodSolve, Planimeter): text in, text out.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include <unistd.h>

namespace test {

inline bool haveTool(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// What the command writes to standard output when `input` is its standard input; nothing where it fails.
inline std::optional<std::string> runTool(const std::string& command, const std::string& input) {
    static int number = 0;
    const std::filesystem::path base = std::filesystem::temp_directory_path() /
                                       ("marz-tool-" + std::to_string(getpid()) + "-" + std::to_string(number++));
    const std::string in = base.string() + ".in";
    const std::string out = base.string() + ".out";
    std::ofstream(in) << input;
    const int code = std::system((command + " <" + in + " >" + out + " 2>/dev/null").c_str());
    std::ifstream file(out);
    std::string output{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::filesystem::remove(in);
    std::filesystem::remove(out);
    if (code != 0) {
        return std::nullopt;
    }
    return output;
}

}  // namespace test
