// SPDX-License-Identifier: MIT
#include "app/window/window_settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "app/window/article_shelf.h"
#include "app/window/layer_settings_text.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}  // namespace

TEST_CASE("What the window remembers is there at the next start") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        WindowSettings settings(file);
        settings.setGeometry("geometry bytes");
        settings.setSplitter(QByteArray("\x00\x01\xff", 3));
        settings.setLabelLanguage(LabelLanguage::englishAndLocal);
        settings.setMapExtras({true, {100.0, 250.0}, std::nullopt});
        settings.setProjection(geo::azimuthalEquidistantAround({67.25, 37.5}, "Termez"));
        settings.setArticles({QStringLiteral("/a/ü, \"b\".txt"), QStringLiteral("/c.txt")});
    }
    const WindowSettings settings(file);
    CHECK(settings.geometry() == "geometry bytes");
    CHECK(settings.splitter() == QByteArray("\x00\x01\xff", 3));
    CHECK(settings.labelLanguage() == LabelLanguage::englishAndLocal);
    CHECK(settings.mapExtras() == MapExtras{true, {100.0, 250.0}, std::nullopt});
    CHECK(settings.projection() == geo::azimuthalEquidistantAround({67.25, 37.5}, "Termez"));
    CHECK(settings.articles() == QStringList{QStringLiteral("/a/ü, \"b\".txt"), QStringLiteral("/c.txt")});
}

TEST_CASE("A settings file of nonsense is as if it were empty") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    write(file, QByteArray("\x00\xff[[[=\n]]", 9));
    const WindowSettings settings(file);
    CHECK(settings.geometry().isEmpty());
    CHECK(settings.labelLanguage() == LabelLanguage::english);
    CHECK(settings.articles().isEmpty());
    CHECK(settings.mapExtras() == MapExtras{});
    CHECK_FALSE(settings.projection());
}

TEST_CASE("A projection that is not known is named") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    write(file, "[map]\nprojection=martian\n");
    CHECK(WindowSettings(file).unknownProjection() == QStringLiteral("martian"));
    write(file, "[map]\nprojection=albers\n");
    CHECK(WindowSettings(file).unknownProjection().isEmpty());
    write(file, "");
    CHECK(WindowSettings(file).unknownProjection().isEmpty());
}

TEST_CASE("Attached articles are remembered by path, and one that has gone is known as missing until forgotten") {
    const QTemporaryDir folder;
    const QString article = folder.filePath(QStringLiteral("bridges.txt"));
    write(article, "text");
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    ArticleShelf shelf(settings, folder.filePath(QStringLiteral("none")).toStdString());

    World world = *smallWorldWithArticle();
    geo::Article moved = *world.articles[0].article;
    moved.path = article.toStdString();
    world.articles[0].article = std::make_shared<const geo::Article>(moved);
    shelf.remember(world);
    CHECK(shelf.atStart().paths == std::vector<std::filesystem::path>{article.toStdString()});
    CHECK(shelf.atStart().missing.isEmpty());

    QFile::remove(article);
    CHECK(shelf.atStart().paths.empty());
    CHECK(shelf.atStart().missing == QStringList{article});
    shelf.remember(*smallWorld());
    CHECK(shelf.atStart().missing == QStringList{article});
    shelf.forgetMissing();
    CHECK(shelf.atStart().missing.isEmpty());
}

TEST_CASE("The articles folder is read where it holds files, and its files need no remembering") {
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    const QString shelfFolder = folder.filePath(QStringLiteral("articles"));
    const ArticleShelf shelf(settings, shelfFolder.toStdString());
    CHECK(shelf.atStart().paths.empty());
    QDir().mkpath(shelfFolder);
    CHECK(shelf.atStart().paths.empty());
    write(shelfFolder + QStringLiteral("/a.txt"), "text");
    CHECK(shelf.atStart().paths == std::vector<std::filesystem::path>{shelfFolder.toStdString()});
}

TEST_CASE("The region's own projections come back under their own names") {
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    settings.setProjection(geo::azimuthalEquidistantAround({67.25, 37.5}, "Termez"));
    for (const geo::ProjectionDefinition& offered : geo::projectionCatalogue()) {
        settings.setProjection(offered);
        CHECK(settings.projection() == offered);
    }
}

TEST_CASE("The order of all layers is remembered, and what was chosen for those of the user") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const UserLayerId rivers("/data/rivers");  // named as a part of the basemap is
    const UserLayerId inFile("/data/Panj, \u067e\u0646\u062c.gpkg\nroads");
    LayerSettings layers;
    layers.order = {BasemapPart::land, inFile, BasemapPart::countryLines, rivers, BasemapPart::rivers};
    layers.own[inFile] = {{true, 0.5, QColor(QStringLiteral("#102030")), 3.0},
                          QStringLiteral("Roads, new"),
                          QStringLiteral("surface, since")};
    layers.own[rivers].look.visible = false;
    WindowSettings(file).setLayers(layers);
    CHECK(WindowSettings(file).layers() == layers);
    WindowSettings(file).setLayers({});
    CHECK(WindowSettings(file).layers() == LayerSettings{});
}

TEST_CASE("Layers of a damaged settings file are as if never chosen") {
    CHECK(orderFromTexts({QStringLiteral("lakes"), {}, QStringLiteral("rivers")}) ==
          std::vector<LayerKey>{BasemapPart::rivers});
    CHECK(ownFromTexts({QStringLiteral("/a"), QStringLiteral("name")}).empty());
    CHECK(ownFromTexts({{}, {}, {}, QStringLiteral("/a"), {}, {}}).contains(UserLayerId("/a")));
}
