// SPDX-License-Identifier: MIT
#pragma once

// Runs another program with settings, data and cache folders of its own, so that neither what the user has nor what
// an earlier run left changes a measurement; and reads how much memory it takes.

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <optional>

namespace marz::benchmark {

class CleanHome {
public:
    /// Starts the program with the folders of this home.
    void start(QProcess& process, const QString& program, const QStringList& arguments) const;

private:
    QTemporaryDir m_folder;
};

/// Megabytes, of a line of /proc/PID/status such as "VmRSS"; nothing where the process or the line is not there.
std::optional<double> processMegabytes(qint64 process, const QByteArray& line);

}  // namespace marz::benchmark
