// SPDX-License-Identifier: MIT
#include "libgeo/document/document_reader.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <system_error>

#include "libgeo/base/error.h"
#include "libgeo/base/lower_case.h"
#include "libgeo/base/text_encoding.h"
#include "libgeo/base/utf8_cursor.h"
#include "libgeo/document/docx_document.h"
#include "libgeo/document/html_document.h"
#include "libgeo/document/markdown_document.h"
#include "libgeo/document/pdf_document.h"

namespace geo {

namespace {

std::string megabytes(std::uintmax_t bytes) {
    return std::to_string(bytes >> 20u) + " MiB";
}

std::string readBytes(const std::filesystem::path& path) {
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status))
        throw FileError(path, "there is no such file; check the name or attach the article again");
    if (std::filesystem::is_directory(status))
        throw FileError(path, "this is a folder; choose the article's file in it");
    if (!std::filesystem::is_regular_file(status))
        throw FileError(path, "this is no ordinary file; choose the article's file");
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (!problem && size > largestPackedBytes)
        throw FileError(path, "the file has " + megabytes(size) + ", more than the " + megabytes(largestPackedBytes) +
                                  " that an article may have; choose a file with one article");
    std::ifstream file(path, std::ios::binary);
    std::string bytes(problem ? 0 : size, '\0');
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw FileError(path, "the file cannot be read; check its permissions");
    return bytes;
}

/// Text has hardly any control characters, nor any that mean nothing; a picture or a program has many of them, also
/// where it has no NUL and was taken for text in an encoding with two bytes a character.
bool looksBinary(std::string_view text) {
    constexpr std::size_t sample = 64u << 10u;  // bytes
    std::size_t characters = 0;
    std::size_t meaningless = 0;
    for (std::size_t at = 0; at < std::min(sample, text.size()); ++characters) {
        const auto character = static_cast<UChar32>(readForward(text, at));
        const bool control = (character < 0x20 && (character < 0x09 || character > 0x0D)) || character == 0x7F;
        const int type = control ? 0 : u_charType(character);
        meaningless += control || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR ? 1 : 0;
    }
    return text.find('\0') != std::string_view::npos || meaningless * 50 > characters;
}

DocumentFormat formatOf(std::string_view bytes, const std::filesystem::path& path) {
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos)
        return DocumentFormat::pdf;
    if (bytes.starts_with("PK\x03\x04"))
        return DocumentFormat::docx;
    const std::string ending = lowerCase(path.extension().string());
    if (ending == ".docx")
        return DocumentFormat::docx;  // its reader says that it is none
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml")
        return DocumentFormat::html;
    if (ending == ".md" || ending == ".markdown")
        return DocumentFormat::markdown;
    const std::string head = lowerCase(std::string(bytes.substr(0, 512)));
    const std::size_t first = head.find('<');
    const bool opens = first != head.npos && head.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == first;
    const bool page = head.find("<!doctype html") != head.npos || head.find("<html") != head.npos;
    return opens && page ? DocumentFormat::html : DocumentFormat::plainText;
}

std::string decode(const std::filesystem::path& path, const std::string& bytes, DocumentFormat format,
                   std::vector<Warning>& warnings) {
    if (bytes.size() > largestTextBytes)
        throw FileError(path, "the text has " + megabytes(bytes.size()) + ", more than the " +
                                  megabytes(largestTextBytes) +
                                  " that an article may have; choose a text file with one article");
    DecodedText decoded = decodeText(bytes, format == DocumentFormat::html ? declaredEncoding(bytes) : std::string());
    if (looksBinary(decoded.utf8))
        throw FormatError(path, {},
                          "this is a binary file of a format that is not read here; save the article's text as UTF-8");
    if (decoded.guessed)
        warnings.push_back({path.string() + ": the text is not valid UTF-8 and was read as " + decoded.encoding +
                            "; save it as UTF-8 if letters look wrong."});
    return std::move(decoded.utf8);
}

/// White space as the paragraph rule has it, no-break spaces and the four ASCII separators included.
bool isStripped(char32_t character) {
    return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0 || (character >= 0x1C && character <= 0x1F);
}

/// Shrinks [begin, end) by the white space at both its ends.
void strip(std::string_view text, std::size_t& begin, std::size_t& end) {
    for (std::size_t next = begin; begin < end && isStripped(readForward(text, next)); begin = next) {
    }
    for (std::size_t previous = end; end > begin && isStripped(readBackward(text, previous)); end = previous) {
    }
}

}  // namespace

bool hasDocumentEnding(const std::filesystem::path& path) {
    return std::find(documentEndings.begin(), documentEndings.end(), lowerCase(path.extension().string())) !=
           documentEndings.end();
}

Document plainTextDocument(std::string utf8Text, const std::filesystem::path& path) {
    Document document;
    document.text = std::move(utf8Text);
    const std::string_view text = document.text;
    for (std::size_t lineBegin = 0; lineBegin < text.size();) {
        const std::size_t lineEnd = std::min(text.find('\n', lineBegin), text.size());
        std::size_t begin = lineBegin;
        std::size_t end = lineEnd;
        strip(text, begin, end);
        if (begin < end)
            document.blocks.push_back({begin, end, BlockHint::none});
        if (document.blocks.size() > mostTextBlocks)
            throw FormatError(
                path, {},
                "the text has more than a million lines, more than an article may have; choose a text file "
                "with one article");
        lineBegin = lineEnd + 1;
    }
    return document;
}

Loaded<Document> readDocument(const std::filesystem::path& path) {
    Loaded<Document> loaded;
    const std::string bytes = readBytes(path);
    const DocumentFormat format = formatOf(bytes, path);
    switch (format) {
        case DocumentFormat::pdf:
            loaded.value = pdfDocument(bytes, path);
            break;
        case DocumentFormat::docx:
            loaded.value = docxDocument(bytes, path);
            break;
        case DocumentFormat::html:
            loaded.value = htmlDocument(decode(path, bytes, format, loaded.warnings), path);
            break;
        case DocumentFormat::markdown:
            loaded.value = markdownDocument(decode(path, bytes, format, loaded.warnings), path);
            break;
        case DocumentFormat::plainText:
            loaded.value = plainTextDocument(decode(path, bytes, format, loaded.warnings), path);
            break;
    }
    if (loaded.value.text.size() > largestTextBytes)
        throw FileError(path, "its text has " + megabytes(loaded.value.text.size()) +
                                  ", more than an article may have; choose a file with one article");
    if (loaded.value.blocks.empty()) {
        const bool pdf = format == DocumentFormat::pdf;
        loaded.warnings.push_back(
            {path.string() + (pdf ? ": no text can be read from the PDF: it holds only pictures, or "
                                    "is damaged; a program that reads scanned pages can add the text."
                                  : ": the file holds no text; choose the article's file.")});
    }
    return loaded;
}

}  // namespace geo
