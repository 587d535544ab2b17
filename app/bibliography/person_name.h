// SPDX-License-Identifier: MIT
#pragma once

// An author as bibliographies need them. The atlas writes "Family, Given"; a corporate author has no comma and is kept
// in one piece.

#include <QString>
#include <string>

namespace marz {

struct PersonName {
    QString family;  // the whole name where it is no person's
    QString given;

    bool isCorporate() const { return given.isEmpty(); }
    /// "P.", "J.-P.", "R. A."
    QString initials() const;
};

PersonName personName(const std::string& author);

}  // namespace marz
