// SPDX-License-Identifier: MIT
#include <QApplication>

#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/window/run_window.h"
#include "app/world/own_atlas.h"

namespace marz {

namespace {

struct WindowOptions {
    CommonOptions common;
    std::vector<std::string> files;
    bool startupTime = false;
};

int openWindow(const WindowOptions& options) {
    WindowRequest request;
    request.world = worldRequest(options.common);
    if (request.world.own.empty()) {
        request.world.own = ownAtlasFile();
    }
    request.files.assign(options.files.begin(), options.files.end());
    request.names = options.common.language == "en" ? NamesAtStart::remembered : NamesAtStart::local;
    request.afterFirstFrame = options.startupTime ? AfterFirstFrame::printStartupTimeAndQuit : AfterFirstFrame::stay;
    return runWindow(request);
}

}  // namespace

void addWindowCommand(CLI::App& parent, Command& chosen) {
    auto options = std::make_shared<WindowOptions>();
    addCommonOptions(parent, options->common);
    parent.add_option("files", options->files, "Articles, map layers, or folders of articles to open")
        ->type_name("FILE");
    parent.add_flag("--startup-time", options->startupTime,
                    "Print the milliseconds from process start to the first complete map, then quit");
    parent.require_subcommand(0, 1);
    parent.callback([&parent, &chosen, options] {
        if (parent.get_subcommands().empty()) {
            chosen = {Toolkit::widgets, [options] { return openWindow(*options); }};
        }
    });
}

}  // namespace marz
