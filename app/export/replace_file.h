// SPDX-License-Identifier: MIT
#pragma once

// The last step of every export: a file appears whole or not at all, and what was there before stays until then.

#include <QByteArray>
#include <QString>

namespace marz {

/// Throws ExportError where the path is a folder or a device, or lies in a folder that does not exist.
void checkTarget(const QString& path);

/// Throws ExportError where the file cannot be written, for example on a full disk.
void replaceFile(const QString& path, const QByteArray& content);

/// A sentence with what the writer of a format says, and what can be done about it.
[[noreturn]] void throwUnwritable(const QString& path, const QString& reason);

}  // namespace marz
