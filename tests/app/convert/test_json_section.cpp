// SPDX-License-Identifier: MIT
#include "app/convert/json_section.h"

#include <QFile>
#include <QTemporaryDir>
#include <functional>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

JsonFile fileWith(const QByteArray& json) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("own.json"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    return readJsonFile(path, QStringLiteral("layout"));
}

std::string messageOf(const std::function<void()>& reading) {
    try {
        reading();
    } catch (const geo::Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("A list of objects is read one by one, and what is wrong in one is named by its position and line") {
    const JsonFile file = fileWith("{\"notes\": [\n {\"text\": \"one\"},\n {\"text\": 2},\n {}\n]}");
    JsonSection root(file);
    std::vector<JsonSection> notes = root.sections(QStringLiteral("notes"));
    REQUIRE(notes.size() == 3);
    CHECK(notes[0].text(QStringLiteral("text")) == QStringLiteral("one"));
    const std::string second = messageOf([&] { notes[1].text(QStringLiteral("text")); });
    CHECK_THAT(second, ContainsSubstring("line 3, key notes/2/text"));
    const std::string third = messageOf([&] { notes[2].text(QStringLiteral("text")); });
    CHECK_THAT(third, ContainsSubstring("line 4, key notes/3/text"));
    CHECK_THAT(third, ContainsSubstring("missing"));
    CHECK_NOTHROW(root.finish());
}

TEST_CASE("Absent keys are choices; wrong ones are errors that say what is expected") {
    const JsonFile file = fileWith(
        "{\"word\": \"blue\",\n\"list\": [\"a\", 1],\n\"numbers\": [1, \"b\"],\n\"count\": 1.5,\n\"flag\": \"yes\"}");
    JsonSection root(file);
    CHECK_FALSE(root.maybeText(QStringLiteral("none")));
    CHECK(root.texts(QStringLiteral("none")).isEmpty());
    CHECK(root.sections(QStringLiteral("none")).empty());
    CHECK(root.numbers(QStringLiteral("none")).empty());
    CHECK(root.wholeNumberOr(QStringLiteral("none"), 7, 0, 9) == 7);
    CHECK(root.flagOr(QStringLiteral("none"), true));
    const QStringList words{QStringLiteral("red"), QStringLiteral("green")};
    CHECK_FALSE(root.maybeOneOf(QStringLiteral("none"), words));
    const std::string word = messageOf([&] { root.maybeOneOf(QStringLiteral("word"), words); });
    CHECK_THAT(word, ContainsSubstring("line 1, key word"));
    CHECK_THAT(word, ContainsSubstring("red, green"));
    CHECK_THAT(messageOf([&] { root.texts(QStringLiteral("list")); }), ContainsSubstring("line 2"));
    CHECK_THAT(messageOf([&] { root.numbers(QStringLiteral("numbers")); }), ContainsSubstring("line 3"));
    CHECK_THAT(messageOf([&] { root.wholeNumberOr(QStringLiteral("count"), 0, 0, 9); }), ContainsSubstring("whole"));
    CHECK_THAT(messageOf([&] { root.flagOr(QStringLiteral("flag"), false); }), ContainsSubstring("true or false"));
    CHECK_THAT(messageOf([&] { root.sections(QStringLiteral("numbers")); }), ContainsSubstring("list of objects"));
}

TEST_CASE("A file that is no JSON is called what it should have been") {
    CHECK_THAT(messageOf([] { fileWith("{\n\"a\" 1}"); }), ContainsSubstring("line 2"));
    CHECK_THAT(messageOf([] { fileWith("[]"); }), ContainsSubstring("a layout is one JSON object, in braces"));
    CHECK_THAT(messageOf([] { fileWith(QByteArray((1 << 20) + 1, ' ')); }), ContainsSubstring("at most 1 MB"));
    CHECK_THROWS_AS(readJsonFile(QStringLiteral("/nowhere/a.json"), QStringLiteral("layout")), geo::FileError);
}
