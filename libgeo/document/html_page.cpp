// SPDX-License-Identifier: MIT
#include "libgeo/document/html_page.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "libgeo/base/lower_case.h"
#include "libgeo/document/html_elements.h"

namespace geo {

namespace {

/// No page of people nests deeper; what goes through the tree does so by recursion.
constexpr std::size_t deepestNesting = 2000;
/// Elements that a parser makes by itself, see isReopened().
constexpr std::size_t mostReopened = 1'000'000;
/// The longest specifications of the web have fewer.
constexpr std::size_t mostElements = 300'000;

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

/// Elements that a parser opens anew in each block that follows, until they are closed (WHATWG HTML, 13.2.4.3).
bool isReopened(std::string_view name) {
    static constexpr std::array<std::string_view, 12> names{"b", "big",   "code",   "em",     "font", "i",
                                                            "s", "small", "strike", "strong", "tt",   "u"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is open as far as the tags tell. An end tag whose element is not open counts for nothing, as for a parser.
class OpenTags {
public:
    void begin(const std::string& name) {
        ++m_elements;
        const bool reopened = isReopened(name);
        m_reopened += reopened ? 0 : m_formatting;
        if (cannotNest(name))
            return;
        ++m_open[name];
        ++m_depth;
        m_formatting += reopened ? 1 : 0;
    }
    void end(const std::string& name) {
        const auto found = m_open.find(name);
        if (found == m_open.end() || found->second == 0)
            return;
        --found->second;
        --m_depth;
        m_formatting -= isReopened(name) ? 1 : 0;
    }
    PageFault fault() const {
        if (m_depth > deepestNesting || m_reopened > mostReopened)
            return PageFault::nestsTooDeep;
        return m_elements > mostElements ? PageFault::hasTooManyElements : PageFault::none;
    }

private:
    std::map<std::string, std::size_t> m_open;
    std::size_t m_elements = 0;
    std::size_t m_depth = 0;
    std::size_t m_formatting = 0;
    std::size_t m_reopened = 0;
};

/// A tag's whole name ("div:x" is no "div"), but for one that nobody would write.
std::string tagNameAt(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 64;
    std::string name;
    if (at < text.size() && !isLetter(text[at]))
        return name;
    while (at < text.size() && name.size() < longest && std::string_view(" \t\r\n\f/>").find(text[at]) == text.npos)
        name += text[at++];
    return lowerCase(std::move(name));
}

/// A look at the tags without a parser, so that none works for minutes at a hostile page. What has quotes or scripts in
/// the wrong places may still get past it: the tree is measured as well.
PageFault faultOfTags(std::string_view text) {
    OpenTags tags;
    std::size_t commentEnd = 0;
    for (std::size_t at = text.find('<'); at != text.npos && tags.fault() == PageFault::none;
         at = text.find('<', at + 1)) {
        if (text.substr(at, 4) == "<!--" && at >= commentEnd)
            commentEnd = std::min(text.find("-->", at + 2), text.size());
        const bool closing = text.substr(at, 2) == "</";
        const std::string name = tagNameAt(text, at + (closing ? 2 : 1));
        if (!name.empty() && !closing)
            tags.begin(name);
        else if (!name.empty() && at >= commentEnd)
            tags.end(name);
    }
    return tags.fault();
}

/// Measured without recursion.
bool isDeeperThan(std::size_t deepest, const GumboNode* root) {
    std::vector<std::pair<const GumboNode*, std::size_t>> waiting{{root, 0}};
    while (!waiting.empty()) {
        const auto [node, depth] = waiting.back();
        waiting.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
            continue;
        if (depth > deepest)
            return true;
        const GumboVector& children = node->v.element.children;
        for (unsigned int i = 0; i < children.length; ++i)
            waiting.emplace_back(static_cast<const GumboNode*>(children.data[i]), depth + 1);
    }
    return false;
}

const GumboOutput* parse(const std::string& text, std::pmr::memory_resource& memory) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* arena, std::size_t bytes) {
        return static_cast<std::pmr::memory_resource*>(arena)->allocate(bytes);
    };
    options.deallocator = [](void*, void*) {};
    options.userdata = &memory;
    options.max_errors = 0;  // nobody reads them, and each holds a copy of the stack of open elements
    return gumbo_parse_with_options(&options, text.data(), text.size());
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

HtmlPage::HtmlPage(std::string_view utf8Text)
    : m_fault(faultOfTags(utf8Text)),
      m_text(m_fault == PageFault::none ? utf8Text : std::string_view()),
      m_memory(std::make_unique<std::pmr::monotonic_buffer_resource>()),
      m_output(parse(m_text, *m_memory)) {
    if (isDeeperThan(2 * deepestNesting, m_output->root)) {  // parsers add elements of their own
        m_fault = PageFault::nestsTooDeep;
        m_text.clear();
        m_output = parse(m_text, *m_memory);
    }
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
