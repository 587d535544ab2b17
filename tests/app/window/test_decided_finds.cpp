// SPDX-License-Identifier: MIT
#include "app/window/decided_finds.h"

#include <QTest>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/world/own_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

constexpr const char* lorries =
    "Lorries of the north\nBy Ada Author\n\nLorries from Isfara wait for days in Batken, and others take the long "
    "way through Osh to the market, which costs them a week.\n\nNobody at the old Granary Bridge has seen them.\n";

struct Reader {
    test::TemporaryFolder folder;
    Explorer explorer;
    WorldLoader loader;
    ArticleReading reading{explorer, folder / "reviews.json"};
    DecidedFinds decided{reading, loader};

    Reader() {
        QObject::connect(&loader, &WorldLoader::loaded, &explorer,
                         [this](const WorldPointer& world) { explorer.setWorld(world); });
        loader.change([](const World& world, const std::stop_token&) -> geo::Loaded<World> {
            World with = world;
            with.projection = *geo::findProjection("lambert");
            return {withAtlas(with, geo::Atlas(readAtlasWithOwn(shippedWorld().atlas, {}).value)), {}};
        });
        attach();
    }
    void attach() {
        loader.attachArticles({folder.write("article.txt", lorries)});
        REQUIRE(QTest::qWaitFor([&] { return finds() != nullptr && !reading.mentions().empty(); }, 10000));
    }
    std::shared_ptr<const geo::ArticleFinds> finds() const {
        const auto& articles = explorer.world()->articles;
        return articles.empty() ? nullptr : articles.back().finds;
    }
    /// The place of this name among those that the first paragraph, as the map has it, speaks of.
    const geo::Place* named(const std::string& name, const std::string& paragraph = "p1") const {
        const auto now = finds();
        const geo::Passage* passage = now ? explorer.atlas().findPassage(now->source.id, paragraph) : nullptr;
        for (const geo::PlaceId& id : passage != nullptr ? passage->namedPlaces : std::vector<geo::PlaceId>()) {
            const geo::Place* place = explorer.atlas().findPlace(id);
            if (place != nullptr && place->name == name) {
                return place;
            }
        }
        return nullptr;
    }
    void decide(const std::string& phrase, geo::Verdict verdict, const geo::PlaceId& place = {}) {
        reading.decide({geo::reviewPhrase(phrase), verdict, place}, QStringLiteral("Decision"));
    }
    template <class Condition>
    void waitFor(const Condition& condition) {
        REQUIRE(QTest::qWaitFor(condition, 10000));
    }
};

}  // namespace

TEST_CASE("What is said to be no place leaves the map at once, and comes back by undo") {
    Reader reader;
    REQUIRE(reader.named("Batken") != nullptr);
    const geo::SourceId source = reader.finds()->source.id;
    reader.decide("Batken", geo::Verdict::notAPlace);
    reader.waitFor([&] { return reader.named("Batken") == nullptr; });
    CHECK(reader.named("Osh") != nullptr);
    CHECK(reader.finds()->source.id == source);
    reader.reading.undoStack().undo();
    reader.waitFor([&] { return reader.named("Batken") != nullptr; });
    reader.waitFor([&] { return !reader.loader.busy(); });
    const auto settled = reader.finds();
    QTest::qWait(50);
    CHECK(reader.finds() == settled);  // and nothing goes on for ever
}

TEST_CASE("Another place for a name, and a name that was missed, are on the map at once") {
    Reader reader;
    const geo::PlaceId kabul("kabul");
    REQUIRE(reader.explorer.atlas().findPlace(kabul) != nullptr);
    reader.decide("Osh", geo::Verdict::isPlace, kabul);
    reader.decide("Granary Bridge", geo::Verdict::isPlace, kabul);
    reader.waitFor([&] { return reader.named("Kabul") != nullptr && reader.named("Kabul", "p2") != nullptr; });
    CHECK(reader.named("Osh") == nullptr);
}

TEST_CASE("What was decided about an article counts when it is given again") {
    Reader reader;
    reader.decide("Batken", geo::Verdict::notAPlace);
    reader.waitFor([&] { return reader.named("Batken") == nullptr; });
    reader.waitFor([&] { return !reader.loader.busy(); });
    reader.loader.change([](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        World without = world;
        without.articles.clear();
        return {without, {}};
    });
    reader.waitFor([&] { return reader.finds() == nullptr; });
    reader.attach();
    reader.waitFor([&] { return reader.named("Osh") != nullptr && reader.named("Batken") == nullptr; });
}
