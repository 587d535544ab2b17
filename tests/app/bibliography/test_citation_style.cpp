// SPDX-License-Identifier: MIT
#include "app/bibliography/citation_style.h"
#include "app/convert/qt_text.h"
#include "tests/app/bibliography/sources_under_test.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace sources_under_test;

namespace {

std::string cite(CitationStyle style, const geo::Source& source, const std::vector<std::string>& paragraphs = {}) {
    return citationIn(style, source, paragraphs).replace(QChar(0x00A0), QLatin1Char(' ')).toStdString();
}

geo::Source by(const std::vector<std::string>& authors) {
    geo::Source source = essay();
    source.authors = authors;
    source.url.clear();
    return source;
}

}  // namespace

TEST_CASE("A person's article in each style, with its paragraph and address") {
    CHECK(cite(CitationStyle::chicago, essay(), {"p5"}) ==
          "Ada Jean-Marie Weaver, “Rivers & Roads: 50% in Flood,” Valley Review, 11 August 2021, para. 5");
    CHECK(cite(CitationStyle::apa, essay(), {"p5"}) ==
          "Weaver, A. J.-M. (2021, August 11). Rivers & Roads: 50% in Flood. Valley Review. "
          "https://valley.example/rivers_{1}%20x (para. 5)");
    CHECK(cite(CitationStyle::harvard, essay(), {"p5", "p7"}) ==
          "Weaver, A. J.-M. (2021) ‘Rivers & Roads: 50% in Flood’, Valley Review, 11 August, paras. 5, 7. "
          "Available at: https://valley.example/rivers_{1}%20x");
    CHECK(cite(CitationStyle::gost, essay(), {"p5"}) ==
          "Weaver A. J.-M. Rivers & Roads: 50% in Flood // Valley Review. 2021. 11 August. Para. 5. "
          "URL: https://valley.example/rivers_{1}%20x");
}

TEST_CASE("A body's report of an uncertain week in each style") {
    CHECK(cite(CitationStyle::apa, brief()) ==
          "Valley and Watch (circa 2021, August 16–22). Who holds the bridge? Watch House.");
    CHECK(cite(CitationStyle::harvard, brief()) ==
          "Valley and Watch (circa 2021) ‘Who holds the bridge?’, Watch House, 16–22 August.");
    CHECK(cite(CitationStyle::gost, brief()) ==
          "Valley and Watch. Who holds the bridge? // Watch House. 2021. Circa 16–22 August.");
}

TEST_CASE("Two, three and many authors are joined as each style wants it") {
    const std::vector<std::string> four{"Weaver, Ada", "Miller, Bo", "Smith, Cy", "Potter, Di"};
    const geo::Source two = by({four[0], four[1]});
    const geo::Source three = by({four[0], four[1], four[2]});
    CHECK(cite(CitationStyle::apa, two).starts_with("Weaver, A., & Miller, B. (2021"));
    CHECK(cite(CitationStyle::apa, three).starts_with("Weaver, A., Miller, B., & Smith, C. (2021"));
    CHECK(cite(CitationStyle::harvard, two).starts_with("Weaver, A. and Miller, B. (2021)"));
    CHECK(cite(CitationStyle::harvard, by(four)).starts_with("Weaver, A. et al. (2021)"));
    CHECK(cite(CitationStyle::gost, three).starts_with("Weaver A., Miller B., Smith C. Rivers"));
    CHECK(
        cite(CitationStyle::gost, by(four)).starts_with("Rivers & Roads: 50% in Flood / A. Weaver [et al.] // Valley"));
    std::vector<std::string> many(22, "Weaver, Ada");
    many.back() = "Potter, Di";
    const std::string apa = cite(CitationStyle::apa, by(many));
    CHECK(apa.find("Weaver, A., … Potter, D. (2021") != std::string::npos);
}

TEST_CASE("Without author, date, container and address nothing dangles") {
    geo::Source bare;
    bare.title = "Untitled slip";
    CHECK(cite(CitationStyle::apa, bare) == "Untitled slip (n.d.).");
    CHECK(cite(CitationStyle::harvard, bare) == "‘Untitled slip’ (n.d.).");
    CHECK(cite(CitationStyle::gost, bare) == "Untitled slip. n.d.");
}

TEST_CASE("A note ends as a sentence, but an address has nothing behind it") {
    CHECK(footnoteIn(CitationStyle::chicago, essay(), {"p5"}).endsWith(QStringLiteral("para.\u00A05.")));
    CHECK(footnoteIn(CitationStyle::gost, essay(), {"p5"}).endsWith(toQString(essay().url)));
    CHECK(footnoteIn(CitationStyle::gost, brief(), {}).endsWith(QStringLiteral("16–22 August.")));
}

TEST_CASE("Every style is found by its id and no other word is") {
    for (const CitationStyle style : citationStyles()) {
        CHECK(citationStyleOf(citationStyleId(style)) == style);
        CHECK_FALSE(citationStyleName(style).isEmpty());
    }
    CHECK_FALSE(citationStyleOf(QStringLiteral("mla")));
}
