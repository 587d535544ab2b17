// SPDX-License-Identifier: MIT
#include "app/export/layout/covered_marks.h"

#include <algorithm>

#include "app/scene/mark_items.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A mark that something lies over is told of by its number, one that is free is not") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout free = layOutPage(request);
    CHECK(coveredMarkRemarks(free).empty());
    CHECK(free.remarks.empty());

    // The number of an estimate would make way: it has all of its circle's line.
    const std::vector<MarkItem> marks = marksOf(free.scene);
    const auto known = std::find_if(marks.begin(), marks.end(), [](const MarkItem& each) { return !each.approximate; });
    REQUIRE(known != marks.end());
    const MarkItem mark = *known;
    const QPointF spot = free.mapFrame.topLeft() + QPointF(mark.position.x, mark.position.y) - QPointF(10.0, 10.0);
    request.notes.push_back({PageNoteKind::text,
                             QStringLiteral("Some words that lie over it"),
                             {spot.x() / free.size.width(), spot.y() / free.size.height()},
                             0.2,
                             std::nullopt,
                             std::nullopt});
    const PageLayout covered = layOutPage(request);
    REQUIRE(covered.remarks.size() == 1);
    CHECK(covered.remarks.front().startsWith(QStringLiteral("Note 1 lies over")));
    CHECK(covered.remarks.front().contains(QString::number(*mark.number)));
}
