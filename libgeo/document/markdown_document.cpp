// SPDX-License-Identifier: MIT
#include "libgeo/document/markdown_document.h"

#include <md4c-html.h>

#include <algorithm>
#include <string>

#include "libgeo/document/block_collector.h"
#include "libgeo/document/html_document.h"
#include "libgeo/document/iso_date.h"
#include "libgeo/document/markdown_positions.h"

namespace geo {

namespace {

std::string_view lineAt(std::string_view text, std::size_t begin) {
    std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

std::string unquoted(std::string_view value) {
    std::string text = collapsedText(value);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return text;
}

void take(std::string_view line, DocumentMetadata& metadata) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos)
        return;
    const std::string_view key = line.substr(0, colon);
    const std::string value = unquoted(line.substr(colon + 1));
    if (key == "title")
        metadata.title = value;
    else if (key == "author" && !value.empty())
        metadata.authors.push_back(value);
    else if (key == "date")
        metadata.issued = isoDateIn(value);
    else if (key == "publisher")
        metadata.publisher = value;
    else if (key == "lang" || key == "language")
        metadata.language = value;
    else if (key == "url")
        metadata.address = value;
}

/// Reads the front matter and gives where the text behind it begins; 0 where there is none.
std::size_t readFrontMatter(std::string_view text, DocumentMetadata& metadata) {
    constexpr std::size_t longest = 64u << 10u;  // bytes
    if (lineAt(text, 0) != "---")
        return 0;
    DocumentMetadata found;
    for (std::size_t at = text.find('\n'); at != text.npos && at < longest; at = text.find('\n', at + 1)) {
        const std::string_view line = lineAt(text, at + 1);
        if (line == "---" || line == "...") {
            metadata = found;
            return std::min(text.find('\n', at + 1), text.size());
        }
        take(line, found);
    }
    return 0;
}

/// Far longer than any address; each link to a definition repeats it, and MD4C before 0.5.2 does not count how often.
constexpr std::size_t longestDefinition = 4096;  // bytes

bool hasHugeDefinition(std::string_view text) {
    for (std::size_t at = text.find("]:"); at != text.npos; at = text.find("]:", at + 2)) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n", at + 2);
        const std::size_t end = begin == text.npos ? begin : text.find_first_of(" \t\r\n", begin);
        if (begin != text.npos && std::min(end, text.size()) - begin > longestDefinition)
            return true;
    }
    return false;
}

}  // namespace

Document markdownDocument(std::string_view utf8Text, const std::filesystem::path& path) {
    DocumentMetadata metadata;
    std::size_t bodyBegin = readFrontMatter(utf8Text, metadata);
    if (hasHugeDefinition(utf8Text.substr(bodyBegin)))
        bodyBegin = utf8Text.size();  // nothing that a person has written
    const std::string_view body = utf8Text.substr(bodyBegin);
    std::string html;
    const auto append = [](const MD_CHAR* bytes, MD_SIZE size, void* target) {
        constexpr std::size_t most = 64u << 20u;
        if (auto* page = static_cast<std::string*>(target); page->size() + size <= most)
            page->append(bytes, size);
    };
    constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEATXHEADERS;
    md_html(body.data(), static_cast<MD_SIZE>(body.size()), append, &html, dialect, 0);
    Document document = htmlDocument(html, path);
    document.format = DocumentFormat::markdown;
    document.metadata = metadata;
    document.filePositions = positionsInMarkdown(document.text, utf8Text, bodyBegin, dialect);
    return document;
}

}  // namespace geo
