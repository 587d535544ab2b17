// SPDX-License-Identifier: MIT
#include "libgeo/article/article_reader.h"

#include <algorithm>

#include "libgeo/article/fingerprint.h"
#include "libgeo/article/paragraph_roles.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/document/document_reader.h"

namespace geo {

Article articleFromDocument(Document document, std::filesystem::path path) {
    Article article;
    article.path = std::move(path);
    article.text = std::move(document.text);
    article.metadata = std::move(document.metadata);
    article.filePositions = std::move(document.filePositions);
    article.blocks.reserve(document.blocks.size());
    for (const DocumentBlock& part : document.blocks) {
        Block& block = article.blocks.emplace_back();
        block.number = article.blocks.size();
        block.hint = part.hint;
        block.begin = part.begin;
        block.end = part.end;
        block.shownEnd = part.end;
        const std::string plain = plainWords(article.textOf(block));
        block.words = plain.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
        block.fingerprint = fingerprintOfPlainWords(plain);
    }
    assignRoles(article);
    return article;
}

Article articleFromText(std::string utf8Text, std::filesystem::path path) {
    Document document = plainTextDocument(std::move(utf8Text), path);
    return articleFromDocument(std::move(document), std::move(path));
}

Loaded<Article> readArticle(const std::filesystem::path& path) {
    Loaded<Article> loaded;
    loaded.value = articleFromDocument(readDocument(path).takeInto(loaded.warnings), path);
    return loaded;
}

}  // namespace geo
