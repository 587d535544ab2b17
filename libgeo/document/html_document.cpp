// SPDX-License-Identifier: MIT
#include "libgeo/document/html_document.h"

#include <algorithm>
#include <unordered_map>

#include "libgeo/base/error.h"
#include "libgeo/document/block_collector.h"
#include "libgeo/document/html_metadata.h"
#include "libgeo/document/html_page.h"

namespace geo {

namespace {

/// A block of running text: long enough for a sentence or two, and not made of links.
constexpr std::size_t fewestProseBytes = 80;
/// So much of the page's prose lies in the article's element; the rest are teasers and notices.
constexpr double shareOfArticle = 0.85;

bool isMostlyLinks(const HtmlBlock& block) {
    return block.linkBytes * 10 > block.text.size() * 6;
}

bool isProse(const HtmlBlock& block) {
    return !block.aside && block.text.size() >= fewestProseBytes && block.linkBytes * 2 < block.text.size() &&
           block.hint != BlockHint::caption;
}

using ProseMass = std::unordered_map<const GumboNode*, std::size_t>;

ProseMass weigh(const std::vector<HtmlBlock>& blocks) {
    ProseMass mass;
    for (const HtmlBlock& block : blocks) {
        if (!isProse(block))
            continue;
        for (const GumboNode* element = block.element; element != nullptr; element = element->parent)
            mass[element] += block.text.size();
    }
    return mass;
}

/// The deepest element that holds nearly all of the page's prose.
const GumboNode* findArticle(const GumboNode* root, const ProseMass& mass) {
    const auto massOf = [&](const GumboNode* element) {
        const auto found = mass.find(element);
        return found == mass.end() ? std::size_t{0} : found->second;
    };
    const double enough = shareOfArticle * static_cast<double>(massOf(root));
    const GumboNode* article = root;
    for (bool deeper = enough > 0.0; deeper;) {
        deeper = false;
        const GumboVector& children = article->v.element.children;
        for (unsigned int i = 0; i < children.length && !deeper; ++i) {
            const auto* child = static_cast<const GumboNode*>(children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && static_cast<double>(massOf(child)) >= enough) {
                article = child;
                deeper = true;
            }
        }
    }
    // A page of one paragraph: what stands beside it belongs to it.
    const bool single = article->v.element.tag == GUMBO_TAG_P && article->parent != nullptr;
    return single && article->parent->type == GUMBO_NODE_ELEMENT ? article->parent : article;
}

/// Where the article begins: its headline, which often stands above the element with the text.
std::size_t findHeadline(const std::vector<HtmlBlock>& blocks, std::size_t firstInside) {
    for (std::size_t i = firstInside + 1; i-- > 0;) {
        if (blocks[i].hint == BlockHint::title && !blocks[i].aside)
            return i;
    }
    return firstInside;
}

/// One answer a block. Blocks of one element follow each other, and a long way up is gone once for all of them.
std::vector<bool> whichAreInside(const std::vector<HtmlBlock>& blocks, const GumboNode* article) {
    std::vector<bool> inside;
    inside.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool again = i > 0 && blocks[i].element == blocks[i - 1].element;
        inside.push_back(again ? inside.back() : isInside(blocks[i].element, article));
    }
    return inside;
}

/// A paragraph all in bold stands where a heading would; so nothing is said about it.
BlockHint hintFor(const HtmlBlock& block) {
    const bool bold = block.strongBytes * 10 > block.text.size() * 9;
    return block.hint == BlockHint::paragraph && bold ? BlockHint::none : block.hint;
}

}  // namespace

Document htmlDocument(std::string_view utf8Text, const std::filesystem::path& path) {
    const HtmlPage page(utf8Text);
    if (page.fault() == PageFault::hasTooManyElements)
        throw FormatError(
            path, {},
            "it has more elements (links, emphases, paragraphs) than any page that people write; save the "
            "article's text as .txt");
    if (page.fault() == PageFault::nestsTooDeep)
        throw FormatError(path, {},
                          "its elements are nested deeper, or left open more often, than in any page that people "
                          "write; save the article's text as .txt");
    Document document;
    document.format = DocumentFormat::html;
    document.metadata = htmlMetadata(page);
    const std::vector<HtmlBlock> blocks = page.blocks();
    const GumboNode* article = findArticle(page.root(), weigh(blocks));
    const std::vector<bool> inside = whichAreInside(blocks, article);
    const auto first = std::find(inside.begin(), inside.end(), true);
    const auto firstInside = first == inside.end() ? std::size_t{0} : static_cast<std::size_t>(first - inside.begin());
    const std::size_t headline = blocks.empty() ? 0 : findHeadline(blocks, firstInside);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const HtmlBlock& block = blocks[i];
        const bool ofArticle = inside[i] || (i >= headline && i < firstInside);
        const bool furniture = !ofArticle || block.aside || isMostlyLinks(block);
        const bool isHeadline = i == headline && block.hint == BlockHint::title;
        appendBlock(document, block.text, furniture && !isHeadline ? BlockHint::furniture : hintFor(block));
    }
    return document;
}

}  // namespace geo
