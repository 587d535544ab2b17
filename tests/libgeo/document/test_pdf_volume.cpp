// SPDX-License-Identifier: MIT
#include "libgeo/document/pdf_volume.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace {

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

std::string stream(const std::string& keys, const std::string& content) {
    return "<<" + keys + "/Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
}

std::string form(const std::string& keys, const std::string& content) {
    return stream("/Type/XObject/Subtype/Form/BBox[0 0 600 700]" + keys, content);
}

/// A PDF of these objects; they are numbered from 3 on, and those numbered in `kids` are its pages.
std::string pdfOf(const std::vector<std::string>& objects, const std::string& kids = "3 0 R") {
    std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids +
                      "]/Count " + std::to_string(std::count(kids.begin(), kids.end(), 'R')) + ">>endobj\n";
    int number = 3;
    for (const std::string& object : objects)
        pdf += std::to_string(number++) + " 0 obj" + object + "endobj\n";
    return pdf + "trailer<</Root 1 0 R/Size " + std::to_string(number) + ">>\n%%EOF\n";
}

std::string page(const std::string& keys) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]" + keys + ">>";
}

std::string pdfWithContent(const std::string& content) {
    return pdfOf({page("/Contents 4 0 R"), stream("", content)});
}

/// 100 MiB of blanks, packed by run lengths.
std::string longRun() {
    return repeated("\x81 ", 100 * 8192);
}

/// As run lengths, unpacked it is the same.
std::string literally(const std::string& text) {
    std::string packed;
    for (std::size_t at = 0; at < text.size(); at += 128) {
        const std::string piece = text.substr(at, 128);
        packed += static_cast<char>(piece.size() - 1) + piece;
    }
    return packed;
}

std::string bigEndian(std::size_t number, int bytes) {
    std::string result;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        result += static_cast<char>(number >> shift & 0xFFU);
    return result;
}

/// Its objects lie in a stream, behind so many mebibytes of blanks.
std::string pdfOfObjectStream(int mebibytes) {
    const std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                           page("")};
    std::string index, text;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        index += std::to_string(i + 1) + " " + std::to_string(text.size()) + " ";
        text += objects[i] + " ";
    }
    const std::string keys = "/Type/ObjStm/N 3/Filter/RunLengthDecode/First " + std::to_string(index.size());
    std::string pdf = "%PDF-1.5\n";
    const std::size_t atObjects = pdf.size();
    pdf += "4 0 obj" + stream(keys, literally(index + text) + repeated("\x81 ", mebibytes * 8192)) + "endobj\n";
    const std::size_t atTable = pdf.size();
    std::string table = bigEndian(0, 7);
    for (std::size_t i = 0; i < objects.size(); ++i)
        table += bigEndian(2, 1) + bigEndian(4, 4) + bigEndian(i, 2);
    table += bigEndian(1, 1) + bigEndian(atObjects, 4) + bigEndian(0, 2);
    table += bigEndian(1, 1) + bigEndian(atTable, 4) + bigEndian(0, 2);
    return pdf + "5 0 obj" + stream("/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R", table) + "endobj\nstartxref\n" +
           std::to_string(atTable) + "\n%%EOF\n";
}

const std::string hundredPieces = repeated("(Word) Tj ", 100);

bool isTooMuch(const std::string& pdf) {
    return geo::showsTooMuch(pdf, 400);
}

}  // namespace

TEST_CASE("A page of a newspaper is not too much, one packed with pieces is") {
    CHECK_FALSE(isTooMuch(pdfWithContent(repeated("[(Wo) -20 (rd)] TJ ", 5'000))));
    CHECK(isTooMuch(pdfWithContent(repeated("() Tj ", 41'000))));
}

TEST_CASE("Run lengths are unpacked only as far as may be") {
    CHECK(isTooMuch(pdfOf({page("/Contents 4 0 R"), stream("/Filter/RunLengthDecode", longRun())})));
}

TEST_CASE("A long array is too much before anything shows it") {
    CHECK(isTooMuch(pdfWithContent("[" + repeated("()", 41'000))));
    CHECK(isTooMuch(pdfWithContent("[" + repeated("1 ", 700'000) + "]")));
    CHECK_FALSE(isTooMuch(pdfWithContent(repeated("1 1 m 2 2 l S ", 200'000))));
}

TEST_CASE("The data of an image in the content hide no text behind them") {
    CHECK(isTooMuch(pdfWithContent("ID " + repeated("() Tj ", 41'000))));
    CHECK(isTooMuch(pdfWithContent("BI ID (EI\x01 " + repeated("() Tj ", 150'000))));
    CHECK_FALSE(isTooMuch(pdfWithContent("BI /W 1 /H 1 ID (\nEI " + repeated("1 1 m 2 2 l S ", 100'000))));
}

TEST_CASE("Forms that share their resources count wherever they are shown") {
    const std::string resources = "/Resources 7 0 R";
    const auto showing = [&](const std::string& content) {
        return pdfOf({page("/Contents 4 0 R" + resources), stream("", content), form(resources, hundredPieces),
                      form(resources, repeated("/F1 Do ", 1'000)), "<</XObject<</F1 5 0 R/F2 6 0 R>>>>"});
    };
    CHECK_FALSE(isTooMuch(showing("/F1 Do")));
    CHECK(isTooMuch(showing("/F1 Do /F2 Do")));
}

TEST_CASE("A form without resources shows those of each page that it is on") {
    CHECK(isTooMuch(pdfOf({page("/Contents 5 0 R/Resources<</XObject<</A 6 0 R/B 7 0 R>>>>"),
                           page("/Contents 5 0 R/Resources<</XObject<</A 6 0 R/B 8 0 R>>>>"), stream("", "/A Do"),
                           form("", repeated("/B Do ", 1'000)), form("", "(Word) Tj"), form("", hundredPieces)},
                          "3 0 R 4 0 R")));
}

TEST_CASE("Forms in forms without end are too much, though a few are not") {
    const auto chain = [](int length) {
        std::vector<std::string> objects{page("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"),
                                         stream("", "/F Do")};
        for (int i = 1; i < length; ++i)
            objects.push_back(form("/Resources<</XObject<</F " + std::to_string(5 + i) + " 0 R>>>>", "/F Do"));
        objects.push_back(form("", "(Word) Tj"));
        return pdfOf(objects);
    };
    CHECK_FALSE(isTooMuch(chain(15)));
    CHECK(isTooMuch(chain(30)));
    CHECK(isTooMuch(pdfOf({page("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"), stream("", "/F Do"),
                           form("/Resources<</XObject<</F 5 0 R>>>>", "/F Do")})));
}

TEST_CASE("A form that is never shown weighs nothing") {
    CHECK_FALSE(isTooMuch(pdfOf({page("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"), stream("", "(Word) Tj"),
                                 form("/Filter/RunLengthDecode", longRun())})));
}

TEST_CASE("An odd page does not hide those after it") {
    CHECK(isTooMuch(pdfOf({page("/Contents 5 0 R"), page("/Contents 6 0 R"),
                           stream("/Filter/FlateDecode", "no such data"), stream("", repeated("() Tj ", 41'000))},
                          "3 0 R 4 0 R")));
}

TEST_CASE("What the notes on a page show counts with it") {
    const auto noted = [](int times) {
        return pdfOf({page("/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 4 0 R>>>>]"),
                      form("/Resources<</XObject<</F 5 0 R>>>>", repeated("/F Do ", times)), form("", hundredPieces)});
    };
    CHECK_FALSE(isTooMuch(noted(10)));
    CHECK(isTooMuch(noted(1'000)));
}

TEST_CASE("What a mask shows counts as often as it is set") {
    const auto masked = [](int times) {
        return pdfOf({page("/Contents 4 0 R/Resources<</ExtGState<</G<</SMask<</S/Luminosity/G 5 0 R>>>>>>>>"),
                      stream("", repeated("/G gs ", times)), form("", hundredPieces)});
    };
    CHECK_FALSE(isTooMuch(masked(10)));
    CHECK(isTooMuch(masked(1'000)));
}

TEST_CASE("A stream of objects is unpacked only as far as may be, also before there is any page") {
    CHECK_FALSE(isTooMuch(pdfOfObjectStream(8)));
    CHECK(isTooMuch(pdfOfObjectStream(41)));
}

TEST_CASE("What others may unpack and nobody here can weigh is too much") {
    const auto packed = [](const std::string& parameters) {
        return pdfOf({page("/Contents 4 0 R"), stream("/Filter/FlateDecode/DecodeParms<<" + parameters + ">>", "x")});
    };
    CHECK_FALSE(isTooMuch(packed("/Predictor 2/BitsPerComponent 8")));
    CHECK(isTooMuch(packed("/Predictor 2/BitsPerComponent 16")));
}

TEST_CASE("Of a file of too many pages nothing is weighed: their number is the better reason") {
    const std::string onePage = pdfOf({page("/Contents 4 0 R"), stream("", repeated("(a) Tj ", 50'000))});
    CHECK(geo::showsTooMuch(onePage, 1));
    CHECK_FALSE(geo::showsTooMuch(onePage, 0));
}
