// SPDX-License-Identifier: MIT
#include "app/export/layout/footnote_layout.h"

#include "app/style/map_style_reader.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

MapKey keyCiting(int sources, const QStringList& quotesOfFirst = {}) {
    MapKey key;
    for (int i = 1; i <= sources; ++i) {
        const QString text = QStringLiteral("Keeper, Ferry: A year on the river, part %1. Khorog, 2021.").arg(i);
        key.footnotes.push_back({QString::number(i), geo::SourceId("s" + std::to_string(i)), text});
    }
    key.footnotes.front().quotes.assign(quotesOfFirst.begin(), quotesOfFirst.end());
    return key;
}

QString wordsOf(const PageBlock& block) {
    QStringList words;
    for (const PageItem& item : block.group.items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            words << text->text;
        }
    }
    return words.join(QLatin1Char(' '));
}

int partsIn(const PageBlock& block) {
    return static_cast<int>(wordsOf(block).count(QStringLiteral("A year on the river")));
}

}  // namespace

TEST_CASE("Of thousands of sources those are named that have room, and the others are counted") {
    constexpr int sources = 5000;
    const MapStyle style = builtInMapStyle(QStringLiteral("print"));
    for (const double width : {400.0, 1300.0}) {
        const PageBlock block = layOutNotes(keyCiting(sources), style, width, 100.0);
        const int named = partsIn(block);
        INFO(width);
        CHECK(named > 3);
        CHECK(block.height <= 100.0);
        CHECK(block.height > 70.0);
        CHECK_FALSE(block.whole);
        CHECK(wordsOf(block).contains(QStringLiteral("and %1 more sources").arg(sources - named)));
    }
    const PageBlock document = layOutNotes(keyCiting(sources), style, 400.0, 100.0, PageOverflow::furtherPages);
    CHECK(wordsOf(document) == QStringLiteral("The sources cited follow on the next pages."));
}

TEST_CASE("Quotations go before any source goes, and notes that fit are whole") {
    const MapStyle style = builtInMapStyle(QStringLiteral("print"));
    const MapKey key = keyCiting(
        4, {QStringLiteral("¶5: “%1”")
                .arg(QString(900, QLatin1Char('x')).replace(QStringLiteral("xxxxxx"), QStringLiteral("ferry ")))});
    const PageBlock ample = layOutNotes(key, style, 400.0, 900.0);
    CHECK(ample.whole);
    CHECK(wordsOf(ample).contains(QStringLiteral("¶5")));
    const PageBlock tight = layOutNotes(key, style, 400.0, 100.0);
    CHECK_FALSE(tight.whole);
    CHECK(partsIn(tight) == 4);
    CHECK_FALSE(wordsOf(tight).contains(QStringLiteral("¶5")));
    CHECK(wordsOf(tight).contains(QStringLiteral("quotations have no room")));
    CHECK(layOutNotes(MapKey{}, style, 400.0, 100.0).group.items.empty());
}
