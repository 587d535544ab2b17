// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "app/scene/area_mask.h"
#include "app/scene/base_labels.h"
#include "app/scene/base_scene.h"
#include "app/scene/country_far_off.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"

namespace marz {

namespace {

constexpr double frameMargin = 6.0;

struct Country {
    const CountryName* name = nullptr;
    double area = 0.0;  // visible, pixels
    const AreaMask* mask = nullptr;
};

/// Countries that fill some of the picture, those of the region first, then by visible size.
std::vector<Country> countriesInView(const BaseLabelRequest& request, const geo::ProjectedLayer& shapes,
                                     const std::vector<std::uint32_t>& visible) {
    constexpr double smallest = 900.0;  // pixels; no name fits into less
    std::vector<Country> found;
    for (const std::uint32_t feature : visible) {
        const geo::PlaneBox& box = shapes.boundingBox(feature);
        if (box.width() * box.height() < smallest * request.viewport.metresPerPixel * request.viewport.metresPerPixel) {
            continue;
        }
        const auto mask = request.countryMasks.try_emplace(feature, shapes, feature, request.viewport).first;
        const double area = mask->second.visibleArea();
        if (area >= smallest) {
            found.push_back({&request.names.countries[feature], area, &mask->second});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Country& left, const Country& right) {
        return left.name->ofRegion != right.name->ofRegion ? left.name->ofRegion : left.area > right.area;
    });
    return found;
}

/// Where the name would like to be: the data's label point where it is in view, else the middle of what is in view.
geo::ScreenPoint wantedSpot(const BaseLabelRequest& request, const Country& country) {
    const std::optional<geo::PlanePoint>& point = country.name->labelPoint;
    return point && request.viewport.visibleBox().contains(*point) ? request.viewport.toScreen(*point)
                                                                   : country.mask->centroid();
}

/// How far apart a name's letters are set; stacked: wide, in two lines.
enum class Setting : std::uint32_t { wide, narrow, stacked };

QStringList linesOf(const BaseLabelRequest& request, const CountryName& country, Setting setting) {
    const QStringList lines = namesIn(request.language, country);
    return setting == Setting::stacked ? inTwoLines({lines.front()}) + lines.mid(1) : lines;
}

LabelStyle sizedStyle(const MapStyle& style, bool ofRegion, double pixelSize, Setting setting) {
    constexpr double narrow = 0.35;  // of the wide spacing
    LabelStyle label = style.countryLabel;
    label.font.letterSpacing *= pixelSize / label.font.pixelSize * (setting == Setting::narrow ? narrow : 1.0);
    label.font.pixelSize = pixelSize;
    if (!ofRegion) {
        label.font.weight = std::min(label.font.weight, 500);
        label.colour.setAlphaF(label.colour.alphaF() * 0.9F);
    }
    return label;
}

LabelStyle countryStyle(const MapStyle& style, const Country& country, double shrink, Setting setting) {
    const bool ofRegion = country.name->ofRegion;
    // Names grow with the room that a country has on the screen, within the limits of good taste.
    const double growth = std::clamp(std::sqrt(std::sqrt(country.area) / 260.0), 0.8, 1.3);
    constexpr double smallestSize = 9.0;  // pixels; below it capitals are hard to read
    const double size =
        std::max(smallestSize, style.countryLabel.font.pixelSize * growth * shrink * (ofRegion ? 1.0 : 0.85));
    return sizedStyle(style, ofRegion, std::round(size), setting);
}

void addName(const BaseLabelRequest& request, LabelKey key, Setting setting, const LabelBlock& block,
             const geo::ScreenBox& box, LabelPlacer& placer, SceneLayer& layer) {
    // Spaced letters need more air than others, or two names side by side read as one.
    constexpr double air = 14.0;  // pixels
    placer.block({box.left - air, box.top - 2.0, box.right + air, box.bottom + 2.0});
    placer.remember(key, box, static_cast<std::uint32_t>(setting), block.style.font.pixelSize);
    if (isInPicture(box, request.viewport)) {
        for (LabelItem& item : layOut(block, {box, TextAlignment::centre})) {
            layer.items.emplace_back(std::move(item));
        }
    }
}

/// The name where it stood in the picture before, as large as there, as long as its middle is in view.
bool keepName(const BaseLabelRequest& request, const CountryName& country, LabelPlacer& placer, SceneLayer& layer) {
    const LabelKey key = labelKey(LabelClass::country, country.feature);
    const RememberedLabel* before = placer.standing(key);
    if (before == nullptr) {
        return false;
    }
    const geo::ScreenPoint centre = request.viewport.toScreen(before->centre);
    const auto setting = static_cast<Setting>(before->position);
    const LabelBlock block = makeLabelBlock(linesOf(request, country, setting),
                                            sizedStyle(request.style, country.ofRegion, before->size, setting));
    const geo::ScreenBox box{centre.x - block.width / 2.0, centre.y - block.height / 2.0, centre.x + block.width / 2.0,
                             centre.y + block.height / 2.0};
    const geo::ScreenBox picture{0.0, 0.0, request.viewport.width, request.viewport.height};
    if (!picture.contains(centre) || !placer.mayStay(box)) {
        return false;
    }
    addName(request, key, setting, block, box, placer, layer);
    return true;
}

struct Attempt {
    double shrink;
    double share;  // of the text inside the country
    Setting setting = Setting::wide;
};

/// Rather smaller and closer set than over the border, and rather over the border than not at all.
constexpr Attempt attempts[] = {{1.0, 0.995},
                                {0.85, 0.97},
                                {0.7, 0.9},
                                {0.85, 0.95, Setting::stacked},
                                {0.7, 0.9, Setting::stacked},
                                {0.75, 0.97, Setting::narrow},
                                {0.7, 0.85, Setting::narrow},
                                {0.7, 0.6, Setting::narrow}};

/// Of a page nobody zooms into a name to see whose it is: there none reaches over its border.
constexpr Attempt attemptsOnPages[] = {{1.0, 0.995},
                                       {0.85, 0.98},
                                       {0.7, 0.97},
                                       {0.85, 0.97, Setting::stacked},
                                       {0.7, 0.97, Setting::stacked},
                                       {0.75, 0.97, Setting::narrow},
                                       {0.6, 0.97, Setting::narrow}};

std::vector<Attempt> attemptsOf(const BaseLabelRequest& request, const Country& country) {
    const std::span<const Attempt> all =
        request.namesFarOff ? std::span<const Attempt>(attemptsOnPages) : std::span<const Attempt>(attempts);
    std::vector<Attempt> fitting(all.begin(), all.end());
    const bool oneWord = !namesIn(request.language, *country.name).front().contains(u' ');
    // A map of the world is better without the names of small countries than full of them.
    std::erase_if(fitting, [&](const Attempt& attempt) {
        return attempt.setting == (country.name->ofRegion ? Setting::stacked : Setting::narrow) ||
               (attempt.setting == Setting::stacked && oneWord);
    });
    return fitting;
}

/// Room for a name that makes this attempt: clear if there is such, else free.
std::optional<geo::ScreenBox> findRoom(const BaseLabelRequest& request, const Country& country, const Attempt& attempt,
                                       const LabelBlock& block, const LabelPlacer& placer) {
    if (country.area < attempt.share * block.width * block.height) {
        return std::nullopt;
    }
    const geo::ScreenBox frame{frameMargin, frameMargin, request.viewport.width - frameMargin,
                               request.viewport.height - frameMargin};
    const LabelKey key = labelKey(LabelClass::country, country.name->feature);
    const geo::ScreenPoint wanted = wantedSpot(request, country);
    const auto find = [&](const auto& isGood) {
        return findRoomInside(*country.mask, frame, wanted, block.width, block.height, attempt.share, isGood);
    };
    bool anyFree = false;
    const auto clear = find([&](const geo::ScreenBox& candidate) {
        const bool free = placer.isFree(candidate);
        anyFree = anyFree || free;
        return free && placer.isClear(candidate, key);
    });
    return clear || !anyFree ? clear : find([&](const geo::ScreenBox& candidate) { return placer.isFree(candidate); });
}

LabelBlock blockOf(const BaseLabelRequest& request, const Country& country, const Attempt& attempt) {
    return makeLabelBlock(linesOf(request, *country.name, attempt.setting),
                          countryStyle(request.style, country, attempt.shrink, attempt.setting));
}

void labelCountry(const BaseLabelRequest& request, const Country& country, LabelPlacer& placer, SceneLayer& layer) {
    for (const Attempt& attempt : attemptsOf(request, country)) {
        const LabelBlock block = blockOf(request, country, attempt);
        if (const auto box = findRoom(request, country, attempt, block, placer)) {
            addName(request, labelKey(LabelClass::country, country.name->feature), attempt.setting, block, *box, placer,
                    layer);
            return;
        }
    }
    // Of a country that the picture's edge cuts off little would be left to point at.
    const std::optional<geo::PlanePoint>& middle = country.name->labelPoint;
    const bool middleInView = middle && request.viewport.visibleBox().contains(*middle);
    if (request.namesFarOff && country.name->ofRegion && middleInView) {
        nameFarOff(request, {country.name->feature, *country.mask},
                   blockOf(request, country, {0.7, 0.0, Setting::narrow}), placer, layer);
    }
}

}  // namespace

void keepRoomForCountries(const BaseLabelRequest& request, LabelPlacer& placer) {
    const MapLayer& countries = request.world.basemap->layer(BasemapRole::countries);
    std::vector<std::uint32_t> ofRegion = visibleFeatures(countries, request.viewport);
    // While the map moves, the placer keeps clear of where names stood by itself.
    std::erase_if(ofRegion, [&](std::uint32_t feature) {
        return !request.names.countries[feature].ofRegion ||
               placer.standing(labelKey(LabelClass::country, feature)) != nullptr;
    });
    if (ofRegion.empty()) {
        return;
    }
    for (const Country& country : countriesInView(request, *countries.projected, ofRegion)) {
        for (const Attempt& attempt : attemptsOf(request, country)) {
            if (const auto box = findRoom(request, country, attempt, blockOf(request, country, attempt), placer)) {
                placer.blockSoftly(*box, labelKey(LabelClass::country, country.name->feature));
                break;
            }
        }
    }
}

SceneLayer labelCountries(const BaseLabelRequest& request, LabelPlacer& placer) {
    SceneLayer layer{QStringLiteral("country-labels"), QStringLiteral("Countries"), {}, SceneRole::countryNames};
    const MapLayer& countries = request.world.basemap->layer(BasemapRole::countries);
    if (!countries.data || !countries.projected) {
        return layer;
    }
    const std::vector<std::uint32_t> visible = visibleFeatures(countries, request.viewport);
    std::vector<std::uint32_t> others;
    for (const std::uint32_t feature : visible) {
        if (!keepName(request, request.names.countries[feature], placer, layer)) {
            others.push_back(feature);
        }
    }
    for (const Country& country : countriesInView(request, *countries.projected, others)) {
        labelCountry(request, country, placer, layer);
    }
    return layer;
}

}  // namespace marz
