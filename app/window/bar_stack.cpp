// SPDX-License-Identifier: MIT
#include "app/window/bar_stack.h"

#include <QEvent>
#include <algorithm>

namespace marz {

BarStack::BarStack(QWidget& under, QWidget* parent) : QWidget(parent), m_under(under), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);  // its size comes from what it lies on
    under.installEventFilter(this);
    place();
}

bool BarStack::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        place();
    }
    return handled;
}

bool BarStack::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

/// As wide as what is below, or as its buttons need, within the parent.
void BarStack::place() {
    const QPoint corner = m_under.mapTo(parentWidget(), QPoint(0, 0));
    const int width = std::min(std::max(m_under.width(), m_layout->minimumSize().width()), parentWidget()->width());
    const int height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(width) : m_layout->sizeHint().height();
    const int left = std::clamp(corner.x() + (m_under.width() - width) / 2, 0, parentWidget()->width() - width);
    const int before = this->height();
    setGeometry(left, corner.y(), width, m_layout->isEmpty() ? 0 : height);
    if (this->height() != before) {
        Q_EMIT coveredChanged(this->height());
    }
}

}  // namespace marz
