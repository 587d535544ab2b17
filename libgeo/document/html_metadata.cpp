// SPDX-License-Identifier: MIT
#include "libgeo/document/html_metadata.h"

#include <cpl_error.h>
#include <cpl_json.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "libgeo/base/lower_case.h"
#include "libgeo/document/block_collector.h"
#include "libgeo/document/html_page.h"
#include "libgeo/document/iso_date.h"

namespace geo {

namespace {

/// The values of meta elements by name or property, in small letters, in the order of the page.
using MetaValues = std::multimap<std::string, std::string>;

struct HeadOfPage {
    MetaValues meta;
    std::string title;
    std::string address;
    std::vector<std::string> records;  // sources of JSON-LD
};

void readHead(const GumboNode* node, HeadOfPage& head) {
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_META) {
        for (const char* key : {"name", "property", "itemprop"}) {
            const std::string name = lowerCase(std::string(attributeOf(node, key)));
            std::string value = collapsedText(attributeOf(node, "content"));
            if (!name.empty() && !value.empty())
                head.meta.emplace(name, std::move(value));
        }
    } else if (tag == GUMBO_TAG_TITLE && head.title.empty()) {
        head.title = collapsedText(textBelow(node));
    } else if (tag == GUMBO_TAG_LINK && lowerCase(std::string(attributeOf(node, "rel"))) == "canonical") {
        head.address = collapsedText(attributeOf(node, "href"));
    } else if (tag == GUMBO_TAG_SCRIPT && lowerCase(std::string(attributeOf(node, "type"))) == "application/ld+json") {
        head.records.push_back(textBelow(node));
    }
    const GumboVector& children = node->v.element.children;
    for (unsigned int i = 0; i < children.length; ++i)
        readHead(static_cast<const GumboNode*>(children.data[i]), head);
}

std::string firstOf(const MetaValues& meta, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const auto found = meta.find(name);
        if (found != meta.end())
            return found->second;
    }
    return {};
}

/// A person or an organisation: its name, whether it is written as text or as a record.
std::string nameIn(const CPLJSONObject& value) {
    if (value.GetType() == CPLJSONObject::Type::String)
        return collapsedText(value.ToString());
    return value.GetType() == CPLJSONObject::Type::Object ? collapsedText(value.GetString("name")) : std::string();
}

std::vector<std::string> namesIn(const CPLJSONObject& value) {
    std::vector<std::string> names;
    if (value.GetType() == CPLJSONObject::Type::Array) {
        for (const CPLJSONObject& one : value.ToArray())
            names.push_back(nameIn(one));
    } else if (value.IsValid()) {
        names.push_back(nameIn(value));
    }
    std::erase(names, std::string());
    return names;
}

bool isArticle(const CPLJSONObject& record) {
    const CPLJSONObject type = record.GetObj("@type");
    std::string text = type.GetType() == CPLJSONObject::Type::String ? type.ToString() : std::string();
    if (type.GetType() == CPLJSONObject::Type::Array) {
        for (const CPLJSONObject& one : type.ToArray())
            text += one.ToString() + ' ';
    }
    return text.find("Article") != text.npos || text.find("BlogPosting") != text.npos ||
           text.find("Report") != text.npos;
}

/// The first record of an article, which may stand alone, in a list or in a "@graph".
bool takeArticle(const CPLJSONObject& record, DocumentMetadata& metadata, int depth = 0) {
    if (depth > 4)
        return false;
    if (record.GetType() == CPLJSONObject::Type::Array) {
        for (const CPLJSONObject& one : record.ToArray()) {
            if (takeArticle(one, metadata, depth + 1))
                return true;
        }
        return false;
    }
    if (record.GetType() != CPLJSONObject::Type::Object)
        return false;
    if (!isArticle(record))
        return takeArticle(record.GetObj("@graph"), metadata, depth + 1);
    metadata.title = collapsedText(record.GetString("headline"));
    metadata.authors = namesIn(record.GetObj("author"));
    metadata.publisher = nameIn(record.GetObj("publisher"));
    metadata.issued = isoDateIn(record.GetString("datePublished"));
    metadata.language = collapsedText(record.GetString("inLanguage"));
    return true;
}

DocumentMetadata metadataOfRecords(const std::vector<std::string>& records) {
    DocumentMetadata metadata;
    for (const std::string& record : records) {
        CPLJSONDocument json;
        CPLPushErrorHandler(CPLQuietErrorHandler);
        const bool good = json.LoadMemory(reinterpret_cast<const GByte*>(record.data()),
                                          static_cast<int>(std::min<std::size_t>(record.size(), INT32_MAX)));
        CPLPopErrorHandler();
        if (good && takeArticle(json.GetRoot(), metadata))
            break;
    }
    return metadata;
}

/// "Headline | The Paper" and "Headline - The Paper": the page's title without the site's name.
std::string withoutSiteName(const std::string& title, const std::string& site) {
    for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: "}) {
        const std::size_t at = title.rfind(mark);
        if (at != title.npos && at > 0 && (mark == " | " || title.substr(at + mark.size()) == site))
            return title.substr(0, at);
    }
    return title;
}

std::vector<std::string> metaAuthors(const MetaValues& meta) {
    for (const char* name : {"citation_author", "dc.creator", "dcterms.creator", "author", "article:author",
                             "parsely-author", "sailthru.author"}) {
        std::vector<std::string> authors;
        const auto [begin, end] = meta.equal_range(name);
        for (auto value = begin; value != end; ++value) {
            if (value->second.find("://") == std::string::npos)  // Open Graph also gives an address for a person
                authors.push_back(value->second);
        }
        if (!authors.empty())
            return authors;
    }
    return {};
}

void fill(std::string& value, std::string other) {
    if (value.empty())
        value = std::move(other);
}

}  // namespace

DocumentMetadata htmlMetadata(const HtmlPage& page) {
    HeadOfPage head;
    readHead(page.root(), head);
    const MetaValues& meta = head.meta;
    DocumentMetadata metadata = metadataOfRecords(head.records);
    fill(metadata.publisher, firstOf(meta, {"og:site_name", "citation_journal_title", "citation_publisher",
                                            "dc.publisher", "application-name"}));
    fill(metadata.title, firstOf(meta, {"citation_title", "og:title", "dc.title", "twitter:title"}));
    fill(metadata.title, withoutSiteName(head.title, metadata.publisher));
    if (metadata.authors.empty())
        metadata.authors = metaAuthors(meta);
    fill(metadata.issued,
         isoDateIn(firstOf(meta, {"article:published_time", "citation_publication_date", "citation_date", "dc.date",
                                  "dcterms.issued", "datepublished", "date", "pubdate", "parsely-pub-date"})));
    fill(metadata.language, std::string(attributeOf(page.root(), "lang")));
    metadata.address = head.address.empty() ? firstOf(meta, {"og:url"}) : head.address;
    return metadata;
}

}  // namespace geo
