// SPDX-License-Identifier: MIT
#pragma once

// Rows of text cells, written as an aligned table for people or as CSV (RFC 4180) for programs.

#include <ostream>
#include <string>
#include <vector>

namespace marz {

struct TextTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// How wide columns must be, seen row by row, for tables that are too long to be kept.
class ColumnWidths {
public:
    explicit ColumnWidths(const std::vector<std::string>& columns) : m_widths(columns.size()) { include(columns); }

    void include(const std::vector<std::string>& row);
    /// The last cell is not padded.
    void write(std::ostream& out, const std::vector<std::string>& row) const;

private:
    std::vector<std::size_t> m_widths;
};

/// Columns aligned by the number of characters; the last one is not padded.
void writeAligned(std::ostream& out, const TextTable& table);
void writeCsv(std::ostream& out, const TextTable& table);

/// `text` broken at spaces into lines of at most `width` characters, each with `indent` spaces before it.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent);

}  // namespace marz
