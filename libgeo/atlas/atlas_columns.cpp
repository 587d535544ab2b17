// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_columns.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "libgeo/atlas/atlas.h"

namespace geo {

namespace {

/// Numbers different texts as they come.
class Numbering {
public:
    explicit Numbering(std::vector<std::string>& texts) : m_texts(texts) {}

    std::uint32_t operator()(const std::string& text) {
        const auto [known, isNew] = m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_texts.size()));
        if (isNew) {
            m_texts.push_back(text);
        }
        return known->second;
    }

private:
    std::vector<std::string>& m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;  // views of the atlas's own texts
};

std::int32_t dayNumber(const std::optional<std::chrono::year_month_day>& day, std::int32_t open) {
    return day ? static_cast<std::int32_t>(std::chrono::sys_days{*day}.time_since_epoch().count()) : open;
}

}  // namespace

AtlasColumns::AtlasColumns(const AtlasContents& contents) {
    Numbering kind(kinds);
    Numbering country(countries);
    Numbering source(sources);
    Numbering category(categories);
    Numbering hedging(hedgings);
    Numbering actor(actors);
    m_firstCountry.push_back(0);
    for (const Place& place : contents.places) {
        kindOfPlace.push_back(kind(place.kind));
        for (const std::string& code : place.countries) {
            m_countries.push_back(country(code));
        }
        m_firstCountry.push_back(m_countries.size());
    }
    for (const Source& row : contents.sources) {
        source(row.id.text());
    }
    m_firstActor.push_back(0);
    for (const Claim& claim : contents.claims) {
        sourceOfClaim.push_back(source(claim.source.text()));
        categoryOfClaim.push_back(category(claim.category));
        hedgingOfClaim.push_back(hedging(claim.hedging));
        for (const std::string& name : claim.actors) {
            m_actors.push_back(actor(name));
        }
        m_firstActor.push_back(m_actors.size());
        earliestDayOfClaim.push_back(dayNumber(claim.when.earliestDay(), openBegin));
        latestDayOfClaim.push_back(dayNumber(claim.when.latestDay(), openEnd));
    }
    for (const Passage& passage : contents.passages) {
        sourceOfPassage.push_back(source(passage.source.text()));
    }
}

}  // namespace geo
