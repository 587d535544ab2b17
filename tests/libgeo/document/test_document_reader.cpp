// SPDX-License-Identifier: MIT
#include "libgeo/document/document_reader.h"

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;

using test::TemporaryFolder;

fs::path writeZip(const TemporaryFolder& folder, const std::string& name,
                  const std::vector<std::pair<std::string, std::string>>& files) {
    const fs::path path = folder / name;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    REQUIRE(archive != nullptr);
    for (const auto& [file, bytes] : files)
        zip_file_add(archive, file.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_OVERWRITE);
    REQUIRE(zip_close(archive) == 0);
    return path;
}

/// Bytes as a compressed file has them, and none of them nothing.
std::string noise() {
    std::string bytes;
    std::uint32_t state = 2463534242;
    while (bytes.size() < 100'000) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        if ((state & 0xFFU) != 0)
            bytes.push_back(static_cast<char>(state & 0xFFU));
    }
    return bytes;
}

std::vector<std::string> textsOf(const geo::Document& document) {
    std::vector<std::string> texts;
    for (const geo::DocumentBlock& block : document.blocks)
        texts.push_back(document.text.substr(block.begin, block.end - block.begin));
    return texts;
}

std::string wordBody(const std::string& content) {
    return "<?xml version='1.0'?><w:document "
           "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" +
           content + "</w:body></w:document>";
}

/// A PDF of one page, each line of text below the one before. It has no cross-reference table: readers rebuild it.
std::string smallPdf(const std::vector<std::string>& lines) {
    std::string content = "BT /F1 12 Tf 14 TL 72 720 Td";
    for (const std::string& line : lines)
        content += " (" + line + ") Tj T*";
    content += " ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
           "R>>>>>>endobj\n"
           "4 0 obj<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\n"
           "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
           "6 0 obj<</Title(The ferry)/Author(Ana Prva)/CreationDate(D:20210811090000Z)>>endobj\n"
           "trailer<</Root 1 0 R/Info 6 0 R/Size 7>>\n%%EOF\n";
}

}  // namespace

TEST_CASE("A Word document gives its paragraphs without deleted text and fallbacks, and what its styles say") {
    const TemporaryFolder folder;
    const fs::path path = writeZip(
        folder, "ferry.docx",
        {{"word/document.xml",
          wordBody("<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>The ferry</w:t></w:r></w:p>"
                   "<w:p><w:r><w:t>It came back </w:t></w:r><w:del><w:r><w:delText>never "
                   "</w:delText></w:r></w:del><w:ins><w:r>"
                   "<w:t>on Monday</w:t></w:r></w:ins><w:r><w:br/><w:t>at noon.</w:t></w:r></w:p>"
                   "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>One</w:t></w:r></w:p></w:tc></w:tr></"
                   "w:tbl>")},
         {"word/styles.xml",
          "<w:styles xmlns:w='x'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>"},
         {"docProps/core.xml",
          "<c:p xmlns:c='c' xmlns:d='d'><d:title>The ferry</d:title><d:creator>Ana "
          "Prva</d:creator><d:created>2021-08-11T00:00:00Z"
          "</d:created></c:p>"}});
    const geo::Document document = geo::readDocument(path).value;
    CHECK(textsOf(document) == std::vector<std::string>{"The ferry", "It came back on Monday at noon.", "One"});
    CHECK(document.blocks[0].hint == geo::BlockHint::heading);
    CHECK(document.blocks[2].hint == geo::BlockHint::listItem);
    CHECK(document.metadata.authors == std::vector<std::string>{"Ana Prva"});
    CHECK(document.metadata.issued == "2021-08-11");
}

TEST_CASE("A PDF gives its text and what it says about itself") {
    const TemporaryFolder folder;
    const geo::Document document =
        geo::readDocument(
            folder.write("ferry.pdf", smallPdf({"The ferry came back on Monday after", "a long winter."})))
            .value;
    CHECK(document.format == geo::DocumentFormat::pdf);
    CHECK(textsOf(document) == std::vector<std::string>{"The ferry came back on Monday after a long winter."});
    CHECK(document.metadata.title == "The ferry");
    CHECK(document.metadata.authors == std::vector<std::string>{"Ana Prva"});
    CHECK(document.metadata.issued == "2021-08-11");
}

TEST_CASE("The format is told from the content, whatever the file is called") {
    const TemporaryFolder folder;
    CHECK(geo::readDocument(folder.write("a.txt", "\n <!DOCTYPE html><p>Text")).value.format ==
          geo::DocumentFormat::html);
    CHECK(geo::readDocument(folder.write("b.txt", smallPdf({"Text"}))).value.format == geo::DocumentFormat::pdf);
    CHECK(geo::readDocument(folder.write("c.txt", "a < b and <p> is a tag")).value.format ==
          geo::DocumentFormat::plainText);
    CHECK(geo::readDocument(folder.write("d.HTM", "<p>Text")).value.format == geo::DocumentFormat::html);
    CHECK(geo::readDocument(folder.write("e.md", "Text")).value.format == geo::DocumentFormat::markdown);
}

TEST_CASE("A page in an old encoding is read as it declares") {
    const TemporaryFolder folder;
    const auto loaded =
        geo::readDocument(folder.write("old.html", "<meta charset=windows-1251><p>\xCF\xFF\xED\xE4\xE6</p>"));
    CHECK(loaded.value.text == "Пяндж");
    CHECK(loaded.warnings.empty());
}

TEST_CASE("Damaged, locked, foreign and bursting files are refused in one sentence that names them") {
    const TemporaryFolder folder;
    const std::string pdf = smallPdf({"Text"});
    const std::vector<fs::path> bad{
        folder.write("cut.pdf", pdf.substr(0, 30)),
        folder.write("cut.docx", "PK\x03\x04 and no more"),
        writeZip(folder, "sheet.xlsx", {{"xl/workbook.xml", "<a/>"}}),
        writeZip(folder, "torn.docx", {{"word/document.xml", "<w:document><w:body>"}}),
        writeZip(folder, "bomb.docx", {{"word/document.xml", std::string(200u << 20u, ' ')}}),
        folder.write("noise.txt", noise()),
        folder.write("binary.txt", std::string("\x7f"
                                               "ELF\0\0\1",
                                               7))};
    for (const fs::path& path : bad) {
        INFO(path);
        try {
            geo::readDocument(path);
            FAIL("it was read");
        } catch (const geo::FileError& error) {
            CHECK_THAT(std::string(error.what()), ContainsSubstring(path.filename().string()));
            CHECK(std::string(error.what()).find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("What is wrong with a Word document is said") {
    const TemporaryFolder folder;
    const auto said = [](const fs::path& path) -> std::string {
        try {
            geo::readDocument(path);
        } catch (const geo::FileError& error) {
            return error.what();
        }
        return {};
    };
    CHECK_THAT(said(folder.write("letter.docx", "Only text, and no archive.")), ContainsSubstring("only called so"));
    CHECK_THAT(said(folder.write("old.docx", "\xD0\xCF\x11\xE0 and so on")),
               ContainsSubstring("locked with a password"));
    CHECK_THAT(said(folder.write("cut.docx", "PK\x03\x04 and no more")), ContainsSubstring("damaged"));
    CHECK_THAT(said(writeZip(folder, "sheet.docx", {{"xl/workbook.xml", "<a/>"}})), ContainsSubstring("but no Word"));
    CHECK_THAT(said(writeZip(folder, "bomb.docx", {{"word/document.xml", std::string(200u << 20u, ' ')}})),
               ContainsSubstring("unpacks to 200 MiB"));
}

TEST_CASE("A PDF whose page is packed with text is refused before it is laid out") {
    const TemporaryFolder folder;
    CHECK_NOTHROW(geo::readDocument(folder.write("full.pdf", smallPdf(std::vector<std::string>(5'000, "Word")))));
    try {
        geo::readDocument(folder.write("packed.pdf", smallPdf(std::vector<std::string>(50'000, "Word"))));
        FAIL("it was read");
    } catch (const geo::FileError& error) {
        CHECK_THAT(std::string(error.what()), ContainsSubstring("packed.pdf: its pages hold far more"));
    }
}

TEST_CASE("What a PDF shows by a form counts as often as it is shown") {
    const TemporaryFolder folder;
    const auto pdfShowing = [](int times) {
        std::string content;
        for (int i = 0; i < times; ++i)
            content += "/F Do ";
        std::string form = "BT /F1 9 Tf 9 9 Td";
        for (int i = 0; i < 100; ++i)
            form += " (Word) Tj";
        form += " ET";
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
               "1>>endobj\n"
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</F 6 0 "
               "R>>>>>>endobj\n4 0 obj<</Length " +
               std::to_string(content.size()) + ">>stream\n" + content +
               "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
               "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</Font<</F1 5 0 R>>/XObject<</F 6 0 "
               "R>>>>/Length " +
               std::to_string(form.size()) + ">>stream\n" + form +
               "\nendstream endobj\ntrailer<</Root 1 0 R/Size 7>>\n%%EOF\n";
    };
    CHECK_NOTHROW(geo::readDocument(folder.write("few.pdf", pdfShowing(3))));
    CHECK_THROWS_WITH(geo::readDocument(folder.write("many.pdf", pdfShowing(1'000))),
                      ContainsSubstring("hold far more"));
}

TEST_CASE("A PDF behind a password is refused, and the sentence says what to do") {
    const TemporaryFolder folder;
    std::string pdf = smallPdf({"Text"});
    const std::string unknown(32, 'x');  // what no password opens
    pdf.replace(
        pdf.rfind("/Size 7>>"), 9,
        "/Size 7/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + unknown + ")/U(" + unknown + ")>>/ID[(one)(two)]>>");
    try {
        geo::readDocument(folder.write("locked.pdf", pdf));
        FAIL("it was read");
    } catch (const geo::FileError& error) {
        CHECK_THAT(std::string(error.what()), ContainsSubstring("locked.pdf: the PDF is locked with a password"));
        CHECK_THAT(std::string(error.what()), ContainsSubstring("save a copy without one"));
    }
}

TEST_CASE("A Word document with entities of its own making counts as damaged: they may grow without end") {
    const TemporaryFolder folder;
    const fs::path secret = folder.write("secret.txt", "secret words");
    const std::string xml =
        "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY e SYSTEM 'file://" + secret.string() +
        "'>]><w:document xmlns:w='w'><w:body><w:p><w:r><w:t>before &e; after</w:t></w:r></w:p></w:body></w:document>";
    CHECK_THROWS_AS(geo::readDocument(writeZip(folder, "e.docx", {{"word/document.xml", xml}})), geo::FormatError);
}

TEST_CASE("A PDF of pictures only is an empty document, and the warning says why") {
    const TemporaryFolder folder;
    const auto loaded = geo::readDocument(folder.write("scan.pdf", smallPdf({})));
    CHECK(loaded.value.blocks.empty());
    REQUIRE(loaded.warnings.size() == 1);
    CHECK_THAT(loaded.warnings[0].message, ContainsSubstring("pictures"));
}

TEST_CASE("A Word document that is no archive is refused, not read as a text") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(geo::readDocument(folder.write("letter.docx", "just some words\n")), geo::FileError);
}
