// SPDX-License-Identifier: MIT
#include "libgeo/article/source_draft.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "libgeo/article/fingerprint.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/atlas/atlas_rows.h"
#include "libgeo/document/iso_date.h"

namespace geo {

namespace {

using namespace std::string_view_literals;

std::string trimmed(std::string_view text) {
    const auto isSpace = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; };
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

std::string textOfRole(const Article& article, BlockRole role) {
    const auto block = std::find_if(article.blocks.begin(), article.blocks.end(),
                                    [role](const Block& each) { return each.role == role; });
    return block == article.blocks.end() ? std::string() : trimmed(article.textOf(*block));
}

bool startsWithoutCase(std::string_view text, std::string_view small) {
    return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

/// "By Ada Author and Ben Writer | 11 August 2021": the names before whatever else a byline has.
std::vector<std::string> namesInByline(std::string byline) {
    if (startsWithoutCase(byline, "by ")) {
        byline.erase(0, 3);
    }
    byline.erase(std::min(byline.find_first_of("|\n"), byline.size()));
    byline.erase(std::min(byline.find(" \xE2\x80\x94 "), byline.size()));  // a dash
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin < byline.size()) {
        std::size_t end = byline.size();
        std::size_t next = end;
        for (const std::string_view separator : {" and "sv, ", "sv, " & "sv, ";"sv}) {
            const std::size_t at = byline.find(separator, begin);
            if (at < end) {
                end = at;
                next = at + separator.size();
            }
        }
        const std::string name = trimmed(std::string_view(byline).substr(begin, end - begin));
        const bool digits = name.find_first_of("0123456789") != std::string::npos;
        if (!name.empty() && !digits && !startsWithoutCase(name, "and ")) {
            names.push_back(familyNameFirst(name));
        }
        begin = next;
    }
    return names;
}

/// "Border Ledger, November 2, 2023", "Published 14 June 2022 by Amu Transport Review": the name beside the date. One
/// word alone is sooner where the text was written.
std::string publisherIn(std::string_view dateline) {
    constexpr auto separators = std::to_array<std::string_view>(
        {", ", " | ", " by ", " in ", " \xC2\xB7 ", " \xE2\x80\x93 ", " \xE2\x80\x94 "});  // a middle dot, dashes
    while (!dateline.empty()) {
        std::size_t end = dateline.size();
        std::size_t next = end;
        for (const std::string_view separator : separators) {
            if (const std::size_t at = dateline.find(separator); at < end) {
                end = at;
                next = at + separator.size();
            }
        }
        const std::string piece = trimmed(dateline.substr(0, end));
        const bool ofDate = piece.find_first_of("0123456789") != std::string::npos ||
                            startsWithoutCase(piece, "published") || startsWithoutCase(piece, "last ");
        if (!ofDate && piece.find(' ') != std::string::npos) {
            return piece.starts_with("the ") ? piece.substr(4) : piece;
        }
        dateline.remove_prefix(next);
    }
    return {};
}

/// Letters and digits of ASCII in small letters; others are left out.
std::string slugOf(std::string_view text) {
    std::string slug;
    for (const char byte : plainWords(text)) {
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
            slug.push_back(byte);
        }
    }
    return slug.substr(0, 24);
}

TimeSpan issuedOn(const std::string& iso) {
    const std::optional<PartialDate> date = parsePartialDate(iso);
    if (!date) {
        return {};
    }
    static constexpr std::array names{"year", "month", "day"};
    return {date, std::nullopt, names[static_cast<std::size_t>(date->resolution)]};
}

}  // namespace

std::string familyNameFirst(std::string_view name) {
    const std::string whole = trimmed(name);
    const std::size_t space = whole.rfind(' ');
    if (whole.find(',') != std::string::npos || space == std::string::npos) {
        return whole;
    }
    return whole.substr(space + 1) + ", " + trimmed(std::string_view(whole).substr(0, space));
}

SourceId freeSourceId(const Source& source, const Atlas& atlas, const SourceId& own) {
    std::string base = source.authors.empty() ? std::string() : slugOf(source.shortAuthor());
    base = base.empty() ? slugOf(source.title) : base;
    base = base.empty() ? "article" : base;
    if (source.issued.from) {
        base += source.issued.from->iso().substr(0, 4);
    }
    std::string id = base;
    const auto taken = [&] { return SourceId(id) != own && atlas.findSource(SourceId(id)) != nullptr; };
    for (int number = 2; taken(); ++number) {
        id = number <= 26 ? base + static_cast<char>('a' + number - 1) : base + "-" + std::to_string(number);
    }
    return SourceId(id);
}

Source draftSource(const Article& article, const Atlas& atlas) {
    const DocumentMetadata& metadata = article.metadata;
    Source source;
    source.type = "article";
    const std::string title = textOfRole(article, BlockRole::title);
    // A page's own title often ends in the name of the site.
    const bool longer = !title.empty() && metadata.title.find(title) != std::string::npos;
    source.title = metadata.title.empty() || longer ? title : metadata.title;
    for (const std::string& author : metadata.authors) {
        source.authors.push_back(familyNameFirst(author));
    }
    if (source.authors.empty()) {
        source.authors = namesInByline(textOfRole(article, BlockRole::byline));
    }
    source.publisher = metadata.publisher;
    if (source.publisher.empty() && !source.authors.empty()) {  // else a name beside the date may be the author's
        source.publisher = publisherIn(textOfRole(article, BlockRole::date));
    }
    source.containerTitle = source.publisher;
    std::string issued = metadata.issued;
    for (const BlockRole role : {BlockRole::date, BlockRole::byline}) {
        issued = issued.empty() ? isoDateIn(textOfRole(article, role)) : issued;
    }
    source.issued = issuedOn(issued);
    source.language = metadata.language;
    source.url = metadata.address;
    source.id = freeSourceId(source, atlas);
    return source;
}

AtlasRow rowOfSource(const Source& source) {
    AtlasRow row = rowOf(source);
    row.key = AtlasRow::Key::new_;
    return row;
}

std::vector<AtlasRow> rowsOfSource(const Source& source, const Article& article) {
    std::vector<AtlasRow> rows{rowOfSource(source)};
    for (const Block& block : article.blocks) {
        if (block.paragraph && block.words > 0) {
            rows.push_back({"passages",
                            {{"source_id", source.id.text()},
                             {"paragraph", block.reference()},
                             {"role", std::string(blockRoleName(block.role))},
                             {"fingerprint", fingerprintText(block.fingerprint)}}});
        }
    }
    return rows;
}

}  // namespace geo
