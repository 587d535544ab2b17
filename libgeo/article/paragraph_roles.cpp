// SPDX-License-Identifier: MIT
#include "libgeo/article/paragraph_roles.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "libgeo/article/block_forms.h"
#include "libgeo/article/page_furniture.h"
#include "libgeo/article/paragraph_numbers.h"
#include "libgeo/article/repeated_blocks.h"

namespace geo {

namespace {

/// A page has fewer blocks; a longer text is read as a plain run of paragraphs.
constexpr std::size_t mostBlocksOfPage = 5000;

/// The page while its roles are being found: head, middle and tail one after the other.
class Page {
public:
    explicit Page(Article& article);
    void assign();

private:
    std::size_t findBodyBegin() const;
    std::size_t findBodyEnd() const;
    std::optional<std::size_t> hintedTitle() const;
    std::optional<std::size_t> findTitle() const;
    void assignHead();
    void assignAfterTitle(std::size_t index);
    void assignMiddle();
    void assignTail();
    bool looksLikeHeading(std::size_t index) const;
    bool isListItem(std::size_t index) const;
    BlockRole roleInTail(std::size_t index, BlockRole running) const;
    BlockHint hint(std::size_t index) const { return m_article.blocks[index].hint; }
    BlockRole& role(std::size_t index) { return m_article.blocks[index].role; }

    Article& m_article;
    std::vector<BlockForm> m_forms;
    bool m_blankLines = true;  // paragraphs are parted by empty lines
    std::size_t m_medianWords = 0;
    std::size_t m_bodyBegin = 0;
    std::size_t m_bodyEnd = 0;
};

Page::Page(Article& article) : m_article(article) {
    std::vector<std::size_t> words;
    std::size_t isolated = 0;
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
        m_forms.push_back(formOf(article, i));
        words.push_back(m_forms.back().words);
        isolated += m_forms.back().isolated ? 1 : 0;
    }
    m_blankLines = isolated * 5 >= m_forms.size();
    if (!words.empty()) {
        std::nth_element(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2), words.end());
        m_medianWords = words[words.size() / 2];
    }
}

void Page::assign() {
    m_bodyBegin = findBodyBegin();
    m_bodyEnd = findBodyEnd();
    assignHead();
    assignMiddle();
    assignTail();
    markRepetitions(m_article, m_forms, m_bodyBegin, m_bodyEnd);
}

/// The head ends with the first sentence of some length, or where lines run on without an empty line between.
std::size_t Page::findBodyBegin() const {
    const std::size_t headline = hintedTitle().value_or(0);
    for (std::size_t i = headline; i < m_forms.size(); ++i) {
        const BlockForm& form = m_forms[i];
        const bool wrapped = !m_blankLines && m_medianWords < 20;
        if (hint(i) == BlockHint::title || hint(i) == BlockHint::heading || hint(i) == BlockHint::caption)
            continue;
        const bool runsOn = form.words >= 8 && ((m_blankLines && !form.isolated && i > 0) || wrapped);
        if ((readsAsProse(form) && !readsAsCaption(form)) || (runsOn && !readsAsDateline(form)))
            return i;
    }
    // No long sentence at all: a short text whose first full sentence opens the body.
    const auto sentence = std::find_if(m_forms.begin(), m_forms.end(), [](const BlockForm& form) {
        return form.endsSentence && !readsAsTitleCase(form);
    });
    return sentence == m_forms.end() ? 0 : static_cast<std::size_t>(sentence - m_forms.begin());
}

/// Behind the last paragraph that is not small print of one kind or another.
std::size_t Page::findBodyEnd() const {
    std::size_t closing = m_forms.size();  // the first biography or copyright line in the text's second half
    for (std::size_t i = m_forms.size(); i-- > m_bodyBegin;) {
        const bool closes = opensFooter(m_forms[i]) || readsAsBiography(m_forms[i]);
        if (closes && m_article.blocks[i].begin * 2 > m_article.text.size())
            closing = i;
    }
    std::size_t end = closing;
    while (end > m_bodyBegin) {
        const BlockForm& form = m_forms[end - 1];
        const bool prose = form.endsSentence || form.opensClause || listNumber(form);
        const bool furniture = readsAsCredit(form) || readsAsFooter(form) || readsAsBiography(form);
        if (prose && !furniture && !opensRelatedLinks(form) && !(form.asks && form.words < 12))
            break;
        --end;
    }
    // Links after the text may end like sentences; a heading such as "Related articles" tells them.
    for (std::size_t i = end; i-- > m_bodyBegin;) {
        if (readsAsProse(m_forms[i]))
            break;
        if (opensRelatedLinks(m_forms[i]))
            end = i;
    }
    return end == m_bodyBegin ? m_forms.size() : end;
}

/// A format's title is one only where it is the only one: pages also set the site's name as a first heading.
std::optional<std::size_t> Page::hintedTitle() const {
    std::optional<std::size_t> title;
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        if (hint(i) != BlockHint::title)
            continue;
        if (title && m_forms[*title].plain != m_forms[i].plain)
            return std::nullopt;
        title = title ? title : i;
    }
    return title;
}

std::optional<std::size_t> Page::findTitle() const {
    if (const std::optional<std::size_t> title = hintedTitle(); title && *title < m_bodyBegin)
        return title;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < m_bodyBegin; ++i) {
        const BlockForm& form = m_forms[i];
        if (!readsAsBreadcrumbs(form) && !readsAsDate(form) && !readsAsByline(form) && !readsAsCredit(form) &&
            !readsAsCaption(form) && !isListItem(i))
            candidates.push_back(i);
    }
    // A title that stands twice, for example as the page's address in small letters: the one in capitals.
    std::optional<std::size_t> twice;
    for (const std::size_t i : candidates) {
        const bool again = std::any_of(candidates.begin(), candidates.end(), [&](std::size_t other) {
            return other != i && m_forms[other].plain == m_forms[i].plain;
        });
        if (again && m_forms[i].words >= 2 && (!twice || m_forms[i].capitalised > m_forms[*twice].capitalised))
            twice = i;
    }
    if (twice)
        return twice;
    const auto better = std::find_if(candidates.begin(), candidates.end(), [&](std::size_t i) {
        const BlockForm& form = m_forms[i];
        const bool siteName = form.text.find(" - ") != form.text.npos || form.text.find(" | ") != form.text.npos;
        return form.words >= 3 && !siteName && !readsAsPersonName(form) && !readsAsDateline(form);
    });
    if (better != candidates.end())
        return *better;
    return candidates.empty() ? std::nullopt : std::optional(candidates.front());
}

void Page::assignHead() {
    const std::optional<std::size_t> title = findTitle();
    for (std::size_t i = 0; i < m_bodyBegin; ++i) {
        const BlockForm& form = m_forms[i];
        if (title && i == *title)
            role(i) = BlockRole::title;
        else if (readsAsBreadcrumbs(form))
            role(i) = BlockRole::navigation;
        else if (readsAsDate(form) || readsAsDateline(form))
            role(i) = BlockRole::date;
        else if (readsAsByline(form))
            role(i) = BlockRole::byline;
        else if (readsAsCredit(form))
            role(i) = BlockRole::credit;
        else if (readsAsCaption(form))
            role(i) = BlockRole::caption;
        else if (isListItem(i))
            role(i) = BlockRole::list;
        else if (title && i > *title)
            assignAfterTitle(i);
        else
            role(i) = BlockRole::navigation;
    }
}

void Page::assignAfterTitle(std::size_t index) {
    const BlockForm& form = m_forms[index];
    if (form.plain == m_forms[index - 1].plain)
        role(index) = BlockRole::navigation;
    else if (readsAsPersonName(form))
        role(index) = BlockRole::byline;
    else if (form.words >= 6)
        role(index) = BlockRole::deck;
    else
        role(index) = index + 1 == m_bodyBegin ? BlockRole::heading : BlockRole::navigation;
}

/// A numbered line is an item only where its neighbour in number stands beside it: "1. Background" alone is a heading.
bool Page::isListItem(std::size_t index) const {
    if (hint(index) == BlockHint::listItem)
        return true;
    const std::optional<int> number = listNumber(m_forms[index]);
    if (!number || *number == 0)
        return number.has_value();
    const auto follows = [&](std::size_t other, int wanted) {
        return other < m_forms.size() && listNumber(m_forms[other]) == wanted;
    };
    return follows(index + 1, *number + 1) || (index > 0 && follows(index - 1, *number - 1));
}

bool Page::looksLikeHeading(std::size_t index) const {
    if (hint(index) == BlockHint::heading || hint(index) == BlockHint::title)
        return true;
    const BlockForm& form = m_forms[index];
    if (form.words > 12 || form.startsSmall || (form.endsSentence && !form.asks) || index + 1 >= m_forms.size())
        return false;
    if (form.asks || form.opensClause)
        return form.isolated && form.words <= 6 && m_blankLines && m_medianWords >= 15;
    if (m_blankLines)
        return form.isolated;
    return form.words <= 5 && m_medianWords >= 20 && index > 0 && m_forms[index - 1].endsSentence;
}

void Page::assignMiddle() {
    for (std::size_t i = m_bodyBegin; i < m_bodyEnd; ++i) {
        const BlockForm& form = m_forms[i];
        const bool aside = form.isolated && m_blankLines;
        if (isListItem(i))
            role(i) = BlockRole::list;
        else if (hint(i) == BlockHint::caption || readsAsCaption(form))
            role(i) = BlockRole::caption;
        else if (readsAsCredit(form))
            role(i) = BlockRole::credit;
        else if (aside && opensRelatedLinks(form) && form.words >= 2)
            role(i) = BlockRole::relatedLinks;
        else if (aside && form.words < 15 && !form.endsSentence && readsAsFooter(form))
            role(i) = BlockRole::footer;
        else if (aside && readsAsSentenceWithoutStop(form))
            role(i) = BlockRole::pullQuote;
        else if (looksLikeHeading(i))
            role(i) = BlockRole::heading;
        else
            role(i) = BlockRole::body;
    }
}

BlockRole Page::roleInTail(std::size_t index, BlockRole running) const {
    const BlockForm& form = m_forms[index];
    if (readsAsBiography(form))
        return BlockRole::biography;
    if (readsAsCredit(form))
        return BlockRole::credit;
    if (readsAsFooter(form))
        return BlockRole::footer;
    if (opensRelatedLinks(form))
        return BlockRole::relatedLinks;
    if (running == BlockRole::relatedLinks || running == BlockRole::footer)
        return running;
    if (readsAsCaption(form))
        return BlockRole::caption;
    if (readsAsDate(form))
        return BlockRole::date;
    return readsAsByline(form) || readsAsPersonName(form) ? BlockRole::byline : BlockRole::footer;
}

void Page::assignTail() {
    BlockRole running = BlockRole::body;
    for (std::size_t i = m_bodyEnd; i < m_forms.size(); ++i) {
        role(i) = roleInTail(i, running);
        if (role(i) == BlockRole::relatedLinks || role(i) == BlockRole::footer)
            running = role(i);
    }
}

}  // namespace

void assignRoles(Article& article) {
    std::vector<Block> furniture = takeFurniture(article);
    if (article.blocks.size() <= mostBlocksOfPage)
        Page(article).assign();
    putBackFurniture(std::move(furniture), article);
    numberParagraphs(article);
}

}  // namespace geo
