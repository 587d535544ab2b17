// SPDX-License-Identifier: MIT
#include "libgeo/document/html_elements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/document/html_page.h"

namespace geo {

namespace {

bool isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isLetter(char c) {
    return isSmallLetter(c) || isCapital(c);
}

/// Words of class and id, parted by anything that is no letter and where a small letter meets a capital.
std::vector<std::string> wordsOfClass(const GumboNode* element) {
    std::vector<std::string> words;
    for (const char* name : {"class", "id", "role"}) {
        char before = ' ';
        for (const char c : attributeOf(element, name)) {
            const bool starts = !isLetter(before) || (isSmallLetter(before) && isCapital(c));
            if (isLetter(c)) {
                if (starts)
                    words.emplace_back();
                words.back() += isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
            }
            before = c;
        }
    }
    return words;
}

/// Whether the element's own names say that what it holds is not the article's text.
bool namesFurniture(const GumboNode* element) {
    static constexpr std::array<std::string_view, 44> names{
        "nav",           "navbar",      "navigation",   "menu",     "breadcrumb", "breadcrumbs", "sidebar",
        "related",       "recommended", "recirc",       "trending", "popular",    "share",       "sharing",
        "social",        "comment",     "comments",     "disqus",   "cookie",     "consent",     "gdpr",
        "newsletter",    "subscribe",   "subscription", "signup",   "promo",      "promotion",   "advert",
        "advertisement", "ads",         "sponsored",    "banner",   "popup",      "modal",       "overlay",
        "pagination",    "pager",       "toolbar",      "masthead", "paywall",    "tags",        "readmore",
        "search",        "widget"};
    const std::vector<std::string> words = wordsOfClass(element);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(names.begin(), names.end(), word) != names.end();
    });
}

}  // namespace

bool isPassedOver(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_SUP:  // numbers of notes
            return true;
        default:
            return false;
    }
}

bool beginsLine(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_B:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_MARK:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_RUBY:
        case GUMBO_TAG_S:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_U:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_UNKNOWN:  // an element of a script's own making, mostly around words
            return false;
        default:
            return true;
    }
}

BlockHint hintOf(GumboTag tag, BlockHint around) {
    switch (tag) {
        case GUMBO_TAG_H1:
            return BlockHint::title;
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            return BlockHint::heading;
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CAPTION:
            return BlockHint::caption;
        case GUMBO_TAG_BLOCKQUOTE:
            return BlockHint::quote;
        case GUMBO_TAG_LI:
            return BlockHint::listItem;
        case GUMBO_TAG_P:
            return around == BlockHint::none ? BlockHint::paragraph : around;
        default:
            return around;
    }
}

bool isHidden(const GumboNode* element) {
    if (gumbo_get_attribute(&element->v.element.attributes, "hidden") != nullptr)
        return true;
    std::string style(attributeOf(element, "style"));
    style.erase(std::remove_if(style.begin(), style.end(), [](char c) { return c == ' '; }), style.end());
    return attributeOf(element, "aria-hidden") == "true" || style.find("display:none") != style.npos ||
           style.find("visibility:hidden") != style.npos;
}

bool isFurniture(const GumboNode* element) {
    switch (element->v.element.tag) {
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_MENU:
            return true;
        case GUMBO_TAG_HTML:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_H1:
            return false;  // their classes speak of the page: "has-sidebar", "with-comments"
        default:
            return namesFurniture(element);
    }
}

}  // namespace geo
