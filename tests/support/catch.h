// SPDX-License-Identifier: MIT
#pragma once

// Hides the difference between Catch2 2.13 (one header) and Catch2 3 (many, with a library).

#if MARZ_CATCH2_MAJOR >= 3
#include <catch2/catch_all.hpp>
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;
#else
#include <catch2/catch.hpp>
using Catch::Matchers::Contains;
inline auto ContainsSubstring(const std::string& text) {
    return Contains(text);
}
#endif

/// Ends a test case that lacks something outside the repository, with a message that ctest shows. Catch2 2 and 3.3
/// or older have no SKIP: the case then passes with a warning.
#ifdef SKIP
#define MARZ_SKIP(message) SKIP(message)
#else
#define MARZ_SKIP(message)            \
    do {                              \
        WARN("skipped: " << message); \
        return;                       \
    } while (false)
#endif
