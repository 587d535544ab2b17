// SPDX-License-Identifier: MIT
#include "libgeo/measure/claimed_measure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "libgeo/atlas/claim_attributes.h"
#include "libgeo/atlas/quantity.h"
#include "libgeo/measure/border_at_scales.h"
#include "libgeo/projection/geodesic.h"
#include "libgeo/projection/geodesic_nearest.h"

namespace geo {

namespace {

constexpr double metresPerKm = 1000.0;

bool givesLength(const Claim& claim) {
    const std::optional<Quantity> quantity = parseQuantity(claim.quantity, claim.unit);
    return quantity && quantity->dimension == Dimension::length && quantity->range;
}

/// The line whose length a claim tells: the first of its places that is one.
const Place* lineOf(const Atlas& atlas, const Claim& claim) {
    for (const PlaceId& id : claim.places) {
        const Place* place = atlas.findPlace(id);
        if (place != nullptr && place->shape.kind == ShapeKind::line) {
            return place;
        }
    }
    return nullptr;
}

/// What is so far away: the place that the attribute names, else the first of the claim's that is not the other end.
std::optional<PlaceId> farEnd(const Claim& claim, const PlaceId& from) {
    for (const ClaimedValue& value : claim.values) {
        if (value.attribute == distanceAttribute && value.of) {
            return *value.of;
        }
    }
    const auto other =
        std::find_if(claim.places.begin(), claim.places.end(), [&](const PlaceId& id) { return id != from; });
    return other == claim.places.end() ? std::nullopt : std::optional(*other);
}

/// Nothing where one of the claim's ends is not located.
std::optional<MeasurableClaims> measurable(const Atlas& atlas, const Claim& claim) {
    if (!givesLength(claim)) {
        return std::nullopt;
    }
    if (const std::optional<PlaceId> from = distanceReference(claim)) {
        const std::optional<PlaceId> subject = farEnd(claim, *from);
        const Place* far = subject ? atlas.findPlace(*subject) : nullptr;
        const Place* near = atlas.findPlace(*from);
        const bool located = far != nullptr && near != nullptr && far->labelPoint() && near->labelPoint();
        return located ? std::optional(MeasurableClaims{far->id, near->id, {&claim}}) : std::nullopt;
    }
    const Place* line = claim.category == "border-length" ? lineOf(atlas, claim) : nullptr;
    return line != nullptr ? std::optional(MeasurableClaims{line->id, std::nullopt, {&claim}}) : std::nullopt;
}

void sortBySource(const Atlas& atlas, std::vector<const Claim*>& claims) {
    const auto issued = [&](const Claim* claim) {
        const Source* source = atlas.findSource(claim->source);
        const auto day = source != nullptr ? source->issued.earliestDay() : std::nullopt;
        return day ? std::chrono::sys_days{*day} : std::chrono::sys_days::max();
    };
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const Claim* one, const Claim* other) { return issued(one) < issued(other); });
}

Loaded<std::vector<MeasuredFigure>> measureDistance(const Place& subject, const Place& from,
                                                    const std::filesystem::path& basemap) {
    Loaded<std::vector<MeasuredFigure>> figures;
    const LonLat point = *subject.labelPoint();
    if (isMeasurableBorder(from)) {
        for (const BorderAtScale& border : readBorderAtScales(basemap, from).takeInto(figures.warnings)) {
            if (const std::optional<NearestPoint> nearest = nearestOnLines(point, border.shape)) {
                figures.value.push_back({std::string(border.scale->id),
                                         "Natural Earth " + std::string(border.scale->words),
                                         nearest->metres / metresPerKm});
            }
        }
    }
    if (figures.value.empty() && from.shape.kind == ShapeKind::line) {
        if (const std::optional<NearestPoint> nearest = nearestOnLines(point, from.shape)) {
            figures.value.push_back({"atlas", "the atlas's line", nearest->metres / metresPerKm});
        }
    } else if (figures.value.empty()) {
        const double metres = geodesicBetween(*from.labelPoint(), point).metres;
        figures.value.push_back({"points", "between the two locations", metres / metresPerKm});
    }
    return figures;
}

}  // namespace

std::vector<MeasurableClaims> measurableClaims(const Atlas& atlas, const PlaceId& place) {
    std::vector<MeasurableClaims> groups;
    for (const Claim* claim : atlas.claimsOf(place)) {
        std::optional<MeasurableClaims> found = measurable(atlas, *claim);
        if (!found) {
            continue;
        }
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const MeasurableClaims& group) {
            return group.subject == found->subject && group.from == found->from;
        });
        if (same != groups.end()) {
            same->claims.push_back(claim);
        } else {
            groups.push_back(std::move(*found));
        }
    }
    for (MeasurableClaims& group : groups) {
        sortBySource(atlas, group.claims);
    }
    return groups;
}

Loaded<std::vector<MeasuredFigure>> measureLength(const Place& line, const std::filesystem::path& basemap) {
    Loaded<std::vector<MeasuredFigure>> figures;
    if (isMeasurableBorder(line)) {
        for (const BorderAtScale& border : readBorderAtScales(basemap, line).takeInto(figures.warnings)) {
            figures.value.push_back({std::string(border.scale->id), "Natural Earth " + std::string(border.scale->words),
                                     geodesicLength(border.shape) / metresPerKm});
        }
    }
    if (figures.value.empty() && line.shape.kind == ShapeKind::line) {
        figures.value.push_back(
            {"atlas", "the atlas's line (" + line.coordinateSource + ")", geodesicLength(line.shape) / metresPerKm});
    }
    return figures;
}

Loaded<std::vector<ClaimedAndMeasured>> measureClaims(const Atlas& atlas, const PlaceId& place,
                                                      const std::filesystem::path& basemap) {
    Loaded<std::vector<ClaimedAndMeasured>> result;
    for (MeasurableClaims& claimed : measurableClaims(atlas, place)) {
        ClaimedAndMeasured pair{std::move(claimed), {}, 0.0, {}};
        const Place& subject = *atlas.findPlace(pair.claimed.subject);
        if (!pair.claimed.from) {
            pair.measured = measureLength(subject, basemap).takeInto(result.warnings);
        } else {
            const Place& from = *atlas.findPlace(*pair.claimed.from);
            pair.measured = measureDistance(subject, from, basemap).takeInto(result.warnings);
            pair.precisionKm = subject.precisionKm.value_or(0.0);
            if (from.shape.kind != ShapeKind::line) {
                pair.precisionKm += from.precisionKm.value_or(0.0);
                pair.direction =
                    compassDirection(geodesicBetween(*from.labelPoint(), *subject.labelPoint()).azimuthDegrees);
            }
        }
        result.value.push_back(std::move(pair));
    }
    return result;
}

std::string compassDirection(double azimuthDegrees) {
    constexpr std::array names{"north", "north-east", "east", "south-east",
                               "south", "south-west", "west", "north-west"};
    const int eighth = static_cast<int>(std::lround(azimuthDegrees / 45.0)) % 8;
    return names[static_cast<std::size_t>(eighth < 0 ? eighth + 8 : eighth)];
}

}  // namespace geo
