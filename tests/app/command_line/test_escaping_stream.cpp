// SPDX-License-Identifier: MIT
#include "app/command_line/escaping_stream.h"

#include <sstream>

#include "tests/support/catch.h"

using namespace marz;

namespace {

std::string written(const std::string& text, bool toTerminal) {
    std::ostringstream stream;
    {
        const EscapedStream escaped(stream, toTerminal);
        stream << text;
    }
    stream << '|';
    return stream.str();
}

}  // namespace

TEST_CASE("What a terminal would obey is shown to it, and a file gets each byte") {
    const std::string red = "\x1B[31mred\x7F.png";
    CHECK(written(red, true) == "\\x1B[31mred\\x7F.png|");
    CHECK(written(red, false) == red + "|");
    CHECK(written("a\tb\r\nc", true) == "a\tb\r\nc|");
    CHECK(written("\xC2\x9B"
                  "2J",
                  true) ==
          "\\xC2\\x9B"
          "2J|");  // C1 in UTF-8
}

TEST_CASE("Letters of any script reach a terminal as they are") {
    const std::string names = "Термез · ترمذ · 铁尔梅兹 ± 20 km «»";
    CHECK(written(names, true) == names + "|");
}
