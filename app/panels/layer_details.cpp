// SPDX-License-Identifier: MIT
#include "app/panels/layer_details.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "app/convert/qt_text.h"
#include "libgeo/vector/vector_file.h"

namespace marz {

namespace {

struct Encoding {
    const char* id;  // as iconv names it; empty: as the file says
    const char* name;
};

constexpr std::array encodings{Encoding{"", QT_TRANSLATE_NOOP("marz::LayerDetails", "as the file says")},
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

QWidget* inOneRow(const std::vector<QWidget*>& widgets, QWidget* parent) {
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

/// "1,204 features, 7 columns", and of heights their extent in cells.
QString contentOf(const UserLayer& layer) {
    const QLocale english(QLocale::English);
    if (layer.elevation) {
        return LayerDetails::tr("heights, %1 \u00D7 %2 cells").arg(layer.elevation->columns).arg(layer.elevation->rows);
    }
    if (!layer.layer.data) {
        return {};
    }
    return LayerDetails::tr("%1 features, %2 columns")
        .arg(english.toString(static_cast<qulonglong>(layer.layer.data->featureCount())))
        .arg(layer.layer.data->fields.size());
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

void LayerDetails::connectFields() {
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const UserLayer* layer = ownLayer();
        if (layer != nullptr && m_name->text() != m_explorer.state().layers.nameOf(*layer)) {
            LayerSettings settings = m_explorer.state().layers;
            settings.own[layer->id].name = m_name->text().trimmed();
            m_explorer.setLayers(settings);
        }
    });
    connect(m_opacity, &QSlider::valueChanged, this,
            [this](int percent) { change([percent](LayerLook& look) { look.opacity = percent / 100.0; }); });
    connect(m_width, &QDoubleSpinBox::valueChanged, this,
            [this](double width) { change([width](LayerLook& look) { look.width = width; }); });
    connect(m_colour, &QToolButton::clicked, this, &LayerDetails::pickColour);
    connect(m_styleLook, &QToolButton::clicked, this, [this] {
        change([](LayerLook& look) {
            look.colour.reset();
            look.width.reset();
        });
    });
    connect(m_encoding, &QComboBox::activated, this, [this](int index) {
        const UserLayer* layer = ownLayer();
        if (layer != nullptr && layer->source.encoding != encodings[static_cast<std::size_t>(index)].id) {
            LayerSource source = layer->source;
            source.encoding = encodings[static_cast<std::size_t>(index)].id;
            Q_EMIT readAsked(source);
        }
    });
    connect(m_changeSystem, &QToolButton::clicked, this, [this] {
        if (const UserLayer* layer = ownLayer()) {
            Q_EMIT systemAsked(layer->id);
        }
    });
    connect(m_reload, &QToolButton::clicked, this, &LayerDetails::reloadOrLook);
    connect(m_labels, &QComboBox::activated, this, [this](int index) {
        if (const UserLayer* layer = ownLayer()) {
            LayerSettings settings = m_explorer.state().layers;
            settings.own[layer->id].labels = m_labels->itemData(index).toString();
            m_explorer.setLayers(settings);
        }
    });
}

void LayerDetails::reloadOrLook() {
    if (const UserLayer* layer = ownLayer()) {
        Q_EMIT readAsked(layer->source);
    } else if (const auto* own = m_key ? std::get_if<UserLayerId>(&*m_key) : nullptr) {
        Q_EMIT lookAsked(UserLayerId(*own));
    }
}

void LayerDetails::setMapStyle(const MapStyle& style) {
    m_style = style;
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

const UserLayer* LayerDetails::ownLayer() const {
    const auto* own = m_key ? std::get_if<UserLayerId>(&*m_key) : nullptr;
    return own == nullptr ? nullptr : m_explorer.world()->userLayer(*own);
}

void LayerDetails::change(const std::function<void(LayerLook&)>& change) {
    if (m_key) {
        LayerSettings settings = m_explorer.state().layers;
        LayerLook look = settings.look(*m_key);
        change(look);
        settings.setLook(*m_key, look);
        m_explorer.setLayers(settings);
    }
}

void LayerDetails::setColour(const QColor& colour) {
    change([&colour](LayerLook& look) { look.colour = colour; });
}

void LayerDetails::pickColour() {
    if (m_key) {
        const LayerKey key = *m_key;
        const QColor before = presentColour(key, m_explorer, m_style);
        const QColor chosen =
            QColorDialog::getColor(before, this, tr("Colour of the Layer"), QColorDialog::DontUseNativeDialog);
        if (chosen.isValid() && m_key == key) {  // another layer may have come while the dialog was open
            setColour(chosen);
        }
    }
}

void LayerDetails::editName() {
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void LayerDetails::show(const std::optional<LayerKey>& key, const LayerFiles& files) {
    const bool another = m_key != key;
    m_key = key;
    setVisible(key.has_value());
    if (!key) {
        return;
    }
    showLook();
    const UserLayer* layer = ownLayer();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_content, m_systemRow}) {
        m_form->setRowVisible(widget, layer != nullptr);
    }
    m_form->setRowVisible(m_encoding,
                          layer != nullptr && !layer->isElevation() && geo::encodingIsOpen(layer->source.path));
    m_form->setRowVisible(m_labels,
                          layer != nullptr && layer->layer.data != nullptr && !layer->layer.data->fields.empty());
    showFile(files);
    if (layer != nullptr) {
        if (another || !m_name->hasFocus()) {  // what is being typed stays, but only for the layer it was typed for
            m_name->setText(m_explorer.state().layers.nameOf(*layer));
        }
        showOwn(*layer);
        showLabels(*layer);
    }
}

/// A layer that is missing has no look to be seen.
void LayerDetails::showLook() {
    const LayerLook look = m_explorer.state().layers.look(*m_key);
    const QSignalBlocker opacityBlocker(m_opacity);
    const QSignalBlocker widthBlocker(m_width);
    m_opacity->setValue(qRound(look.opacity * 100.0));
    m_percent->setText(tr("%1 %").arg(m_opacity->value()));
    m_form->setRowVisible(m_opacityRow, std::holds_alternative<BasemapPart>(*m_key) || ownLayer() != nullptr);
    const QColor colour = presentColour(*m_key, m_explorer, m_style);
    QPixmap swatch(m_colour->iconSize());
    swatch.fill(colour.isValid() ? colour : QColor(Qt::white));
    m_colour->setIcon(QIcon(swatch));
    m_colour->setAccessibleDescription(colour.isValid() ? colour.name() : QString());
    m_styleLook->setVisible(look.colour.has_value() || look.width.has_value());
    m_styleLook->setText(std::holds_alternative<BasemapPart>(*m_key) ? tr("as in the style") : tr("as it came"));
    m_form->setRowVisible(m_colourRow, colour.isValid());
    const std::optional<double> width = presentWidth(*m_key, m_explorer, m_style);
    m_form->setRowVisible(m_width, width.has_value());
    m_width->setValue(width.value_or(0.0));
}

/// What is unusual about the layer's file, and what can be done about it.
void LayerDetails::showFile(const LayerFiles& files) {
    const auto* own = std::get_if<UserLayerId>(&*m_key);
    const auto missing = std::find_if(files.missing.begin(), files.missing.end(),
                                      [own](const MissingLayer& layer) { return own != nullptr && layer.id == *own; });
    const bool isMissing = missing != files.missing.end();
    const bool changed = own != nullptr && ownLayer() != nullptr && files.changed.contains(*own);
    m_form->setRowVisible(m_reloadRow, isMissing || changed);
    m_changedNote->setText(isMissing ? missing->reason : tr("The file has changed."));
    m_reload->setText(isMissing ? tr("Look Again") : tr("Reload"));
}

void LayerDetails::showLabels(const UserLayer& layer) {
    m_labels->clear();
    m_labels->addItem(tr("none"), QString());
    if (layer.layer.data) {
        for (const geo::VectorField& field : layer.layer.data->fields) {
            m_labels->addItem(toQString(field.name), toQString(field.name));
        }
    }
    const std::optional<std::size_t> column = m_explorer.state().layers.labelColumnOf(layer);
    m_labels->setCurrentIndex(column ? static_cast<int>(*column) + 1 : 0);
}

void LayerDetails::showOwn(const UserLayer& layer) {
    m_content->setText(contentOf(layer));
    m_content->setToolTip(QStringLiteral("<qt>") + toQString(layer.source.path.string()).toHtmlEscaped() +
                          QStringLiteral("</qt>"));
    const QString name =
        layer.systemName().empty() ? tr("longitude and latitude (WGS 84)") : toQString(layer.systemName());
    const bool assumed = layer.originOfSystem() == geo::SystemOrigin::assumed;
    const bool chosen = layer.originOfSystem() == geo::SystemOrigin::user;
    m_system->setText(assumed ? noteAboutSystem(layer) : chosen ? tr("%1, chosen by you").arg(name) : name);
    m_system->setProperty("role", assumed ? QStringLiteral("warning") : QString());
    m_system->style()->unpolish(m_system);  // style sheets look at properties only once
    m_system->style()->polish(m_system);
    const int index = m_encoding->findData(QString::fromStdString(layer.source.encoding));
    m_encoding->setCurrentIndex(index < 0 ? 0 : index);
}

}  // namespace marz
