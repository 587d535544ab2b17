// SPDX-License-Identifier: MIT
#include "libgeo/article/place_tagger.h"

#include <chrono>
#include <stop_token>

#include "tests/libgeo/article/article_fixtures.h"
#include "tests/support/catch.h"

namespace {

using article_fixtures::atlasOf;
using article_fixtures::placeNamed;

geo::Atlas valleyAtlas() {
    return atlasOf({
        placeNamed("crossing", "border-crossing", {"AF", "TJ"}, {"Old Ferry–New Town", "Old Ferry border crossing"}),
        placeNamed("old-ferry", "crossing-side", {"AF"}, {"Old Ferry"}),
        placeNamed("new-town", "crossing-side", {"TJ"}, {"New Town"}),
        placeNamed("badakhshan", "province", {"AF"}, {"Badakhshan", "بدخشان"}),
        placeNamed("gorno", "province", {"TJ"}, {"Gorno-Badakhshan"}),
        placeNamed("kunduz", "city", {"AF"}, {"Kunduz"}),
        placeNamed("kunduz-province", "province", {"AF"}, {"Kunduz"}),
        placeNamed("turkey", "country", {"TR"}, {"Turkey", "Türkiye"}),
        placeNamed("usa", "country", {"US"}, {"United States", "U.S.", "US"}),
        placeNamed("mazar", "city", {"AF"}, {"Mazar-i-Sharif", "Mazar-e Sharif"}),
        placeNamed("moscow", "city", {"RU"}, {"Moscow", "Москва"}),
        placeNamed("beijing", "city", {"CN"}, {"Beijing", "北京"}),
        placeNamed("kant", "airfield", {"KG"}, {"Kant"}),
        placeNamed("washington", "city", {"US"}, {"Washington, D.C."}),
        placeNamed("uzbekistan", "country", {"UZ"}, {"Uzbekistan", "Oʻzbekiston"}),
    });
}

struct Tagged {
    geo::Atlas atlas = valleyAtlas();
    geo::Gazetteer gazetteer{atlas};

    std::vector<geo::PlaceMention> tag(std::string_view text) const { return geo::tagPlaces(text, gazetteer, atlas); }
    std::vector<geo::PlaceMention> review(std::string_view text) const {
        return geo::tagPlacesForReview(text, gazetteer, atlas);
    }
    /// "text=place" of every mention, separated by "; ".
    std::string listed(std::string_view text) const { return list(text, tag(text)); }
    std::string highlighted(std::string_view text, const std::string& place) const {
        return list(text, geo::mentionsOf(text, geo::PlaceId(place), gazetteer, atlas));
    }

private:
    static std::string list(std::string_view text, const std::vector<geo::PlaceMention>& mentions) {
        std::string all;
        for (const geo::PlaceMention& mention : mentions)
            all += (all.empty() ? "" : "; ") + std::string(text.substr(mention.begin, mention.end - mention.begin)) +
                   "=" + mention.place.text();
        return all;
    }
};

}  // namespace

TEST_CASE("The longest name wins over a name inside it") {
    const Tagged tagged;
    CHECK(tagged.listed("The Old Ferry border crossing opened.") == "Old Ferry border crossing=crossing");
    CHECK(tagged.listed("Snow in Gorno-Badakhshan, rain in Badakhshan.") ==
          "Gorno-Badakhshan=gorno; Badakhshan=badakhshan");
}

TEST_CASE("Word borders hold: a name is not found inside a longer word") {
    const Tagged tagged;
    CHECK(tagged.listed("Kunduzi melons, Turkeys and Moscowite").empty());
    CHECK(tagged.listed("A Kunduz-based trader") == "Kunduz=kunduz");
}

TEST_CASE("A possessive ending is left out of the mention") {
    const Tagged tagged;
    CHECK(tagged.listed("Turkey's lake, Turkey’s hill, the US’s reply") == "Turkey=turkey; Turkey=turkey; US=usa");
}

TEST_CASE("No-break spaces, dashes and line breaks inside a name do not hide it") {
    const Tagged tagged;
    CHECK(tagged.listed("Mazar\u2011i\u2011Sharif, Mazar-e\u00A0Sharif, Mazar e\nSharif").size() > 40);
    CHECK(tagged.tag("Mazar-i-Sharif, Mazar\u2013i\u2013Sharif, Mazar i\nSharif").size() == 3);
    CHECK(tagged.tag("New\n\nTown").empty());
    CHECK(tagged.tag("New. Town").empty());
}

TEST_CASE("A name with punctuation of its own is found with and without it") {
    const Tagged tagged;
    CHECK(tagged.listed("in Washington, D.C., and Washington DC") ==
          "Washington, D.C.=washington; Washington DC=washington");
}

TEST_CASE("Capitals tell a country from a bird and an acronym from a pronoun") {
    const Tagged tagged;
    CHECK(tagged.listed("They gave us turkey; the US and the U.S.-led force gave Turkey nothing. Us too.") ==
          "US=usa; U.S.=usa; Turkey=turkey");
    CHECK(tagged.listed("TURKEY AND MOSCOW") == "TURKEY=turkey; MOSCOW=moscow");
}

TEST_CASE("Accents, apostrophes and scripts are matched as people write them") {
    const Tagged tagged;
    CHECK(tagged.listed("O'zbekiston, O‘zbekiston, Ozbekiston, Turkiye") ==
          "O'zbekiston=uzbekistan; O‘zbekiston=uzbekistan; Ozbekiston=uzbekistan; Turkiye=turkey");
    CHECK(tagged.listed("Oʿzbekiston, Oʾzbekiston") == "Oʿzbekiston=uzbekistan; Oʾzbekiston=uzbekistan");
    CHECK(tagged.listed("москва, Москва; ولایت بدخشان") == "Москва=moscow; بدخشان=badakhshan");
    CHECK(tagged.listed("在北京市") == "北京=beijing");
}

TEST_CASE("A unique name scores 0.9, and the words beside a shared name choose among its places") {
    const Tagged tagged;
    const auto unique = tagged.tag("They came to Badakhshan.");
    REQUIRE(unique.size() == 1);
    CHECK(unique[0].score == Approx(0.9));
    const auto city = tagged.tag("the city of Kunduz fell");
    REQUIRE(city.size() == 1);
    CHECK(city[0].place.text() == "kunduz");
    REQUIRE(city[0].candidates.size() == 2);
    CHECK(city[0].candidates[0].score + city[0].candidates[1].score == Approx(0.9));
    CHECK(tagged.listed("farms in Kunduz province") == "Kunduz=kunduz-province");
    CHECK(tagged.listed("the province of Kunduz") == "Kunduz=kunduz-province");
}

TEST_CASE("A name that is a part of somebody's or something's longer name scores less") {
    const Tagged tagged;
    CHECK(tagged.tag("we read Immanuel Kant there").empty());
    CHECK(tagged.tag("the Moscow Times wrote").empty());
    CHECK(tagged.review("we read Immanuel Kant there").at(0).score < 0.6);
    CHECK(tagged.review("the Moscow Times wrote").at(0).uncertain);
    CHECK(tagged.tag("In Moscow it snowed")[0].score == Approx(0.9));
    CHECK(tagged.tag("the airbase at Kant")[0].score == Approx(0.9));
    CHECK(tagged.tag("В город Москва приехал")[0].score == Approx(0.9));
}

TEST_CASE("A capital that acts like a government is a metonym, one that is a venue is a place") {
    const Tagged tagged;
    using enum geo::MentionRole;
    CHECK(tagged.tag("They said Moscow wants a treaty")[0].role == metonym);
    CHECK(tagged.tag("The envoys met in Moscow on Friday")[0].role == place);
    const auto both = tagged.tag("The offer came as Beijing and Moscow agreed");
    REQUIRE(both.size() == 2);
    CHECK(both[0].role == metonym);
    CHECK(both[1].role == metonym);
    CHECK(geo::mentionRoleName(metonym) == "metonym");
}

TEST_CASE("Descriptions are no names, but are highlighted where no name of the place stands") {
    geo::Place place = placeNamed("post", "post", {"TJ"}, {"Hill Post"});
    place.names.push_back({"monitoring post", "en", "Latn", "description"});
    const geo::Atlas atlas = atlasOf({place});
    CHECK(geo::Gazetteer(atlas).entries().size() == 1);
    const geo::Gazetteer gazetteer(atlas);
    CHECK(geo::tagPlaces("a monitoring post", gazetteer, atlas).empty());
    CHECK(geo::mentionsOf("a monitoring post", geo::PlaceId("post"), gazetteer, atlas).size() == 1);
    const auto named = geo::mentionsOf("Hill Post, a monitoring post", geo::PlaceId("post"), gazetteer, atlas);
    REQUIRE(named.size() == 1);
    CHECK(named[0].begin == 0);
}

TEST_CASE("A crossing is highlighted under its own name and under its sides' names") {
    const Tagged tagged;
    CHECK(tagged.highlighted("Old Ferry border crossing: at Old Ferry and New Town", "crossing") ==
          "Old Ferry border crossing=crossing; Old Ferry=crossing; New Town=crossing");
    CHECK(tagged.listed("at Old Ferry") == "Old Ferry=old-ferry");
    CHECK(tagged.highlighted("the Old Ferry border crossing", "old-ferry") == "Old Ferry=old-ferry");
}

TEST_CASE("A name that the atlas knows as a government's stands for it unless something is placed there") {
    geo::AtlasContents contents;
    contents.places = {placeNamed("moscow", "city", {"RU"}, {"Moscow"}),
                       placeNamed("kazan", "city", {"RU"}, {"Kazan"})};
    contents.passages.emplace_back();
    contents.passages.back().metonyms = {geo::PlaceId("moscow")};
    const geo::Atlas atlas{std::move(contents)};
    const geo::Gazetteer gazetteer(atlas);
    const auto roleIn = [&](std::string_view text) { return geo::tagPlaces(text, gazetteer, atlas).at(0).role; };
    using enum geo::MentionRole;
    CHECK(roleIn("so Moscow has become the broker") == metonym);
    CHECK(roleIn("it drew the ire of Moscow again") == metonym);
    CHECK(roleIn("snow fell in Moscow") == place);
    CHECK(roleIn("ten km west of Moscow") == place);
    CHECK(roleIn("so Kazan has become the broker") == place);
}

TEST_CASE("A place named with a small direction word is the named region") {
    const geo::Atlas atlas = atlasOf({placeNamed("north", "region", {"AF"}, {"Northern Afghanistan"}),
                                      placeNamed("af", "country", {"AF"}, {"Afghanistan"})});
    const geo::Gazetteer gazetteer(atlas);
    CHECK(geo::tagPlaces("in northern Afghanistan", gazetteer, atlas).at(0).place.text() == "north");
    CHECK(geo::tagPlaces("in northern afghanistan", gazetteer, atlas).empty());
}

TEST_CASE("A highlight does not reach into the name of a place elsewhere") {
    const Tagged tagged;
    CHECK(tagged.highlighted("Gorno-Badakhshan and Badakhshan", "badakhshan") == "Badakhshan=badakhshan");
    CHECK(tagged.highlighted("Gorno-Badakhshan and Badakhshan", "gorno") == "Gorno-Badakhshan=gorno");
    CHECK(tagged.highlighted("Mazar-i-Sharif", "no-such-place").empty());
}

namespace {

/// Countries with their peoples, and three borders.
geo::Atlas borderAtlas() {
    std::vector<geo::Place> places{
        placeNamed("afghanistan", "country", {"AF"}, {"Afghanistan"}),
        placeNamed("tajikistan", "country", {"TJ"}, {"Tajikistan"}),
        placeNamed("uzbekistan", "country", {"UZ"}, {"Uzbekistan"}),
        placeNamed("af-tj", "border-line", {"AF", "TJ"}, {"Afghan–Tajik border"}),
        placeNamed("af-uz", "border-line", {"AF", "UZ"}, {"Afghan–Uzbek border"}),
        placeNamed("north", "border-line", {"AF", "TJ", "UZ", "TM"}, {"Northern Afghan border"})};
    for (const auto& [index, name] : {std::pair{0, "Afghan"}, {1, "Tajik"}, {2, "Uzbek"}})
        places[static_cast<std::size_t>(index)].names.push_back({name, "en", "Latn", "demonym"});
    return atlasOf(std::move(places));
}

std::string bordersIn(std::string_view text) {
    const geo::Atlas atlas = borderAtlas();
    const geo::Gazetteer gazetteer(atlas);
    std::string all;
    for (const geo::PlaceMention& mention : geo::tagPlaces(text, gazetteer, atlas)) {
        if (atlas.findPlace(mention.place)->kind == "border-line")
            all += (all.empty() ? "" : "; ") + std::string(text.substr(mention.begin, mention.end - mention.begin)) +
                   "=" + mention.place.text();
    }
    return all;
}

std::string demonymsIn(std::string_view text) {
    const geo::Atlas atlas = borderAtlas();
    const geo::Gazetteer gazetteer(atlas);
    std::string all;
    for (const geo::PlaceMention& mention : geo::tagPlaces(text, gazetteer, atlas)) {
        if (mention.role == geo::MentionRole::demonym)
            all += (all.empty() ? "" : "; ") + mention.place.text();
    }
    return all;
}

}  // namespace

TEST_CASE("People and adjectives are demonyms of their country, ethnic groups and second ones are not") {
    CHECK(demonymsIn("Afghan officials met Uzbek ones.") == "afghanistan; uzbekistan");
    CHECK(demonymsIn("Afghan Tajik politicians and ethnic Uzbek fighters came.") == "afghanistan");
    CHECK(demonymsIn("Uzbekistan and Tajikistan came.") == "");
}

TEST_CASE("A border that is meant by a phrase is the one between the countries around the word") {
    CHECK(bordersIn("Tajikistan has closed its 1,300-km border with Afghanistan.") == "border=af-tj");
    CHECK(bordersIn("Talks began in Uzbekistan. Its border with Afghanistan stayed shut.") == "border=af-uz");
    CHECK(bordersIn("The frontier between Uzbekistan and Afghanistan is short.") == "frontier=af-uz");
    CHECK(bordersIn("Uzbek and Tajik soldiers trained near the Afghan border.") == "Afghan border=north");
    CHECK(bordersIn("The Tajik–Afghan border runs along a river.") == "Tajik–Afghan border=af-tj");
    CHECK(bordersIn("Shots along the Uzbek-Afghan border killed two.") == "Uzbek-Afghan border=af-uz");
    CHECK(bordersIn("An Afghan–Tajik border post.") == "Afghan–Tajik border=af-tj");
}

TEST_CASE("Guards, posts and borders without a country are no border lines, nor is another paragraph's country") {
    CHECK(bordersIn("Afghan border guards left Tajikistan.") == "");
    CHECK(bordersIn("The border stayed open in Tajikistan.") == "");
    CHECK(bordersIn("Uzbekistan waits.\nThe Afghan border is far.") == "Afghan border=af-tj");
}

TEST_CASE("Mentions come in text order, do not overlap and lie on whole characters") {
    const Tagged tagged;
    const std::string text = "“Türkiye” — Moscow—Beijing/Kunduz’s… \xFF\xC3 Mazar-e Sharif\xE2\x80";
    std::size_t end = 0;
    for (const geo::PlaceMention& mention : tagged.tag(text)) {
        CHECK(mention.begin >= end);
        CHECK(mention.end > mention.begin);
        end = mention.end;
    }
    CHECK(tagged.tag(text).size() == 5);
}

TEST_CASE("A text of megabytes is tagged in seconds") {
    const Tagged tagged;
    std::string text;
    while (text.size() < 4u << 20u)
        text += "Traders from Kunduz reached the Old Ferry border crossing before the snow, Москва молчала. ";
    const auto begin = std::chrono::steady_clock::now();
    const auto mentions = tagged.tag(text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    CHECK(mentions.size() > 100000);
    CHECK(seconds.count() < 20.0);
}

TEST_CASE("Tagging can be stopped, and finds nothing then") {
    const Tagged tagged;
    std::stop_source source;
    CHECK(geo::tagPlaces("At Old Ferry", tagged.gazetteer, tagged.atlas, source.get_token()).size() == 1);
    source.request_stop();
    CHECK(geo::tagPlaces("At Old Ferry", tagged.gazetteer, tagged.atlas, source.get_token()).empty());
}

TEST_CASE(
    "A noun beside a name decides its kind; where nothing is of that kind, a thing of nature waits for a review") {
    const geo::Atlas atlas =
        atlasOf({placeNamed("ford", "city", {"TJ"}, {"Ford"}), placeNamed("ford-river", "river", {"TJ"}, {"Ford"}),
                 placeNamed("dale", "city", {"TJ"}, {"Dale"}), placeNamed("moor", "city", {"TJ"}, {"Moor"}),
                 placeNamed("moor-province", "province", {"TJ"}, {"Moor"})});
    const geo::Gazetteer gazetteer(atlas);
    const auto placeIn = [&](std::string_view text) {
        const auto mentions = geo::tagPlacesForReview(text, gazetteer, atlas);
        return mentions.empty() ? std::string() : (mentions[0].uncertain ? "?" : "") + mentions[0].place.text();
    };
    CHECK(placeIn("They came to Ford.") == "ford");
    CHECK(placeIn("They swam in the Ford River.") == "ford-river");
    CHECK(placeIn("They walked along the Ford and slept.") == "ford-river");
    CHECK(placeIn("They landed at Ford airport.") == "ford");
    CHECK(placeIn("They swam in the Dale river.") == "?dale");
    CHECK(placeIn("They saw a hospital in Moor region.") == "moor-province");
    CHECK(placeIn("They saw a village in Moor.") == "moor-province");
    CHECK(geo::tagPlaces("They left Moor and Dale provinces.", gazetteer, atlas).at(0).place.text() == "moor-province");
}

TEST_CASE("Somebody who was introduced is meant again by the surname") {
    const Tagged tagged;
    CHECK(tagged.listed("Immanuel Kant wrote it. Kant liked lists. The base at Kant stands.") == "Kant=kant");
}

TEST_CASE("What bears a place's name is not the place: ships, offices, persons, addresses, cells") {
    const Tagged tagged;
    for (const auto* text : {"the frigate Kunduz sank", "the Moscow Declaration", "Islamic State of Kunduz",
                             "IS-Kunduz", "read kunduz.ru and Kunduz.ru", "we met Kunduz Singh there",
                             "Operation Kunduz began", "the Kunduz Airways jet", "Radio Free Kunduz"}) {
        INFO(text);
        CHECK(tagged.listed(text).empty());
    }
    CHECK(tagged.listed("Headline: Kunduz Reopens Border Crossing Today") == "Kunduz=kunduz");
}

TEST_CASE("Governments act, are rejected by others, and have administrations; a list of places names none") {
    const Tagged tagged;
    using enum geo::MentionRole;
    const auto roleOfLast = [&](std::string_view text) { return tagged.tag(text).back().role; };
    CHECK(roleOfLast("It was rejected by Moscow") == metonym);
    CHECK(roleOfLast("the Moscow government") == metonym);
    CHECK(roleOfLast("Moscow has agreed to it") == metonym);
    CHECK(roleOfLast("They flew to Kunduz, Beijing and Moscow") == place);
    CHECK(roleOfLast("the Moscow conference") == place);
}

TEST_CASE("Works, teams, months of dates and people called so are no places") {
    const Tagged tagged;
    for (const auto* text : {"They showed the film *Kunduz* twice", "the novel “Kunduz” sold well",
                             "a clerk, Kunduz by name, sang", "The FK Dawn Kunduz football club lost",
                             "the Kunduz-Smith hypothesis", "They climbed Pik Kunduz", "Kunduz temir yoʻllari"}) {
        INFO(text);
        CHECK(tagged.listed(text).empty());
    }
    CHECK(tagged.listed("the film festival in “Kunduz”") == "Kunduz=kunduz");
}

TEST_CASE(
    "Who is called by a first name is no place before the surname is said either, unless the text is about the town") {
    const Tagged tagged;
    CHECK(tagged.listed("Washington is late again. Washington Karimov always is.").empty());
    CHECK(tagged.listed("Kunduz grew. They live in Kunduz. Kunduz Karimov came.") == "Kunduz=kunduz; Kunduz=kunduz");
}

TEST_CASE("Governments pay, send negotiators and expect things, roads lead to towns") {
    const Tagged tagged;
    using enum geo::MentionRole;
    const auto roleOfFirst = [&](std::string_view text) { return tagged.tag(text).front().role; };
    CHECK(roleOfFirst("Moscow's money built it") == metonym);
    CHECK(roleOfFirst("Moscow paid for it") == metonym);
    CHECK(roleOfFirst("the negotiators of Beijing met") == metonym);
    CHECK(roleOfFirst("В Москва не исключают этого") == metonym);
    CHECK(roleOfFirst("Beijing could be reached by lorry") == place);
    CHECK(roleOfFirst("В Москва идут поезда") == place);
}

TEST_CASE("A name beside what lies in it is the province, and so are all of a list of provinces") {
    const geo::Atlas atlas = atlasOf({});
    geo::Gazetteer gazetteer(atlas);
    const auto add = [&](const char* id, const char* name, const char* kind, geo::LonLat point) {
        geo::GazetteerPlace place;
        place.id = geo::PlaceId(id);
        place.name = name;
        place.kind = kind;
        place.countries = {"AF"};
        place.point = point;
        place.importance = 0.6;
        gazetteer.addPlace(place, {name});
    };
    add("gate", "Yonder Gate", "border-crossing", {61.0, 34.6});
    add("hill-town", "Hilmar", "city", {62.2, 34.3});
    add("hill-province", "Hilmar", "province", {62.5, 34.2});
    add("moor-province", "Mortan", "province", {63.5, 35.2});
    add("dale-town", "Dalvin", "city", {64.0, 33.0});
    add("dale-province", "Dalvin", "province", {64.2, 33.2});
    const auto placeAt = [&](std::string_view text, std::size_t index) {
        return geo::tagPlaces(text, gazetteer, atlas).at(index).place.text();
    };
    CHECK(placeAt("They left Yonder Gate and Hilmar.", 1) == "hill-town");
    CHECK(placeAt("They left Yonder Gate (Hilmar) behind.", 1) == "hill-province");
    CHECK(placeAt("They left Yonder Gate in Hilmar behind.", 1) == "hill-province");
    CHECK(placeAt("They left Hilmar, Mortan (Yonder Gate) and Dalvin.", 0) == "hill-province");
    CHECK(placeAt("They left Hilmar, Mortan (Yonder Gate) and Dalvin.", 3) == "dale-province");
    CHECK(placeAt("They left Hilmar, Yonder Gate and Dalvin.", 0) == "hill-town");
}
