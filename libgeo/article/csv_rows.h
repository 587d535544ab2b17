// SPDX-License-Identifier: MIT
#pragma once

// Reads comma-separated values as RFC 4180 has them: quotes around cells, two of them for one inside, line breaks in
// quotes. Made for gazetteers of a hundred thousand rows, of which nothing but texts is wanted.

#include <string>
#include <string_view>
#include <vector>

namespace geo {

class CsvRows {
public:
    /// The text must outlive the reader. A byte order mark is skipped.
    explicit CsvRows(std::string_view text);

    /// Fills in the cells of the next row that is not empty; false at the end.
    bool next(std::vector<std::string>& cells);
    /// 1-based line on which the last row began.
    std::size_t line() const { return m_rowLine; }

private:
    std::string cell();

    std::string_view m_text;
    std::size_t m_position = 0;
    std::size_t m_line = 1;
    std::size_t m_rowLine = 1;
};

}  // namespace geo
