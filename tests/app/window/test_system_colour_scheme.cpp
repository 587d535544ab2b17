// SPDX-License-Identifier: MIT
#include "app/window/system_colour_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>

#include "tests/support/catch.h"

using namespace marz;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desktop that answers for its looks as the portal does.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    unsigned scheme = 0;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);

    bool appear() {
        return bus.isConnected() && bus.registerService(u"org.freedesktop.portal.Desktop"_s) &&
               bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this, QDBusConnection::ExportAllSlots);
    }
    ~FakePortal() override {
        bus.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
        bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
    }
    void change(const QString& key, unsigned value) {
        QDBusMessage message = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                          u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        message << QString(u"org.freedesktop.appearance"_s) << key << QVariant::fromValue(QDBusVariant(value));
        bus.send(message);
    }

public Q_SLOTS:
    QDBusVariant Read(const QString&, const QString&) {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
};

}  // namespace

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

#include "test_system_colour_scheme.moc"
