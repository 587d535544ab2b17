// SPDX-License-Identifier: MIT
#include "libgeo/document/pdf_unpacking.h"

#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "libgeo/document/lzw_decoder.h"
#include "libgeo/document/pdf_predictor.h"
#include "tests/support/catch.h"

namespace {

/// Handed over in pieces, as files are.
void writeTo(Pipeline& pipeline, const std::string& bytes) {
    constexpr std::size_t piece = 7;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        const std::string part = bytes.substr(at, piece);
        pipeline.write(reinterpret_cast<const unsigned char*>(part.data()), part.size());
    }
    pipeline.finish();
}

std::string lzwUnpacked(const std::string& packed, geo::LzwChange change) {
    std::string result;
    Pl_String last("result", nullptr, result);
    geo::LzwDecoder decoder(&last, change);
    writeTo(decoder, packed);
    return result;
}

/// The encoder of the same method, for words of some letters.
std::string lzwPacked(const std::string& text, geo::LzwChange change) {
    const unsigned early = change == geo::LzwChange::early ? 1 : 0;
    std::map<std::string, unsigned> codes;
    unsigned next = 258, width = 9, bits = 0, count = 0;
    std::string packed, word;
    const auto put = [&](unsigned code) {
        bits = bits << width | code;
        for (count += width; count >= 8; count -= 8)
            packed += static_cast<char>(bits >> (count - 8) & 0xFFU);
        bits &= (1U << count) - 1U;
    };
    const auto codeOf = [&](const std::string& known) {
        return known.size() == 1 ? static_cast<unsigned char>(known.front()) : codes.at(known);
    };
    put(256);
    for (const char letter : text) {
        if (word.empty() || codes.contains(word + letter)) {
            word += letter;
            continue;
        }
        put(codeOf(word));
        codes[word + letter] = next++;
        word = letter;
        if (next + early > (1U << width))
            ++width;
        if (next == 4095) {
            put(256);
            codes.clear();
            next = 258;
            width = 9;
        }
    }
    put(codeOf(word));
    if (next + 1 + early > (1U << width))
        ++width;
    put(257);
    return packed + static_cast<char>(bits << (8 - count));
}

std::string someWords(std::size_t length) {
    std::mt19937 chance(7);
    std::string text;
    while (text.size() < length)
        text += std::string(1 + chance() % 5, static_cast<char>('a' + chance() % 4));
    return text;
}

geo::PredictorForm formOf(const std::string& parameters) {
    geo::PredictorForm form;
    REQUIRE(form.read(QPDFObjectHandle::parse(parameters)));
    return form;
}

std::string unpredicted(const std::string& rows, const std::string& parameters) {
    std::string result;
    Pl_String last("result", nullptr, result);
    const std::unique_ptr<Pipeline> predictor = formOf(parameters).predictorBefore(&last);
    REQUIRE(predictor);
    writeTo(*predictor, rows);
    return result;
}

std::string bytes(std::initializer_list<int> values) {
    std::string result;
    for (const int value : values)
        result += static_cast<char>(value);
    return result;
}

}  // namespace

TEST_CASE("What is taken beyond a budget is refused, and stays refused") {
    geo::UnpackingBudget budget(10);
    geo::WordCounter words;
    budget.take("a 1 b ", words);
    CHECK_FALSE(budget.exceeded());
    CHECK_THROWS_AS(budget.take("12345", words), std::length_error);
    CHECK(budget.exceeded());
    CHECK_THROWS_AS(budget.take("1", words), std::length_error);
}

TEST_CASE("Where words weigh more, so do numbers, names and brackets, but no blanks") {
    const auto has = [](std::size_t most, std::string_view bytes) {
        geo::UnpackingBudget budget(most, 10);
        geo::WordCounter words;
        try {
            budget.take(bytes, words);
        } catch (const std::length_error&) {
            return false;
        }
        return true;
    };
    CHECK(has(10, "          "));
    CHECK(has(36, "12 0 R"));
    CHECK_FALSE(has(35, "12 0 R"));
    CHECK(has(36, "[/A]  "));  // the bracket, the name, the bracket
    CHECK_FALSE(has(35, "[/A]  "));
}

TEST_CASE("A word that comes in pieces is one word") {
    geo::WordCounter words;
    CHECK(words.beginningIn("/Na") == 1);
    CHECK(words.beginningIn("me 1") == 1);
    CHECK(words.beginningIn("2") == 0);
    CHECK(words.beginningIn(" ") == 0);
    CHECK(words.beginningIn("0") == 1);
    CHECK(words.beginningIn("[") == 1);
}

TEST_CASE("Codes of growing width are unpacked, whether they grow early or late") {
    CHECK(lzwUnpacked(bytes({0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01}), geo::LzwChange::early) ==
          bytes({45, 45, 45, 45, 45, 65, 45, 45, 45, 66}));
    const std::string text = someWords(60'000);
    for (const geo::LzwChange change : {geo::LzwChange::early, geo::LzwChange::late})
        CHECK(lzwUnpacked(lzwPacked(text, change), change) == text);
}

TEST_CASE("A code that was not made yet is refused") {
    CHECK_THROWS_AS(lzwUnpacked(bytes({0x80, 0x7F, 0xFF, 0xFF}), geo::LzwChange::early), std::runtime_error);
}

TEST_CASE("Rows that tell what differs from the bytes beside and above come back") {
    const std::string png = "<</Predictor 15/Columns 3>>";
    CHECK(unpredicted(bytes({0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1}), png) == bytes({1, 2, 3, 1, 2, 3, 2, 3, 4}));
    CHECK(unpredicted(bytes({0, 10, 20, 30, 3, 1, 1, 1}), png) == bytes({10, 20, 30, 6, 14, 23}));
    CHECK(unpredicted(bytes({0, 10, 20, 30, 4, 1, 1, 1}), png) == bytes({10, 20, 30, 11, 21, 31}));
    CHECK(unpredicted(bytes({0, 1, 2, 3, 2, 1, 1}), png) == bytes({1, 2, 3, 2, 3}));  // cut short
    CHECK(unpredicted(bytes({1, 1, 2, 3, 4}), "<</Predictor 15/Columns 3/Colors 3/BitsPerComponent 4>>") ==
          bytes({1, 2, 4, 6}));  // what is left of a byte is two bytes off
    CHECK(unpredicted(bytes({1, 2, 3, 10, 1, 1}), "<</Predictor 2/Columns 3>>") == bytes({1, 3, 6, 10, 11, 12}));
    CHECK(unpredicted(bytes({1, 2, 1, 1}), "<</Predictor 2/Columns 2/Colors 2>>") == bytes({1, 2, 2, 3}));
}

TEST_CASE("Rows longer than any page has are not begun") {
    geo::PredictorForm form;
    CHECK_FALSE(form.read(QPDFObjectHandle::parse("<</Predictor 12/Columns 2000000000>>")));
    CHECK_FALSE(form.read(QPDFObjectHandle::parse("<</Predictor 12/Columns -4>>")));
    CHECK(form.read(QPDFObjectHandle::parse("<</Predictor 1/Columns 2000000000>>")));
    CHECK(form.read(QPDFObjectHandle::newNull()));
}
