// SPDX-License-Identifier: MIT
#pragma once

// Whether the desktop asks programs to look light or dark, and when that changes: the "color-scheme" setting of the
// XDG desktop portal (org.freedesktop.appearance, org.freedesktop.portal.Settings). Qt knows it only from 6.5 on, and
// there only with some platform themes. Asks without waiting; on a desktop that does not answer the assumption stays.

#include <QDBusMessage>
#include <QObject>

#include "app/window/window_theme.h"

namespace marz {

class SystemColourScheme : public QObject {
    Q_OBJECT

public:
    /// `assumed` holds until the desktop has answered.
    explicit SystemColourScheme(ColourScheme assumed, QObject* parent = nullptr);

    ColourScheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed(marz::ColourScheme scheme);

private Q_SLOTS:
    void settingChanged(const QDBusMessage& message);

private:
    void ask();
    void take(const QVariant& value);

    ColourScheme m_scheme;
};

}  // namespace marz
