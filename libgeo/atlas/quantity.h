// SPDX-License-Identifier: MIT
#pragma once

// What a claim's quantity and unit mean, as far as two of them can be compared: a dimension, and the range of values
// that the wording leaves open. "835 mi (1,344 km)" is a length of about 1344 km, "1600 soldiers (minimum)" any
// number of soldiers from 1600, "bulk" of a border a share without a number.

#include <optional>
#include <string>
#include <string_view>

namespace geo {

enum class Dimension { count, length, area, share, duration, year, rank };

/// Kilometres, square kilometres, percent, years or pieces; ends included.
struct ValueRange {
    double low = 0.0;
    double high = 0.0;
};

struct Quantity {
    Dimension dimension = Dimension::count;
    std::string counted;              // singular kind of thing counted or shared: "soldiers", "border"; may be empty
    std::optional<ValueRange> range;  // nothing where the words give no number
    std::string words;                // folded wording, for those
    double rounding = 0.0;            // by how much a plain figure may be rounded, in the dimension's measure
};

/// Nothing where the quantity is empty.
std::optional<Quantity> parseQuantity(std::string_view quantity, std::string_view unit);

/// Whether both tell the same attribute: one dimension, and the same things counted.
bool comparable(const Quantity& one, const Quantity& other);

/// Whether no value fits both. A word without a number differs from every number and every other word.
bool differ(const Quantity& one, const Quantity& other);

/// Whether two figures that differ may be one value, once more and once less rounded: 1,300 km and 1,344 km. A figure
/// is rounded to the place of its last digit that is not zero, and never by more than a twentieth.
bool mayBeRounded(const Quantity& one, const Quantity& other);

/// What the quantity tells, for people: "length", "soldiers", "share of border".
std::string attributeName(const Quantity& quantity);

}  // namespace geo
