// SPDX-License-Identifier: MIT
#include "libgeo/article/source_recogniser.h"

#include <algorithm>

#include "libgeo/article/fingerprint.h"
#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

/// A small change of a long paragraph flips a few bits; a short one has too few word runs for a distance to mean much.
constexpr int largestDistance = 8;
constexpr std::size_t fewestWordsForDistance = 12;

bool isSamePassage(const Block& block, std::uint64_t fingerprint) {
    if (block.fingerprint == fingerprint)
        return block.words > 0;
    return block.words >= fewestWordsForDistance &&
           fingerprintDistance(block.fingerprint, fingerprint) <= largestDistance;
}

/// The nearest block; among equals one that is shown, since an abstract may repeat the paragraph.
const Block* nearestBlock(const Article& article, std::uint64_t fingerprint) {
    const Block* best = nullptr;
    const auto rank = [&](const Block& block) {
        return fingerprintDistance(block.fingerprint, fingerprint) * 2 + (block.shown ? 0 : 1);
    };
    for (const Block& block : article.blocks) {
        if (isSamePassage(block, fingerprint) && (best == nullptr || rank(block) < rank(*best)))
            best = &block;
    }
    return best;
}

struct PassageCount {
    std::size_t matched = 0;
    std::size_t comparable = 0;
};

PassageCount countMatches(const Article& article, const Atlas& atlas, const SourceId& source) {
    PassageCount count;
    for (const Passage& passage : atlas.passages()) {
        if (passage.source != source || !passage.fingerprint)
            continue;
        ++count.comparable;
        count.matched += nearestBlock(article, *passage.fingerprint) != nullptr ? 1 : 0;
    }
    return count;
}

bool bearsTitle(const Article& article, const Source& source) {
    const std::string wanted = plainWords(source.title);
    constexpr std::size_t longestTitle = 1000;  // bytes; body text need not be compared
    return !wanted.empty() && std::any_of(article.blocks.begin(), article.blocks.end(), [&](const Block& block) {
        return block.end - block.begin <= longestTitle && block.role != BlockRole::body &&
               plainWords(article.textOf(block)) == wanted;
    });
}

/// Whether a byline or a note on the author holds the family name ("Family, Given") or the corporate name.
bool bearsAuthor(const Article& article, const Source& source) {
    std::vector<std::string> names;
    for (const std::string& author : source.authors)
        names.push_back(plainWords(author.substr(0, author.find(','))));
    return std::any_of(article.blocks.begin(), article.blocks.end(), [&](const Block& block) {
        if (block.role != BlockRole::byline && block.role != BlockRole::biography && block.role != BlockRole::footer)
            return false;
        const std::string text = ' ' + plainWords(article.textOf(block)) + ' ';
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return !name.empty() && text.find(' ' + name + ' ') != std::string::npos;
        });
    });
}

/// Half of the paragraphs, or a quarter of them below the right title, are the article and not a quotation from it.
bool isCertain(const PassageCount& count, bool title, bool author) {
    if (count.comparable == 0)
        return title && author;
    const bool half = count.matched * 2 >= count.comparable;
    const bool quarter = count.matched * 4 >= count.comparable;
    const std::size_t enough = std::min<std::size_t>(3, count.comparable);
    return count.matched >= enough && (half || (quarter && title));
}

std::string reasonFor(const PassageCount& count, bool title, bool author) {
    std::string reason;
    if (count.matched > 0)
        reason = std::to_string(count.matched) + " of " + std::to_string(count.comparable) + " paragraphs match";
    if (title)
        reason += std::string(reason.empty() ? "" : ", ") + (author ? "title and author match" : "the title matches");
    return reason;
}

}  // namespace

std::vector<RecognisedSource> recogniseSource(const Article& article, const Atlas& atlas) {
    std::vector<RecognisedSource> candidates;
    for (const Source& source : atlas.sources()) {
        const PassageCount count = countMatches(article, atlas, source.id);
        const bool title = bearsTitle(article, source);
        if (count.matched == 0 && !title)
            continue;
        const bool author = title && bearsAuthor(article, source);
        const double share =
            count.comparable == 0 ? 0.0 : static_cast<double>(count.matched) / static_cast<double>(count.comparable);
        const double named = title ? (author ? 0.6 : 0.4) : 0.0;
        candidates.push_back(
            {source.id, std::max(share, named), isCertain(count, title, author), reasonFor(count, title, author)});
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const RecognisedSource& one, const RecognisedSource& other) { return one.score > other.score; });
    return candidates;
}

const Block* findPassageBlock(const Article& article, const Passage& passage) {
    return passage.fingerprint ? nearestBlock(article, *passage.fingerprint) : article.find(passage.paragraph);
}

}  // namespace geo
