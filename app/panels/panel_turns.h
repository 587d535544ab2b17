// SPDX-License-Identifier: MIT
#pragma once

// When the panels follow a change of the explorer: each in a turn of the event loop of its own, with room between them
// for what they ask to be laid out and painted. All in one turn held the window up for longer than a frame; nobody
// sees that one panel is some milliseconds behind another.

#include <chrono>

namespace marz::panelTurns {

using namespace std::chrono_literals;

inline constexpr auto placePage = 4ms;  // is read first
inline constexpr auto timeline = 12ms;
inline constexpr auto filter = 20ms;

}  // namespace marz::panelTurns
