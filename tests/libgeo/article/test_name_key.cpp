// SPDX-License-Identifier: MIT
#include "libgeo/article/name_key.h"

#include "libgeo/article/word_folding.h"
#include "tests/support/catch.h"

namespace {

std::string keyOf(std::string_view name) {
    return geo::spellingKey(geo::foldedWords(name).front().folded);
}

std::string stemOf(std::string_view name) {
    return geo::stemKey(geo::foldedWords(name).front().folded);
}

}  // namespace

TEST_CASE("Spellings of one name meet in a key") {
    CHECK(keyOf("Khairaton") == keyOf("Hayratan"));
    CHECK(keyOf("Hairatan") == keyOf("Хайратон"));
    CHECK(keyOf("Afgʻoniston") == keyOf("Afghanistan"));
    CHECK(keyOf("Tadzhikistan") == keyOf("Tajikistan"));
    CHECK(keyOf("Vahdatobod") == keyOf("Wahdatabad"));
    CHECK(keyOf("Qarshi") == keyOf("Karshi"));
    CHECK(keyOf("Xorugh") == keyOf("Khorug"));
    CHECK(keyOf("Душанбе") == keyOf("Dushanbe"));
    CHECK(keyOf("Ҷалолобод") == keyOf("Jalolabad"));
}

TEST_CASE("Other names keep other keys, and short ones their vowels") {
    CHECK(keyOf("Osh") != keyOf("Ash"));
    CHECK(keyOf("Kabul") != keyOf("Kulob"));
    CHECK(keyOf("Termez") != keyOf("Tarmas"));
    CHECK(keyOf("201st").empty());
    CHECK(keyOf("北").empty());
}

TEST_CASE("A name in a case of its language has the stem of the name") {
    for (const auto* inCase : {"Баткен", "Баткене", "Баткена", "Баткеном", "Баткену"})
        CHECK(stemOf(inCase) == stemOf("Batken"));
    for (const auto* inCase : {"Исфара", "Исфары", "Исфаре", "Исфару", "Исфараро"})
        CHECK(stemOf(inCase) == stemOf("Isfara"));
    CHECK(stemOf("Таджикистане") == stemOf("Tajikistan"));
    CHECK(stemOf("России") == stemOf("Россия"));
    CHECK(stemOf("Ош") != stemOf("Осу"));
}

TEST_CASE("An adjective leads to its name, other words are none") {
    CHECK(geo::adjectiveStemKey(geo::foldedWords("Баткенской").front().folded) == stemOf("Batken"));
    CHECK(geo::adjectiveStemKey(geo::foldedWords("Ошская").front().folded) == stemOf("Osh"));
    CHECK(geo::adjectiveStemKey("baten").empty());
    CHECK(geo::adjectiveStemKey(geo::foldedWords("Баткен").front().folded).empty());
}

TEST_CASE("Endings of Turkic languages are cut in texts that seem to be in one") {
    const auto turkicStemOf = [](std::string_view word) {
        return geo::turkicStemKey(geo::foldedWords(word).front().folded);
    };
    CHECK(turkicStemOf("Баткенге") == stemOf("Баткен"));
    CHECK(turkicStemOf("Toshkentdan") == stemOf("Toshkent"));
    CHECK(turkicStemOf("Исфарадан") == stemOf("Исфара"));
    CHECK(geo::seemsTurkic("Ош жана Баткен"));
    CHECK(geo::seemsTurkic("Termiz va Hayraton o'rtasida"));
    CHECK(geo::seemsTurkic("Сүлүктүгө жөнөтүлдү"));
    CHECK_FALSE(geo::seemsTurkic("It began in Termez and went on in Osh in the evening."));
    CHECK_FALSE(geo::seemsTurkic("Morning began in Osh"));
    CHECK_FALSE(geo::seemsTurkic("В Термезе и в Оше"));
}
