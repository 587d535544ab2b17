// SPDX-License-Identifier: MIT
#include "app/panels/wheel_guard.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>
#include <initializer_list>

#include "tests/app/panels/panel_with_posts.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Down, over the field. Whether it is left to what the field lies in.
bool turnWheel(QWidget& field) {
    constexpr QPointF at(5.0, 5.0);
    QWheelEvent event(at, field.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&field, &event);
    return !event.isAccepted();
}

}  // namespace

TEST_CASE("The wheel over a field is left to the panel, which scrolls, unless the field has the keys") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    test.panel.resize(300, 360);
    REQUIRE(QTest::qWaitForWindowActive(&test.panel));
    test.panel.list().setFocus();
    LayerDetails& details = test.panel.details();
    const LayerSettings before = test.explorer.state().layers;
    const double widthBefore = details.width().value();
    for (QWidget* field : std::initializer_list<QWidget*>{&details.opacity(), &details.width(), &details.labels()}) {
        INFO(field->accessibleName().toStdString());
        CHECK(turnWheel(*field));
        CHECK_FALSE(field->hasFocus());
    }
    CHECK(turnWheel(test.panel.openBorders()));
    CHECK(turnWheel(test.panel.bordersFrom()));
    CHECK(test.explorer.state().layers == before);
    CHECK(test.explorer.state().borders == BorderView{});
    details.width().setFocus();
    REQUIRE(details.width().hasFocus());
    CHECK_FALSE(turnWheel(details.width()));
    CHECK(test.explorer.state().layers.look(test.layer(0).id).width.value_or(widthBefore) < widthBefore);
}
