// SPDX-License-Identifier: MIT
#include "libgeo/document/html_page.h"

#include <algorithm>
#include <array>

#include "libgeo/document/html_elements.h"

namespace geo {

namespace {

/// No page of people nests deeper; Gumbo frees its tree by recursion, so a hostile one would end the program.
constexpr std::size_t deepestNesting = 2000;

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Elements that never hold another of their own kind without a further element between, or hold nothing at all.
bool cannotNest(std::string_view name) {
    static constexpr std::array<std::string_view, 26> names{
        "p",  "li",  "dt",    "dd",   "td",   "th",    "tr",     "option", "area", "base", "br",   "col",  "embed",
        "hr", "img", "input", "link", "meta", "param", "source", "track",  "wbr",  "html", "head", "body", "tbody"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether the tags, read without a parser, could nest deeper than is safe.
bool nestsTooDeep(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t at = text.find('<'); at != text.npos && at + 1 < text.size(); at = text.find('<', at + 1)) {
        const bool closing = text[at + 1] == '/';
        std::size_t end = at + 1 + (closing ? 1 : 0);
        std::string name;
        while (end < text.size() && isLetter(text[end]) && name.size() < 8)
            name += small(text[end++]);
        if (name.empty() || cannotNest(name))
            continue;
        if (closing)
            depth -= depth > 0 ? 1 : 0;
        else if (++depth > deepestNesting)
            return true;
    }
    return false;
}

/// What holds for all text below an element.
struct Surroundings {
    const GumboNode* line = nullptr;
    BlockHint hint = BlockHint::none;
    bool aside = false;
    bool link = false;
    bool strong = false;
};

class BlockWalk {
public:
    std::vector<HtmlBlock> blocks;

    void walk(const GumboNode* node, Surroundings around) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            addText(node->v.text.text, around);
        } else if (node->type == GUMBO_NODE_ELEMENT && !isPassedOver(node->v.element.tag) && !isHidden(node)) {
            walkElement(node, around);
        }
    }

    void endBlock() {
        const bool blank = std::all_of(m_current.text.begin(), m_current.text.end(),
                                       [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
        if (!blank)
            blocks.push_back(std::move(m_current));
        m_current = {};
    }

private:
    void walkElement(const GumboNode* element, Surroundings around) {
        const GumboTag tag = element->v.element.tag;
        if (tag == GUMBO_TAG_BR) {
            breakLine();
            return;
        }
        const bool line = beginsLine(tag);
        if (line) {
            endBlock();
            around.line = element;
        }
        around.hint = hintOf(tag, around.hint);
        around.aside = around.aside || isFurniture(element);
        around.link = around.link || tag == GUMBO_TAG_A;
        around.strong = around.strong || tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG;
        const GumboVector& children = element->v.element.children;
        for (unsigned int i = 0; i < children.length; ++i)
            walk(static_cast<const GumboNode*>(children.data[i]), around);
        if (line)
            endBlock();
    }

    void addText(std::string_view text, const Surroundings& around) {
        if (m_current.text.empty()) {
            m_current.element = around.line;
            m_current.hint = around.hint;
            m_current.aside = around.aside;
        }
        m_current.text += text;
        m_current.linkBytes += around.link ? text.size() : 0;
        m_current.strongBytes += around.strong ? text.size() : 0;
    }

    /// One break wraps a line, two in a row part paragraphs.
    void breakLine() {
        const std::size_t last = m_current.text.find_last_not_of(" \t\r");
        if (last != m_current.text.npos && m_current.text[last] == '\n' && m_brokeAt != m_current.text.npos &&
            m_current.text.find_first_not_of(" \t\r\n", m_brokeAt) == m_current.text.npos) {
            endBlock();
            m_brokeAt = std::string::npos;
            return;
        }
        m_brokeAt = m_current.text.size();
        m_current.text += '\n';
    }

    HtmlBlock m_current;
    std::size_t m_brokeAt = std::string::npos;
};

void appendText(const GumboNode* node, std::string& text) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
        text += node->v.text.text;
    } else if (node->type == GUMBO_NODE_ELEMENT) {
        const GumboVector& children = node->v.element.children;
        for (unsigned int i = 0; i < children.length; ++i)
            appendText(static_cast<const GumboNode*>(children.data[i]), text);
    }
}

}  // namespace

void HtmlPage::OutputDeleter::operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

HtmlPage::HtmlPage(std::string_view utf8Text) : m_text(nestsTooDeep(utf8Text) ? std::string_view() : utf8Text) {
    m_output.reset(gumbo_parse_with_options(&kGumboDefaultOptions, m_text.data(), m_text.size()));
}

const GumboNode* HtmlPage::root() const {
    return m_output->root;
}

std::vector<HtmlBlock> HtmlPage::blocks() const {
    BlockWalk walk;
    walk.walk(root(), {root(), BlockHint::none, false, false, false});
    walk.endBlock();
    return std::move(walk.blocks);
}

bool isInside(const GumboNode* node, const GumboNode* container) {
    while (node != nullptr && node != container)
        node = node->parent;
    return node != nullptr;
}

std::string_view attributeOf(const GumboNode* element, const char* name) {
    const GumboAttribute* attribute = gumbo_get_attribute(&element->v.element.attributes, name);
    return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

std::string textBelow(const GumboNode* element) {
    std::string text;
    appendText(element, text);
    return text;
}

}  // namespace geo
