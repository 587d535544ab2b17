// SPDX-License-Identifier: MIT
#include "app/window/given_files.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "tests/support/catch.h"

using namespace marz;

namespace {

std::filesystem::path written(const QTemporaryDir& folder, const char* name, const QByteArray& content) {
    QFile file(folder.filePath(QString::fromLatin1(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName().toStdString();
}

}  // namespace

TEST_CASE("Dropped files are sorted into articles and layers by their endings") {
    const QTemporaryDir folder;
    const auto article = written(folder, "a.TXT", "text");
    const auto layer = written(folder, "b.geojson", "{}");
    const auto shapefile = written(folder, "c.shp", "x");
    const GivenFiles given = sortGivenFiles({article, layer, shapefile, folder.path().toStdString()});
    CHECK(given.articles == std::vector<std::filesystem::path>{article, folder.path().toStdString()});
    CHECK(given.layers == std::vector<std::filesystem::path>{layer, shapefile});
    CHECK(given.problems.isEmpty());
}

TEST_CASE("A file without a telling ending is an article where it is text, and refused where it is binary") {
    const QTemporaryDir folder;
    const auto text = written(folder, "notes", "On the bridge\nqueues grow.\n");
    const auto binary = written(folder, "picture.xyz", QByteArray("\x89PNG\r\n\x1a\n\x00\x00", 10));
    CHECK(kindOfFile(text) == GivenKind::article);
    const GivenFiles given = sortGivenFiles({binary});
    CHECK(given.articles.empty());
    REQUIRE(given.problems.size() == 1);
    CHECK(given.problems.constFirst().contains(QStringLiteral("picture.xyz")));
}

TEST_CASE("A pipe, a device and a link to itself are refused at once") {
    const QTemporaryDir folder;
    const std::string pipe = folder.filePath(QStringLiteral("pipe")).toStdString();
    const std::string loop = folder.filePath(QStringLiteral("loop.txt")).toStdString();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    std::filesystem::create_symlink(loop, loop);
    CHECK(kindOfFile(pipe) == GivenKind::unknown);
    const GivenFiles given = sortGivenFiles({pipe, "/dev/zero", loop});
    CHECK(given.articles.empty());
    CHECK(given.layers.empty());
    CHECK(given.problems.size() == 3);
}

TEST_CASE("A file that is not there is said") {
    const GivenFiles given = sortGivenFiles({"/nowhere/a.txt"});
    CHECK(given.articles.empty());
    REQUIRE(given.problems.size() == 1);
    CHECK(given.problems.constFirst().contains(QStringLiteral("/nowhere/a.txt")));
}
