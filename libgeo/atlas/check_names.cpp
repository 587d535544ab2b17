// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "libgeo/atlas/finding_list.h"

namespace geo {

namespace {

bool isScriptCode(std::string_view text) {
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    return text.size() == 4 && text[0] >= 'A' && text[0] <= 'Z' && std::all_of(text.begin() + 1, text.end(), isSmall);
}

bool isWebAddress(std::string_view text) {
    const std::size_t rest = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : text.size();
    return rest < text.size() && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

void checkScript(const TableRow& row, FindingList& findings) {
    if (!row["script"].empty() && !isScriptCode(row["script"])) {
        findings.add(row, "script", quoted(row["script"]) + " is no script code",
                     "write an ISO 15924 code, such as Latn, Cyrl or Arab");
    }
}

}  // namespace

void checkNames(const AtlasTable& names, const AtlasIds& ids, FindingList& findings) {
    IdSet seen;
    IdSet withPrimaryName;
    for (const TableRow row : RowsOf(names)) {
        findings.checkReference(row, "place_id", ids.places, "places");
        findings.checkFilled(row, "name", "write the name or delete the row");
        findings.checkLanguage(row, "language");
        checkScript(row, findings);
        findings.checkFilled(row, "role", "say what the name is for");
        findings.checkTerm(row, "role", nameRoles());
        const std::string& place = row["place_id"];
        if (!seen.insert(place + '\n' + row["name"] + '\n' + row["language"] + '\n' + row["role"]).second) {
            findings.add(row, "name", "the place has this name twice in the same language and role",
                         "delete one of the rows");
        } else if (row["role"] == "primary" && !withPrimaryName.insert(place).second) {
            findings.add(row, "role", "the place has a second primary name",
                         "keep one, give the other the role variant");
        }
    }
}

void checkSources(const AtlasTable& sources, FindingList& findings) {
    IdSet seen;
    for (const TableRow row : RowsOf(sources)) {
        findings.checkId(row, seen);
        findings.checkFilled(row, "title", "give the title of the source");
        findings.checkFilled(row, "issued", "give the date of publication, as far as it is known");
        findings.checkDates(row, "issued", "issued_to");
        findings.checkDatePrecision(row, "issued", "issued_to");
        findings.checkLanguage(row, "language");
        if (!row["url"].empty() && !isWebAddress(row["url"])) {
            findings.add(row, "url", quoted(row["url"]) + " is no web address",
                         "write the whole address, beginning with https://");
        }
    }
}

}  // namespace geo
