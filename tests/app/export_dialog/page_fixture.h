// SPDX-License-Identifier: MIT
#pragma once

// A page in hand: its view as the dialog shows it, with what a test wants to know of it.

#include <QMouseEvent>
#include <QTest>

#include "app/export_dialog/page_preview.h"
#include "app/export_dialog/page_print.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

namespace test {

inline constexpr int patience = 30000;

inline marz::ExportRequest lightRequest() {
    marz::ExportRequest request = exportRequest(crowdedMap(5));
    request.page = marz::parsePageSize(QStringLiteral("A4"), 72);
    return request;
}

/// The same sheet several times.
inline marz::SheetsToPrint sheetsOf(const marz::PageLayout& layout, std::size_t count) {
    const auto shared = std::make_shared<const marz::PageLayout>(layout);
    return {count, [shared](std::size_t) { return shared; }};
}

struct PageInHand {
    PageInHand() : editing(lightRequest()), view(editing) {
        view.resize(900, 660);
        view.show();
        view.setFocus();
        settle();
    }

    /// Waits for the picture of the present draft.
    void settle() {
        REQUIRE(QTest::qWaitFor([this] { return view.upToDate() && !view.drawn()->image.isNull(); }, patience));
    }
    QRectF box(const marz::PagePart& part) const {
        const std::optional<QRectF> found = marz::ownBoxOf(view.placedNow(), part);
        REQUIRE(found);
        return *found;
    }
    QPoint middle(const marz::PagePart& part) const { return view.toWidget(box(part).center()).toPoint(); }

    /// The way from one point to another with the button down, in a few steps as a hand makes them.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        QTest::mousePress(&view, Qt::LeftButton, keys, from);
        for (int step = 1; step <= 4; ++step) {
            move(from + (to - from) * step / 4, keys);
        }
        QTest::mouseRelease(&view, Qt::LeftButton, keys, to);
    }
    void move(QPoint to, Qt::KeyboardModifiers keys) {
        QMouseEvent event(QEvent::MouseMove, to, view.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, keys);
        QApplication::sendEvent(&view, &event);
    }

    marz::PageEditing editing;
    marz::PagePreview view;
};

}  // namespace test
