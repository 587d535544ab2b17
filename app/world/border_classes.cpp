// SPDX-License-Identifier: MIT
#include "app/world/border_classes.h"

#include <algorithm>
#include <array>
#include <string>

#include "libgeo/atlas/text_folding.h"

namespace marz {

namespace {

/// How words begin in Natural Earth's classes of lines, and in other data's; the first that is found counts.
constexpr std::array<std::pair<std::string_view, BorderClass>, 9> words{{
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

BorderClass classOf(std::string_view value) {
    const std::string folded = ' ' + geo::foldForSearch(value);
    // "Please verify" is no lease.
    const auto found = std::find_if(words.begin(), words.end(), [&folded](const auto& word) {
        return folded.find(' ' + std::string(word.first)) != std::string::npos;
    });
    return found == words.end() ? BorderClass::settled : found->second;
}

}  // namespace

BorderClasses::BorderClasses(const geo::VectorLayer& lines) {
    for (const std::string_view name : {"class", "featurecla"}) {
        const auto field = std::find_if(lines.fields.begin(), lines.fields.end(), [name](const geo::VectorField& each) {
            return geo::foldForSearch(each.name) == name;
        });
        if (field != lines.fields.end()) {
            m_values = &field->values;
            return;
        }
    }
}

BorderClass BorderClasses::of(std::size_t feature) {
    if (m_values == nullptr) {
        return BorderClass::settled;
    }
    const std::string& value = (*m_values)[feature];
    const auto known =
        std::find_if(m_known.begin(), m_known.end(), [&value](const auto& each) { return each.first == value; });
    if (known != m_known.end()) {
        return known->second;
    }
    constexpr std::size_t mostKept = 32;  // a column of other things has a value a line
    const BorderClass result = classOf(value);
    if (m_known.size() < mostKept) {
        m_known.emplace_back(value, result);
    }
    return result;
}

bool BorderClasses::anyOpen() {
    for (std::size_t feature = 0; m_values != nullptr && feature < m_values->size(); ++feature) {
        const BorderClass each = of(feature);
        if (each == BorderClass::disputed || each == BorderClass::indefinite) {
            return true;
        }
    }
    return false;
}

}  // namespace marz
