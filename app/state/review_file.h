// SPDX-License-Identifier: MIT
#pragma once

// The user's own file of decisions about names in articles: JSON in the data folder, one entry an article, keyed by
// what the article's paragraphs say. Several windows may write it: each reads it again under a lock file and changes in
// it what was decided, phrase by phrase. It is written beside and renamed; one that cannot be read is kept aside.

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

/// One step: the decisions about an article before and after it.
struct ReviewChange {
    std::string article;
    std::string title;
    std::vector<geo::ReviewDecision> before;
    std::vector<geo::ReviewDecision> after;
};
/// The decisions with what the step has changed; those about other phrases, whoever made them, stay.
std::vector<geo::ReviewDecision> changed(std::vector<geo::ReviewDecision> decisions, const ReviewChange& change);
/// Makes the steps in the file as it is now, and gives all that it holds then; a broken file is set aside first, and
/// the problem says so. Throws geo::FileError where it cannot be written, or another program holds it for seconds.
ReadReviews changeReviews(const std::filesystem::path& file, const std::vector<ReviewChange>& changes);

/// The whole file, whatever it held. Throws geo::FileError.
void writeReviews(const std::filesystem::path& file, const Reviews& reviews);

}  // namespace marz
