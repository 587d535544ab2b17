// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_grip.h"

#include <QApplication>
#include <QDrag>
#include <QMouseEvent>
#include <QPainter>
#include <exception>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

constexpr int dotsWidth = 18;
constexpr int thumbnailSide = 160;

QString gripText() {
    return PageGrip::tr("Drag the page from here");
}

}  // namespace

PageGrip::PageGrip(PageEditing& editing, QWidget* parent) : QWidget(parent), m_editing(editing) {
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(gripText());
    setToolTip(tr("Pull from here into another program: a picture, a drawing or a PNG file, as that program likes"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_watcher, &QFutureWatcher<PageCopy>::finished, this, [this] {
        m_copy = m_watcher.result();
        m_ready = m_copy.problem.isEmpty();
        if (!m_ready) {
            m_pulled = false;
            Q_EMIT failed(m_copy.problem);
            return;
        }
        Q_EMIT readied();
        if (m_pulled) {
            startDrag();
        }
    });
}

PageGrip::~PageGrip() = default;

QSize PageGrip::sizeHint() const {
    return {fontMetrics().horizontalAdvance(gripText()) + dotsWidth + 12, fontMetrics().height() + 10};
}

void PageGrip::prepare() {
    const bool begun = m_watcher.isRunning() || m_ready;
    if (begun && isPrepared()) {
        return;
    }
    m_ready = false;
    m_preparedRevision = m_editing.revision();
    m_preparedStep = m_editing.step();
    m_watcher.setFuture(copyOf(m_editing.chosenPage()));
}

void PageGrip::enterEvent(QEnterEvent*) {
    prepare();
}

void PageGrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_press = event->pos();
        m_pulled = false;
        prepare();
    }
}

void PageGrip::mouseMoveEvent(QMouseEvent* event) {
    const bool held = event->buttons().testFlag(Qt::LeftButton);
    if (!held || m_pulled || (event->pos() - m_press).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    m_pulled = true;
    if (ready()) {
        startDrag();
    } else {
        setCursor(Qt::BusyCursor);
    }
}

void PageGrip::mouseReleaseEvent(QMouseEvent*) {
    m_pulled = false;
    setCursor(Qt::OpenHandCursor);
}

std::shared_ptr<const DraggedPage> PageGrip::takePage() {
    if (!ready()) {
        return nullptr;
    }
    try {
        return std::make_shared<const DraggedPage>(m_copy);
    } catch (const std::exception& error) {
        Q_EMIT failed(toQString(error.what()));
        return nullptr;
    }
}

void PageGrip::startDrag() {
    m_pulled = false;
    setCursor(Qt::OpenHandCursor);
    const std::shared_ptr<const DraggedPage> page = takePage();
    if (!page) {
        return;
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(page->mimeData());
    drag->setPixmap(QPixmap::fromImage(
        m_copy.image.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
    keepForAWhile(page);
}

void PageGrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::PlaceholderText));
    for (int column = 0; column < 2; ++column) {
        for (int row = 0; row < 3; ++row) {
            painter.drawEllipse(QPointF(6.0 + 5.0 * column, height() / 2.0 + 5.0 * (row - 1)), 1.4, 1.4);
        }
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(dotsWidth, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, gripText());
}

}  // namespace marz
