// SPDX-License-Identifier: MIT
#pragma once

// The subcommands. Each function adds its command to the parser; when the user has asked for it, parsing sets
// `chosen` to what is to be done.

#include <CLI/CLI.hpp>

#include "app/command_line/command.h"

namespace marz {

void addPlacesCommand(CLI::App& parent, Command& chosen);
void addShowCommand(CLI::App& parent, Command& chosen);
void addClaimsCommand(CLI::App& parent, Command& chosen);
void addSourcesCommand(CLI::App& parent, Command& chosen);
void addTagCommand(CLI::App& parent, Command& chosen);
void addMeasureCommand(CLI::App& parent, Command& chosen);
void addExportCommand(CLI::App& parent, Command& chosen);
void addCheckCommand(CLI::App& parent, Command& chosen);
/// The parent itself, used without a subcommand: opens the window.
void addWindowCommand(CLI::App& parent, Command& chosen);

}  // namespace marz
