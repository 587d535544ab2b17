// SPDX-License-Identifier: MIT
#include "app/export_dialog/claim_picker.h"

#include <QComboBox>
#include <QTreeWidget>

#include "app/export/content/map_key.h"
#include "app/export/layout/page_layout.h"
#include "app/export_dialog/export_form.h"
#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

namespace {

QTreeWidget& treeOf(QWidget& picker) {
    auto* tree = picker.findChild<QTreeWidget*>();
    REQUIRE(tree != nullptr);
    return *tree;
}

}  // namespace

TEST_CASE("Picking begins with the claims that are told now, and gives those that are left checked") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.claims.told = KeyClaims::newest;
    ClaimPicker picker(request);
    const std::size_t before = picker.picked().size();
    CHECK(before > 3);
    QTreeWidgetItem* claim = nullptr;
    for (int place = 0; claim == nullptr && place < treeOf(picker).topLevelItemCount(); ++place) {
        QTreeWidgetItem* group = treeOf(picker).topLevelItem(place);
        claim = group->child(0)->checkState(0) == Qt::Unchecked ? group->child(0) : nullptr;
    }
    REQUIRE(claim != nullptr);
    CHECK_FALSE(claim->text(1).isEmpty());
    claim->setCheckState(0, Qt::Checked);
    CHECK(picker.picked().size() == before + 1);
}

TEST_CASE("Claims are picked from the form, in one step of undo, and giving up leaves the choice as it was") {
    PageEditing editing(test::lightRequest());
    PagePreview view(editing);
    ExportForm form(editing, view);
    form.show();
    auto* box = form.findChild<QComboBox*>(QStringLiteral("claims"));
    const int row = box->findData(static_cast<int>(KeyClaims::picked));
    const auto open = [&] {
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
        auto* picker = form.findChild<ClaimPicker*>();
        REQUIRE(picker != nullptr);
        return picker;
    };
    QPointer<ClaimPicker> given = open();
    given->reject();
    CHECK(editing.draft().claims.told == KeyClaims::automatic);
    CHECK(box->currentIndex() != row);
    REQUIRE(QTest::qWaitFor([&] { return given == nullptr; }, test::patience));

    ClaimPicker* picker = open();
    treeOf(*picker).topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    picker->accept();
    CHECK(editing.draft().claims.told == KeyClaims::picked);
    CHECK(editing.draft().claims.picked.size() == 4);
    CHECK(editing.undoStack().count() == 1);
}
