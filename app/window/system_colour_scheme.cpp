// SPDX-License-Identifier: MIT
#include "app/window/system_colour_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace marz {

namespace {

constexpr QLatin1String service("org.freedesktop.portal.Desktop");
constexpr QLatin1String path("/org/freedesktop/portal/desktop");
constexpr QLatin1String interface("org.freedesktop.portal.Settings");
constexpr QLatin1String appearance("org.freedesktop.appearance");
constexpr QLatin1String colourScheme("color-scheme");

constexpr unsigned prefersDark = 1;  // 0: no preference, 2: prefers light

/// The portal's Read wraps the value once more than its Changed signal does.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

}  // namespace

SystemColourScheme::SystemColourScheme(ColourScheme assumed, QObject* parent) : QObject(parent), m_scheme(assumed) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QDBusMessage)));
        ask();
    }
}

void SystemColourScheme::ask() {
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << appearance << colourScheme;
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError()) {
            take(reply.value().variant());
        }
        answer->deleteLater();
    });
}

void SystemColourScheme::settingChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments[0] == appearance && arguments[1] == colourScheme) {
        take(arguments[2]);
    }
}

void SystemColourScheme::take(const QVariant& value) {
    const ColourScheme scheme = unwrapped(value).toUInt() == prefersDark ? ColourScheme::dark : ColourScheme::light;
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT changed(scheme);
    }
}

}  // namespace marz
