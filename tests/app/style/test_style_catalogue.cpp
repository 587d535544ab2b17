// SPDX-License-Identifier: MIT
#include "app/style/style_catalogue.h"

#include <QFile>
#include <QTemporaryDir>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using namespace marz;
using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}  // namespace

TEST_CASE("Every style that ships can be read, and has the id it is chosen by") {
    for (const StyleEntry& entry : builtInStyles()) {
        CHECK(styleOf(entry.id).id == entry.id);
    }
}

TEST_CASE("The user's styles are the JSON files of a folder, by name") {
    const QTemporaryDir folder;
    write(folder.filePath(u"winter.json"_s), "{}");
    write(folder.filePath(u"autumn.json"_s), "{}");
    write(folder.filePath(u"notes.txt"_s), "no style");
    const std::vector<StyleEntry> styles = stylesInFolder(folder.path());
    REQUIRE(styles.size() == 2);
    CHECK(styles[0].title == u"autumn"_s);
    CHECK(styles[1].id == folder.filePath(u"winter.json"_s));
    CHECK(stylesInFolder(folder.filePath(u"nowhere"_s)).empty());
}

TEST_CASE("A style may be the user's own file") {
    const QTemporaryDir folder;
    const MapStyle light = styleOf(u"light"_s);
    REQUIRE(QFile::copy(QString::fromStdString(test::sourceTree() / "resources/style/light.json"),
                        folder.filePath(u"own.json"_s)));
    CHECK(styleOf(folder.filePath(u"own.json"_s)) == light);
}

TEST_CASE("A style that does not exist is named together with the choice there is") {
    try {
        styleOf(u"sepia"_s);
        FAIL("no style has that id");
    } catch (const geo::FileError& error) {
        CHECK_THAT(error.what(), ContainsSubstring("sepia") && ContainsSubstring("light, dark, print"));
    }
}
