// SPDX-License-Identifier: MIT
#include "app/command_line/command_line.h"

int main(int argc, char** argv) {
    return marz::runCommandLine(argc, argv);
}
