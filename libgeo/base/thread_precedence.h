// SPDX-License-Identifier: MIT
#pragma once

// Which thread the system lets go first. Where a window is open, its thread answers the user: it gets a core at once,
// and the threads that draw and load give way to it. Programs without a window work as ever.

namespace geo {

/// There is a thread that answers the user, the calling one: all that step back from now on do so for it. It has
/// company of the threads that are there already, which bring it what the user does.
void goFirst();

/// The calling thread, and those that it starts, give way to the one that goes first. Does nothing where none does;
/// costs nothing when called again.
void stepBack();

}  // namespace geo
