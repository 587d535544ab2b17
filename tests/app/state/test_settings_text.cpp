// SPDX-License-Identifier: MIT
#include "app/state/settings_text.h"

#include <QDateTime>
#include <QFile>
#include <QRect>
#include <QSettings>
#include <QTemporaryDir>
#include <string>

#include "tests/support/catch.h"

using namespace marz;

namespace {

QByteArray allBytes() {
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes.append(static_cast<char>(byte));
    }
    return bytes;
}

/// Every kind of character, also half of a pair and what is no character.
QString allKindsOfText() {
    QString text;
    for (char16_t unit = 0; unit < 0x500; ++unit) {
        text += QChar(unit);
    }
    return text + QStringLiteral(u"\u2028\uFEFF\U0001F5FA\uFFFD") + QChar(0xD800) + QChar(0xFFFE) + QChar(0xDC00);
}

}  // namespace

TEST_CASE("Whatever QSettings writes is settings text") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    const QList<QVariant> values{allBytes(),
                                 allKindsOfText(),
                                 QStringLiteral("two\nlines\r\nand [a section]\n; a comment"),
                                 QStringLiteral("\\"),
                                 QStringLiteral("\""),
                                 QString(),
                                 QVariant(),
                                 QStringList{},
                                 QStringList{allKindsOfText(), QStringLiteral("a, \"b\""), QString()},
                                 true,
                                 -7,
                                 0.1,
                                 QSize(3, 4),
                                 QRect(1, 2, 3, 4),
                                 QDateTime::fromSecsSinceEpoch(1'600'000'000)};
    const QStringList keys{QStringLiteral("plain"),
                           QStringLiteral("General/key"),
                           QStringLiteral("a group [of] names = many/a key; #1"),
                           QStringLiteral("Ташкент/北京/\U0001F5FA"),
                           QStringLiteral("group/two\nlines"),
                           QStringLiteral("group/%U and \\"),
                           QStringLiteral("group/\t\x01")};
    {
        QSettings settings(path, QSettings::IniFormat);
        for (const QString& key : keys) {
            for (qsizetype i = 0; i < values.size(); ++i) {
                settings.setValue(key + QString::number(i), values[i]);
            }
        }
    }
    REQUIRE(QSettings(path, QSettings::IniFormat).allKeys().size() == keys.size() * values.size());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(isSettingsText(file.readAll().toStdString()));
}

TEST_CASE("What hands have written is settings text as well") {
    CHECK(isSettingsText(""));
    CHECK(isSettingsText("\n\n  \n"));
    CHECK(isSettingsText("\xEF\xBB\xBF[map]\r\nnames = both\r\n; a comment\r\n# another\r\n\tnames=local"));
    CHECK(isSettingsText("[map]\nfile=\xD0\x90.shp\nempty="));
    CHECK(isSettingsText("[%General]\nx=@ByteArray(\\0\\x1\\xff)\n%U4E2D=\\x4e2d\n"));
}

TEST_CASE("What is no text, or has a line of another kind, is no settings text") {
    CHECK_FALSE(isSettingsText(std::string(64, '\0')));
    CHECK_FALSE(isSettingsText(std::string("[map]\nnames=bo\0\0\0", 17)));
    CHECK_FALSE(isSettingsText("\x8F\xE2\x01\x9D=\xFF"));
    CHECK_FALSE(isSettingsText("[map]\nnames=\xFF\n"));
    CHECK_FALSE(isSettingsText("[map]\nnames=both\x01\n"));
    CHECK_FALSE(isSettingsText("[map]\nnames=both\ngarbage\n"));
    CHECK_FALSE(isSettingsText("[map]\nnames=both\n[wind"));
    CHECK_FALSE(isSettingsText("[map]\nnames=both\nprojec"));
}
