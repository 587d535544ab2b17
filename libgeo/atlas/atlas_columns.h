// SPDX-License-Identifier: MIT
#pragma once

// What filters ask of an atlas, as numbers: kinds, countries, sources and categories by position in lists of the
// different ones, dates as days. A large atlas is filtered at each stroke of a key; its texts are compared once, when
// it is loaded.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace geo {

struct AtlasContents;

struct AtlasColumns {
    AtlasColumns() = default;
    explicit AtlasColumns(const AtlasContents& contents);

    /// What stands in the tables, each once. `sources` begins with the rows of the table of sources, in its order;
    /// ids that only claims or passages know follow.
    std::vector<std::string> kinds;
    std::vector<std::string> countries;
    std::vector<std::string> sources;
    std::vector<std::string> categories;
    std::vector<std::string> hedgings;
    std::vector<std::string> actors;

    std::vector<std::uint32_t> kindOfPlace;
    std::span<const std::uint32_t> countriesOf(std::size_t place) const {
        return std::span(m_countries).subspan(m_firstCountry[place], m_firstCountry[place + 1] - m_firstCountry[place]);
    }

    std::vector<std::uint32_t> sourceOfClaim;
    std::vector<std::uint32_t> categoryOfClaim;
    std::vector<std::uint32_t> hedgingOfClaim;
    std::span<const std::uint32_t> actorsOf(std::size_t claim) const {
        return std::span(m_actors).subspan(m_firstActor[claim], m_firstActor[claim + 1] - m_firstActor[claim]);
    }
    /// Days since 1970 of the first and last day that a claim may be about.
    std::vector<std::int32_t> earliestDayOfClaim;
    std::vector<std::int32_t> latestDayOfClaim;
    static constexpr std::int32_t openBegin = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t openEnd = std::numeric_limits<std::int32_t>::max();

    std::vector<std::uint32_t> sourceOfPassage;

private:
    std::vector<std::size_t> m_firstCountry;  // into m_countries, one a place and the end
    std::vector<std::uint32_t> m_countries;
    std::vector<std::size_t> m_firstActor;  // into m_actors, one a claim and the end
    std::vector<std::uint32_t> m_actors;
};

}  // namespace geo
