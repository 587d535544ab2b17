// SPDX-License-Identifier: MIT

#include "app/scene/plane_points.h"

#include <charconv>
#include <cmath>

namespace marz {

const geo::Projection& projectionOfThisThread(const geo::ProjectionDefinition& definition) {
    thread_local std::optional<geo::Projection> projection;
    if (!projection || !(projection->definition() == definition)) {
        projection.emplace(definition);
    }
    return *projection;
}

std::optional<double> parseNumber(std::string_view text) {
    double number = 0.0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    // "nan" is read as well, and would upset every sorting that it takes part in.
    return result.ec == std::errc() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace marz
