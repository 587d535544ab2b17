// SPDX-License-Identifier: MIT
#include "app/window/article_questions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>

#include "app/panels/source_form.h"
#include "app/window/article_arrivals.h"
#include "app/world/article_maps.h"
#include "app/world/own_atlas.h"
#include "libgeo/article/source_draft.h"
#include "libgeo/article/source_recogniser.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

constexpr const char* unknownText =
    "Bridges of the Reed\nBy Ada Author\nAugust 11, 2021\n\n"
    "The river rises in the mountains and has many names on its way to the west, where it ends in sand.\n\n"
    "Lorries queue at the bridge for days while officers look for a stamp that nobody has ever seen before.\n";

constexpr const char* lorries =
    "Lorries of the north\nBy Ada Author\n\nLorries from Isfara wait for days in Batken, and others take the long "
    "way through Osh to the market, which costs them a week.\n\nNobody at Sher Khan Bandar has seen any of them, "
    "though the drivers say that Tajikistan had promised it.\n";

constexpr const char* wells =
    "Wells of the south\nBy Ada Author\n\nThe wells near Kunduz are dry, and the people of Osh have sent two engineers "
    "who look for water under the old market.\n";

struct Desk {
    test::TemporaryFolder folder;
    Explorer explorer;
    WorldLoader loader;
    WindowSettings settings{QString::fromStdString((folder / "settings.ini").string())};
    ArticleQuestions questions{explorer, loader, settings, folder / "own.marz"};

    Desk() {
        QObject::connect(&loader, &WorldLoader::loaded, &explorer,
                         [this](const WorldPointer& world) { explorer.setWorld(world); });
        loader.change([](const World& world, const std::stop_token&) -> geo::Loaded<World> {
            World with = world;
            with.projection = *geo::findProjection("lambert");
            return {withAtlas(with, geo::Atlas(readAtlasWithOwn(shippedWorld().atlas, {}).value)), {}};
        });
        waitFor([this] { return !explorer.atlas().places().empty(); });
    }
    template <class Condition>
    void waitFor(const Condition& condition) {
        REQUIRE(QTest::qWaitFor(condition, 10000));
    }
    void attach(const char* text, const char* name = "article.txt") {
        loader.attachArticles({folder.write(name, text)});
    }
    /// Both are on the map, and asked about.
    void attachTwo() {
        attach(lorries);
        attach(wells, "second.txt");
        waitFor([this] {
            const auto& articles = explorer.world()->articles;
            return articles.size() == 2 && articles[0].finds && articles[1].finds && !loader.busy();
        });
        waitFor([this] { return !questions.isHidden(); });
        QTest::qWait(100);  // both have been compared with the atlas
    }
    std::shared_ptr<const geo::Article> article(std::size_t number) const {
        return explorer.world()->articles[number].article;
    }
    void keep(std::size_t number) {
        questions.addSource(article(number), geo::draftSource(*article(number), explorer.world()->knownAtlas()));
    }
    QString remembered(std::size_t number) const {
        return settings.sourceOfArticle(QString::fromStdString(geo::articleKey(*article(number))));
    }
    std::optional<geo::SourceId> source() const {
        const auto& articles = explorer.world()->articles;
        return articles.empty() ? std::nullopt : articles.front().source;
    }
};

}  // namespace

TEST_CASE("An unknown article is asked about, and becomes a source of the user's own") {
    Desk desk;
    desk.attach(unknownText);
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    CHECK(desk.questions.question().text().contains(QStringLiteral("article.txt")));
    CHECK(desk.questions.yes().isHidden());
    const std::size_t before = desk.explorer.atlas().sources().size();
    desk.keep(0);
    desk.waitFor([&] { return desk.source().has_value(); });
    CHECK(desk.questions.isHidden());
    CHECK(desk.explorer.atlas().sources().size() == before + 1);
    CHECK(desk.explorer.atlas().findSource(*desk.source())->title == "Bridges of the Reed");

    const auto nextStart = readAtlasWithOwn(shippedWorld().atlas, desk.folder / "own.marz");
    const auto again = geo::recogniseSource(*desk.explorer.world()->articles.front().article, nextStart.value);
    REQUIRE_FALSE(again.empty());
    CHECK(again.front().certain);
    CHECK(again.front().source == *desk.source());
}

TEST_CASE("An unknown article that becomes a source puts what it names on the map") {
    Desk desk;
    desk.attach(lorries);
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    QSignalSpy added(&desk.questions, &ArticleQuestions::sourceAdded);
    desk.keep(0);
    desk.waitFor([&] { return added.count() == 1; });
    const geo::Atlas& atlas = desk.explorer.atlas();
    const geo::SourceId source = *desk.source();
    const geo::Passage* first = atlas.findPassage(source, "p1");
    REQUIRE(first != nullptr);
    CHECK(first->namedPlaces.size() == 3);
    for (const geo::PlaceId& id : first->namedPlaces) {
        const geo::Place* place = atlas.findPlace(id);
        REQUIRE(place != nullptr);
        CHECK(place->located());
        CHECK_FALSE(place->coordinateSource.empty());
    }
    const geo::Passage* second = atlas.findPassage(source, "p2");
    REQUIRE(second != nullptr);
    CHECK(std::find(second->namedPlaces.begin(), second->namedPlaces.end(), geo::PlaceId("sher-khan-bandar")) !=
          second->namedPlaces.end());
}

TEST_CASE("What an unknown article names is on the map at once, and nothing is written") {
    Desk desk;
    ArticleArrivals arrivals(desk.explorer);
    QSignalSpy mapped(&arrivals, &ArticleArrivals::mapped);
    desk.explorer.showTextsAgain();  // what is there by now was there at the start
    const std::size_t places = desk.explorer.atlas().places().size();
    const std::size_t sources = desk.explorer.atlas().sources().size();
    desk.attach(lorries);
    desk.waitFor([&] { return mapped.count() == 1; });
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    CHECK(desk.explorer.atlas().places().size() > places);
    CHECK(desk.explorer.atlas().sources().size() == sources + 1);
    CHECK_FALSE(desk.source());  // it is no source for that
    CHECK_FALSE(std::filesystem::exists(desk.folder / "own.marz"));
    CHECK(desk.questions.question().text().contains(QStringLiteral("nothing is kept")));
    const auto finds = desk.explorer.world()->articles.front().finds;
    REQUIRE(finds);
    const geo::Place* batken = nullptr;
    for (const geo::Place& place : desk.explorer.atlas().places()) {
        batken = place.name == "Batken" && place.origin == geo::Origin::article ? &place : batken;
    }
    REQUIRE(batken != nullptr);
    CHECK(batken->located());
    CHECK(desk.explorer.world()->articleOf(finds->source.id) != nullptr);

    // The same file again is no source of its own finds.
    desk.attach(lorries);
    desk.waitFor([&] { return mapped.count() == 2; });
    CHECK_FALSE(desk.source());
    // Another map of the same article is no arrival.
    desk.loader.change([](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        const AttachedArticle& attached = world.articles.front();
        return {withFindsOf(world, *attached.article, decidedFinds(world, attached, {})), {}};
    });
    desk.waitFor([&] { return !desk.loader.busy(); });
    CHECK(mapped.count() == 2);
    CHECK(desk.explorer.atlas().sources().size() == sources + 1);

    desk.questions.forget().click();
    desk.waitFor([&] { return desk.explorer.world()->articles.empty(); });
    CHECK(desk.explorer.atlas().places().size() == places);
    CHECK(desk.explorer.atlas().sources().size() == sources);
}

TEST_CASE("A source that is kept never takes the id under which another article is on the map") {
    Desk desk;
    desk.attachTwo();
    const geo::SourceId ofFirst = desk.explorer.world()->articles[0].finds->source.id;
    desk.keep(1);
    desk.waitFor([&] { return desk.explorer.world()->articles[1].source.has_value(); });
    const World& world = *desk.explorer.world();
    CHECK(*world.articles[1].source != ofFirst);
    CHECK(world.articleOf(ofFirst) == desk.article(0).get());
    CHECK(world.articleOf(*world.articles[1].source) == desk.article(1).get());
    REQUIRE(world.atlas->findSource(ofFirst) != nullptr);
    CHECK(world.atlas->findSource(ofFirst)->title == "Lorries of the north");
    CHECK(world.atlas->findPassage(ofFirst, "p2") != nullptr);
    // The first may keep the id that its finds have.
    desk.keep(0);
    desk.waitFor([&] { return desk.explorer.world()->articles[0].source.has_value(); });
    CHECK(*desk.explorer.world()->articles[0].source == ofFirst);
    CHECK(desk.explorer.atlas().findSource(ofFirst)->title == "Lorries of the north");
}

TEST_CASE("Articles that are kept one after the other are each remembered as their own source") {
    Desk desk;
    desk.attachTwo();
    QSignalSpy added(&desk.questions, &ArticleQuestions::sourceAdded);
    std::atomic<bool> go = false;
    desk.loader.change([&go](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        while (!go) {
            std::this_thread::yield();
        }
        return {world, {}};
    });
    desk.keep(0);
    desk.loader.change([](const World&, const std::stop_token&) -> geo::Loaded<World> {
        throw std::runtime_error("something else fails");
    });
    desk.keep(1);
    CHECK(desk.questions.isHidden());
    go = true;
    desk.waitFor([&] { return added.count() == 2; });
    const auto& articles = desk.explorer.world()->articles;
    REQUIRE(articles[0].source);
    REQUIRE(articles[1].source);
    CHECK(*articles[0].source != *articles[1].source);
    CHECK(desk.remembered(0).toStdString() == articles[0].source->text());
    CHECK(desk.remembered(1).toStdString() == articles[1].source->text());
    CHECK(desk.questions.isHidden());
}

TEST_CASE("An article that could not be kept is asked about again, and one that is gone is kept as nothing") {
    Desk desk;
    desk.attachTwo();
    desk.questions.setOwnAtlas("/proc/nowhere/own.marz");
    QSignalSpy added(&desk.questions, &ArticleQuestions::sourceAdded);
    QSignalSpy failed(&desk.questions, &ArticleQuestions::failed);
    desk.questions.notNow().click();
    const auto second = desk.article(1);
    desk.keep(1);
    CHECK(desk.questions.isHidden());
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    CHECK(desk.questions.question().text().contains(QStringLiteral("second.txt")));
    CHECK(desk.remembered(1).isEmpty());
    desk.questions.forget().click();
    desk.waitFor([&] { return desk.explorer.world()->articles.size() == 1; });
    desk.questions.addSource(second, geo::draftSource(*second, desk.explorer.atlas()));
    CHECK(failed.count() == 1);
    CHECK(added.isEmpty());
}

TEST_CASE("What unknown articles of the start name comes onto the map without being an arrival") {
    Desk desk;
    Explorer explorer;
    WorldLoader loader;
    ArticleArrivals arrivals(explorer);
    QSignalSpy arrived(&arrivals, &ArticleArrivals::unknownArrived);
    QSignalSpy mapped(&arrivals, &ArticleArrivals::mapped);
    QObject::connect(&loader, &WorldLoader::loaded, &explorer,
                     [&](const WorldPointer& world) { explorer.setWorld(world); });
    WorldRequest request = shippedWorld();
    request.basemap.clear();
    request.articles = {desk.folder.write("article.txt", lorries)};
    loader.load(std::move(request));
    desk.waitFor([&] { return !loader.busy(); });
    REQUIRE(explorer.world()->articles.size() == 1);
    REQUIRE(explorer.world()->articles.front().finds);
    CHECK(explorer.atlas().findPassage(explorer.world()->articles.front().finds->source.id, "p1") != nullptr);
    CHECK(arrived.isEmpty());
    CHECK(mapped.isEmpty());
    loader.attachArticles({desk.folder / "article.txt"});  // given by hand it is one
    desk.waitFor([&] { return mapped.count() == 1; });
    CHECK(arrived.count() == 1);
}

TEST_CASE("A claim about a place that only an article names keeps that place as well") {
    Desk desk;
    desk.attach(lorries);
    desk.waitFor(
        [&] { return !desk.explorer.world()->articles.empty() && desk.explorer.world()->articles.front().finds; });
    const geo::Place place = desk.explorer.world()->articles.front().finds->places.front();
    const geo::AtlasRow claim{"claims",
                              {{"id", "mine"},
                               {"place_ids", place.id.text()},
                               {"source_id", desk.explorer.world()->articles.front().finds->source.id.text()},
                               {"paragraph", "p1"},
                               {"statement", "Lorries wait."}}};
    const World with = withOwnRows(*desk.explorer.world(), desk.folder / "own.marz", std::vector{claim}).value;
    REQUIRE(with.atlas->findPlace(place.id) != nullptr);
    CHECK(with.atlas->findPlace(place.id)->origin == geo::Origin::own);
    CHECK(with.atlas->claimCountOf(place.id) == 1);
    const auto nextStart = readAtlasWithOwn(shippedWorld().atlas, desk.folder / "own.marz");
    CHECK(nextStart.warnings.empty());
    CHECK(nextStart.value.findPassage(desk.explorer.world()->articles.front().finds->source.id, "p1") != nullptr);
}

TEST_CASE("A province that an unknown article names has its shape from the basemap") {
    Desk desk;
    desk.loader.change([](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        World with = world;
        auto basemap = std::make_shared<Basemap>();
        basemap->folder = shippedWorld().basemap;
        with.basemap = basemap;
        return {with, {}};
    });
    desk.attach(
        "Dust\nBy Ada Author\n\nThe road through Badghis province is closed, and so is the one in the province of "
        "Takhar "
        "far to the east of it.\n");
    desk.waitFor(
        [&] { return !desk.explorer.world()->articles.empty() && desk.explorer.world()->articles.front().finds; });
    const std::vector<geo::Place>& places = desk.explorer.world()->articles.front().finds->places;
    const auto badghis = std::find_if(places.begin(), places.end(),
                                      [](const geo::Place& place) { return place.name.starts_with("Badghis"); });
    REQUIRE(badghis != places.end());
    CHECK(badghis->shape.kind == geo::ShapeKind::area);
    CHECK_FALSE(badghis->approximate());
    CHECK_FALSE(badghis->precisionGuessed);
}

TEST_CASE("Whoever says which source it is, is not asked again") {
    Desk desk;
    desk.attach(unknownText);
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    REQUIRE_FALSE(desk.questions.sources().isEmpty());
    desk.questions.sources().actions().constFirst()->trigger();
    desk.waitFor([&] { return desk.source().has_value(); });
    CHECK(desk.questions.isHidden());
    const geo::SourceId said = *desk.source();

    Explorer explorer;
    WorldLoader loader;
    ArticleQuestions later(explorer, loader, desk.settings, desk.folder / "own.marz");
    std::optional<geo::SourceId> assigned;
    QObject::connect(&loader, &WorldLoader::loaded, &explorer, [&](const WorldPointer& world) {
        explorer.setWorld(world);
        assigned = world->articles.empty() ? std::nullopt : world->articles.front().source;
    });
    loader.change([&](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        World with = world;
        with.projection = *geo::findProjection("lambert");
        return {withAtlas(with, geo::Atlas(readAtlasWithOwn(shippedWorld().atlas, {}).value)), {}};
    });
    loader.attachArticles({desk.folder / "article.txt"});
    REQUIRE(QTest::qWaitFor([&] { return assigned.has_value(); }, 10000));
    CHECK(*assigned == said);
    CHECK(later.isHidden());
}

TEST_CASE("Not now leaves the article as it is until the next start") {
    Desk desk;
    desk.attach(unknownText);
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    desk.questions.notNow().click();
    CHECK(desk.questions.isHidden());
    desk.explorer.showTextsAgain();
    QTest::qWait(50);
    CHECK(desk.questions.isHidden());
    CHECK_FALSE(desk.source());
}

TEST_CASE("An article that was put away is asked about when it is given again") {
    Desk desk;
    desk.attach(unknownText);
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    desk.questions.notNow().click();
    CHECK(desk.questions.isHidden());
    desk.attach(unknownText);
    desk.waitFor([&] { return !desk.questions.isHidden(); });
    CHECK(desk.questions.question().text().contains(QStringLiteral("article.txt")));
}

TEST_CASE("The form of a new source says what is wrong and gives what was written") {
    geo::Source proposal;
    proposal.id = geo::SourceId("new");
    SourceForm form(proposal, QStringLiteral("article.txt"));
    CHECK_FALSE(form.problem().isEmpty());
    form.field(QStringLiteral("title")).setText(QStringLiteral(" Roads "));
    form.field(QStringLiteral("authors")).setText(QStringLiteral("Author, Ada; Writer, Ben;"));
    CHECK(form.problem().isEmpty());
    form.field(QStringLiteral("issued")).setText(QStringLiteral("11 August"));
    CHECK_FALSE(form.problem().isEmpty());
    form.field(QStringLiteral("issued")).setText(QStringLiteral("2021-08"));
    CHECK(form.problem().isEmpty());
    const geo::Source source = form.source();
    CHECK(source.id == geo::SourceId("new"));
    CHECK(source.title == "Roads");
    CHECK(source.authors == std::vector<std::string>{"Author, Ada", "Writer, Ben"});
    CHECK(source.issued.precision == "month");
}
