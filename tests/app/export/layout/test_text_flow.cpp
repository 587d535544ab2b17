// SPDX-License-Identifier: MIT
#include "app/export/layout/text_flow.h"

#include <cmath>

#include "app/style/map_font.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

LabelFont plain() {
    LabelFont font;
    font.pixelSize = 10.0;
    return font;
}

double rightEdge(const PageText& piece) {
    return piece.baseline.x() + measureText(piece.text, piece.font).width;
}

}  // namespace

TEST_CASE("Flowed text keeps all its words, in order and within the width") {
    const QString text = QStringLiteral("The guards shut the gate until the river fell again");
    for (const double width : {60.0, 90.0, 200.0, 1000.0}) {
        const FlowedText flowed = flowText({{text, plain(), Qt::black}}, width, 13.0);
        QStringList lines;
        for (const PageText& piece : flowed.pieces) {
            CHECK(rightEdge(piece) <= width + 0.01);
            lines << piece.text;
        }
        CHECK(lines.join(QLatin1Char(' ')) == text);
        CHECK(flowed.height == Approx(13.0 * static_cast<double>(lines.size())));
    }
}

TEST_CASE("Runs that touch stay on one line, so that a citing letter never begins one") {
    const std::vector<TextRun> runs{{QStringLiteral("one two three."), plain(), Qt::black},
                                    {QStringLiteral("a:5"), plain(), Qt::black, 3.0}};
    for (double width = 55.0; width < 140.0; width += 7.0) {
        const FlowedText flowed = flowText(runs, width, 13.0);
        const PageText& letter = flowed.pieces.back();
        CHECK(letter.text == QStringLiteral("a:5"));
        CHECK(letter.baseline.x() > 0.0);
    }
}

TEST_CASE("A line of nothing but citing letters does not hang as high as beside a text") {
    const auto risesIn = [](double width) {
        const FlowedText flowed = flowText(
            {{QStringLiteral("text"), plain(), Qt::black}, {QStringLiteral(" also a:5"), plain(), Qt::black, 3.0}},
            width, 13.0);
        const double line = std::floor(flowed.pieces.back().baseline.y() / 13.0);
        return flowed.pieces.front().baseline.y() + 13.0 * line - flowed.pieces.back().baseline.y();
    };
    CHECK(risesIn(500.0) == Approx(3.0));
    CHECK(risesIn(50.0) == Approx(1.5));
}

TEST_CASE("A line that begins with a name from right to left keeps the bracket behind it") {
    const FlowedText flowed = flowText({{QStringLiteral("آقینه) end"), pageFont(10.0), Qt::black}}, 400.0, 14.0);
    REQUIRE(flowed.pieces.size() == 1);
    CHECK_FALSE(flowed.pieces.front().text.isRightToLeft());
    CHECK(measureText(flowed.pieces.front().text, pageFont(10.0)).width ==
          measureText(QStringLiteral("آقینه) end"), pageFont(10.0)).width);
}

TEST_CASE("A word wider than the line is broken between its letters") {
    const FlowedText flowed = flowText({{QString(60, QLatin1Char('w')), plain(), Qt::black}}, 50.0, 13.0);
    QString joined;
    for (const PageText& piece : flowed.pieces) {
        CHECK(rightEdge(piece) <= 50.01);
        joined += piece.text;
    }
    CHECK(joined == QString(60, QLatin1Char('w')));
    CHECK(flowed.pieces.size() > 3);
}

TEST_CASE("A word is never broken within what is one letter to the reader") {
    const QString letter = QString::fromUcs4(U"\U00010348");  // two code units
    const FlowedText flowed = flowText({{letter.repeated(40), plain(), Qt::black}}, 50.0, 13.0);
    REQUIRE(flowed.pieces.size() > 1);
    for (const PageText& piece : flowed.pieces) {
        CHECK_FALSE(piece.text.front().isLowSurrogate());
        CHECK_FALSE(piece.text.back().isHighSurrogate());
    }
}

TEST_CASE("Line breaks and tabulators keep words apart, and a no-break space holds them together") {
    const FlowedText flowed =
        flowText({{QStringLiteral("one\ntwo\tthree\u2028four"), plain(), Qt::black}}, 500.0, 13.0);
    REQUIRE(flowed.pieces.size() == 1);
    CHECK(flowed.pieces.front().text == QStringLiteral("one two three four"));
    const QString held = QStringLiteral("12\u00A0km");
    for (const PageText& piece : flowText({{QStringLiteral("a ") + held, plain(), Qt::black}}, 32.0, 13.0).pieces) {
        CHECK((piece.text == held || piece.text == QStringLiteral("a")));
    }
}
