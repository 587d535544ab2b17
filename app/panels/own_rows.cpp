// SPDX-License-Identifier: MIT
#include "app/panels/own_rows.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

std::string newId(const std::string& stem) {
    return stem + QString::number(QRandomGenerator::system()->generate64(), 16).toStdString();
}

}  // namespace

std::string trimmedText(const QLineEdit& line) {
    return toUtf8(line.text().trimmed());
}

void choose(QComboBox& choice, const std::string& id) {
    const QString text = toQString(id);
    if (choice.findData(text) < 0) {
        choice.addItem(text, text);
    }
    choice.setCurrentIndex(choice.findData(text));
}

std::string newClaimId() {
    return newId("own-claim-");
}

std::string newPlaceId() {
    return newId("own-place-");
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
