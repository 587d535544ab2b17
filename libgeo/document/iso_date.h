// SPDX-License-Identifier: MIT
#pragma once

// Dates as people write them, made ISO 8601.

#include <string>
#include <string_view>

namespace geo {

/// The first date in a text: "2021-08-11T09:00Z", "2021/8/11", "August 11, 2021", "11 августа 2021", "September 2021".
/// English, Russian, German and French names of months. Empty where there is none, or no such day.
std::string isoDateIn(std::string_view utf8Text);

}  // namespace geo
