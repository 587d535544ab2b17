// SPDX-License-Identifier: MIT
#include "tests/benchmark/child_process.h"

#include <QFile>

namespace marz::benchmark {

void CleanHome::start(QProcess& process, const QString& program, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* folder : {"CONFIG", "DATA", "CACHE", "STATE"}) {
        const QString name = QString::fromLatin1(folder);
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(name), m_folder.filePath(name.toLower()));
    }
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
}

std::optional<double> processMegabytes(qint64 process, const QByteArray& line) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    for (const QByteArray& candidate : status.readAll().split('\n')) {
        if (candidate.startsWith(line + ":")) {
            constexpr double kilobytesInAMegabyte = 1024.0;
            return candidate.mid(line.size() + 1).simplified().split(' ').front().toDouble() / kilobytesInAMegabyte;
        }
    }
    return std::nullopt;
}

}  // namespace marz::benchmark
