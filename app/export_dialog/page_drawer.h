// SPDX-License-Identifier: MIT
#pragma once

// Draws pages for the preview off the GUI thread, one at a time: a newer request replaces one that waits.

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "app/export_dialog/drawn_page.h"

namespace marz {

class PageDrawer : public QObject {
    Q_OBJECT

public:
    explicit PageDrawer(QObject* parent = nullptr);

    /// `pixels` is the size on the screen; drawn after a short wait, which gathers the letters of a title.
    void draw(const ExportRequest& request, QSize pixels, std::uint64_t revision);

Q_SIGNALS:
    void drawn(const std::shared_ptr<const marz::DrawnPage>& page);

private:
    struct Order {
        ExportRequest request;
        QSize pixels;
        std::uint64_t revision = 0;
    };

    void startNext();

    QTimer m_delay;
    std::optional<Order> m_next;
    bool m_busy = false;
};

}  // namespace marz
