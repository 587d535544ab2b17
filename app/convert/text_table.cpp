// SPDX-License-Identifier: MIT
#include "app/convert/text_table.h"

#include <algorithm>
#include <sstream>

namespace marz {

namespace {

/// Characters of a UTF-8 text; close enough to columns of a terminal for the scripts of the region.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

void writeCsvRow(std::ostream& out, const std::vector<std::string>& cells) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::string& cell = cells[column];
        out << (column == 0 ? "" : ",");
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            out << cell;
            continue;
        }
        out << '"';
        for (const char c : cell) {
            out << (c == '"' ? "\"\"" : std::string(1, c));
        }
        out << '"';
    }
    out << "\r\n";
}

}  // namespace

void ColumnWidths::include(const std::vector<std::string>& row) {
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        m_widths[column] = std::max(m_widths[column], characters(row[column]));
    }
}

void ColumnWidths::write(std::ostream& out, const std::vector<std::string>& row) const {
    for (std::size_t column = 0; column < row.size(); ++column) {
        out << row[column];
        if (column + 1 < row.size()) {
            out << std::string(m_widths[column] - characters(row[column]) + 2, ' ');
        }
    }
    out << '\n';
}

void writeAligned(std::ostream& out, const TextTable& table) {
    ColumnWidths widths(table.columns);
    for (const std::vector<std::string>& row : table.rows) {
        widths.include(row);
    }
    widths.write(out, table.columns);
    for (const std::vector<std::string>& row : table.rows) {
        widths.write(out, row);
    }
}

void writeCsv(std::ostream& out, const TextTable& table) {
    writeCsvRow(out, table.columns);
    for (const std::vector<std::string>& row : table.rows) {
        writeCsvRow(out, row);
    }
}

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
    std::istringstream words(text);
    std::string result;
    std::string line;
    const auto flush = [&] {
        result += std::string(indent, ' ') + line + '\n';
        line.clear();
    };
    for (std::string word; words >> word;) {
        if (!line.empty() && indent + characters(line) + 1 + characters(word) > width) {
            flush();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    if (!line.empty()) {
        flush();
    }
    return result;
}

}  // namespace marz
