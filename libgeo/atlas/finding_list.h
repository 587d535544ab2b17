// SPDX-License-Identifier: MIT
#pragma once

// Collects what atlas_check finds, with the questions that several tables share: is this an id, a term of the
// vocabulary, a date, a reference that leads somewhere? A question about a column that the table lacks is not asked:
// the missing column itself is the finding.

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "libgeo/atlas/atlas_check.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/table_rows.h"

namespace geo {

using IdSet = std::unordered_set<std::string>;

/// All ids that may be referred to. A passage's is source id and paragraph, with a line break between.
struct AtlasIds {
    IdSet places;
    IdSet sources;
    IdSet passages;
};

class FindingList {
public:
    void add(const TableRow& row, std::string_view column, std::string message, std::string advice);
    void addTable(std::string_view table, std::string_view column, std::string message, std::string advice);

    /// An id must be there, be the only one in its table, and fit into a list.
    void checkId(const TableRow& row, IdSet& seen);
    void checkFilled(const TableRow& row, std::string_view column, const std::string& advice);
    /// Empty cells pass: whether a column may be empty is another question.
    void checkTerm(const TableRow& row, std::string_view column, std::span<const VocabularyTerm> vocabulary);
    void checkReference(const TableRow& row, std::string_view column, const IdSet& known, std::string_view target);
    void checkReferences(const TableRow& row, std::string_view column, const IdSet& known, std::string_view target);
    /// Both dates exist in the calendar and are in order.
    void checkDates(const TableRow& row, std::string_view fromColumn, std::string_view toColumn);
    /// Where there is a date, the precision says how much of it is known.
    void checkDatePrecision(const TableRow& row, std::string_view fromColumn, std::string_view toColumn);
    void checkLanguage(const TableRow& row, std::string_view column);

    /// In the order of the tables and their rows.
    std::vector<Finding> take() &&;

private:
    std::vector<Finding> m_findings;
};

/// A cell in quotation marks, cut off where it is long: a cell may hold a whole book.
std::string quoted(const std::string& text);

/// Whether the row's table has this column.
bool hasColumn(const TableRow& row, std::string_view column);

void checkPlaces(const AtlasTable& places, const AtlasTable* names, FindingList& findings);
void checkGeometries(const AtlasTable& places, FindingList& findings);
void checkNames(const AtlasTable& names, const AtlasIds& ids, FindingList& findings);
void checkSources(const AtlasTable& sources, FindingList& findings);
void checkPassages(const AtlasTable& passages, const AtlasIds& ids, FindingList& findings);
void checkClaims(const AtlasTable& claims, const AtlasIds& ids, FindingList& findings);

}  // namespace geo
