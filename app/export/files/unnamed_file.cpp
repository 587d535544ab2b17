// SPDX-License-Identifier: MIT
#include "app/export/files/unnamed_file.h"

#include <QFileInfo>
#include <cerrno>
#include <cstdio>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace marz {

namespace {

/// A link to a file is written to where it points.
QString targetOf(const QString& path) {
    const QFileInfo file(path);
    return file.isSymLink() && file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

}  // namespace

#if defined(Q_OS_LINUX) && defined(O_TMPFILE)

namespace {

constexpr mode_t readAndWriteForAll = 0666;  // less what the user's mask takes away

QString systemReason() {
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Of one export at a time; what a killed program has left in the instant between naming and replacing goes first.
QByteArray nameBeside(const QString& path) {
    const QFileInfo file(path);
    return QFile::encodeName(file.absolutePath() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".new"));
}

}  // namespace

UnnamedFile::UnnamedFile(const QString& path) : m_path(targetOf(path)) {
    const QFileInfo target(m_path);
    if (target.exists() && !target.isWritable()) {
        return;
    }
    const int descriptor = ::open(QFile::encodeName(target.absolutePath()).constData(),
                                  O_TMPFILE | O_WRONLY | O_CLOEXEC, readAndWriteForAll);
    if (descriptor < 0) {
        return;
    }
    struct stat old {};
    if (::stat(QFile::encodeName(m_path).constData(), &old) == 0) {
        ::fchmod(descriptor, old.st_mode & 07777);
    }
    m_file.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
}

QString UnnamedFile::takeItsPlace() {
    const QByteArray target = QFile::encodeName(m_path);
    const QByteArray beside = nameBeside(m_path);
    const QByteArray content = "/proc/self/fd/" + QByteArray::number(m_file.handle());
    if (::fdatasync(m_file.handle()) != 0) {
        return systemReason();
    }
    const auto name = [&content](const QByteArray& path) {
        return ::linkat(AT_FDCWD, content.constData(), AT_FDCWD, path.constData(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (name(target)) {
        return {};
    }
    // No call of the system names a file in place of another: it gets a name beside, then the other's.
    bool named = errno == EEXIST && name(beside);
    if (!named && errno == EEXIST) {
        ::unlink(beside.constData());
        named = name(beside);
    }
    if (!named) {
        return systemReason();
    }
    if (std::rename(beside.constData(), target.constData()) != 0) {
        const QString reason = systemReason();
        ::unlink(beside.constData());
        return reason;
    }
    return {};
}

#else

UnnamedFile::UnnamedFile(const QString& path) : m_path(targetOf(path)) {}

QString UnnamedFile::takeItsPlace() {
    return QStringLiteral("this system has no files without a name");
}

#endif

}  // namespace marz
