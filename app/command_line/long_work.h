// SPDX-License-Identifier: MIT
#pragma once

// What commands that take a while share: a line on stderr that says how far they are, and an end between two pieces of
// work when the user presses Ctrl+C, so that what is finished is whole.

#include <csignal>
#include <cstddef>
#include <string>

namespace marz {

/// While it lives, Ctrl+C is remembered instead of ending the program. One at a time.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    bool interrupted() const;

private:
    void (*m_before)(int);
};

/// A line that overwrites itself on a terminal; elsewhere one every thousand pieces. Silent for little work.
class ProgressLine {
public:
    /// `done` completes "marz: 3 of 20 …", for example "articles tagged".
    ProgressLine(std::size_t all, std::string done);

    void show(std::size_t done);

private:
    std::size_t m_all;
    std::string m_words;
    std::size_t m_shown = 0;
    bool m_terminal;
};

}  // namespace marz
