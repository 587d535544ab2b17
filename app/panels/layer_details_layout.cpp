// SPDX-License-Identifier: MIT

// The fields of the details, and where they stand.

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <array>
#include <initializer_list>

#include "app/panels/layer_details.h"

namespace marz {

namespace {

struct Encoding {
    const char* id;  // as iconv names it; empty: as the file says
    const char* name;
};

constexpr std::array encodings{
    Encoding{"", QT_TRANSLATE_NOOP("marz::LayerDetails", "as the file says, or by its letters")},
    Encoding{"UTF-8", "UTF-8"},
    Encoding{"CP1251", "Windows-1251 (Cyrillic)"},
    Encoding{"CP866", "DOS 866 (Cyrillic)"},
    Encoding{"KOI8-R", "KOI8-R (Cyrillic)"},
    Encoding{"ISO-8859-5", "ISO 8859-5 (Cyrillic)"},
    Encoding{"CP1256", "Windows-1256 (Arabic, Persian)"},
    Encoding{"ISO-8859-6", "ISO 8859-6 (Arabic)"},
    Encoding{"CP1252", "Windows-1252 (Western)"},
    Encoding{"ISO-8859-1", "ISO 8859-1 (Western)"},
    Encoding{"CP1254", "Windows-1254 (Turkish)"},
    Encoding{"GB18030", "GB 18030 (Chinese)"}};

QToolButton* linkButton(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setProperty("role", QStringLiteral("link"));
    return button;
}

QWidget* inOneRow(std::initializer_list<QWidget*> widgets, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* widget : widgets) {
        layout->addWidget(widget, qobject_cast<QSlider*>(widget) != nullptr ? 1 : 0);
    }
    layout->addStretch();
    return row;
}

}  // namespace

LayerDetails::LayerDetails(Explorer& explorer, const MapStyle& style, QWidget* parent)
    : QWidget(parent),
      m_explorer(explorer),
      m_style(style),
      m_form(new QFormLayout(this)),
      m_name(new QLineEdit(this)),
      m_opacity(new QSlider(Qt::Horizontal, this)),
      m_percent(new QLabel(this)),
      m_colour(new QToolButton(this)),
      m_styleLook(linkButton(tr("as in the style"), this)),
      m_width(new QDoubleSpinBox(this)),
      m_content(new QLabel(this)),
      m_system(new QLabel(this)),
      m_changeSystem(linkButton(tr("change\u2026"), this)),
      m_encoding(new QComboBox(this)),
      m_labels(new QComboBox(this)),
      m_changedNote(new QLabel(this)),
      m_reload(linkButton(tr("Reload"), this)) {
    setUpFields();
    layOut();
    connectFields();
}

void LayerDetails::setUpFields() {
    setObjectName(QStringLiteral("layerDetails"));
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Opacity in percent"));
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setToolTip(tr("Choose another colour"));
    m_colour->setProperty("role", QStringLiteral("swatch"));
    m_colour->setIconSize({30, 14});
    m_styleLook->setAccessibleName(tr("Colour and width as in the style"));
    m_width->setRange(0.0, 40.0);
    m_width->setDecimals(1);
    m_width->setSingleStep(0.2);
    m_width->setSuffix(tr(" px"));
    m_width->setKeyboardTracking(false);
    m_width->setAccessibleName(tr("Width in pixels"));
    m_name->setAccessibleName(tr("Name of the layer"));
    for (const Encoding& encoding : encodings) {
        m_encoding->addItem(tr(encoding.name), QString::fromLatin1(encoding.id));
    }
    m_encoding->setAccessibleName(tr("Encoding of the texts"));
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_encoding->setMinimumContentsLength(14);
    m_labels->setObjectName(QStringLiteral("layerLabels"));
    m_labels->setAccessibleName(tr("What is written beside the features"));
    m_labels->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_labels->setMinimumContentsLength(14);
    m_changedNote->setWordWrap(true);
    m_changedNote->setTextFormat(Qt::PlainText);
    m_system->setWordWrap(true);
    m_system->setTextFormat(Qt::PlainText);
    m_content->setProperty("role", QStringLiteral("quiet"));
    m_changeSystem->setAccessibleName(tr("Change the coordinate system"));
    m_changedNote->setProperty("role", QStringLiteral("warning"));
}

void LayerDetails::layOut() {
    m_systemRow = new QWidget(this);
    auto* system = new QVBoxLayout(m_systemRow);
    system->setContentsMargins(0, 0, 0, 0);
    system->setSpacing(0);
    system->addWidget(m_system);
    system->addWidget(m_changeSystem, 0, Qt::AlignLeft);
    m_colourRow = inOneRow({m_colour, m_styleLook}, this);
    m_reloadRow = new QWidget(this);
    auto* reload = new QVBoxLayout(m_reloadRow);
    reload->setContentsMargins(0, 0, 0, 0);
    reload->setSpacing(0);
    reload->addWidget(m_changedNote);
    reload->addWidget(m_reload, 0, Qt::AlignLeft);
    m_opacityRow = new QWidget(this);
    auto* opacity = new QHBoxLayout(m_opacityRow);
    opacity->setContentsMargins(0, 0, 0, 0);
    opacity->addWidget(m_opacity, 1);
    opacity->addWidget(m_percent);

    m_form->setContentsMargins(12, 4, 12, 6);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_reloadRow);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Opacity"), m_opacityRow);
    m_form->addRow(tr("Colour"), m_colourRow);
    m_form->addRow(tr("Width"), m_width);
    m_form->addRow(tr("Labels"), m_labels);
    m_form->addRow(tr("Content"), m_content);
    m_form->addRow(tr("System"), m_systemRow);
    m_form->addRow(tr("Texts"), m_encoding);
    for (int row = 0; row < m_form->rowCount(); ++row) {
        if (QLayoutItem* label = m_form->itemAt(row, QFormLayout::LabelRole)) {
            label->widget()->setProperty("role", QStringLiteral("quiet"));
        }
    }
}

}  // namespace marz
