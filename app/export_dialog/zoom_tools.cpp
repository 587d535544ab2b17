// SPDX-License-Identifier: MIT
#include "app/export_dialog/zoom_tools.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <cmath>

namespace marz {

namespace {

constexpr double tellable = 0.005;  // scales that show the same percentage are the same

QToolButton* smallButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setProperty("role", QStringLiteral("small"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRepeat(true);
    return button;
}

}  // namespace

ZoomTools::ZoomTools(PagePreview& view, QWidget* parent) : QWidget(parent), m_view(view), m_scale(new QComboBox) {
    QToolButton* out = smallButton(QStringLiteral("−"), tr("Zoom out"), tr("Smaller (Ctrl+−)"));
    QToolButton* in = smallButton(QStringLiteral("+"), tr("Zoom in"), tr("Larger (Ctrl++)"));
    m_scale->setObjectName(QStringLiteral("zoom"));
    m_scale->setAccessibleName(tr("Zoom"));
    m_scale->setToolTip(
        tr("Of the size on paper. Ctrl+0 fits the whole page in, Ctrl+1 its real size; the wheel with Ctrl zooms"));
    addScales();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(out);
    row->addWidget(m_scale);
    row->addWidget(in);
    connect(out, &QToolButton::clicked, &m_view, [this] { m_view.zoomBy(-1); });
    connect(in, &QToolButton::clicked, &m_view, [this] { m_view.zoomBy(1); });
    connect(m_scale, &QComboBox::activated, this, [this] {
        const QVariant scale = m_scale->currentData();
        m_view.zoomTo(scale.isValid() ? std::optional(scale.toDouble()) : std::nullopt);
    });
    connect(&m_view, &PagePreview::viewChanged, this, &ZoomTools::showScale);
    addCommand({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))}, [](PagePreview& page) { page.zoomBy(1); });
    addCommand({QKeySequence(tr("Ctrl+-"))}, [](PagePreview& page) { page.zoomBy(-1); });
    addCommand({QKeySequence(tr("Ctrl+0"))}, [](PagePreview& page) { page.zoomTo(std::nullopt); });
    addCommand({QKeySequence(tr("Ctrl+1"))}, [](PagePreview& page) { page.zoomTo(1.0); });
    showScale();
}

void ZoomTools::addCommand(const QList<QKeySequence>& keys, void (*go)(PagePreview&)) {
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, &m_view, [this, go] { go(m_view); });
    addAction(action);
}

void ZoomTools::addScales() {
    m_scale->addItem(tr("Fit"));
    for (const double scale : {0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0, 8.0}) {
        m_scale->addItem(tr("%1 %").arg(std::lround(scale * 100)), scale);
    }
}

/// The row that says it; another scale stands in the box alone.
void ZoomTools::showScale() {
    const PageRoom room = m_view.pageRoom();
    const double scale = scaleOf(room, m_view.zoom());
    const QString percent = tr("%1 %").arg(std::lround(scale * 100));
    int row = m_view.zoom().scale ? -1 : 0;
    for (int i = 1; i < m_scale->count() && row < 0; ++i) {
        row = std::abs(m_scale->itemData(i).toDouble() - scale) < tellable ? i : -1;
    }
    const QSignalBlocker quiet(m_scale);
    m_scale->setItemText(0, tr("Fit · %1 %").arg(std::lround(fittingScale(room) * 100)));
    m_scale->setPlaceholderText(percent);
    m_scale->setCurrentIndex(row);
    m_scale->setAccessibleDescription(tr("Zoom: %1").arg(percent));  // its name is spoken as the row it shows
}

}  // namespace marz
