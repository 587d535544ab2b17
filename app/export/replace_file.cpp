// SPDX-License-Identifier: MIT
#include "app/export/replace_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include "app/export/export_error.h"

namespace marz {

void throwUnwritable(const QString& path, const QString& reason) {
    throw ExportError("The export cannot be written to " + path.toStdString() + ": " + reason.toStdString() +
                      "; choose another folder, or see to its permissions and the space on the disk.");
}

void checkTarget(const QString& path) {
    const QFileInfo target(path);
    if (target.isDir()) {
        throw ExportError("The export cannot be written to " + path.toStdString() +
                          " because that is a folder; add a file name.");
    }
    if (target.exists() && !target.isFile()) {
        throw ExportError("The export cannot be written to " + path.toStdString() +
                          " because that is a device and not a file; choose another path.");
    }
    const QFileInfo folder(target.absolutePath());
    if (!folder.exists()) {
        throw ExportError("The export cannot be written to " + path.toStdString() + " because the folder " +
                          folder.filePath().toStdString() + " does not exist; create it or choose another.");
    }
    if (!folder.isDir()) {
        throw ExportError("The export cannot be written to " + path.toStdString() + " because " +
                          folder.filePath().toStdString() + " is a file and not a folder; choose another path.");
    }
}

/// The content goes into a file beside, which then takes the old one's place. Qt does not report a write that a full
/// disk cut short, so the file's size is what tells.
void replaceFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        throwUnwritable(path, file.errorString());
    }
    const bool written = file.write(content) == content.size() && file.flush() && file.size() == content.size();
    if (!written) {
        const bool known = file.error() != QFileDevice::NoError;
        throwUnwritable(path, known ? file.errorString() : QStringLiteral("not all of it could be stored"));
    }
    if (!file.commit()) {
        throwUnwritable(path, file.errorString());
    }
}

}  // namespace marz
