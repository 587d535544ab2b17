// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "libgeo/atlas/finding_list.h"

namespace geo {

namespace {

/// "p5" or "b7".
bool isParagraphNumber(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() > 1 && (text[0] == 'p' || text[0] == 'b') && text[1] != '0' &&
           std::all_of(text.begin() + 1, text.end(), isDigit);
}

void checkParagraph(const TableRow& row, FindingList& findings) {
    if (hasColumn(row, "paragraph") && !isParagraphNumber(row["paragraph"])) {
        findings.add(row, "paragraph", quoted(row["paragraph"]) + " is no paragraph number",
                     "write p and the number of the paragraph (p5), or b and that of the block (b7)");
    }
}

std::string passageKey(const TableRow& row) {
    return row["source_id"] + '\n' + row["paragraph"];
}

/// Precisions that speak of a date, so that there must be one.
bool needsDate(std::string_view precision) {
    static constexpr auto dateless = std::to_array<std::string_view>({"", "static", "undated", "future", "before"});
    return findTerm(datePrecisions(), precision) != nullptr &&
           std::find(dateless.begin(), dateless.end(), precision) == dateless.end();
}

void checkQuantity(const TableRow& row, FindingList& findings) {
    if (!row["quantity"].empty() && row["unit"].empty() && hasColumn(row, "unit")) {
        findings.add(row, "unit", "the quantity " + quoted(row["quantity"]) + " has no unit",
                     "say what is counted or measured");
    }
    if (row["quantity"].empty() && !row["unit"].empty() && hasColumn(row, "quantity")) {
        findings.add(row, "quantity", "the unit " + quoted(row["unit"]) + " has no quantity",
                     "give the quantity or delete the unit");
    }
}

void checkEvidence(const TableRow& row, const AtlasIds& ids, FindingList& findings) {
    findings.checkReference(row, "source_id", ids.sources, "sources");
    checkParagraph(row, findings);
    const bool bothGiven = !row["source_id"].empty() && !row["paragraph"].empty();
    if (bothGiven && ids.sources.contains(row["source_id"]) && !ids.passages.contains(passageKey(row))) {
        findings.add(row, "paragraph",
                     "no passage " + row["paragraph"] + " of " + row["source_id"] + " is in the atlas",
                     "add the paragraph to the table passages, or correct its number");
    }
}

}  // namespace

void checkPassages(const AtlasTable& passages, const AtlasIds& ids, FindingList& findings) {
    IdSet seen;
    for (const TableRow row : RowsOf(passages)) {
        findings.checkReference(row, "source_id", ids.sources, "sources");
        checkParagraph(row, findings);
        if (!seen.insert(passageKey(row)).second) {
            findings.add(row, "paragraph", "this passage stands in an earlier row", "join the two rows");
        }
        for (const std::string_view column : {"place_ids", "described_ids", "metonym_ids"}) {
            findings.checkReferences(row, column, ids.places, "places");
        }
        findings.checkFilled(row, "digest", "say in one to three sentences of your own what the passage says");
        if (!row["fingerprint"].empty() && !parseFingerprint(row["fingerprint"])) {
            findings.add(row, "fingerprint", quoted(row["fingerprint"]) + " is no fingerprint",
                         "write 16 hexadecimal digits, or leave the cell empty");
        }
    }
}

void checkClaims(const AtlasTable& claims, const AtlasIds& ids, FindingList& findings) {
    IdSet seen;
    for (const TableRow row : RowsOf(claims)) {
        findings.checkId(row, seen);
        findings.checkFilled(row, "place_ids", "name the places that the claim is about");
        findings.checkReferences(row, "place_ids", ids.places, "places");
        checkEvidence(row, ids, findings);
        findings.checkDates(row, "date_from", "date_to");
        findings.checkDatePrecision(row, "date_from", "date_to");
        if (row["date_from"].empty() && row["date_to"].empty() && needsDate(row["date_precision"])) {
            findings.add(row, "date_from", "the precision is \"" + row["date_precision"] + "\", but there is no date",
                         "give the date, or the precision undated or static");
        }
        findings.checkFilled(row, "category", "say what the claim is about");
        findings.checkTerm(row, "category", claimCategories());
        findings.checkFilled(row, "statement", "say in your own words what the passage states");
        checkQuantity(row, findings);
        findings.checkTerm(row, "hedging", hedgings());
    }
}

}  // namespace geo
