// SPDX-License-Identifier: MIT
#pragma once

// Identifiers of atlas rows. A PlaceId is never mistaken for a SourceId, though both are texts in the tables.

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace geo {

template <class Tag>
class StrongId {
public:
    StrongId() = default;
    explicit StrongId(std::string text) : m_text(std::move(text)) {}

    const std::string& text() const { return m_text; }
    bool empty() const { return m_text.empty(); }

    friend auto operator<=>(const StrongId&, const StrongId&) = default;
    friend bool operator==(const StrongId&, const StrongId&) = default;

private:
    std::string m_text;
};

using PlaceId = StrongId<struct PlaceTag>;
using SourceId = StrongId<struct SourceTag>;
using ClaimId = StrongId<struct ClaimTag>;

}  // namespace geo

template <class Tag>
struct std::hash<geo::StrongId<Tag>> {
    std::size_t operator()(const geo::StrongId<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
