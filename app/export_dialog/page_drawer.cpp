// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_drawer.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <utility>

namespace marz {

namespace {

constexpr int delayMilliseconds = 120;

using DrawnPointer = std::shared_ptr<const DrawnPage>;

}  // namespace

PageDrawer::PageDrawer(QObject* parent) : QObject(parent) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &PageDrawer::startNext);
}

void PageDrawer::draw(const ExportRequest& request, QSize pixels, std::uint64_t revision) {
    m_next = Order{request, pixels.expandedTo({1, 1}), revision};
    m_delay.start();
}

void PageDrawer::startNext() {
    if (m_busy || !m_next) {
        return;
    }
    m_busy = true;
    auto* watcher = new QFutureWatcher<DrawnPointer>(this);
    connect(watcher, &QFutureWatcher<DrawnPointer>::finished, this, [this, watcher] {
        const DrawnPointer page = watcher->result();
        watcher->deleteLater();
        m_busy = false;
        Q_EMIT drawn(page);
        if (!m_delay.isActive()) {
            startNext();
        }
    });
    watcher->setFuture(QtConcurrent::run([order = *std::exchange(m_next, std::nullopt)]() -> DrawnPointer {
        return std::make_shared<const DrawnPage>(drawPage(order.request, order.pixels, order.revision));
    }));
}

}  // namespace marz
