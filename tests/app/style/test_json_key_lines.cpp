// SPDX-License-Identifier: MIT

#include "app/style/json_key_lines.h"

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

TEST_CASE("An offset is counted in lines") {
    CHECK(lineOfOffset("a\nb\nc", 0) == 1);
    CHECK(lineOfOffset("a\nb\nc", 4) == 3);
    CHECK(lineOfOffset("a\nb\nc", 99) == 3);
}
