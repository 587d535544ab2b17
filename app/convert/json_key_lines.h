// SPDX-License-Identifier: MIT
#pragma once

// Where the keys of a JSON text stand. Qt's parser forgets lines once it is done; whoever edits a style by hand needs
// them in an error message.

#include <QByteArray>
#include <QHash>
#include <QString>

namespace marz {

/// Line (from 1) of each key, by its path: keys joined by '/', "labels/town/colour"; in a list the position of its
/// entry (from 1) takes the place of a key, "notes/2/text". Precondition: valid JSON. A key that is given twice in one
/// object has the line of the last, as its value has.
QHash<QString, int> jsonKeyLines(const QByteArray& json);

/// The line (from 1) in which a byte lies.
int lineOfOffset(const QByteArray& text, qsizetype offset);

}  // namespace marz
