// SPDX-License-Identifier: MIT
#pragma once

// A web page as a run of blocks, before anything is judged: each with its text, how much of it is links, the element it
// stands in and what the elements around it say. Private to libgeo/document, because Gumbo's types show.

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/document/document.h"

namespace geo {

struct HtmlBlock {
    std::string text;
    std::size_t linkBytes = 0;           // how much of `text` stands in links
    std::size_t strongBytes = 0;         // …in bold
    const GumboNode* element = nullptr;  // innermost element that begins a new line
    BlockHint hint = BlockHint::none;
    bool aside = false;  // an element around it says that it is not the article's text
};

/// What no page has that people write.
enum class PageFault {
    none,
    nestsTooDeep,
    hasTooManyElements  // each takes some hundred bytes of memory, and four bytes in a file can be one
};

class HtmlPage {
public:
    /// Throws nothing for broken markup, as browsers do; a page with a fault is empty and says so.
    explicit HtmlPage(std::string_view utf8Text);

    PageFault fault() const { return m_fault; }
    const GumboNode* root() const;
    std::vector<HtmlBlock> blocks() const;

private:
    PageFault m_fault = PageFault::none;
    std::string m_text;  // Gumbo points into it
    // Holds the whole tree and is freed at once: Gumbo frees node by node, by recursion.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    const GumboOutput* m_output = nullptr;
};

bool isInside(const GumboNode* node, const GumboNode* container);
/// The attribute's value; empty where it is missing.
std::string_view attributeOf(const GumboNode* element, const char* name);
/// All text below an element, as it stands.
std::string textBelow(const GumboNode* element);

}  // namespace geo
