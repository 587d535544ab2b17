// SPDX-License-Identifier: MIT
#include "app/panels/own_rows.h"

#include <QCoreApplication>
#include <set>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

template <class Rows>
std::string unusedId(const Rows& rows, const std::string& stem) {
    std::set<std::string> taken;
    for (const auto& row : rows) {
        if (row.id.text().starts_with(stem)) {
            taken.insert(row.id.text());
        }
    }
    int number = 1;
    while (taken.contains(stem + std::to_string(number))) {
        ++number;
    }
    return stem + std::to_string(number);
}

}  // namespace

std::string trimmedText(const QLineEdit& line) {
    return toUtf8(line.text().trimmed());
}

std::string listText(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ";") + part;
    }
    return text;
}

std::string unusedClaimId(const geo::Atlas& atlas) {
    return unusedId(atlas.claims(), "own-claim-");
}

std::string unusedSourceId(const geo::Atlas& atlas) {
    return unusedId(atlas.sources(), "own-source-");
}

std::string unusedPlaceId(const geo::Atlas& atlas) {
    return unusedId(atlas.places(), "own-place-");
}

void dropUnchanged(geo::AtlasRow& row, const std::map<std::string, std::string>& before) {
    for (const auto& [column, text] : before) {
        if (const auto cell = row.cells.find(column); cell != row.cells.end() && cell->second == text) {
            row.cells.erase(cell);
        }
    }
}

QString emptiedCell(const geo::AtlasRow& row, const std::map<std::string, std::string>& before) {
    for (const auto& [column, text] : row.cells) {
        if (const auto cell = before.find(column); text.empty() && cell != before.end() && !cell->second.empty()) {
            return QCoreApplication::translate("marz::OwnRows",
                                               "A correction can change “%1”, but not leave its field empty.")
                .arg(toQString(cell->second));
        }
    }
    return {};
}

}  // namespace marz
