// SPDX-License-Identifier: MIT
#include "app/export/formats/html_page.h"

#include <gumbo.h>

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <set>

#include "app/convert/qt_text.h"
#include "app/export/formats/html_style.h"
#include "app/export/map_exporter.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

struct Element {
    QString name;
    std::map<QString, QString> attributes;
};

struct Document {
    std::vector<Element> elements;
    QString text;
    std::set<QString> ids;
    QString problem;

    std::vector<Element> with(const QString& name, const QString& attribute, const QString& value) const {
        std::vector<Element> found;
        for (const Element& element : elements) {
            const auto at = element.attributes.find(attribute);
            if (element.name == name && at != element.attributes.end() && at->second == value) {
                found.push_back(element);
            }
        }
        return found;
    }
};

Document read(const QByteArray& html) {
    Document document;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            Element element{reader.name().toString(), {}};
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                element.attributes[attribute.name().toString()] = attribute.value().toString();
            }
            if (const auto id = element.attributes.find(QStringLiteral("id")); id != element.attributes.end()) {
                document.problem += document.ids.insert(id->second).second ? QString() : id->second;
            }
            document.elements.push_back(std::move(element));
        } else if (reader.isCharacters()) {
            document.text += reader.text().toString();
        }
    }
    document.problem += reader.hasError() ? reader.errorString() : QString();
    return document;
}

ExportRequest request() {
    return test::exportRequest(test::shippedMap());
}

QByteArray pageOf(const ExportRequest& request) {
    return htmlPageOf(layOutPage(request), request);
}

}  // namespace

TEST_CASE("A web page is well formed, and every link within it leads to something") {
    const Document page = read(pageOf(request()));
    CHECK(page.problem.toStdString().empty());
    std::size_t within = 0;
    for (const Element& element : page.elements) {
        const auto link = element.attributes.find(QStringLiteral("href"));
        if (link != element.attributes.end() && link->second.startsWith(QLatin1Char('#'))) {
            CAPTURE(link->second.toStdString());
            CHECK(page.ids.contains(link->second.mid(1)));
            ++within;
        }
    }
    CHECK(within > 30);
}

TEST_CASE("Mark, entry of the key, footnote and source lead to each other") {
    const ExportRequest asked = request();
    const PageLayout layout = layOutPage(asked);
    const Document page = read(htmlPageOf(layout, asked));
    REQUIRE(layout.key.entries.size() > 3);
    for (const KeyEntry& entry : layout.key.entries) {
        const QString anchor = anchorOf(entry.place);
        const QString mark = QStringLiteral("mark-") + anchor.mid(6);
        const auto marks = page.with(QStringLiteral("a"), QStringLiteral("id"), mark);
        REQUIRE(marks.size() == 1);
        const std::map<QString, QString>& onMap = marks.front().attributes;
        CHECK(onMap.at(QStringLiteral("href")) == QLatin1Char('#') + anchor);
        CHECK(onMap.at(QStringLiteral("tabindex")) == QStringLiteral("0"));
        CHECK(onMap.at(QStringLiteral("aria-label")).contains(entry.name));
        CHECK(page.with(QStringLiteral("li"), QStringLiteral("id"), anchor).size() == 1);
        CHECK(page.with(QStringLiteral("a"), QStringLiteral("href"), QLatin1Char('#') + mark).size() == 1);
    }
    std::size_t addresses = 0;
    for (const Footnote& note : layout.key.footnotes) {
        CHECK(page.with(QStringLiteral("li"), QStringLiteral("id"), note.anchor()).size() == 1);
        CHECK_FALSE(page.with(QStringLiteral("a"), QStringLiteral("href"), QLatin1Char('#') + note.anchor()).empty());
        if (!note.address.isEmpty()) {
            ++addresses;
            CHECK(page.with(QStringLiteral("a"), QStringLiteral("href"), note.address).size() == 1);
        }
    }
    CHECK(addresses > 0);
}

TEST_CASE("A web page fetches nothing and runs nothing") {
    const QByteArray html = pageOf(request());
    const Document page = read(html);
    for (const Element& element : page.elements) {
        CHECK(element.name != QStringLiteral("script"));
        CHECK(element.name != QStringLiteral("link"));
        for (const auto& [attribute, value] : element.attributes) {
            CHECK_FALSE(attribute.startsWith(QStringLiteral("on")));
            if (attribute == QStringLiteral("src")) {
                CHECK(value.startsWith(QStringLiteral("data:")));
            }
        }
        if (element.name != QStringLiteral("a") && element.attributes.count(QStringLiteral("href")) > 0) {
            const QString target = element.attributes.at(QStringLiteral("href"));
            CHECK((target.startsWith(QLatin1Char('#')) || target.startsWith(QStringLiteral("data:"))));
        }
    }
    CHECK(html.contains("default-src 'none'"));
    CHECK(html.contains("@font-face { font-family: 'Marz Inter'; font-weight: 400"));
    CHECK_FALSE(html.contains("url(http"));
}

TEST_CASE("A web page wraps at the width of a phone; the map alone scrolls, within its frame") {
    const double phone = 320.0 - 2.0 * 20.0;  // pixels between the margins of the narrowest
    const QString html = QString::fromUtf8(pageOf(request()));
    CHECK(html.contains(QStringLiteral("content=\"width=device-width, initial-scale=1\"")));
    CHECK_FALSE(html.contains(QLatin1String("<table")));
    const QString rules = QString::fromUtf8(htmlStyleOf(request().style)).section(QStringLiteral("@media print"), 0, 0);
    CHECK(rules.contains(QRegularExpression(QStringLiteral("body \\{[^}]*overflow-wrap: anywhere"))));
    CHECK(rules.contains(QRegularExpression(QStringLiteral("\\.map \\{[^}]*overflow-x: auto"))));
    CHECK_FALSE(rules.contains(QLatin1String("nowrap")));
    static const QRegularExpression lengths(QStringLiteral("(?:^|[;{\\s])(?:min-)?width: ([\\d.]+)(rem|px)"));
    for (const QString& rule : rules.split(QLatin1Char('}'))) {
        auto matches = lengths.globalMatch(rule);
        while (matches.hasNext() && !rule.trimmed().startsWith(QLatin1String(".map svg"))) {
            const QRegularExpressionMatch match = matches.next();
            CAPTURE(rule.toStdString());
            CHECK(match.captured(1).toDouble() * (match.captured(2) == QLatin1String("rem") ? 16.0 : 1.0) <= phone);
        }
    }
}

TEST_CASE("A browser's parser reads a web page as it was written") {
    const QByteArray html = pageOf(request());
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = -1;
    GumboOutput* output = gumbo_parse_with_options(&options, html.constData(), static_cast<std::size_t>(html.size()));
    CHECK(output->errors.length == 0);
    gumbo_destroy_output(&options, output);
}

TEST_CASE("An address that is no web page is no link, and texts of an atlas stay texts") {
    World world = *test::crowdedMap(2);
    geo::AtlasContents contents;
    contents.name = "odd";
    contents.places = world.atlas->places();
    contents.claims = world.atlas->claims();
    geo::Source source = world.atlas->sources().front();
    source.url = "javascript:alert(1)";
    source.title = "<script>alert(1)</script>";
    contents.sources = {source};
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    const ExportRequest odd = test::exportRequest(std::make_shared<const World>(std::move(world)));
    const QByteArray html = pageOf(odd);
    const Document page = read(html);
    CHECK(page.problem.toStdString().empty());
    CHECK_FALSE(html.contains("<script"));
    CHECK(page.text.contains(QStringLiteral("<script>")));
    for (const Element& element : page.elements) {
        for (const auto& [attribute, value] : element.attributes) {
            CHECK_FALSE(value.startsWith(QStringLiteral("javascript")));
        }
    }
}

TEST_CASE("What is not asked for is not on a web page either") {
    ExportRequest bare = request();
    bare.elements.title = bare.elements.key = bare.elements.legend = bare.elements.credits = false;
    const Document page = read(pageOf(bare));
    for (const Element& element : page.elements) {
        CHECK(element.name != QStringLiteral("h1"));
        CHECK(element.name != QStringLiteral("ol"));
        CHECK(element.name != QStringLiteral("footer"));
    }
}

TEST_CASE("The web page of one place singles out that place among those of its key") {
    ExportRequest about = request();
    about.area = PlaceArea{geo::PlaceId("xing-termez-hairatan")};
    const std::vector<Element> subjects =
        read(pageOf(about)).with(QStringLiteral("li"), QStringLiteral("class"), QStringLiteral("subject"));
    REQUIRE(subjects.size() == 1);
    CHECK(subjects.front().attributes.at(QStringLiteral("id")) == QStringLiteral("place-xing-termez-hairatan"));
    CHECK(
        read(pageOf(request())).with(QStringLiteral("li"), QStringLiteral("class"), QStringLiteral("subject")).empty());
}
