// SPDX-License-Identifier: MIT
#include "app/window/window_theme.h"

#include <QFile>
#include <cmath>

#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using namespace marz;
using namespace Qt::Literals::StringLiterals;

namespace {

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor& colour) {
    const auto linear = [](float channel) {
        const double value = static_cast<double>(channel);
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

QString shippedSheet() {
    QFile file(QString::fromStdString(test::sourceTree() / "resources/window/window.qss"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

}  // namespace

TEST_CASE("Both colour schemes know every name that the style sheet uses") {
    for (const ColourScheme scheme : {ColourScheme::light, ColourScheme::dark}) {
        const QString sheet = withColours(shippedSheet(), windowColours(scheme), u"tick.svg"_s);
        const qsizetype comment = sheet.indexOf(u"*/"_s);  // the comment on top speaks of @names
        REQUIRE(comment > 0);
        CHECK(sheet.mid(comment).count(u'@') == 0);
    }
}

TEST_CASE("Names are replaced whole, unknown ones stay") {
    const WindowColours colours{{u"line"_s, QColor(u"#010203"_s)}, {u"lineHover"_s, QColor(u"#040506"_s)}};
    CHECK(withColours(u"a { border: @line; color: @lineHover; b: @lost; c: url(\"@tick\") }"_s, colours, u"t.svg"_s) ==
          u"a { border: #010203; color: #040506; b: @lost; c: url(\"t.svg\") }"_s);
}

TEST_CASE("Texts of the window can be read in light and in dark") {
    for (const ColourScheme scheme : {ColourScheme::light, ColourScheme::dark}) {
        const WindowColours colours = windowColours(scheme);
        for (const char* text : {"text", "quiet", "link", "statusText"}) {
            for (const char* ground : {"page", "field", "card", "alternate", "raised"}) {
                INFO(text << " on " << ground << (scheme == ColourScheme::dark ? ", dark" : ", light"));
                CHECK(contrast(colours.value(QLatin1String(text)), colours.value(QLatin1String(ground))) >= 4.5);
            }
        }
        CHECK(contrast(colours.value(u"onAccent"_s), colours.value(u"accent"_s)) >= 4.5);
        CHECK(contrast(colours.value(u"messageText"_s), colours.value(u"messagePage"_s)) >= 4.5);
        CHECK(contrast(colours.value(u"text"_s), colours.value(u"selectedRow"_s)) >= 4.5);
        CHECK(contrast(colours.value(u"text"_s), colours.value(u"highlight"_s)) >= 4.5);
    }
}
