// SPDX-License-Identifier: MIT
#include "app/bibliography/excerpt.h"

#include "tests/support/catch.h"

using namespace marz;

namespace {

const QString harbour = QStringLiteral(
    "Winters at the lake are long. The harbour master, Mr. Anders of the U.S. line, keeps 40 boats in two sheds at "
    "Nordby. "
    "Nobody sails before May.");

QString excerpt(const char* statement, int words) {
    return excerptAbout(harbour, {QString::fromUtf8(statement)}, words);
}

}  // namespace

TEST_CASE("A quotation begins with the sentence that bears out what is told, and not with the paragraph") {
    CHECK(excerpt("Sailing begins in May.", 4) == QStringLiteral("Nobody sails before May."));
    CHECK(excerpt("The harbour has a master.", 6) == QStringLiteral("The harbour master, Mr. Anders of\u00A0…"));
    CHECK(excerpt("The lake has a long winter.", 3) == QStringLiteral("Winters at the\u00A0…"));
    CHECK(excerpt("Nothing of the kind.", 3) == QStringLiteral("Winters at the\u00A0…"));
    CHECK(excerpt("Nothing of the kind.", 100) == harbour);
}

TEST_CASE(
    "What lies in the midst of a long sentence is quoted from there, and the full stops of abbreviations end none") {
    // 40 and Nordby weigh more than the master, and no eight words from a sentence's beginning hold them.
    CHECK(excerpt("The master has 40 boats at Nordby.", 8) ==
          QStringLiteral("…\u00A0keeps 40 boats in two sheds at Nordby.\u00A0…"));
    CHECK(excerpt("Of Anders.", 3).startsWith(QStringLiteral("…")));
}

TEST_CASE("A word is found with another ending, and each counts once") {
    const QString text =
        QStringLiteral("Rivers, rivers, rivers, rivers flow here. A river flooded the fields of Tolna.");
    CHECK(excerptAbout(text, {QStringLiteral("Fields of Tolna were flooded by a river.")}, 5) ==
          QStringLiteral("A river flooded the fields\u00A0…"));
}

TEST_CASE("Several statements of one paragraph are borne out together, and an empty text has nothing to quote") {
    CHECK(excerptAbout(harbour, {QStringLiteral("It snows."), QStringLiteral("Sails are set in May.")}, 4) ==
          QStringLiteral("Nobody sails before May."));
    CHECK(excerptAbout(QString(), {QStringLiteral("It snows.")}, 4).isEmpty());
}
