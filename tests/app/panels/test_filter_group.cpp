// SPDX-License-Identifier: MIT
#include "app/panels/filter_group.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace marz;

namespace {

std::vector<FilterChoice> manyChoices(int count) {
    std::vector<FilterChoice> choices;
    for (int i = 0; i < count; ++i) {
        choices.push_back(
            {QStringLiteral("id%1").arg(i), QStringLiteral("Choice %1").arg(i), {}, 7, ChoiceRank::usual, {}});
    }
    choices.back().rank = ChoiceRank::behindMore;
    return choices;
}

}  // namespace

TEST_CASE("On the screen the rows of a group come a few at a time, and what is chosen is known at once") {
    TurnsOfWork turns;
    FilterGroup group(QStringLiteral("Kind"), QStringLiteral("kind"), turns);
    group.resize(300, 400);
    group.show();
    constexpr int count = 300;
    group.setChoices(manyChoices(count));
    group.setChecked({QStringLiteral("id299"), QStringLiteral("id3"), QStringLiteral("unknown")});
    CHECK(group.findChildren<QCheckBox*>().size() < count);
    CHECK(group.checked() == QStringList{QStringLiteral("id3"), QStringLiteral("id299")});
    REQUIRE(QTest::qWaitFor([&] { return group.findChildren<QCheckBox*>().size() == count; }, 20000));
    CHECK(group.box(QStringLiteral("id3"))->isChecked());
    CHECK(group.box(QStringLiteral("id299"))->isVisible());  // what restricts is never hidden
    CHECK_FALSE(group.box(QStringLiteral("id4"))->isChecked());
}

TEST_CASE("A row that is asked for is there, and checking it is a choice of the user's") {
    TurnsOfWork turns;
    FilterGroup group(QStringLiteral("Kind"), QStringLiteral("kind"), turns);
    group.show();
    group.setChoices(manyChoices(100));
    QSignalSpy changed(&group, &FilterGroup::choiceChanged);
    QCheckBox* box = group.box(QStringLiteral("id99"));
    REQUIRE(box != nullptr);
    box->setChecked(true);
    CHECK(changed.count() == 1);
    CHECK(group.checked() == QStringList{QStringLiteral("id99")});
    group.setChoices(manyChoices(100));
    CHECK(group.box(QStringLiteral("id99")) == box);  // the same choices keep their rows
    CHECK(group.box(QStringLiteral("none")) == nullptr);
}

TEST_CASE("Rows that nobody has unfolded are not made, those that are chosen or asked for are") {
    TurnsOfWork turns;
    FilterGroup group(QStringLiteral("Actor"), QStringLiteral("actor"), turns);
    std::vector<FilterChoice> choices;
    for (int number = 0; number < 40; ++number) {
        choices.push_back({QString::number(number), QString::number(number), {}, 1, ChoiceRank::behindMore, {}});
    }
    group.setChoices(choices);
    CHECK(group.findChildren<QCheckBox*>().empty());
    group.setChecked({QStringLiteral("3")});
    group.setChoices(choices);
    CHECK(group.findChildren<QCheckBox*>().size() == 4);
    CHECK(group.checked() == QStringList{QStringLiteral("3")});
    REQUIRE(group.box(QStringLiteral("39")) != nullptr);
    CHECK(group.findChildren<QCheckBox*>().size() == 40);
}
