// SPDX-License-Identifier: MIT
#pragma once

// The last step of every export: a file appears whole or not at all, and what was there before stays until then. Where
// the file system knows files without a name (O_TMPFILE), the new content has none until it is complete, so that a
// program that is killed leaves nothing behind.

#include <QByteArray>
#include <QString>
#include <functional>

#include "app/export/page/export_error.h"

class QIODevice;

namespace marz {

/// Throws ExportError where the path is a folder or a device, or lies in a folder that does not exist.
void checkTarget(const QString& path);

/// A file that cannot be written, for example on a full disk.
class Unwritable : public ExportError {
public:
    Unwritable(const QString& path, const QString& reason);
    /// The sentence for a file whose folder is the program's own: nobody can choose another one.
    const QString& atItsPlace() const { return m_atItsPlace; }

private:
    QString m_atItsPlace;
};

/// Throws Unwritable.
void replaceFile(const QString& path, const QByteArray& content);

/// The same with content that is written piece by piece: only what `write` holds at a time needs memory. What it throws
/// leaves the target as it was. Gives the file's size.
qint64 replaceFile(const QString& path, const std::function<void(QIODevice&)>& write);

/// A sentence with what the writer of a format says, and what can be done about it.
[[noreturn]] void throwUnwritable(const QString& path, const QString& reason);

}  // namespace marz
