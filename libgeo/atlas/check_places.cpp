// SPDX-License-Identifier: MIT
#include <unicode/uloc.h>

#include <array>
#include <unordered_map>

#include "libgeo/atlas/finding_list.h"

namespace geo {

namespace {

constexpr auto identifiedTerms = std::to_array<VocabularyTerm>({{"named", "", ""}, {"implied", "", ""}});

const IdSet& isoCountries() {
    static const IdSet codes = [] {
        IdSet all;
        for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
            all.insert(*code);
        }
        return all;
    }();
    return codes;
}

void checkCountries(const TableRow& row, FindingList& findings) {
    IdSet seen;
    for (const std::string& code : row.list("countries")) {
        if (!isoCountries().contains(code)) {
            findings.add(row, "countries", quoted(code) + " is no country code",
                         "write ISO 3166-1 codes of two capital letters, such as TJ, separated by semicolons");
        }
        if (!seen.insert(code).second) {
            findings.add(row, "countries", "the country " + quoted(code) + " is listed twice",
                         "list each country once");
        }
    }
}

/// Two places of one kind with one name cannot be told apart in a list.
void checkSameName(const TableRow& row, std::unordered_map<std::string, std::size_t>& rowOfName,
                   FindingList& findings) {
    if (row["name"].empty()) {
        return;
    }
    const auto [found, isNew] = rowOfName.emplace(row["kind"] + '\n' + row["name"], row.number());
    if (!isNew) {
        findings.add(
            row, "name",
            "row " + std::to_string(found->second) + " has the same name " + quoted(row["name"]) + " and the same kind",
            "add what tells them apart, or join the two places");
    }
}

}  // namespace

void checkPlaces(const AtlasTable& places, const AtlasTable* names, FindingList& findings) {
    IdSet withPrimaryName;
    if (names != nullptr) {
        for (const TableRow row : RowsOf(*names)) {
            if (row["role"] == "primary") {
                withPrimaryName.insert(row["place_id"]);
            }
        }
    }
    IdSet seen;
    std::unordered_map<std::string, std::size_t> rowOfName;
    for (const TableRow row : RowsOf(places)) {
        findings.checkId(row, seen);
        findings.checkFilled(row, "name", "give the English name for map and list");
        checkSameName(row, rowOfName, findings);
        findings.checkFilled(row, "kind", "say what the place is");
        findings.checkTerm(row, "kind", placeKinds());
        checkCountries(row, findings);
        findings.checkTerm(row, "identified", identifiedTerms);
        if (names != nullptr && names->columnIndex("role") < names->columns.size() && !row["id"].empty() &&
            !withPrimaryName.contains(row["id"])) {
            findings.add(row, "id", "the place " + quoted(row["id"]) + " has no primary name",
                         "add a row with the role primary to the table names");
        }
    }
    checkGeometries(places, findings);
}

}  // namespace geo
