// SPDX-License-Identifier: MIT
#include "app/panels/wheel_guard.h"

#include <QtTest/qtestspontaneevent.h>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <initializer_list>

#include "tests/app/panels/panel_with_posts.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Down, over the field.
void turnWheel(QWidget& field) {
    constexpr QPointF at(5.0, 5.0);
    QWheelEvent event(at, field.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);  // others are not handed on to what the field lies in
    QApplication::sendEvent(&field, &event);
}

}  // namespace

TEST_CASE("The wheel over the panel scrolls it, and changes a field only where that has the keys") {
    PanelWithPosts test;
    test.choose(QStringLiteral("posts"));
    test.panel.resize(300, 360);
    REQUIRE(QTest::qWaitForWindowActive(&test.panel));
    auto* scroll = test.panel.findChild<QScrollArea*>();
    REQUIRE(scroll != nullptr);
    QScrollBar& bar = *scroll->verticalScrollBar();
    REQUIRE(QTest::qWaitFor([&bar] { return bar.maximum() > 0; }));
    test.panel.list().setFocus();
    LayerDetails& details = test.panel.details();
    const LayerSettings before = test.explorer.state().layers;
    const double widthBefore = details.width().value();
    for (QWidget* field : std::initializer_list<QWidget*>{&details.opacity(), &details.width(), &details.labels()}) {
        INFO(field->accessibleName().toStdString());
        bar.setValue(0);
        turnWheel(*field);
        CHECK(bar.value() > 0);
        CHECK_FALSE(field->hasFocus());
    }
    turnWheel(test.panel.openBorders());
    turnWheel(test.panel.bordersFrom());
    CHECK(test.explorer.state().layers == before);
    CHECK(test.explorer.state().borders == BorderView{});
    details.width().setFocus();
    REQUIRE(details.width().hasFocus());
    turnWheel(details.width());
    CHECK(test.explorer.state().layers.look(test.layer(0).id).width.value_or(widthBefore) < widthBefore);
}
