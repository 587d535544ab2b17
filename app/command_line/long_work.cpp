// SPDX-License-Identifier: MIT
#include "app/command_line/long_work.h"

#include <unistd.h>

#include <iostream>
#include <utility>

namespace marz {

namespace {

constexpr std::size_t worthProgress = 20;

volatile std::sig_atomic_t interruptSeen = 0;

}  // namespace

InterruptGuard::InterruptGuard() : m_before(std::signal(SIGINT, [](int) { interruptSeen = 1; })) {
    interruptSeen = 0;
}

InterruptGuard::~InterruptGuard() {
    std::signal(SIGINT, m_before);
}

bool InterruptGuard::interrupted() const {
    return interruptSeen != 0;
}

ProgressLine::ProgressLine(std::size_t all, std::string done)
    : m_all(all), m_words(std::move(done)), m_terminal(isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(std::size_t done) {
    if (m_all < worthProgress) {
        return;
    }
    constexpr std::size_t often = 1000;
    const bool due = m_terminal || done / often != m_shown / often || done == m_all;
    m_shown = done;
    if (due) {
        std::cerr << (m_terminal ? "\r" : "") << "marz: " << done << " of " << m_all << ' ' << m_words
                  << (m_terminal && done < m_all ? "" : "\n") << std::flush;
    }
}

}  // namespace marz
