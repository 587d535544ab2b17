// SPDX-License-Identifier: MIT
#include "libgeo/base/text_encoding.h"

#include <unicode/unistr.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace {

std::string encoded(const std::string& utf8, const char* encoding) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 4, '\0');
    const int length = text.extract(0, text.length(), bytes.data(), static_cast<unsigned>(bytes.size()), encoding);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

const std::string panj =
    "Паром вернулся в понедельник после долгой зимы, и вся деревня ждала его на пристани у реки Пяндж.";

}  // namespace

TEST_CASE("Cyrillic text in the encodings of its time is read as what it is") {
    for (const char* encoding : {"windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE"}) {
        INFO(encoding);
        const bool wide = std::string(encoding).starts_with("UTF-16");
        const std::string mark = !wide ? "" : std::string(encoding).ends_with("LE") ? "\xFF\xFE" : "\xFE\xFF";
        const geo::DecodedText decoded = geo::decodeText(mark + encoded(panj, encoding));
        CHECK(decoded.utf8 == panj);
        CHECK(decoded.guessed == !wide);
    }
}

TEST_CASE("A few names are enough, and a guess that cannot be read is none") {
    const std::vector<std::pair<const char*, const char*>> texts{
        {"windows-1251", "Душанбе\nБохтар\nКулоб"},
        {"KOI8-R", "Душанбе\nБохтар\nКулоб"},
        {"windows-1251", "КПП \"Карамык\""},
        {"windows-1251", "яюшка\nДушанбе"},
        {"IBM866", "Душанбе\nБохтар\nКулоб"},
        {"windows-1251", "Хорог"},

        {"windows-1251", "Osh / Ош\nBatken (Баткен)\nIsfara - Исфара\nVorukh / Ворух"},
        {"ISO-8859-7", "ΑΘΗΝΑ\nΠΑΤΡΑ\nΛΑΡΙΣΑ"},
        {"windows-1251", "ДУШАНБЕ\nБИШКЕК\nТАШКЕНТ\nОШ"},
        {"windows-1256", "کابل\nهرات\nقندهار\nبلخ"},
        {"windows-1252", "Tórshavn\nOslo"},
        {"windows-1252", "Gîza\nCairo\nSuez"},
        {"windows-1252", "Nuñoa"},
        {"windows-1252", "Düschanbe"}};
    for (const auto& [encoding, text] : texts) {
        CAPTURE(encoding, text);
        const std::string bytes = encoded(text, encoding);
        CHECK(geo::fromEncoding(bytes, geo::guessedEncoding(bytes)) == text);
    }
}

TEST_CASE("Names that a column has cut off are UTF-8 all the same") {
    CHECK(geo::guessedEncoding("Исфаринс\xD0\nБаткенск\xD0\n") == "UTF-8");
}

TEST_CASE("A declared encoding is believed unless the bytes are UTF-8 or the name is unknown") {
    const std::string bytes = encoded(panj, "windows-1251");
    CHECK(geo::decodeText(bytes, "windows-1251").utf8 == panj);
    CHECK_FALSE(geo::decodeText(bytes, "windows-1251").guessed);
    CHECK(geo::decodeText(panj, "windows-1251").utf8 == panj);
    CHECK(geo::decodeText(bytes, "no-such-encoding").utf8 == panj);
    CHECK(geo::decodeText("The \x93old\x94 caf\xE9.", "iso-8859-1").utf8 == "The “old” café.");
}

TEST_CASE("One broken character does not make another encoding of a page in UTF-8") {
    const geo::DecodedText decoded = geo::decodeText(panj + "\xD0", "utf-8");
    CHECK(decoded.utf8 == panj + "\uFFFD");
    CHECK(decoded.guessed);
}

TEST_CASE("A page's declaration is found in its first kilobyte") {
    CHECK(geo::declaredEncoding("<meta charset=\"Windows-1251\">") == "windows-1251");
    CHECK(geo::declaredEncoding("<meta http-equiv=x content='text/html; charset=koi8-r'>") == "koi8-r");
    CHECK(geo::declaredEncoding("<?xml version='1.0' encoding='utf-8'?>") == "utf-8");
    CHECK(geo::declaredEncoding("<p>nothing of the kind") == "");
    CHECK(geo::declaredEncoding(std::string(2000, ' ') + "charset=utf-8") == "");
}
