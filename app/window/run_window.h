// SPDX-License-Identifier: MIT
#pragma once

// Opens the window and runs until it is closed.

#include <QApplication>
#include <filesystem>
#include <vector>

#include "app/world/world_builder.h"

namespace marz {

enum class AfterFirstFrame { stay, printStartupTimeAndQuit };
enum class NamesAtStart { remembered, local };

struct WindowRequest {
    WorldRequest world;                        // what to load first
    std::vector<std::filesystem::path> files;  // articles, layers and folders to open as well
    NamesAtStart names = NamesAtStart::remembered;
    AfterFirstFrame afterFirstFrame = AfterFirstFrame::stay;
};

/// Gives the exit code. Throws geo::Error where the resources that the window is made of are missing.
int runWindow(const WindowRequest& request);

}  // namespace marz
