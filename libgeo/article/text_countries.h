// SPDX-License-Identifier: MIT
#pragma once

// The countries that a text speaks of, and how much of it.

#include <map>
#include <string>

#include "libgeo/article/gazetteer_place.h"

namespace geo {

class TextCountries {
public:
    void count(const GazetteerPlace& place, double weight);
    /// 0..1: the largest share that one of the place's countries has, without this much weight that the place itself
    /// has brought in.
    double shareOf(const GazetteerPlace& place, double without = 0.0) const;
    bool empty() const { return m_total <= 0.0; }

private:
    std::map<std::string, double> m_weights;
    double m_total = 0.0;
};

}  // namespace geo
