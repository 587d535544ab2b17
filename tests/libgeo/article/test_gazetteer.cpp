// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer.h"

#include "libgeo/article/gazetteer_reader.h"
#include "libgeo/article/name_evidence.h"
#include "libgeo/article/ordinary_words.h"
#include "libgeo/article/place_tagger.h"
#include "tests/libgeo/article/article_fixtures.h"
#include "tests/support/catch.h"

namespace {

using article_fixtures::atlasOf;
using article_fixtures::placeNamed;

geo::GazetteerPlace townAt(std::string id, std::string country, geo::LonLat point, double importance = 0.2) {
    geo::GazetteerPlace place;
    place.id = geo::PlaceId(std::move(id));
    place.kind = "city";
    place.countries = {std::move(country)};
    place.point = point;
    place.importance = importance;
    return place;
}

/// Towns of Kyrgyzstan and Tajikistan, their namesakes elsewhere, and villages that are called like ordinary words.
struct Names {
    geo::Atlas atlas = atlasOf({placeNamed("kyrgyzstan", "country", {"KG"}, {"Kyrgyzstan"}),
                                placeNamed("tajikistan", "country", {"TJ"}, {"Tajikistan"})});
    geo::Gazetteer gazetteer{atlas};

    Names() {
        gazetteer.addPlace(townAt("batken", "KG", {70.8, 40.1}), {"Batken"});
        gazetteer.addPlace(townAt("isfara", "TJ", {70.6, 40.1}), {"Isfara"});
        gazetteer.addPlace(townAt("karasu-kg", "KG", {72.9, 40.7}), {"Kara-Suu"});
        gazetteer.addPlace(townAt("karasu-tr", "TR", {30.7, 41.1}), {"Karasu"});
        gazetteer.addPlace(townAt("nation", "FR", {2.4, 48.8}), {"Nation"});
        gazetteer.addPlace(townAt("march", "AF", {70.0, 36.0}), {"March"});
        gazetteer.addPlace(townAt("of", "TR", {40.3, 40.9}), {"Of"});
        gazetteer.addPlace(townAt("springfield", "US", {-89.6, 39.8}), {"Springfield"});
    }

    std::string listed(std::string_view text) const { return list(geo::tagPlaces(text, gazetteer, atlas)); }
    std::string forReview(std::string_view text) const {
        std::vector<geo::PlaceMention> mentions = geo::tagPlacesForReview(text, gazetteer, atlas);
        std::erase_if(mentions, [](const geo::PlaceMention& mention) { return !mention.uncertain; });
        return list(mentions);
    }

private:
    static std::string list(const std::vector<geo::PlaceMention>& mentions) {
        std::string all;
        for (const geo::PlaceMention& mention : mentions)
            all += (all.empty() ? "" : " ") + mention.place.text();
        return all;
    }
};

}  // namespace

TEST_CASE("A place that two gazetteers know is one, with the names of both") {
    geo::Gazetteer gazetteer;
    gazetteer.addPlace(townAt("termez", "UZ", {67.28, 37.22}), {"Termez"});
    gazetteer.addPlace(townAt("other", "UZ", {67.30, 37.21}, 0.6), {"Termiz", "Termez"});
    gazetteer.addPlace(townAt("far", "UZ", {60.0, 42.0}), {"Termez"});
    gazetteer.addPlace(townAt("abroad", "TJ", {67.28, 37.22}), {"Termez"});
    CHECK(gazetteer.places().size() == 3);
    CHECK(gazetteer.findPlace(geo::PlaceId("other")) == nullptr);
    CHECK(gazetteer.findPlace(geo::PlaceId("termez"))->importance == Approx(0.6));
    REQUIRE(gazetteer.named("termiz").size() == 1);
    CHECK(gazetteer.entries()[gazetteer.named("termiz").front()].owners.size() == 1);
    CHECK(gazetteer.entries()[gazetteer.named("termez").front()].owners.size() == 3);
}

TEST_CASE("Names are found in other spellings, scripts and cases, and whether they are one word or two") {
    const Names names;
    CHECK(names.listed("Kyrgyzstan, Tajikistan: В Баткене и из Исфары в Баткен.") ==
          "kyrgyzstan tajikistan batken isfara batken");
    CHECK(names.listed("In Kyrgyzstan the market of Karasuu opened; so did Kara Suu and Кара-Суу.") ==
          "kyrgyzstan karasu-kg karasu-kg karasu-kg");
}

TEST_CASE("A small word and a name do not make a name together") {
    geo::Gazetteer gazetteer;
    gazetteer.addPlace(townAt("bytom", "PL", {18.9, 50.3}), {"Bytom"});
    const std::string text = "By Tom Hale in Bytom";
    geo::NameMatcher matcher(text, gazetteer);
    const auto match = matcher.next();
    REQUIRE(match);
    CHECK(match->begin == text.find("Bytom"));
}

TEST_CASE("Ordinary words that are villages, too, are no mentions, nor is a namesake far away without a word for it") {
    const Names names;
    CHECK(names.listed("In March the Nation waited. Of Kyrgyzstan little was said. March came.") == "kyrgyzstan");
    CHECK(names.listed("In Kyrgyzstan and Tajikistan they watched Springfield on television.") ==
          "kyrgyzstan tajikistan");
    CHECK(names.forReview("In Kyrgyzstan and Tajikistan they watched Springfield on television.") == "springfield");
}

TEST_CASE("The countries that a text speaks of choose among namesakes") {
    const Names names;
    CHECK(names.listed("Kyrgyzstan closed the road from Batken to Karasu.") == "kyrgyzstan batken karasu-kg");
}

TEST_CASE("Persons, organisations and double names with a place in them are left to a review or out") {
    const Names names;
    for (const auto* text : {"the University of Tajikistan", "the Bank of Tajikistan", "General Batken", "Ivan Batken",
                             "Batken Smith", "the Batken Times", "Maria Isfara-Orlova"}) {
        INFO(text);
        CHECK(names.listed(text).empty());
    }
    CHECK(names.listed("the Government of Tajikistan and the Republic of Kyrgyzstan") == "tajikistan kyrgyzstan");
    CHECK(names.listed("Isfara–Batken road in Tajikistan and Kyrgyzstan") == "isfara batken tajikistan kyrgyzstan");
}

TEST_CASE("Each candidate says why, and the factors are those of its weight") {
    const Names names;
    const std::string text = "Kyrgyzstan closed the road from Batken to Karasu town.";
    const auto mentions = geo::tagPlaces(text, names.gazetteer, names.atlas);
    REQUIRE(mentions.size() == 3);
    REQUIRE(mentions[2].candidates.size() == 2);
    const geo::MentionCandidate& best = mentions[2].candidates[0];
    const geo::MentionCandidate& other = mentions[2].candidates[1];
    const auto product = [](const geo::MentionCandidate& candidate) {
        double factor = 1.0;
        for (const geo::MentionCue& cue : candidate.cues) {
            CHECK_FALSE(cue.reason.empty());
            factor *= cue.factor;
        }
        return factor;
    };
    CHECK(best.score > other.score);
    CHECK(best.score / other.score == Approx(product(best) / product(other)));
}

TEST_CASE("The lists of words are in the order in which they are searched") {
    CHECK(std::is_sorted(geo::ordinaryWords.begin(), geo::ordinaryWords.end()));
    CHECK(std::is_sorted(geo::givenNames.begin(), geo::givenNames.end()));
    CHECK(geo::isOrdinaryWord("march"));
    CHECK(geo::isGivenName("vladimir"));
    CHECK_FALSE(geo::isOrdinaryWord("batken"));
}

TEST_CASE("A compound is one mark that says which places it names inside") {
    geo::Atlas atlas =
        atlasOf({placeNamed("gate", "border-crossing", {"AF", "TJ"}, {"North Ford–South Ford", "North Ford crossing"}),
                 placeNamed("north", "crossing-side", {"TJ"}, {"North Ford"}),
                 placeNamed("south", "crossing-side", {"AF"}, {"South Ford"}),
                 placeNamed("pipe", "pipeline", {"TJ", "AF"}, {"North Ford-South Ford pipeline"})});
    const geo::Gazetteer gazetteer(atlas);
    const auto inside = [&](std::string_view text) {
        std::string all;
        const auto mentions = geo::tagPlaces(text, gazetteer, atlas);
        REQUIRE(mentions.size() == 1);
        for (const geo::NameInside& name : mentions[0].namesInside)
            all += std::string(text.substr(name.begin, name.end - name.begin)) + "=" + name.place.text() + " ";
        return all;
    };
    CHECK(inside("at North Ford–South Ford today") == "North Ford=north South Ford=south ");
    CHECK(inside("the North Ford crossing") == "North Ford=north ");
    CHECK(inside("the North Ford-South Ford pipeline").empty());
}

TEST_CASE("Of two towns of one name the country decides that is said right beside the name") {
    geo::Atlas atlas = atlasOf({placeNamed("afghanistan", "country", {"AF"}, {"Afghanistan"}),
                                placeNamed("tajikistan", "country", {"TJ"}, {"Tajikistan"})});
    geo::Gazetteer gazetteer{atlas};
    gazetteer.add("Afghan", geo::PlaceId("afghanistan"), 1.0, geo::NameUse::demonym);
    gazetteer.add("Tajik", geo::PlaceId("tajikistan"), 1.0, geo::NameUse::demonym);
    gazetteer.addPlace(townAt("ishkashim-tj", "TJ", {71.61, 36.72}, 0.6), {"Ishkoshim", "Ishkashim"});
    gazetteer.addPlace(townAt("ishkashim-af", "AF", {71.57, 36.68}, 0.6), {"Ishkashim", "Ishkoshim"});
    const auto placesIn = [&](const char* text) {
        std::vector<std::string> found;
        for (const geo::PlaceMention& mention : geo::tagPlacesForReview(text, gazetteer, atlas)) {
            if (mention.place.text().starts_with("ishkashim")) {
                found.push_back(mention.place.text());
            }
        }
        return found;
    };
    using Places = std::vector<std::string>;
    CHECK(placesIn("The Tajik village of Ishkoshim and the Afghan town of Ishkashim share a market.") ==
          Places{"ishkashim-tj", "ishkashim-af"});
    CHECK(placesIn("The Tajik village of Ishkashim and the Afghan town of Ishkoshim share a market.") ==
          Places{"ishkashim-tj", "ishkashim-af"});
    CHECK(placesIn("Lorries wait in Ishkashim, Afghanistan, for the bridge.") == Places{"ishkashim-af"});
    CHECK(placesIn("Lorries wait in Ishkashim in Tajikistan for the bridge.") == Places{"ishkashim-tj"});
}
