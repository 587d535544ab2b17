// SPDX-License-Identifier: MIT
#pragma once

// Draws pages for the preview off the GUI thread, one at a time: a newer order replaces one that waits.

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

    /// Drawn after a short wait, which gathers the letters of a title, and a shorter one where the page stays the same.
    void draw(PageOrder order);

Q_SIGNALS:
    void drawn(const std::shared_ptr<const marz::DrawnPage>& page);

private:
    void startNext();

    QTimer m_delay;
    std::optional<PageOrder> m_next;
    std::shared_ptr<const DrawnPage> m_last;
    bool m_busy = false;
};

}  // namespace marz
