// SPDX-License-Identifier: MIT
#pragma once

// Articles with their mentions, tagged one after the other: however many there are, one at a time is in memory.

#include <functional>
#include <string>
#include <vector>

#include "app/world/world.h"
#include "libgeo/article/article.h"
#include "libgeo/article/place_mention.h"

namespace marz {

struct TaggedArticle {
    geo::Article article;
    std::string source;                       // id; empty for none of the atlas's sources
    std::vector<geo::PlaceMention> mentions;  // those for a review, too
};

/// Bytes of an article's text as code points of its file: of plain text and Markdown, where the characters stand there;
/// of other formats, whose files hold no such text, those of the text that was read out of them.
class FileOffsets {
public:
    explicit FileOffsets(const geo::Article& article) : m_article(article) {}

    /// Looks back as far as it must; ascending offsets cost one pass.
    std::size_t begin(std::size_t byteOffset);
    /// Behind the last character of a span: where markup follows it in the file, that is not part of it.
    std::size_t end(std::size_t byteOffset);

private:
    const geo::Article& m_article;
    std::size_t m_byte = 0;
    std::size_t m_codePoints = 0;
};

/// Tags each article and hands it over, in this order, a few of them at once on all cores. What cannot be read is said
/// on stderr, and a line there counts the articles where there are many.
/// Ends early, with Cancelled, when the program is interrupted (Ctrl+C). Returns how many could not be read.
std::size_t tagArticles(const std::vector<std::string>& files, const World& world,
                        const std::function<void(const TaggedArticle&)>& take);

}  // namespace marz
