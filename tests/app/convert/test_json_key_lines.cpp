// SPDX-License-Identifier: MIT

#include "app/convert/json_key_lines.h"

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("Keys are found on their lines, also in nested objects and after texts with braces") {
    const QByteArray json = "{\n \"a\": \"{ \\\" : }\",\n \"b\": {\n  \"c\": [1, {\"d\": 2}],\n  \"e\"\n : 3 } }";
    const QHash<QString, int> lines = jsonKeyLines(json);
    CHECK(lines.value(QStringLiteral("a")) == 2);
    CHECK(lines.value(QStringLiteral("b")) == 3);
    CHECK(lines.value(QStringLiteral("b/c")) == 4);
    CHECK(lines.value(QStringLiteral("b/e")) == 5);
    CHECK_FALSE(lines.contains(QStringLiteral("e")));
}

TEST_CASE("What stands in a list is found by its position, counted from one") {
    const QByteArray json =
        "{\n \"notes\": [\n  {\"text\": \"a, b\",\n   \"width\": 1},\n  [1, 2],\n  {\"text\": 3}\n ],\n \"z\": 1 }";
    const QHash<QString, int> lines = jsonKeyLines(json);
    CHECK(lines.value(QStringLiteral("notes/1")) == 3);
    CHECK(lines.value(QStringLiteral("notes/1/text")) == 3);
    CHECK(lines.value(QStringLiteral("notes/1/width")) == 4);
    CHECK(lines.value(QStringLiteral("notes/3/text")) == 6);
    CHECK(lines.value(QStringLiteral("z")) == 8);
    CHECK_FALSE(lines.contains(QStringLiteral("notes/2/text")));
}

TEST_CASE("An offset is counted in lines") {
    CHECK(lineOfOffset("a\nb\nc", 0) == 1);
    CHECK(lineOfOffset("a\nb\nc", 4) == 3);
    CHECK(lineOfOffset("a\nb\nc", 99) == 3);
}
