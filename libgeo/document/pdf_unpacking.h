// SPDX-License-Identifier: MIT
#pragma once

// How much qpdf unpacks of a PDF. It holds a stream that keeps objects as a whole, and two kilobytes can be packed so
// that they become gigabytes; so the filters that unpack are replaced by ones that count. Private to libgeo/document.

#include <cstddef>
#include <string_view>

namespace geo {

/// Counts numbers, names and whatever else is an object to qpdf, in bytes that come in pieces: what begins behind a
/// blank or with a delimiter.
class WordCounter {
public:
    /// The words that begin in this piece.
    std::size_t beginningIn(std::string_view piece);

private:
    bool m_between = true;
};

/// What may be unpacked, in bytes; those between the filters of one stream count, too. Of streams that hold objects
/// each word may weigh more than its letters: qpdf keeps a hundred bytes and more for it.
class UnpackingBudget {
public:
    explicit UnpackingBudget(std::size_t most, std::size_t weightOfWord = 0)
        : m_left(most), m_weightOfWord(weightOfWord) {}

    /// Throws std::length_error where there is not so much left. qpdf keeps that to itself and goes on without the
    /// stream. `words` has counted the pieces before of the same bytes.
    void take(std::string_view bytes, WordCounter& words);
    /// Takes all that is left, as of what follows the size cannot be told.
    void giveUp() {
        m_exceeded = true;
        m_left = 0;
    }
    bool exceeded() const { return m_exceeded; }

private:
    std::size_t m_left;
    std::size_t m_weightOfWord;
    bool m_exceeded = false;
};

/// As long as it lives, what qpdf unpacks on this thread is taken from the budget; then again from the one before.
class UnpackingLimit {
public:
    explicit UnpackingLimit(UnpackingBudget& budget);
    ~UnpackingLimit();
    UnpackingLimit(const UnpackingLimit&) = delete;
    UnpackingLimit& operator=(const UnpackingLimit&) = delete;

private:
    UnpackingBudget* m_before;
};

}  // namespace geo
