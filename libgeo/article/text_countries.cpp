// SPDX-License-Identifier: MIT
#include "libgeo/article/text_countries.h"

#include <algorithm>

namespace geo {

void TextCountries::count(const GazetteerPlace& place, double weight) {
    if (place.countries.empty() || place.countries.size() > 3)
        return;
    for (const std::string& country : place.countries)
        m_weights[country] += weight / static_cast<double>(place.countries.size());
    m_total += weight;
}

double TextCountries::shareOf(const GazetteerPlace& place, double without) const {
    double largest = 0.0;
    for (const std::string& country : place.countries) {
        const auto found = m_weights.find(country);
        if (found != m_weights.end())
            largest = std::max(largest, (found->second - without) / m_total);
    }
    return largest;
}

}  // namespace geo
