// SPDX-License-Identifier: MIT
#include "libgeo/article/country_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>

namespace geo {

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
        }
    }
}

}  // namespace geo
