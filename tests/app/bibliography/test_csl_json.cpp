// SPDX-License-Identifier: MIT
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/bibliography/csl_json.h"
#include "tests/app/bibliography/sources_under_test.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace sources_under_test;

TEST_CASE("CSL-JSON has persons in parts, bodies whole and dates with their ends") {
    const geo::Source person = essay();
    const geo::Source body = brief();
    const QJsonArray items = QJsonDocument::fromJson(toCslJson({&person, &body})).array();
    REQUIRE(items.size() == 2);
    const QJsonObject first = items[0].toObject();
    CHECK(first[QStringLiteral("id")] == QStringLiteral("weaver2021"));
    CHECK(first[QStringLiteral("type")] == QStringLiteral("article-magazine"));
    CHECK(first[QStringLiteral("URL")] == QStringLiteral("https://valley.example/rivers_{1}%20x"));
    CHECK(first[QStringLiteral("author")].toArray()[0].toObject()[QStringLiteral("given")] ==
          QStringLiteral("Ada Jean-Marie"));
    CHECK(first[QStringLiteral("issued")].toObject()[QStringLiteral("date-parts")] ==
          QJsonArray{QJsonArray{2021, 8, 11}});
    CHECK_FALSE(first[QStringLiteral("issued")].toObject().contains(QStringLiteral("circa")));
    const QJsonObject second = items[1].toObject();
    CHECK(second[QStringLiteral("type")] == QStringLiteral("report"));
    CHECK(second[QStringLiteral("author")].toArray()[0].toObject()[QStringLiteral("literal")] ==
          QStringLiteral("Valley and Watch"));
    CHECK(second[QStringLiteral("issued")].toObject()[QStringLiteral("date-parts")] ==
          QJsonArray{QJsonArray{2021, 8, 16}, QJsonArray{2021, 8, 22}});
    CHECK(second[QStringLiteral("issued")].toObject()[QStringLiteral("circa")] == true);
    CHECK(second[QStringLiteral("note")].toString().contains(QStringLiteral("by\nits words")));
}

TEST_CASE("A source of which next to nothing is known is a valid item all the same") {
    geo::Source bare;
    bare.id = geo::SourceId("slip");
    const QJsonObject item = QJsonDocument::fromJson(toCslJson({&bare})).array()[0].toObject();
    CHECK(item.keys() == QStringList{QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("type")});
}
