// SPDX-License-Identifier: MIT
#include "app/world/border_classes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "libgeo/atlas/text_folding.h"

namespace marz {

namespace {

/// How words begin in Natural Earth's classes of lines, and in other data's; the first that is found counts.
constexpr std::array<std::pair<std::string_view, BorderClass>, 9> beginnings{{
    {"lease", BorderClass::lease},
    {"disput", BorderClass::disputed},
    {"line of control", BorderClass::disputed},
    {"claim", BorderClass::disputed},
    {"breakaway", BorderClass::disputed},
    {"unrecogni", BorderClass::disputed},
    {"indefinite", BorderClass::indefinite},
    {"indetermina", BorderClass::indefinite},
    {"undefined", BorderClass::indefinite},
}};
constexpr std::array<std::string_view, 7> denials{"no", "not", "non", "never", "formerly", "once", "without"};

/// The word that ends before this position, at which a word begins.
std::string_view wordBefore(std::string_view text, std::size_t at) {
    if (at < 2) {
        return {};
    }
    const std::string_view before = text.substr(0, at - 1);
    const std::size_t space = before.rfind(' ');
    return space == std::string_view::npos ? before : before.substr(space + 1);
}

/// "Please verify" is no lease, "not disputed" no dispute.
bool says(std::string_view folded, std::string_view beginning) {
    for (std::size_t at = folded.find(beginning); at != std::string_view::npos; at = folded.find(beginning, at + 1)) {
        const bool beginsWord = at == 0 || folded[at - 1] == ' ';
        if (beginsWord && std::find(denials.begin(), denials.end(), wordBefore(folded, at)) == denials.end()) {
            return true;
        }
    }
    return false;
}

BorderClass classOf(std::string_view value) {
    const std::string folded = geo::foldForSearch(value);
    const auto found = std::find_if(beginnings.begin(), beginnings.end(),
                                    [&folded](const auto& beginning) { return says(folded, beginning.first); });
    return found == beginnings.end() ? BorderClass::settled : found->second;
}

bool isOpen(BorderClass borderClass) {
    return borderClass == BorderClass::disputed || borderClass == BorderClass::indefinite;
}

/// Each value is read once: a layer has a handful.
std::vector<BorderClass> classesIn(const geo::VectorField& field) {
    std::unordered_map<std::string_view, BorderClass> known;
    std::vector<BorderClass> classes;
    classes.reserve(field.values.size());
    for (const std::string& value : field.values) {
        const auto [entry, isNew] = known.try_emplace(value, BorderClass::settled);
        if (isNew) {
            entry->second = classOf(value);
        }
        classes.push_back(entry->second);
    }
    return classes;
}

}  // namespace

BorderClasses::BorderClasses(const geo::VectorLayer& lines) {
    for (const std::string_view name : {"class", "featurecla"}) {
        const auto field = std::find_if(lines.fields.begin(), lines.fields.end(), [name](const geo::VectorField& each) {
            return geo::foldForSearch(each.name) == name;
        });
        if (field == lines.fields.end() || m_anyOpen) {
            continue;
        }
        m_classes = classesIn(*field);
        m_anyOpen = std::any_of(m_classes.begin(), m_classes.end(), isOpen);
    }
}

std::shared_ptr<const BorderClasses> borderClassesOf(const std::shared_ptr<const geo::VectorLayer>& lines) {
    struct Kept {
        std::weak_ptr<const geo::VectorLayer> lines;
        std::shared_ptr<const BorderClasses> classes;
    };
    constexpr std::size_t mostKept = 2;  // the basemap's and the user's
    thread_local std::vector<Kept> kept;
    const auto known =
        std::find_if(kept.begin(), kept.end(), [&lines](const Kept& each) { return each.lines.lock() == lines; });
    if (known != kept.end()) {
        return known->classes;
    }
    if (kept.size() == mostKept) {
        kept.erase(kept.begin());
    }
    kept.push_back({lines, std::make_shared<const BorderClasses>(*lines)});
    return kept.back().classes;
}

}  // namespace marz
