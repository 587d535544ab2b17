// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_attributes.h"

#include <algorithm>
#include <array>

namespace geo {

namespace {

constexpr auto terms = std::to_array<AttributeTerm>({
    {"status", "open or closed", Lasting::changes},
    {"project-status", "state of the project", Lasting::changes},
    {"held-by", "who holds it", Lasting::changes},
    {"share-held", "share held", Lasting::changes},
    {"guarded-by", "who guards it", Lasting::changes},
    {"reinforced-by", "who reinforces it", Lasting::changes},
    {"operated-by", "who runs it", Lasting::changes},
    {"called-up", "reservists called up", Lasting::changes},
    {"crossed", "people who crossed", Lasting::changes},
    {"admission", "whether refugees are admitted", Lasting::changes},
    {"arrivals", "how many arrive", Lasting::changes},
    {"talks", "talks with the Taliban", Lasting::changes},
    {"stance", "how it meets the Taliban's advance", Lasting::changes},
    {"hosting", "willingness to host US forces", Lasting::changes},
    {"foreign-base", "Russian base in the country", Lasting::changes},
    {"rank-abroad", "rank among Russia's bases abroad", Lasting::changes},
    {"lease-until", "lease until", Lasting::stays},
    {"event-dates", "dates", Lasting::stays},
    {"event-order", "order of the exercises", Lasting::stays},
    {"site", "site of the exercise", Lasting::stays},
    {"offer-by", "who made the offer", Lasting::stays},
    {"plan", "what is planned", Lasting::changes},
    {"called", "what it is called", Lasting::stays},
    {"spelling", "spelling", Lasting::stays},
    {distanceAttribute, "distance", Lasting::stays},
});

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Unlike a list of ids, an empty part counts: its value is the claim's quantity.
std::vector<std::string_view> parts(std::string_view text) {
    std::vector<std::string_view> found;
    while (true) {
        const std::size_t end = std::min(text.find(';'), text.size());
        found.push_back(trimmed(text.substr(0, end)));
        if (end == text.size()) {
            return found;
        }
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::span<const AttributeTerm> claimAttributes() {
    return terms;
}

const AttributeTerm* findAttribute(std::string_view id) {
    const auto found =
        std::find_if(terms.begin(), terms.end(), [id](const AttributeTerm& term) { return term.id == id; });
    return found == terms.end() ? nullptr : &*found;
}

std::vector<ClaimedValue> claimedValues(std::string_view attributes, std::string_view values) {
    std::vector<ClaimedValue> claimed;
    const std::vector<std::string_view> valueParts = parts(values);
    const std::vector<std::string_view> attributeParts = parts(attributes);
    for (std::size_t index = 0; index < attributeParts.size(); ++index) {
        const std::string_view attribute = attributeParts[index];
        if (attribute.empty()) {
            continue;
        }
        const std::size_t at = std::min(attribute.find('@'), attribute.size());
        ClaimedValue value{std::string(trimmed(attribute.substr(0, at))),
                           index < valueParts.size() ? std::string(valueParts[index]) : std::string(), std::nullopt};
        if (at < attribute.size()) {
            value.of = PlaceId(std::string(trimmed(attribute.substr(at + 1))));
        }
        claimed.push_back(std::move(value));
    }
    return claimed;
}

std::string attributeCell(const Claim& claim) {
    std::string cell;
    for (const ClaimedValue& value : claim.values) {
        cell += (cell.empty() ? "" : ";") + value.attribute + (value.of ? "@" + value.of->text() : "");
    }
    return cell;
}

std::string valueCell(const Claim& claim) {
    std::string cell;
    for (std::size_t index = 0; index < claim.values.size(); ++index) {
        cell += (index == 0 ? "" : ";") + claim.values[index].value;
    }
    return cell;
}

std::optional<PlaceId> distanceReference(const Claim& claim) {
    const auto found = std::find_if(claim.values.begin(), claim.values.end(),
                                    [](const ClaimedValue& value) { return value.attribute == distanceAttribute; });
    return found == claim.values.end() ? std::nullopt : std::optional(PlaceId(found->value));
}

}  // namespace geo
