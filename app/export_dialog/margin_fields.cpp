// SPDX-License-Identifier: MIT
#include "app/export_dialog/margin_fields.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QScopedValueRollback>
#include <cmath>

namespace marz {

namespace {

constexpr double mostMillimetres = 600.0;
constexpr double mostPixels = 15000.0;

struct Side {
    const char* prefix;
    const char* name;
    const char* words;
    const char* object;
};

/// As they lie in the fields: left and right in the first row, top and bottom in the second.
constexpr std::array sides{
    Side{"← ", QT_TRANSLATE_NOOP("marz::MarginFields", "Left margin"),
         QT_TRANSLATE_NOOP("marz::MarginFields", "Change Left Margin"), "marginLeft"},
    Side{"→ ", QT_TRANSLATE_NOOP("marz::MarginFields", "Right margin"),
         QT_TRANSLATE_NOOP("marz::MarginFields", "Change Right Margin"), "marginRight"},
    Side{"↑ ", QT_TRANSLATE_NOOP("marz::MarginFields", "Top margin"),
         QT_TRANSLATE_NOOP("marz::MarginFields", "Change Top Margin"), "marginTop"},
    Side{"↓ ", QT_TRANSLATE_NOOP("marz::MarginFields", "Bottom margin"),
         QT_TRANSLATE_NOOP("marz::MarginFields", "Change Bottom Margin"), "marginBottom"},
};

double unitsOfMargin(const PageSize& page) {
    return page.unit == PageUnit::paper ? unitsPerMillimetre : unitsPerInch / page.dpi;
}

QDoubleSpinBox* fieldFor(const Side& side) {
    auto* field = new QDoubleSpinBox;
    field->setObjectName(QLatin1String(side.object));
    field->setPrefix(QString::fromUtf8(side.prefix));
    field->setAccessibleName(MarginFields::tr(side.name));
    field->setToolTip(MarginFields::tr(side.name));
    field->setKeyboardTracking(false);
    return field;
}

}  // namespace

std::optional<QMarginsF> marginsFor(const PageSize& page, const PageSize& chosenFor) {
    const bool alike = page.unit == chosenFor.unit;
    return !chosenFor.margins || alike ? chosenFor.margins
                                       : std::optional(marginUnits(chosenFor) / unitsOfMargin(page));
}

MarginFields::MarginFields(QWidget* parent) : QWidget(parent), m_usual(new QCheckBox(tr("As usual"))) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        m_sides[i] = fieldFor(sides[i]);
        grid->addWidget(m_sides[i], static_cast<int>(i / 2), static_cast<int>(i % 2));
    }
    m_usual->setObjectName(QStringLiteral("usualMargins"));
    m_usual->setAccessibleName(tr("Usual margins"));
    m_usual->setToolTip(tr("As wide as suits the size of the page"));
    grid->addWidget(m_usual, 2, 0, 1, 2);
    connectFields();
}

QWidget* MarginFields::firstField() const {
    return m_sides.front();
}

QMarginsF MarginFields::margins() const {
    // What is not changed keeps its exact width, which the field shows rounded.
    const QMarginsF before = m_page.margins.value_or(usualMargins(m_page));
    const auto side = [](const QDoubleSpinBox& field, double exact) {
        const double rounding = 0.5 * std::pow(10.0, -field.decimals()) + 1e-9;
        return std::abs(field.value() - exact) <= rounding ? exact : field.value();
    };
    return {side(*m_sides[0], before.left()), side(*m_sides[2], before.top()), side(*m_sides[1], before.right()),
            side(*m_sides[3], before.bottom())};
}

void MarginFields::connectFields() {
    for (std::size_t i = 0; i < sides.size(); ++i) {
        connect(m_sides[i], &QDoubleSpinBox::valueChanged, this, [this, i] {
            if (!m_filling) {
                Q_EMIT changed(margins(), tr(sides[i].words));
            }
        });
    }
    connect(m_usual, &QCheckBox::toggled, this, [this](bool usual) {
        if (!m_filling) {
            Q_EMIT changed(usual ? std::nullopt : std::optional(usualMargins(m_page)), tr("Change Margins"));
        }
    });
}

void MarginFields::show(const PageSize& page) {
    const QScopedValueRollback filling(m_filling, true);
    m_page = page;
    const bool paper = page.unit == PageUnit::paper;
    const QMarginsF shown = page.margins.value_or(usualMargins(page));
    const std::array widths{shown.left(), shown.right(), shown.top(), shown.bottom()};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        m_sides[i]->setDecimals(paper ? 1 : 0);
        m_sides[i]->setRange(0.0, paper ? mostMillimetres : mostPixels);
        m_sides[i]->setSuffix(paper ? tr(" mm") : tr(" px"));
        m_sides[i]->setValue(widths[i]);
    }
    m_usual->setChecked(!page.margins.has_value());
}

}  // namespace marz
