// SPDX-License-Identifier: MIT
#include "app/bibliography/bibtex.h"
#include "tests/app/bibliography/sources_under_test.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace sources_under_test;

TEST_CASE("BibTeX prints what TeX would take for commands as it stands, and leaves addresses alone") {
    const geo::Source source = essay();
    CHECK(toBibTex({&source}).toStdString() == R"(@article{weaver2021,
  author = {Weaver, Ada Jean-Marie},
  title = {{Rivers \& Roads: 50\% in Flood}},
  journal = {Valley Review},
  publisher = {Valley Press},
  date = {2021-08-11},
  year = {2021},
  month = {8},
  day = {11},
  url = {https://valley.example/rivers_%7B1%7D%20x},
  langid = {en}
}
)");
}

TEST_CASE("A body whose name has an and in it stays one author, and an interval has both ends") {
    const geo::Source source = brief();
    const std::string text = toBibTex({&source}).toStdString();
    CHECK(text.starts_with("@techreport{brief2021,\n"));
    CHECK(text.find("author = {{Valley and Watch}}") != std::string::npos);
    CHECK(text.find("institution = {Watch House}") != std::string::npos);
    CHECK(text.find("date = {2021-08-16/2021-08-22}") != std::string::npos);
    CHECK(text.find("day = ") == std::string::npos);
    CHECK(text.find("by its words}") != std::string::npos);
}

TEST_CASE("Keys that become the same are told apart") {
    geo::Source first = essay();
    geo::Source second = essay();
    second.id = geo::SourceId("weaver 2021");
    geo::Source third = essay();
    third.id = geo::SourceId("мост");
    const std::string text = toBibTex({&first, &second, &third}).toStdString();
    CHECK(text.find("@article{weaver2021,") != std::string::npos);
    CHECK(text.find("@article{weaver2021a,") != std::string::npos);
    CHECK(text.find("@article{source,") != std::string::npos);
}

TEST_CASE("A backslash in a title opens no command") {
    geo::Source source = essay();
    source.title = "\\input{secret}";
    CHECK(toBibTex({&source}).toStdString().find(
              "{{\\textbackslash{}input\\textbraceleft{}secret\\textbraceright{}}}") != std::string::npos);
}
