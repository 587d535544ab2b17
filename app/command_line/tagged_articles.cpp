// SPDX-License-Identifier: MIT
#include "app/command_line/tagged_articles.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <optional>
#include <system_error>

#include "app/command_line/common_options.h"
#include "app/command_line/long_work.h"
#include "libgeo/article/article_reader.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"

namespace marz {

namespace {

constexpr std::size_t articlesAtOnce = 16;
constexpr std::uintmax_t bytesAtOnce = 8 << 20;  // names may take a hundred times the room of their text

struct Outcome {
    std::optional<TaggedArticle> tagged;
    std::vector<geo::Warning> warnings;  // or what went wrong
};

/// How many of the files, from this one on, are in memory together: one at least.
std::size_t batchFrom(const std::vector<std::string>& files, std::size_t first) {
    std::uintmax_t bytes = 0;
    std::size_t count = 0;
    while (count < articlesAtOnce && first + count < files.size()) {
        std::error_code none;  // what cannot be read is said when it is read
        const std::uintmax_t size = std::filesystem::file_size(files[first + count], none);
        bytes += none ? 0 : size;
        if (count > 0 && bytes > bytesAtOnce) {
            break;
        }
        ++count;
    }
    return count;
}

Outcome tag(const std::string& path, const World& world) {
    Outcome outcome;
    try {
        TaggedArticle tagged{geo::readArticle(path).takeInto(outcome.warnings), {}, {}};
        const std::vector<geo::RecognisedSource> sources = geo::recogniseSource(tagged.article, *world.atlas);
        if (!sources.empty() && sources.front().certain) {
            tagged.source = sources.front().source.text();
        }
        tagged.mentions = geo::tagPlacesForReview(tagged.article.text, world.allNames->gazetteer(), *world.atlas);
        outcome.tagged = std::move(tagged);
    } catch (const geo::Error& error) {
        outcome.warnings.push_back({error.what()});  // the other articles are tagged all the same
    }
    return outcome;
}

}  // namespace

std::size_t FileOffsets::begin(std::size_t byteOffset) {
    const std::string& text = m_article.text;
    const auto isLead = [&](std::size_t byte) { return (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U; };
    const std::vector<geo::FilePosition>& positions = m_article.filePositions;
    const auto next =
        std::upper_bound(positions.begin(), positions.end(), byteOffset,
                         [](std::size_t byte, const geo::FilePosition& position) { return byte < position.text; });
    if (next != positions.begin() && (m_byte < std::prev(next)->text || m_byte > byteOffset)) {
        m_byte = std::prev(next)->text;
        m_codePoints = std::prev(next)->file;
    }
    for (; m_byte < byteOffset; ++m_byte) {
        m_codePoints += isLead(m_byte) ? 1 : 0;
    }
    for (; m_byte > byteOffset; --m_byte) {
        m_codePoints -= isLead(m_byte - 1) ? 1 : 0;
    }
    return m_codePoints;
}

std::size_t FileOffsets::end(std::size_t byteOffset) {
    std::size_t last = byteOffset;
    while (last > 0 && (static_cast<unsigned char>(m_article.text[--last]) & 0xC0U) == 0x80U) {
    }
    return byteOffset == 0 ? 0 : begin(last) + 1;
}

std::size_t tagArticles(const std::vector<std::string>& files, const World& world,
                        const std::function<void(const TaggedArticle&)>& take) {
    world.allNames->gazetteer();  // what is wrong with the user's own ends this before any article is read
    printWarnings(world.allNames->warnings());
    const InterruptGuard guard;
    ProgressLine progress(files.size(), "articles tagged");
    std::size_t failed = 0;
    for (std::size_t first = 0; first < files.size();) {
        std::vector<Outcome> outcomes(batchFrom(files, first));
        geo::forEachInParallel(outcomes.size(), [&](std::size_t i) { outcomes[i] = tag(files[first + i], world); });
        first += outcomes.size();
        for (const Outcome& outcome : outcomes) {
            printWarnings(outcome.warnings);
            failed += outcome.tagged ? 0 : 1;
            if (outcome.tagged) {
                take(*outcome.tagged);
            }
        }
        progress.show(first);
        if (guard.interrupted()) {
            throw geo::Cancelled();
        }
    }
    return failed;
}

}  // namespace marz
