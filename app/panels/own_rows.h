// SPDX-License-Identifier: MIT
#pragma once

// What the forms for the user's own rows share: ids that nobody has, and corrections that name only what was changed.

#include <QComboBox>
#include <QLineEdit>
#include <QString>
#include <map>
#include <string>

#include "libgeo/atlas/own_tables.h"

namespace marz {

std::string trimmedText(const QLineEdit& line);
/// Chooses the entry with this id; one that the list lacks is added, so that a correction keeps what it does not know.
void choose(QComboBox& choice, const std::string& id);

/// "own-claim-" and a number that nobody else draws: another window may be adding rows to the same file.
std::string newClaimId();
std::string newPlaceId();

/// Takes out of the row the cells that are as in `before`.
void dropUnchanged(geo::AtlasRow& row, const std::map<std::string, std::string>& before);

/// One sentence where the row empties a cell that was filled before, else nothing: what a correction leaves empty is as
/// the atlas has it.
QString emptiedCell(const geo::AtlasRow& row, const std::map<std::string, std::string>& before);

}  // namespace marz
