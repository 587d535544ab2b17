// SPDX-License-Identifier: MIT
#include "libgeo/atlas/finding_list.h"

#include <algorithm>
#include <optional>

#include "libgeo/atlas/time_span.h"

namespace geo {

namespace {

std::string listOf(std::span<const VocabularyTerm> vocabulary) {
    std::string list;
    for (const VocabularyTerm& term : vocabulary) {
        list.append(list.empty() ? "" : ", ").append(term.id);
    }
    return list;
}

std::size_t tableOrder(const std::string& table) {
    const auto layouts = atlasTableLayouts();
    const auto found = std::find_if(layouts.begin(), layouts.end(),
                                    [&](const AtlasTableLayout& layout) { return layout.name == table; });
    return static_cast<std::size_t>(found - layouts.begin());
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// "en", "zh-Hant", "sr-Latn-RS": a language of two or three small letters, then subtags of letters and digits.
bool isLanguageTag(std::string_view text) {
    std::size_t end = std::min(text.find('-'), text.size());
    const std::string_view language = text.substr(0, end);
    if (language.size() < 2 || language.size() > 3 ||
        !std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        return false;
    }
    while (end < text.size()) {
        const std::size_t begin = end + 1;
        end = std::min(text.find('-', begin), text.size());
        const std::string_view subtag = text.substr(begin, end - begin);
        if (subtag.size() < 2 || subtag.size() > 8 ||
            !std::all_of(subtag.begin(), subtag.end(), [](char c) { return isLetter(c) || isDigit(c); })) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string quoted(const std::string& text) {
    constexpr std::size_t longest = 80;  // bytes
    if (text.size() <= longest) {
        // Appended to, not inserted before: GCC 12 warns of an overlap that cannot be.
        std::string whole = "\"";
        return whole.append(text).append("\"");
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    std::string beginning = "\"";
    return beginning.append(text, 0, end).append("…\"");
}

bool hasColumn(const TableRow& row, std::string_view column) {
    return row.table().columnIndex(column) < row.table().columns.size();
}

void FindingList::add(const TableRow& row, std::string_view column, std::string message, std::string advice) {
    m_findings.push_back({row.table().name, row.number(), std::string(column), std::move(message), std::move(advice)});
}

void FindingList::addTable(std::string_view table, std::string_view column, std::string message, std::string advice) {
    m_findings.push_back({std::string(table), 0, std::string(column), std::move(message), std::move(advice)});
}

void FindingList::checkId(const TableRow& row, IdSet& seen) {
    if (!hasColumn(row, "id")) {
        return;
    }
    const std::string& id = row["id"];
    if (id.empty()) {
        add(row, "id", "the id is empty", "give the row an id of its own");
    } else if (!seen.insert(id).second) {
        add(row, "id", "the id " + quoted(id) + " stands in an earlier row", "give each row an id of its own");
    }
    if (id.find_first_of("; \t\r\n") != std::string::npos) {
        add(row, "id", "the id " + quoted(id) + " holds a semicolon or a space and cannot stand in a list",
            "write ids with letters, digits and hyphens");
    }
}

void FindingList::checkFilled(const TableRow& row, std::string_view column, const std::string& advice) {
    if (hasColumn(row, column) && row[column].find_first_not_of(" \t\r\n") == std::string::npos) {
        add(row, column, "the cell is empty", advice);
    }
}

void FindingList::checkTerm(const TableRow& row, std::string_view column, std::span<const VocabularyTerm> vocabulary) {
    const std::string& term = row[column];
    if (!term.empty() && findTerm(vocabulary, term) == nullptr) {
        add(row, column, quoted(term) + " is not in the vocabulary", "use one of: " + listOf(vocabulary));
    }
}

void FindingList::checkReference(const TableRow& row, std::string_view column, const IdSet& known,
                                 std::string_view target) {
    const std::string& id = row[column];
    if (hasColumn(row, column) && !known.contains(id)) {
        add(row, column, id.empty() ? "the id is empty" : "the id " + quoted(id) + " is unknown",
            "give the id of a row in the table " + std::string(target));
    }
}

void FindingList::checkReferences(const TableRow& row, std::string_view column, const IdSet& known,
                                  std::string_view target) {
    IdSet seen;
    for (const std::string& id : row.list(column)) {
        if (!known.contains(id)) {
            add(row, column, "the id " + quoted(id) + " is unknown",
                "give ids of rows in the table " + std::string(target) + ", separated by semicolons");
        }
        if (!seen.insert(id).second) {
            add(row, column, "the id " + quoted(id) + " is listed twice", "list each id once");
        }
    }
}

void FindingList::checkDates(const TableRow& row, std::string_view fromColumn, std::string_view toColumn) {
    const auto date = [&](std::string_view column) {
        const std::string& text = row[column];
        const std::optional<PartialDate> parsed = parsePartialDate(text);
        if (!parsed && !text.empty()) {
            add(row, column, quoted(text) + " is no date of the calendar",
                "write a year, year-month or year-month-day, such as 2021-08-11");
        }
        return parsed;
    };
    const std::optional<PartialDate> from = date(fromColumn);
    const std::optional<PartialDate> to = date(toColumn);
    if (from && to && std::chrono::sys_days{from->firstDay} > std::chrono::sys_days{to->lastDay()}) {
        add(row, fromColumn, "it begins (" + from->iso() + ") after it ends (" + to->iso() + ")",
            "put the earlier date into " + std::string(fromColumn));
    }
}

void FindingList::checkDatePrecision(const TableRow& row, std::string_view fromColumn, std::string_view toColumn) {
    checkTerm(row, "date_precision", datePrecisions());
    const bool dated = !row[fromColumn].empty() || !row[toColumn].empty();
    if (dated && hasColumn(row, "date_precision") && row["date_precision"].empty()) {
        add(row, "date_precision", "there is a date but no precision", "use one of: " + listOf(datePrecisions()));
    }
}

void FindingList::checkLanguage(const TableRow& row, std::string_view column) {
    if (!row[column].empty() && !isLanguageTag(row[column])) {
        add(row, column, quoted(row[column]) + " is no language tag", "write a BCP 47 tag, such as en, fa, tg or und");
    }
}

std::vector<Finding> FindingList::take() && {
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& one, const Finding& other) {
        const std::size_t tableOfOne = tableOrder(one.table);
        const std::size_t tableOfOther = tableOrder(other.table);
        return tableOfOne != tableOfOther ? tableOfOne < tableOfOther : one.row < other.row;
    });
    return std::move(m_findings);
}

}  // namespace geo
