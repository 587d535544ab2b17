// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_scroll.h"

#include <QGridLayout>
#include <QScopedValueRollback>
#include <cmath>

namespace marz {

namespace {

QScrollBar* barFor(Qt::Orientation orientation, const QString& name) {
    auto* bar = new QScrollBar(orientation);
    bar->setAccessibleName(name);
    bar->setFocusPolicy(Qt::NoFocus);  // the page has the keys
    QSizePolicy policy = bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    bar->setSizePolicy(policy);
    return bar;
}

/// The page and its margins along a side: where the view begins in them, and how much of them it shows.
void showOn(QScrollBar& bar, double begin, double side, double room) {
    const int most = static_cast<int>(std::lround(side + 2 * pageMargin - room));
    bar.setVisible(most > 0);
    bar.setRange(0, std::max(0, most));
    bar.setPageStep(static_cast<int>(room));
    bar.setSingleStep(48);
    bar.setValue(static_cast<int>(std::lround(pageMargin - begin)));
}

}  // namespace

PageScroll::PageScroll(PagePreview* view, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_across(barFor(Qt::Horizontal, tr("Across the page"))),
      m_down(barFor(Qt::Vertical, tr("Down the page"))) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_view, 0, 0);
    grid->addWidget(m_down, 0, 1);
    grid->addWidget(m_across, 1, 0);
    connect(m_view, &PagePreview::viewChanged, this, &PageScroll::follow);
    connect(m_across, &QScrollBar::valueChanged, this, &PageScroll::scroll);
    connect(m_down, &QScrollBar::valueChanged, this, &PageScroll::scroll);
    follow();
}

void PageScroll::follow() {
    const QScopedValueRollback following(m_following, true);
    const QRectF area = m_view->pageArea();
    showOn(*m_across, area.left(), area.width(), m_view->width());
    showOn(*m_down, area.top(), area.height(), m_view->height());
}

void PageScroll::scroll() {
    if (m_following) {
        return;
    }
    const QRectF area = m_view->pageArea();
    const QPointF wanted(m_across->isHidden() ? area.left() : pageMargin - m_across->value(),
                         m_down->isHidden() ? area.top() : pageMargin - m_down->value());
    m_view->scrollBy(wanted - area.topLeft());
}

}  // namespace marz
