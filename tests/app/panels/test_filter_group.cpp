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
    FilterGroup group(QStringLiteral("Kind"), QStringLiteral("kind"));
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
    FilterGroup group(QStringLiteral("Kind"), QStringLiteral("kind"));
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
