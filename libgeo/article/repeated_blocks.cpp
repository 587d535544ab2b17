// SPDX-License-Identifier: MIT
#include "libgeo/article/repeated_blocks.h"

#include <string>

#include "libgeo/article/repeated_text.h"

namespace geo {

namespace {

/// A first paragraph that comes again is the abstract. Where it comes again whole, the body proper begins there, and
/// what lies between is the summary's second part.
void markStandfirst(std::vector<Block>& blocks, const RepeatedText& repeated, std::size_t bodyBegin,
                    std::size_t bodyEnd) {
    if (bodyBegin >= bodyEnd || blocks[bodyBegin].role != BlockRole::body)
        return;
    const auto again = repeated.container(bodyBegin, 0.8);
    if (!again || *again < bodyBegin)
        return;
    blocks[bodyBegin].role = BlockRole::standfirst;
    blocks[bodyBegin].shown = false;
    if (repeated.containment(*again, bodyBegin) < 0.9)
        return;
    for (std::size_t i = bodyBegin + 1; i < *again; ++i) {
        if (blocks[i].role == BlockRole::body)
            blocks[i].role = BlockRole::deck;
    }
}

}  // namespace

void markRepetitions(Article& article, const std::vector<BlockForm>& forms, std::size_t bodyBegin,
                     std::size_t bodyEnd) {
    std::vector<Block>& blocks = article.blocks;
    std::vector<std::string> bodyTexts;
    std::vector<std::string> captionTexts;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const bool isBody = i >= bodyBegin && i < bodyEnd && blocks[i].role == BlockRole::body;
        bodyTexts.push_back(isBody ? forms[i].plain : std::string());
        captionTexts.push_back(blocks[i].role == BlockRole::caption ? forms[i].plain : std::string());
    }
    const RepeatedText repeated(bodyTexts);
    markStandfirst(blocks, repeated, bodyBegin, bodyEnd);
    for (std::size_t i = bodyBegin; i < bodyEnd; ++i) {
        if (blocks[i].role != BlockRole::body || forms[i].words < 8)
            continue;
        const auto whole = repeated.container(i, 0.7);
        if (!whole || blocks[*whole].role != BlockRole::body)
            continue;
        if (forms[i].words <= 60 && forms[i].words * 3 < forms[*whole].words * 2)
            blocks[i].role = BlockRole::pullQuote;
        else if (*whole < i && repeated.containment(i, *whole) > 0.95 && repeated.containment(*whole, i) > 0.95)
            blocks[i].shown = false;
    }
    const RepeatedText captions(captionTexts);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto other = captions.container(i, 0.6);
        if (other && *other < i)
            blocks[i].shown = false;
    }
}

}  // namespace geo
