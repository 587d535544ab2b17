// SPDX-License-Identifier: MIT
#pragma once

// Which of the places that share a name is meant: by the words beside it, by the countries that the text speaks of, by
// what is named nearby and by how important each of them is. Every weight says why.

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_mention.h"

namespace geo {

/// The countries that a text speaks of, and how much of it.
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

/// All owners of the matched names with what the words beside them say.
std::vector<MentionCandidate> candidatesOf(const NameMatch& match, const Gazetteer& gazetteer);

/// Weighs the candidates of a shared name by the countries of the text and by the places named nearby; `mentions` are
/// in text order, and spans of `text`.
void weighByText(std::string_view text, std::span<PlaceMention> mentions, std::size_t index,
                 const TextCountries& countries, const Gazetteer& gazetteer);

/// How sure the best candidate of a mention is to be the place or next to it, 0..1 of all candidates' scores.
double shareAround(const PlaceMention& mention, const Gazetteer& gazetteer);

}  // namespace geo
