// SPDX-License-Identifier: MIT
#include "libgeo/article/article_reader.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <system_error>

#include "libgeo/article/fingerprint.h"
#include "libgeo/article/paragraph_roles.h"
#include "libgeo/article/utf8_cursor.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/base/error.h"

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
        throw FileError(path, "this is a folder; choose the article's text file in it");
    if (!std::filesystem::is_regular_file(status))
        throw FileError(path, "this is no ordinary file; choose the article's text file");
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (!problem && size > largestArticleBytes)
        throw FileError(path, "the file has " + megabytes(size) + ", more than the " + megabytes(largestArticleBytes) +
                                  " that an article may have; choose a text file with one article");
    std::ifstream file(path, std::ios::binary);
    std::string bytes(problem ? 0 : size, '\0');
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw FileError(path, "the file cannot be read; check its permissions");
    return bytes;
}

std::string convertToUtf8(std::string_view bytes, const char* encoding) {
    std::string utf8;
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding).toUTF8String(utf8);
    return utf8;
}

/// Text has hardly any control characters; a picture or a program has many, also where it has no NUL.
bool looksBinary(std::string_view text) {
    const std::string_view sample = text.substr(0, 64u << 10u);
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && (byte < 0x09 || byte > 0x0D)) || byte == 0x7F;
    });
    return text.find('\0') != std::string_view::npos || static_cast<std::size_t>(controls) * 50 > sample.size();
}

void refuseOtherFormats(const std::filesystem::path& path, std::string_view text) {
    if (text.substr(0, 5) == "%PDF-")
        throw FormatError(path, {}, "this is a PDF, not plain text; save the article's text as a .txt file");
    if (looksBinary(text))
        throw FormatError(path, {}, "this is a binary file, not plain text; save the article's text as UTF-8");
}

std::string decode(const std::filesystem::path& path, std::string bytes, std::vector<Warning>& warnings) {
    const std::string_view start = std::string_view(bytes).substr(0, 2);
    if (start == "\xFF\xFE" || start == "\xFE\xFF") {
        std::string text =
            convertToUtf8(std::string_view(bytes).substr(2), start[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE");
        refuseOtherFormats(path, text);
        return text;
    }
    refuseOtherFormats(path, bytes);
    if (!isValidUtf8(bytes)) {
        warnings.push_back({path.string() + ": the text is not valid UTF-8 and was read as Windows-1252; save it as "
                                            "UTF-8 if letters look wrong."});
        return convertToUtf8(bytes, "windows-1252");
    }
    if (std::string_view(bytes).substr(0, 3) == "\xEF\xBB\xBF")
        bytes.erase(0, 3);
    return bytes;
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

void splitIntoBlocks(Article& article) {
    const std::string_view text = article.text;
    for (std::size_t lineBegin = 0; lineBegin < text.size();) {
        const std::size_t lineEnd = std::min(text.find('\n', lineBegin), text.size());
        std::size_t begin = lineBegin;
        std::size_t end = lineEnd;
        strip(text, begin, end);
        if (begin < end) {
            if (article.blocks.size() == mostArticleBlocks)
                throw FormatError(article.path, {},
                                  "the text has more than a million lines, more than an article may "
                                  "have; choose a text file with one article");
            Block block;
            block.number = article.blocks.size() + 1;
            block.begin = begin;
            block.end = end;
            block.shownEnd = end;
            article.blocks.push_back(block);
        }
        lineBegin = lineEnd + 1;
    }
}

}  // namespace

Article articleFromText(std::string utf8Text, std::filesystem::path path) {
    Article article;
    article.path = std::move(path);
    article.text = std::move(utf8Text);
    splitIntoBlocks(article);
    for (Block& block : article.blocks) {
        const std::string plain = plainWords(article.textOf(block));
        block.words = plain.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
        block.fingerprint = fingerprintOfPlainWords(plain);
    }
    assignRoles(article);
    return article;
}

Loaded<Article> readArticle(const std::filesystem::path& path) {
    Loaded<Article> loaded;
    std::string text = decode(path, readBytes(path), loaded.warnings);
    loaded.value = articleFromText(std::move(text), path);
    if (loaded.value.blocks.empty())
        loaded.warnings.push_back({path.string() + ": the file holds no text; choose the article's text file."});
    return loaded;
}

}  // namespace geo
