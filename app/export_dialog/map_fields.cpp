// SPDX-License-Identifier: MIT
#include "app/export_dialog/map_fields.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <cmath>

#include "app/export/page/export_area.h"
#include "app/export_dialog/map_content.h"
#include "app/export_dialog/scale_box.h"

namespace marz {

namespace {

/// As the page prints it, to three significant digits; a whole number was typed, and is shown as it was.
int shownDenominator(double exact, const ExportArea& area) {
    const auto* scaled = std::get_if<ScaledArea>(&area);
    if (scaled != nullptr && std::round(scaled->denominator) == scaled->denominator) {
        return static_cast<int>(scaled->denominator);
    }
    const double power = std::pow(10.0, std::max(0.0, std::floor(std::log10(exact)) - 2.0));
    return static_cast<int>(std::lround(exact / power) * std::lround(power));
}

}  // namespace

MapFields::MapFields(PageEditing& editing, PagePreview& view, QWidget* parent)
    : QWidget(parent),
      m_editing(editing),
      m_view(view),
      m_scale(new ScaleBox),
      m_asWindow(new QPushButton(tr("As in &Window"))) {
    m_scale->setObjectName(QStringLiteral("mapScale"));
    m_scale->setRange(static_cast<int>(leastDenominator), static_cast<int>(greatestDenominator));
    m_scale->setAccessibleName(tr("Scale of the map, one to"));
    m_scale->setToolTip(tr("In the middle of the map, on paper"));
    m_asWindow->setObjectName(QStringLiteral("mapAsWindow"));
    m_asWindow->setAutoDefault(false);
    m_asWindow->setToolTip(tr("The map of the page shows what the window shows"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_scale, 1);
    row->addWidget(m_asWindow);
    connect(m_scale, &QSpinBox::valueChanged, this, &MapFields::takeScale);
    connect(m_asWindow, &QPushButton::clicked, this, &MapFields::takeWindow);
    connect(&m_editing, &PageEditing::changed, this, &MapFields::showScale);
    connect(&m_view, &PagePreview::updated, this, &MapFields::showScale);
    showScale();
}

QWidget* MapFields::firstField() const {
    return m_scale;
}

void MapFields::showScale() {
    const QScopedValueRollback filling(m_filling, true);
    const PageDraft& draft = m_editing.draft();
    const DrawnPage* drawn = m_view.drawn();
    const auto view = drawn == nullptr ? std::nullopt : contentOf(draft, drawn->layout);
    m_scale->setEnabled(view.has_value());
    // Without a scale the box would show the least that can be typed.
    m_scale->setSpecialValueText(view           ? QString()
                                 : draft.series ? tr("Each page\u2019s own")
                                                : QStringLiteral("\u2026"));
    m_asWindow->setEnabled(hasOwnContent(draft) && draft.area != m_editing.windowArea());
    if (view) {
        const geo::Projection projection(draft.base->world->projection);
        m_scale->setValue(shownDenominator(denominatorOf(*view, projection, drawn->layout.unitScale), draft.area));
    } else {
        m_scale->setValue(m_scale->minimum());
    }
}

void MapFields::takeScale() {
    const PageDraft& draft = m_editing.draft();
    const auto view = m_filling || m_view.drawn() == nullptr ? std::nullopt : contentOf(draft, m_view.drawn()->layout);
    if (!view) {
        return;
    }
    PageDraft scaled = withContent(draft, *view, m_view.drawn()->layout.unitScale);
    if (auto* area = std::get_if<ScaledArea>(&scaled.area)) {
        area->denominator = m_scale->value();
        m_editing.change(scaled, tr("Change Scale"), QStringLiteral("scale"));
    }
}

void MapFields::takeWindow() {
    PageDraft draft = m_editing.draft();
    draft.area = m_editing.windowArea();
    m_editing.change(draft, tr("Show What the Window Shows"));
}

}  // namespace marz
