// SPDX-License-Identifier: MIT
#include "libgeo/document/docx_document.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <map>
#include <memory>
#include <optional>
#include <string_view>

#include "libgeo/base/error.h"
#include "libgeo/base/lower_case.h"
#include "libgeo/document/block_collector.h"
#include "libgeo/document/iso_date.h"
#include "libgeo/document/zip_archive.h"

namespace geo {

namespace {

/// Markup takes some ten times the room of its text, and its tree up to thirty times that of the markup.
constexpr std::size_t mostMarkupBytes = 32u << 20u;
constexpr std::size_t mostBytesOfOtherParts = 4u << 20u;

struct TreeDeleter {
    void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using XmlTree = std::unique_ptr<xmlDoc, TreeDeleter>;

/// No network, no external files; libxml2's limits stay on. What declares a document type, and with it entities that
/// may grow without end, is no part of a Word document (ECMA-376-2) and counts as damaged.
XmlTree parse(const std::string& bytes) {
    XmlTree tree(xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOBLANKS));
    if (tree && xmlGetIntSubset(tree.get()) != nullptr)
        tree.reset();
    return tree;
}

bool isNamed(const xmlNode* node, std::string_view name) {
    return node->type == XML_ELEMENT_NODE && reinterpret_cast<const char*>(node->name) == name;
}

std::string attributeOf(const xmlNode* node, const char* name) {
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    if (value == nullptr)
        return {};
    std::string text = reinterpret_cast<const char*>(value);
    xmlFree(value);
    return text;
}

std::string contentOf(const xmlNode* node) {
    xmlChar* value = xmlNodeGetContent(node);
    std::string text = value == nullptr ? std::string() : reinterpret_cast<const char*>(value);
    xmlFree(value);
    return text;
}

const xmlNode* childNamed(const xmlNode* node, std::string_view name) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (isNamed(child, name))
            return child;
    }
    return nullptr;
}

/// A part of the document beside its text; null where it is missing or damaged.
XmlTree otherPart(const ZipArchive& archive, const char* name) {
    const std::optional<std::string> bytes = archive.read(name, mostBytesOfOtherParts);
    return bytes ? parse(*bytes) : nullptr;
}

const xmlNode* firstField(const XmlTree& tree) {
    const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    return root == nullptr ? nullptr : root->children;
}

/// Ids of styles and their names; the names of Word's own styles are English in every language.
using StyleNames = std::map<std::string, std::string>;

StyleNames styleNames(const ZipArchive& archive) {
    StyleNames names;
    const XmlTree tree = otherPart(archive, "word/styles.xml");
    for (const xmlNode* style = firstField(tree); style != nullptr; style = style->next) {
        const xmlNode* name = isNamed(style, "style") ? childNamed(style, "name") : nullptr;
        if (name != nullptr)
            names[attributeOf(style, "styleId")] = attributeOf(name, "val");
    }
    return names;
}

class ParagraphReader {
public:
    ParagraphReader(Document& document, StyleNames styles) : m_document(document), m_styles(std::move(styles)) {}

    /// Goes through everything below a node; a paragraph inside a paragraph (a text box) comes before it.
    void read(const xmlNode* node) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (isNamed(child, "p"))
                readParagraph(child);
            else if (!isLeftOut(child))
                read(child);
        }
    }

private:
    static bool isLeftOut(const xmlNode* node) {
        // A fallback repeats in older markup what stands before it.
        return isNamed(node, "del") || isNamed(node, "moveFrom") || isNamed(node, "Fallback") ||
               isNamed(node, "instrText") || isNamed(node, "delText");
    }

    void readParagraph(const xmlNode* paragraph) {
        std::string text;
        appendText(paragraph, text);
        appendBlock(m_document, text, hintOf(paragraph));
    }

    void appendText(const xmlNode* node, std::string& text) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (isNamed(child, "p"))
                readParagraph(child);
            else if (isNamed(child, "t"))
                text += contentOf(child);
            else if (isNamed(child, "tab") || isNamed(child, "br") || isNamed(child, "cr"))
                text += ' ';
            else if (isNamed(child, "noBreakHyphen"))
                text += '-';
            else if (!isLeftOut(child) && !isNamed(child, "pPr"))
                appendText(child, text);
        }
    }

    BlockHint hintOf(const xmlNode* paragraph) const {
        const xmlNode* properties = childNamed(paragraph, "pPr");
        if (properties == nullptr)
            return BlockHint::paragraph;
        const xmlNode* style = childNamed(properties, "pStyle");
        const std::string id = style == nullptr ? std::string() : attributeOf(style, "val");
        const auto found = m_styles.find(id);
        const std::string name = lowerCase(found == m_styles.end() ? id : found->second);
        if (name == "title")
            return BlockHint::title;
        if (name.starts_with("heading"))
            return BlockHint::heading;
        if (name == "caption")
            return BlockHint::caption;
        if (name == "quote" || name == "intense quote")
            return BlockHint::quote;
        return childNamed(properties, "numPr") != nullptr || name.starts_with("list") ? BlockHint::listItem
                                                                                      : BlockHint::paragraph;
    }

    Document& m_document;
    StyleNames m_styles;
};

DocumentMetadata metadataOf(const ZipArchive& archive) {
    DocumentMetadata metadata;
    const XmlTree tree = otherPart(archive, "docProps/core.xml");
    for (const xmlNode* field = firstField(tree); field != nullptr; field = field->next) {
        if (isNamed(field, "title"))
            metadata.title = collapsedText(contentOf(field));
        else if (isNamed(field, "creator") && !collapsedText(contentOf(field)).empty())
            metadata.authors = {collapsedText(contentOf(field))};
        else if (isNamed(field, "created"))
            metadata.issued = isoDateIn(contentOf(field));
        else if (isNamed(field, "language"))
            metadata.language = collapsedText(contentOf(field));
    }
    return metadata;
}

std::string whyNoText(const std::string& bytes, const ZipArchive& archive) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))  // a compound file, as Word wrote until 2003 and locks documents in
        return "this Word document is locked with a password, or of a format before 2007";
    if (!archive.isOpen())
        return bytes.starts_with("PK") ? "this Word document is damaged" : "this is no Word document, only called so";
    const std::optional<std::uint64_t> size = archive.sizeOf("word/document.xml");
    if (!size)
        return "this is an archive, but no Word document";
    return *size > mostMarkupBytes ? "the text in this Word document unpacks to " + std::to_string(*size >> 20U) +
                                         " MiB, more than an article may have"
                                   : "this Word document is damaged or locked";
}

}  // namespace

Document docxDocument(const std::string& bytes, const std::filesystem::path& path) {
    const ZipArchive archive(bytes);
    const std::optional<std::string> main = archive.read("word/document.xml", mostMarkupBytes);
    if (!main)
        throw FormatError(path, {}, whyNoText(bytes, archive) + "; save it again as .docx, or its text as .txt");
    const XmlTree tree = parse(*main);
    const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    if (root == nullptr)
        throw FormatError(path, "word/document.xml", "the document's text is damaged; save it again as .docx or .txt");
    Document document;
    document.format = DocumentFormat::docx;
    document.metadata = metadataOf(archive);
    ParagraphReader(document, styleNames(archive)).read(root);
    return document;
}

}  // namespace geo
