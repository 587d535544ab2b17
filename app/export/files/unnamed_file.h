// SPDX-License-Identifier: MIT
#pragma once

// A file that has content before it has a name (O_TMPFILE of Linux): when the program is killed before it is complete,
// the system forgets it. Only the last step, in which an old file is replaced, has a name beside it for an instant.

#include <QFile>
#include <QString>

namespace marz {

class UnnamedFile {
public:
    /// In the folder of `path`; the old file keeps its permissions. Not open where the system or the file system has no
    /// such files, or an existing file is write-protected: QSaveFile then says what is wrong.
    explicit UnnamedFile(const QString& path);

    bool isOpen() const { return m_file.isOpen(); }
    QFile& file() { return m_file; }
    /// Gives the file its name, in place of what had it. Says why where it cannot; empty where it is done.
    QString takeItsPlace();

private:
    QString m_path;  // behind links
    QFile m_file;
};

}  // namespace marz
