// SPDX-License-Identifier: MIT
#pragma once

// What a subcommand leaves behind once its arguments are understood: the work itself and how much of Qt it needs.

#include <functional>
#include <string_view>

namespace marz {

enum class Toolkit {
    core,     // files and text only
    gui,      // fonts and painting, no window: never needs a display
    widgets,  // a window
};

inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitWrongUsage = 2;

struct Command {
    Toolkit toolkit = Toolkit::core;
    std::function<int()> run;  // gives the exit code; may throw geo::Error
};

}  // namespace marz
