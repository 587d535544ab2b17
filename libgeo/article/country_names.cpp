// SPDX-License-Identifier: MIT
#include "libgeo/article/country_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

namespace {

using Endings = std::vector<std::string_view>;

/// The name without the ending, with each of the others.
std::vector<std::string> withEndings(std::string_view name, std::string_view without, const Endings& endings) {
    std::vector<std::string> forms;
    for (const std::string_view ending : endings)
        forms.push_back(std::string(name.substr(0, name.size() - without.size())) + std::string(ending));
    return forms;
}

/// A Russian name of one word in its other cases: "России", "Китаем". Short ones are too short for their stems.
std::vector<std::string> russianCases(std::string_view name) {
    if (name.find_first_of(" -(") != name.npos || name.size() < 6)
        return {};
    if (name.ends_with("ия"))
        return withEndings(name, "я", {"и", "ю", "ей"});
    for (const std::string_view hard : {"га", "ка", "ха", "жа", "ша"}) {
        if (name.ends_with(hard))
            return withEndings(name, "а", {"и", "е", "у", "ой"});
    }
    if (name.ends_with("а"))
        return withEndings(name, "а", {"ы", "е", "у", "ой"});
    if (name.ends_with("й"))
        return withEndings(name, "й", {"я", "ю", "ем", "е"});
    for (const std::string_view open : {"е", "и", "о", "у", "ы", "э", "ю", "я", "ь"}) {
        if (name.ends_with(open))
            return {};
    }
    return withEndings(name, "", {"а", "у", "ом", "е"});
}

struct OtherName {
    const char* country;
    const char* name;
};

/// What people of the region write and ICU does not.
constexpr auto otherNames = std::to_array<OtherName>({{"CN", "Чин"},
                                                      {"RU", "Русия"},
                                                      {"US", "Амрико"},
                                                      {"US", "Америка"},
                                                      {"US", "امریکا"},
                                                      {"IN", "Ҳинд"},
                                                      {"KG", "Киргизия"},
                                                      {"GB", "Britain"},
                                                      {"GB", "Англия"}});

}  // namespace

void addCountryNames(Gazetteer& gazetteer) {
    constexpr auto languages =
        std::to_array<const char*>({"en", "ru", "uk", "fa", "fa_AF", "ps", "ar", "ur", "tg", "uz", "uz_Cyrl",
                                    "kk", "ky", "tk", "tr", "az",    "ug", "zh", "de", "fr", "es", "it"});
    constexpr double weight = 1.0;
    const std::size_t count = gazetteer.places().size();
    for (std::size_t i = 0; i < count; ++i) {
        const GazetteerPlace place = gazetteer.places()[i];
        if (place.kind != "country" || place.countries.size() != 1)
            continue;
        const icu::Locale country("", place.countries.front().c_str());
        for (const char* language : languages) {
            icu::UnicodeString name;
            country.getDisplayCountry(icu::Locale(language), name);
            std::string utf8;
            name.toUTF8String(utf8);
            if (utf8 != place.countries.front())
                gazetteer.add(utf8, place.id, weight);
            if (std::string_view(language) != "ru")
                continue;
            for (const std::string& form : russianCases(utf8))
                gazetteer.add(form, place.id, weight);
        }
        for (const OtherName& other : otherNames) {
            if (place.countries.front() == other.country)
                gazetteer.add(other.name, place.id, weight);
        }
    }
}

}  // namespace geo
