// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "libgeo/atlas/claim_attributes.h"
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

std::size_t listLength(const std::string& cell) {
    return cell.empty() ? 0 : static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ';')) + 1;
}

/// A place that an attribute names, after the @ or as where a distance is measured from.
void checkPlaceOf(const TableRow& row, std::string_view column, const std::string& id, const AtlasIds& ids,
                  FindingList& findings) {
    if (!ids.places.contains(id)) {
        findings.add(row, column, "no place has the id " + quoted(id), "correct the id, or add the place");
    }
}

void checkAttributes(const TableRow& row, const AtlasIds& ids, FindingList& findings) {
    if (listLength(row["value"]) > listLength(row["attribute"])) {
        findings.add(row, "value", "there are more values than attributes",
                     "give each value its attribute, in the same order");
    }
    for (const ClaimedValue& claimed : claimedValues(row["attribute"], row["value"])) {
        if (findAttribute(claimed.attribute) == nullptr) {
            findings.add(row, "attribute", "no attribute is called " + quoted(claimed.attribute),
                         "choose one of the atlas's README, or correct the word");
        }
        if (claimed.of) {
            checkPlaceOf(row, "attribute", claimed.of->text(), ids, findings);
        }
        if (claimed.attribute == distanceAttribute) {
            checkPlaceOf(row, "value", claimed.value, ids, findings);
        }
        if ((claimed.value.empty() || claimed.attribute == distanceAttribute) && row["quantity"].empty()) {
            findings.add(row, "value", "the attribute " + quoted(claimed.attribute) + " has neither value nor quantity",
                         "give one of the two, or delete the attribute");
        }
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
        checkAttributes(row, ids, findings);
        findings.checkTerm(row, "hedging", hedgings());
    }
}

}  // namespace geo
