// SPDX-License-Identifier: MIT
#pragma once

// The command line as a whole: understands the arguments, runs the one command they ask for, and turns everything
// that can go wrong into one line on stderr and an exit code (0 done, 1 failed, 2 wrong usage).

namespace marz {

int runCommandLine(int argc, char** argv);

}  // namespace marz
