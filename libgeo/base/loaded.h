// SPDX-License-Identifier: MIT
#pragma once

// What a reader gives back when the file as a whole is good: the value, and a warning for each record that was not.

#include <string>
#include <utility>
#include <vector>

namespace geo {

/// One bad record in a good file, as a sentence for the user (what, which file and record, what was done instead).
struct Warning {
    std::string message;

    friend bool operator==(const Warning&, const Warning&) = default;
};

template <class T>
struct Loaded {
    T value;
    std::vector<Warning> warnings;

    /// Hands the warnings over to a collection and the value to the caller.
    T takeInto(std::vector<Warning>& collected) && {
        collected.insert(collected.end(), warnings.begin(), warnings.end());
        return std::move(value);
    }
};

}  // namespace geo
