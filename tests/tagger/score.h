// SPDX-License-Identifier: MIT
#pragma once

// How well mentions agree with what people marked: found at all (detection), and put at the right place (resolution),
// countries and everything else apart.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace tagger_scores {

struct Share {
    std::size_t right = 0;
    std::size_t all = 0;

    void count(bool isRight) {
        ++all;
        right += isRight ? 1 : 0;
    }
    void add(const Share& other);
    double value() const { return all == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(all); }
};

struct Quality {
    Share precision;
    Share recall;

    void add(const Quality& other);
    double f1() const;
};

/// Detection and resolution of countries or of everything else.
struct Scores {
    Quality detection;
    Quality resolution;

    void add(const Scores& other);
};

struct TextScores {
    std::string name;
    Scores countries;
    Scores others;
    Share roles;                     // governments told from places, among what is right otherwise
    std::size_t uncertain = 0;       // left to a review
    std::vector<std::string> wrong;  // in words, for whoever makes the tagger better

    Scores& of(bool country) { return country ? countries : others; }
    Scores all() const;
    void add(const TextScores& other);
};

TextScores sumOf(const std::string& name, const std::vector<TextScores>& texts);
void printTable(const std::vector<TextScores>& rows, std::ostream& stream);

}  // namespace tagger_scores
