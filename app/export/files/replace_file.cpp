// SPDX-License-Identifier: MIT
#include "app/export/files/replace_file.h"

#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

#include "app/export/files/unnamed_file.h"
#include "app/export/page/export_error.h"

namespace marz {

namespace {

/// Qt does not report a write that a full disk cut short: only the attempt to write the rest says why, and the file's
/// size is what tells in the end. The file must not be buffered.
class CountedDevice : public QIODevice {
public:
    explicit CountedDevice(QFileDevice& file) : m_file(file) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    qint64 bytes() const { return m_bytes; }
    bool complete() const { return m_complete && m_file.size() == m_bytes; }
    QString reason() const {
        return m_file.error() != QFileDevice::NoError ? m_file.errorString()
                                                      : QStringLiteral("not all of it could be stored");
    }

protected:
    qint64 readData(char* /*data*/, qint64 /*most*/) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        qint64 written = 0;
        for (qint64 more = 1; more > 0 && written < size;) {
            more = m_file.write(data + written, size - written);
            written += std::max<qint64>(more, 0);
        }
        m_complete = m_complete && written == size;
        m_bytes += size;
        return written;
    }

private:
    QFileDevice& m_file;
    qint64 m_bytes = 0;
    bool m_complete = true;
};

/// Throws where a disk was too full, whether or not whoever wrote has noticed.
qint64 fill(QFileDevice& file, const QString& path, const std::function<void(QIODevice&)>& write) {
    CountedDevice device(file);
    write(device);
    if (!file.flush() || !device.complete()) {
        throwUnwritable(path, device.reason());
    }
    return device.bytes();
}

/// Where a file cannot be without a name: beside the old one, under a name of its own.
qint64 replaceByNamedFile(const QString& path, const std::function<void(QIODevice&)>& write) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        throwUnwritable(path, file.errorString());
    }
    const qint64 bytes = fill(file, path, write);
    if (!file.commit()) {
        throwUnwritable(path, file.errorString());
    }
    return bytes;
}

}  // namespace

Unwritable::Unwritable(const QString& path, const QString& reason)
    : ExportError("The export cannot be written to " + path.toStdString() + ": " + reason.toStdString() +
                  "; choose another folder, or see to its permissions and the space on the disk."),
      m_atItsPlace(
          QStringLiteral("%1 cannot be written (%2); see that %3 may be written to and that its disk has room.")
              .arg(path, reason, QFileInfo(path).absolutePath())) {}

void throwUnwritable(const QString& path, const QString& reason) {
    throw Unwritable(path, reason);
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

void replaceFile(const QString& path, const QByteArray& content) {
    replaceFile(path, [&content](QIODevice& device) { device.write(content); });
}

qint64 replaceFile(const QString& path, const std::function<void(QIODevice&)>& write) {
    UnnamedFile unnamed(path);
    if (!unnamed.isOpen()) {
        return replaceByNamedFile(path, write);
    }
    const qint64 bytes = fill(unnamed.file(), path, write);
    if (const QString reason = unnamed.takeItsPlace(); !reason.isEmpty()) {
        throwUnwritable(path, reason);
    }
    return bytes;
}

}  // namespace marz
