// SPDX-License-Identifier: MIT
#pragma once

// Layout files of a few lines.

#include <QFile>
#include <QTemporaryDir>

#include "app/export/layout_file/layout_file.h"
#include "tests/support/catch.h"

namespace test {

inline QString fileWith(const QTemporaryDir& folder, const QByteArray& json) {
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(json);
    return path;
}

inline marz::ExportLayout layoutFrom(const QByteArray& json) {
    const QTemporaryDir folder;
    return marz::readLayoutFile(fileWith(folder, json));
}

}  // namespace test
