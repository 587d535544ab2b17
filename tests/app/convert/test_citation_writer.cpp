// SPDX-License-Identifier: MIT
#include "app/convert/citation_writer.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::Source article() {
    geo::Source source;
    source.title = "Rivers in Flood";
    source.authors = {"Weaver, Ada"};
    source.containerTitle = "Valley Review";
    source.issued.from = geo::parsePartialDate("2021-08-11");
    source.issued.precision = "day";
    return source;
}

std::string shortOf(const geo::Source& source, const char* paragraph) {
    return shortCitation(source, paragraph).replace(QChar(0x00A0), QLatin1Char(' ')).toStdString();
}

std::string fullOf(const geo::Source& source, const std::vector<std::string>& paragraphs) {
    return fullCitation(source, paragraphs).replace(QChar(0x00A0), QLatin1Char(' ')).toStdString();
}

}  // namespace

TEST_CASE("A source is cited short by family name, year and paragraph") {
    CHECK(shortOf(article(), "p5") == "Weaver 2021, para. 5");
    geo::Source brief = article();
    brief.authors = {"Valley Watch"};
    CHECK(shortOf(brief, "b7") == "Valley Watch 2021, caption (block 7)");
    brief.issued = {};
    CHECK(shortOf(brief, "p1") == "Valley Watch n.d., para. 1");
}

TEST_CASE("A note names author, title, publication, date and paragraphs") {
    CHECK(fullOf(article(), {"p5"}) == "Ada Weaver, “Rivers in Flood,” Valley Review, 11 August 2021, para. 5");
    CHECK(fullOf(article(), {"p12", "p4", "p5", "p6", "p4"}) ==
          "Ada Weaver, “Rivers in Flood,” Valley Review, 11 August 2021, paras. 4–6, 12");
    CHECK(fullOf(article(), {"b7", "p2", "p3"}) ==
          "Ada Weaver, “Rivers in Flood,” Valley Review, 11 August 2021, paras. 2, 3, caption (block 7)");
    CHECK(fullOf(article(), {}) == "Ada Weaver, “Rivers in Flood,” Valley Review, 11 August 2021");
}

TEST_CASE("Several authors, none, and a title that ends itself are written as the manual wants them") {
    geo::Source source = article();
    source.authors = {"Weaver, Ada", "Miller, Ben"};
    CHECK(fullOf(source, {}).starts_with("Ada Weaver and Ben Miller, “"));
    source.authors = {"Weaver, Ada", "Miller, Ben", "Smith, Cy", "Potter, Di"};
    CHECK(fullOf(source, {}).starts_with("Ada Weaver et al., “"));
    source.authors.clear();
    source.title = "Who Keeps the Ferry?";
    CHECK(fullOf(source, {}) == "“Who Keeps the Ferry?” Valley Review, 11 August 2021");
}

TEST_CASE("A date that is not quite known is said to be about so") {
    geo::Source source = article();
    source.issued.to = geo::parsePartialDate("2021-08-17");
    source.issued.precision = "week";
    CHECK(issuedInWords(source).toStdString() == "circa 11–17 August 2021");
    source.issued = {geo::parsePartialDate("2021-09"), std::nullopt, "month"};
    CHECK(issuedInWords(source).toStdString() == "September 2021");
    source.issued = {};
    CHECK(issuedInWords(source).toStdString() == "n.d.");
}

TEST_CASE("A source without an author goes by its publisher, then by the beginning of its title, then by its id") {
    geo::Source source = article();
    source.authors.clear();
    CHECK(sourceName(source).toStdString() == "Valley Review");
    source.containerTitle.clear();
    CHECK(sourceName(source).toStdString() == "“Rivers in Flood”");
    CHECK(shortCitation(source).toStdString() == "“Rivers in Flood” 2021");
    source.title = "What the Ferrymen of the Lower Valley Told Us in the Year of the Flood";
    CHECK(sourceName(source).toStdString() == "“What the Ferrymen of the Lower…”");
    CHECK(sourceNameAndTitle(source, QStringLiteral(": ")).toStdString() == source.title);
    source.title.clear();
    source.id = geo::SourceId("flood");
    CHECK(sourceName(source).toStdString() == "flood");
    CHECK(sourceNameAndTitle(source, QStringLiteral(": ")).toStdString() == "flood");
}
