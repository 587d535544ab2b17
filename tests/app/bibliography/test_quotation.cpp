// SPDX-License-Identifier: MIT
#include "app/bibliography/quotation.h"

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A quotation is cut between words, with an ellipsis and without what hangs before it") {
    const QString text = QStringLiteral("The ferry, which had\nstopped in spring — for want of  water — runs again.");
    CHECK(firstWords(text, 2) == QStringLiteral("The ferry\u00A0…"));
    CHECK(firstWords(text, 8) == QStringLiteral("The ferry, which had stopped in spring\u00A0…"));
    CHECK(firstWords(text, 500) ==
          QStringLiteral("The ferry, which had stopped in spring — for want of water — runs again."));
    CHECK(firstWords(text, 15).endsWith(QStringLiteral("again.")));
    CHECK(firstWords(QStringLiteral("  "), 5).isEmpty());
}

TEST_CASE("Each citation style has its own quotation marks, outside and inside") {
    const QString text = QStringLiteral("It is \"closed\", the keeper's wife said.");
    CHECK(quoted(CitationStyle::chicago, text) == QStringLiteral("“It is ‘closed’, the keeper's wife said.”"));
    CHECK(quoted(CitationStyle::apa, text) == quoted(CitationStyle::chicago, text));
    CHECK(quoted(CitationStyle::harvard, text) == QStringLiteral("‘It is “closed”, the keeper's wife said.’"));
    CHECK(quoted(CitationStyle::gost, text) == QStringLiteral("«It is „closed“, the keeper's wife said.»"));
    CHECK(quoted(CitationStyle::gost, QStringLiteral("«Граница» закрыта")) == QStringLiteral("«„Граница“ закрыта»"));
    CHECK(quoted(CitationStyle::chicago, QStringLiteral("Das „Tor“ ist zu, das „Tor“.")) ==
          QStringLiteral("“Das ‘Tor’ ist zu, das ‘Tor’.”"));
}

TEST_CASE("A mark inside that was cut off is closed") {
    CHECK(quoted(CitationStyle::chicago, firstWords(QStringLiteral("They said: “we wait here until dawn”."), 4)) ==
          QStringLiteral("“They said: ‘we wait\u00A0…’”"));
}
