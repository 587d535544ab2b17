// SPDX-License-Identifier: MIT
#pragma once

// Texts and ids as documents in XML and HTML can hold them.

#include <QString>

namespace marz {

/// The text without what XML has no place for: control characters and halves of surrogate pairs, such as a damaged file
/// may bring. Qt's writer would give up the whole document for one of them.
QString textForXml(const QString& text);

/// An id that may stand in an address behind "#" as it is: letters and digits of ASCII, "-" and "_"; all else becomes
/// "_".
QString idForXml(const QString& id);

}  // namespace marz
