// SPDX-License-Identifier: MIT
#pragma once

// A desktop portal on the session bus, for tests of what follows the desktop's looks.

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>

namespace marz {

/// A desktop that answers for its looks as the portal does.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    unsigned scheme = 0;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));

    bool appear() {
        return bus.isConnected() && bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")) &&
               bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                  QDBusConnection::ExportAllSlots);
    }
    ~FakePortal() override {
        bus.unregisterObject(QStringLiteral("/org/freedesktop/portal/desktop"));
        bus.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    void change(const QString& key, unsigned value) {
        QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                          QStringLiteral("org.freedesktop.portal.Settings"),
                                                          QStringLiteral("SettingChanged"));
        message << QString(QStringLiteral("org.freedesktop.appearance")) << key
                << QVariant::fromValue(QDBusVariant(value));
        bus.send(message);
    }

public Q_SLOTS:
    QDBusVariant Read(const QString&, const QString&) {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
};

}  // namespace marz
