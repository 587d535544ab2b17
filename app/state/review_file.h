// SPDX-License-Identifier: MIT
#pragma once

// The user's own file of decisions about names in articles: JSON in the data folder, one entry an article, keyed by
// what the article's paragraphs say. It is written beside and renamed; one that cannot be read is kept aside.

#include <QString>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/article/review_decisions.h"

namespace marz {

struct ReviewedArticle {
    std::string title;  // for people who look into the file
    std::vector<geo::ReviewDecision> decisions;

    friend bool operator==(const ReviewedArticle&, const ReviewedArticle&) = default;
};

/// By geo::articleKey().
using Reviews = std::map<std::string, ReviewedArticle>;

struct ReadReviews {
    Reviews reviews;
    std::optional<QString> problem;  // one sentence; the broken file has been set aside
};

/// No file means no decisions.
ReadReviews readReviews(const std::filesystem::path& file);
/// Throws geo::FileError.
void writeReviews(const std::filesystem::path& file, const Reviews& reviews);

}  // namespace marz
