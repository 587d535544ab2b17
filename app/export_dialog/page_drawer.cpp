// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_drawer.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <utility>

namespace marz {

namespace {

constexpr int typingMilliseconds = 120;
constexpr int scrollingMilliseconds = 20;

using DrawnPointer = std::shared_ptr<const DrawnPage>;

}  // namespace

PageDrawer::PageDrawer(QObject* parent) : QObject(parent) {
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &PageDrawer::startNext);
}

void PageDrawer::draw(PageOrder order) {
    const bool samePage = m_last != nullptr && m_last->revision == order.revision;
    m_next = std::move(order);
    m_delay.start(samePage ? scrollingMilliseconds : typingMilliseconds);
}

void PageDrawer::startNext() {
    if (m_busy || !m_next) {
        return;
    }
    m_busy = true;
    auto* watcher = new QFutureWatcher<DrawnPointer>(this);
    connect(watcher, &QFutureWatcher<DrawnPointer>::finished, this, [this, watcher] {
        m_last = watcher->result();
        watcher->deleteLater();
        m_busy = false;
        Q_EMIT drawn(m_last);
        if (!m_delay.isActive()) {
            startNext();
        }
    });
    watcher->setFuture(
        QtConcurrent::run([order = *std::exchange(m_next, std::nullopt), last = m_last]() -> DrawnPointer {
            return std::make_shared<const DrawnPage>(drawPage(order, last.get()));
        }));
}

}  // namespace marz
