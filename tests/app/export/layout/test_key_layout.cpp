// SPDX-License-Identifier: MIT
#include "app/export/layout/key_layout.h"

#include "app/export/layout/key_shortening.h"

#include "app/style/map_style_reader.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Entries of which the second has so many claims.
MapKey keyWith(std::size_t entries, std::size_t claims) {
    MapKey key;
    for (std::size_t i = 0; i < entries; ++i) {
        KeyEntry entry;
        entry.number = static_cast<int>(i) + 1;
        entry.icon = QStringLiteral("border-crossing");
        entry.name = QStringLiteral("Place %1").arg(i + 1);
        entry.statement = QStringLiteral("The gate was shut until the river fell again.");
        entry.citation = QStringLiteral("a:1");
        key.entries.push_back(entry);
    }
    for (std::size_t i = 1; i < claims; ++i) {
        key.entries[1].furtherClaims.push_back(
            {QStringLiteral("%1 July 2021").arg(i), QStringLiteral("Kept."), QString(), QStringLiteral("b:2"), i});
    }
    return key;
}

MapStyle style() {
    return builtInMapStyle(QStringLiteral("print"));
}

QStringList textsOf(const KeyLayout& layout) {
    QStringList texts;
    for (const PageItem& item : layout.block.group.items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            texts << text->text;
        }
    }
    return texts;
}

/// Base lines on which only superscripts stand: smaller than the text, at the line's begin.
int linesOfSuperscripts(const KeyLayout& layout, double columnWidth) {
    std::map<std::pair<int, int>, std::pair<double, QString>> leftmost;  // by column and line
    for (const PageItem& item : layout.block.group.items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            const double rise = text->font.pixelSize < layout.textSize * 0.9 ? layout.textSize * 0.36 : 0.0;
            const std::pair line(static_cast<int>(text->baseline.x() / columnWidth), qRound(text->baseline.y() + rise));
            const auto found = leftmost.find(line);
            if (found == leftmost.end() || text->baseline.x() < found->second.first) {
                leftmost[line] = {text->baseline.x(), rise > 0.0 ? text->text : QString()};
            }
        }
    }
    int lines = 0;
    for (const auto& [line, text] : leftmost) {
        lines += text.second.isEmpty() ? 0 : 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("Citations never stand alone on a line, whatever the width") {
    MapKey key = keyWith(3, 2);
    key.entries[0].furtherCitations = QStringLiteral("b:3, c:12, d:7");
    key.entries[2].hedging = QStringLiteral("reported");
    key.entries[2].furtherCitations = QStringLiteral("d:21");
    for (double width = 165.0; width < 320.0; width += 3.0) {
        const KeyLayout layout = layOutKey(key, style(), {width, 1000.0, 1, 11.0, 11.0});
        INFO(width);
        REQUIRE(layout.entriesShown == 3);
        CHECK(linesOfSuperscripts(layout, 1e6) == 0);
    }
}

TEST_CASE("No citation is cut within, whatever the width") {
    MapKey key = keyWith(1, 1);
    key.entries[0].statement =
        QStringLiteral("About 7,000 soldiers serve here, more than are kept in any other country.");
    key.entries[0].citation = QStringLiteral("a:4");
    key.entries[0].furtherCitations = QStringLiteral("b:36, c:4, b:37, d:10, d:11, c:6");
    for (double width = 165.0; width < 320.0; width += 0.25) {
        const KeyLayout layout = layOutKey(key, style(), {width, 1000.0, 1, 11.0, 11.0});
        for (const PageItem& item : layout.block.group.items) {
            const auto* text = std::get_if<PageText>(&item);
            if (text != nullptr && text->font.pixelSize < layout.textSize * 0.9) {
                INFO(width << ": " << text->text.toStdString());
                REQUIRE_FALSE(text->text.endsWith(QLatin1Char(':')));
            }
        }
    }
}

TEST_CASE("An entry with many claims goes over into the next column") {
    const MapKey key = keyWith(3, 14);
    const KeyLayout layout = layOutKey(key, style(), {420.0, 330.0, 2, 11.0, 11.0});
    CHECK(layout.entriesShown == 3);
    CHECK(layout.end == KeyPosition{3, 0});
    CHECK(layout.block.height <= 330.0);
    CHECK(textsOf(layout).filter(QStringLiteral("Kept")).size() == 13);
}

TEST_CASE("A column that begins within a place says which") {
    const MapKey key = keyWith(3, 14);
    const KeyLayout layout = layOutKey(key, style(), {420.0, 160.0, 2, 11.0, 11.0});
    const QStringList texts = textsOf(layout);
    REQUIRE(texts.filter(QStringLiteral("(continued)")).size() == 1);
    CHECK(texts.filter(QStringLiteral("Place 2")).size() == 2);
    CHECK(layout.block.height <= 160.0);
}

TEST_CASE("A place stays in one column where all fits so") {
    const MapKey key = keyWith(3, 4);
    for (double height = 90.0; height < 400.0; height += 10.0) {
        CAPTURE(height);
        const KeyLayout layout = layOutKey(key, style(), {420.0, height, 2, 11.0, 11.0});
        const bool torn = !textsOf(layout).filter(QStringLiteral("(continued)")).empty();
        CHECK((!torn || height < 200.0));
        CHECK(layout.block.height <= height);
    }
}

TEST_CASE("What of a key has no room is counted: claims of the entry that is torn, and places") {
    const MapKey key = keyWith(5, 14);
    const KeyLayout layout = layOutKey(key, style(), {200.0, 200.0, 1, 11.0, 11.0});
    REQUIRE(layout.end.entry == 1);
    REQUIRE(layout.end.claim > 0);
    CHECK(layout.entriesShown == 1);
    const QString rest = textsOf(layout).join(QLatin1Char(' '));
    CHECK(rest.contains(QStringLiteral("and %1 more claims about this place").arg(14 - layout.end.claim)));
    CHECK(rest.contains(QStringLiteral("and 3 more places on the map")));
    CHECK(layout.block.height <= 200.0);
}

TEST_CASE("A key goes on on further pages until all of it was told once") {
    const MapKey key = keyWith(9, 14);
    KeyPosition from;
    QStringList all;
    int pages = 0;
    do {
        const KeyLayout layout =
            layOutKey(key, style(), {200.0, 200.0, 1, 11.0, 11.0, PageOverflow::furtherPages}, from);
        REQUIRE(layout.end != from);
        const QStringList texts = textsOf(layout);
        CHECK(texts.filter(QStringLiteral("continued")).size() == (from.claim > 0 ? 1 : 0));
        CHECK(texts.join(QLatin1Char(' ')).contains(QStringLiteral("next page")) == (layout.end.entry < 9));
        all << texts;
        from = layout.end;
        ++pages;
    } while (from.entry < 9 && pages < 50);
    CHECK(pages > 2);
    CHECK(all.filter(QStringLiteral("Kept")).size() == 13);
    for (int i = 1; i <= 9; ++i) {
        CHECK(all.contains(QString::number(i)));
    }
}

TEST_CASE("On an image places tell fewer claims and cite the others before any place is left out") {
    MapKey key = keyWith(4, 14);
    key.entries[1].furtherClaims[7].citation = QStringLiteral("c:9");
    const KeySpace space{400.0, 140.0, 2, 10.0, 9.0};
    REQUIRE(layOutKey(key, style(), space).end.entry < 4);
    const KeyLayout layout = layOutShortenedKey(key, style(), space);
    CHECK(layout.entriesShown == 4);
    CHECK(layout.block.height <= 140.0);
    const QString page = textsOf(layout).join(QLatin1Char(' '));
    CHECK(page.contains(QStringLiteral("claims are told")));
    CHECK(page.contains(QStringLiteral("c:9")));
    CHECK(textsOf(layout).filter(QStringLiteral("Kept")).size() > 1);
    CHECK(textsOf(layout).filter(QStringLiteral("Kept")).size() < 13);
    // Where all has its room, nothing is said; a document goes on instead.
    const KeySpace ample{400.0, 900.0, 2, 10.0, 9.0};
    CHECK_FALSE(
        textsOf(layOutShortenedKey(key, style(), ample)).join(QLatin1Char(' ')).contains(QStringLiteral("are told")));
    const KeySpace document{400.0, 140.0, 2, 10.0, 9.0, PageOverflow::furtherPages};
    CHECK(layOutShortenedKey(key, style(), document).end.entry < 4);
}

TEST_CASE("A key of thousands of places shows what a short one shows there, and counts the rest") {
    constexpr std::size_t places = 20'000;
    const MapKey key = keyWith(places, 14);
    const KeySpace space{400.0, 300.0, 2, 11.0, 8.0};
    const KeyLayout layout = layOutShortenedKey(key, style(), space);
    CHECK(layout.entriesShown > 5);
    CHECK(layout.entriesShown == layOutShortenedKey(keyWith(100, 14), style(), space).entriesShown);
    CHECK(layout.textSize == 8.0);
    const QString page = textsOf(layout).join(QLatin1Char(' '));
    CHECK(page.contains(QStringLiteral("and %1 more places on the map").arg(places - layout.entriesShown)));
}

TEST_CASE("A key's pieces are made one by one, from the claim on at which they begin") {
    const MapKey key = keyWith(3, 4);
    const MapStyle print = style();
    KeyPieces pieces(key, print, 200.0, 10.0, {1, 2});
    std::vector<KeyPosition> positions;
    while (const std::optional<KeyPiece> piece = pieces.next()) {
        positions.push_back(piece->position);
    }
    CHECK(positions == std::vector<KeyPosition>{{1, 2}, {1, 3}, {2, 0}});
    CHECK_FALSE(pieces.next());
}

TEST_CASE("A claim that is no longer told is cited once") {
    const MapKey shorter = tellingAtMost(keyWith(2, 14), 3);
    CHECK(shorter.entries[1].furtherClaims.size() == 2);
    CHECK(shorter.entries[1].furtherCitations.isEmpty());  // all of them cite what is told already
    const MapKey single = tellingAtMost(keyWith(2, 14), 1);
    CHECK(single.entries[1].furtherCitations == QStringLiteral("b:2"));
}

TEST_CASE("Where few claims have room the newest stay, in the order in which they are read") {
    MapKey key = keyWith(2, 4);
    // "Shut", then "open afterwards", is how they are read; the later one is the newest.
    key.entries[1].rank = 1;
    key.entries[1].furtherClaims[0].rank = 0;
    key.entries[1].furtherClaims[0].statement = QStringLiteral("It opened afterwards.");
    const MapKey two = tellingAtMost(key, 2);
    CHECK(two.entries[1].statement == key.entries[1].statement);
    REQUIRE(two.entries[1].furtherClaims.size() == 1);
    CHECK(two.entries[1].furtherClaims[0].statement == QStringLiteral("It opened afterwards."));
    const MapKey one = tellingAtMost(key, 1);
    CHECK(one.entries[1].statement == QStringLiteral("It opened afterwards."));
    CHECK(one.entries[1].furtherClaims.empty());
    CHECK(one.entries[1].furtherCitations == QStringLiteral("a:1"));
}
