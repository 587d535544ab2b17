// SPDX-License-Identifier: MIT
#include "app/window/system_colour_scheme.h"

#include <QSignalSpy>

#include "tests/app/support/fake_portal.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("The window asks the desktop whether it is dark, and hears when that changes") {
    FakePortal portal;
    portal.scheme = 1;
    if (!portal.appear()) {
        MARZ_SKIP("no session bus, or a desktop portal has it already");
    }
    SystemColourScheme system(ColourScheme::light);
    QSignalSpy changed(&system, &SystemColourScheme::changed);
    REQUIRE((changed.count() > 0 || changed.wait(5000)));
    CHECK(system.scheme() == ColourScheme::dark);

    portal.change(u"accent-color"_s, 0);
    portal.change(u"color-scheme"_s, 2);
    REQUIRE(changed.wait(5000));
    CHECK(system.scheme() == ColourScheme::light);
    CHECK(changed.count() == 2);
}

TEST_CASE("Without an answer of the desktop the assumption stays") {
    const SystemColourScheme system(ColourScheme::dark);
    CHECK(system.scheme() == ColourScheme::dark);
}
