// SPDX-License-Identifier: MIT
#include "app/bibliography/ris.h"
#include "tests/app/bibliography/sources_under_test.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace sources_under_test;

TEST_CASE("A RIS record begins with its type and ends with ER, line by line") {
    const geo::Source source = essay();
    CHECK(toRis({&source}).toStdString() ==
          "TY  - MGZN\r\nID  - weaver2021\r\nAU  - Weaver, Ada Jean-Marie\r\nTI  - Rivers & Roads: 50% in Flood\r\n"
          "T2  - Valley Review\r\nPB  - Valley Press\r\nPY  - 2021\r\nDA  - 2021/08/11/\r\n"
          "UR  - https://valley.example/rivers_{1}%20x\r\nLA  - en\r\nER  - \r\n\r\n");
}

TEST_CASE("A line break inside a value begins no tag, and the second end of an interval is told") {
    geo::Source source = brief();
    source.title = "One\r\nER  - \r\nTwo";
    const std::string text = toRis({&source}).toStdString();
    CHECK(text.find("TI  - One ER - Two\r\n") != std::string::npos);
    CHECK(text.find("DA  - 2021/08/16/to 2021-08-22\r\n") != std::string::npos);
    source.issued = {geo::parsePartialDate("2021"), {}, "year"};
    CHECK(toRis({&source}).toStdString().find("DA  - 2021///\r\n") != std::string::npos);
}
