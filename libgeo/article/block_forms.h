// SPDX-License-Identifier: MIT
#pragma once

// What the form of one block says about it: its length, how it begins and ends, and whether it reads like a date, a
// person's name, a list item, a credit line or the small print of a web page. Each question looks at one block alone.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "libgeo/article/article.h"

namespace geo {

struct BlockForm {
    std::string_view text;
    std::string plain;            // plainWords of the text
    std::size_t words = 0;        // parted by white space
    std::size_t capitalised = 0;  // words that begin with a capital
    bool endsSentence = false;    // . ! ? … also inside a closing quote or bracket
    bool asks = false;            // ends with a question mark
    bool opensClause = false;     // ends with : ; or ,
    bool startsSmall = false;     // begins with a small letter
    bool isolated = false;        // an empty line, or the text's edge, on both sides
};

BlockForm formOf(const Article& article, std::size_t index);

bool readsAsProse(const BlockForm& form);                // a sentence of some length
bool readsAsTitleCase(const BlockForm& form);            // most words begin with a capital
bool readsAsDate(const BlockForm& form);                 // a civil date and little else
bool readsAsDateline(const BlockForm& form);             // "Border Ledger, 3 May 2021": a whole date among names
bool readsAsByline(const BlockForm& form);               // "By …", "Author: …"
bool readsAsPersonName(const BlockForm& form);           // two to five capitalised words
bool readsAsBreadcrumbs(const BlockForm& form);          // "Home / World / Asia"
bool readsAsCredit(const BlockForm& form);               // "Photo by …"
bool readsAsCaption(const BlockForm& form);              // a description that closes with a credit
bool readsAsBiography(const BlockForm& form);            // "N. N. is a fellow at …"
bool readsAsFooter(const BlockForm& form);               // rights, newsletters, donations
bool opensFooter(const BlockForm& form);                 // a copyright line: what follows it is small print too
bool opensRelatedLinks(const BlockForm& form);           // "Related articles"
bool readsAsSentenceWithoutStop(const BlockForm& form);  // a clause with a finite verb and no full stop

/// The number of a numbered item ("3." or "3)"), 0 for a bullet; nothing where the block is no list item.
std::optional<int> listNumber(const BlockForm& form);

}  // namespace geo
