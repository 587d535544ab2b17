// SPDX-License-Identifier: MIT
#include "app/export/export_preview.h"

#include <QFutureWatcher>
#include <QPainter>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"
#include "app/export/page_painter.h"

namespace marz {

namespace {

constexpr int margin = 16;
constexpr int delayMilliseconds = 120;

struct Drawn {
    QImage page;
    QString problem;
};

Drawn drawOffThread(const ExportRequest& request, QSize pixels) {
    try {
        return {paintPageImage(layOutPage(request), pixels), {}};
    } catch (const std::exception& error) {
        return {{}, toQString(error.what())};
    }
}

}  // namespace

ExportPreview::ExportPreview(QWidget* parent) : QWidget(parent) {
    setMinimumSize(280, 220);
    setAccessibleName(tr("Preview of the page"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &ExportPreview::startNext);
}

void ExportPreview::show(const ExportRequest& request) {
    m_next = request;
    m_delay.start();
}

QRect ExportPreview::pageArea(QSize page) const {
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    QRect area({}, page.scaled(room, Qt::KeepAspectRatio));
    area.moveCenter(rect().center());
    return area;
}

void ExportPreview::startNext() {
    if (m_busy || !m_next) {
        return;
    }
    m_busy = true;
    m_last = std::exchange(m_next, std::nullopt);
    const QSize pixels = pageArea(m_last->page.pixels).size() * devicePixelRatioF();
    auto* watcher = new QFutureWatcher<Drawn>(this);
    connect(watcher, &QFutureWatcher<Drawn>::finished, this, [this, watcher] {
        Drawn drawn = watcher->result();
        watcher->deleteLater();
        m_busy = false;
        m_problem = drawn.problem;
        if (!drawn.page.isNull()) {
            m_page = std::move(drawn.page);
        }
        update();
        Q_EMIT updated(m_problem);
        startNext();
    });
    watcher->setFuture(QtConcurrent::run(
        [request = *m_last, pixels = pixels.expandedTo({1, 1})] { return drawOffThread(request, pixels); }));
}

void ExportPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (!m_problem.isEmpty()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                         m_problem);
        return;
    }
    if (m_page.isNull()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("Drawing the page…"));
        return;
    }
    const QRect area = pageArea(m_page.size());
    painter.fillRect(area.translated(3, 3), QColor(0, 0, 0, 60));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, m_page);
}

void ExportPreview::resizeEvent(QResizeEvent*) {
    if (!m_next && m_last) {
        m_next = m_last;
        m_delay.start();
    }
}

}  // namespace marz
