// SPDX-License-Identifier: MIT
#include "app/world/article_attacher.h"

#include <algorithm>
#include <system_error>

#include "libgeo/article/article_reader.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/base/error.h"
#include "libgeo/base/stopping.h"
#include "libgeo/document/document_reader.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

/// A folder's articles by name; not deeper, so that dropping a home folder does not read a disk.
std::vector<fs::path> articleFilesIn(const fs::path& folder, std::vector<geo::Warning>& warnings) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && geo::hasDocumentEnding(entry->path())) {
            files.push_back(entry->path());
        }
    }
    if (error) {
        warnings.push_back({folder.string() + ": this folder cannot be read (" + error.message() + ")."});
    } else if (files.empty()) {
        warnings.push_back(
            {folder.string() + ": there is no article (text, Markdown, HTML, PDF, Word) in this folder."});
    }
    std::sort(files.begin(), files.end());
    return files;
}

AttachedArticle recognise(std::shared_ptr<const geo::Article> article, const geo::Atlas& atlas) {
    const std::vector<geo::RecognisedSource> candidates = geo::recogniseSource(*article, atlas);
    if (candidates.empty()) {
        return {std::move(article), std::nullopt, "it is none of the sources of this atlas", nullptr};
    }
    const geo::RecognisedSource& best = candidates.front();
    if (!best.certain) {
        return {std::move(article), std::nullopt,
                "it resembles " + best.source.text() + ", but not enough to be sure (" + best.reason + ")", nullptr};
    }
    return {std::move(article), best.source, best.reason, nullptr};
}

void add(AttachedArticle added, std::vector<AttachedArticle>& all) {
    const auto replaced = std::find_if(all.begin(), all.end(), [&](const AttachedArticle& present) {
        return (added.source && present.source == added.source) || present.article->path == added.article->path;
    });
    if (replaced != all.end()) {
        *replaced = std::move(added);
    } else {
        all.push_back(std::move(added));
    }
}

}  // namespace

geo::Loaded<std::vector<AttachedArticle>> attachArticles(const geo::Atlas& atlas,
                                                         const std::vector<AttachedArticle>& attached,
                                                         const std::vector<fs::path>& paths,
                                                         const std::stop_token& stop) {
    geo::Loaded<std::vector<AttachedArticle>> result{attached, {}};
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            const std::vector<fs::path> inFolder = articleFilesIn(path, result.warnings);
            files.insert(files.end(), inFolder.begin(), inFolder.end());
        } else {
            files.push_back(path);
        }
    }
    for (const fs::path& file : files) {
        geo::throwIfStopped(stop);
        try {
            auto article = std::make_shared<const geo::Article>(geo::readArticle(file).takeInto(result.warnings));
            if (article->blocks.empty()) {
                continue;  // its warning says why there is nothing to read
            }
            AttachedArticle recognised = recognise(std::move(article), atlas);
            if (!recognised.source) {
                result.warnings.push_back({sentenceAboutUnknown(recognised)});
            }
            add(std::move(recognised), result.value);
        } catch (const geo::Error& error) {
            result.warnings.push_back({error.what()});
        }
    }
    return result;
}

std::string sentenceAboutUnknown(const AttachedArticle& attached) {
    return attached.article->path.string() + ": attached, but " + attached.reason + ".";
}

std::vector<AttachedArticle> attributedTo(std::vector<AttachedArticle> attached, const geo::Article& article,
                                          const geo::SourceId& source) {
    const bool there = std::any_of(attached.begin(), attached.end(),
                                   [&](const AttachedArticle& each) { return each.article.get() == &article; });
    if (!there) {
        return attached;  // removed or replaced meanwhile
    }
    std::erase_if(attached, [&](const AttachedArticle& other) {
        return other.source == source && other.article.get() != &article;
    });
    for (AttachedArticle& each : attached) {
        if (each.article.get() == &article) {
            each.source = source;
            each.finds = nullptr;
            each.reason = "you have said so";
        }
    }
    return attached;
}

std::vector<AttachedArticle> recognisedAgain(const geo::Atlas& atlas, std::vector<AttachedArticle> attached) {
    for (AttachedArticle& article : attached) {
        if (!article.source || atlas.findSource(*article.source) == nullptr) {
            std::shared_ptr<const geo::ArticleFinds> finds = std::move(article.finds);
            article = recognise(article.article, atlas);
            article.finds = article.source ? nullptr : std::move(finds);
        }
    }
    return attached;
}

}  // namespace marz
