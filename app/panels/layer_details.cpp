// SPDX-License-Identifier: MIT
#include "app/panels/layer_details.h"

#include <QColorDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSignalBlocker>
#include <QStringList>
#include <QStyle>
#include <algorithm>
#include <initializer_list>

#include "app/convert/qt_text.h"
#include "libgeo/vector/vector_file.h"

namespace marz {

namespace {

/// "1,204 features, 7 columns", and of heights their extent in cells.
QString contentOf(const UserLayer& layer) {
    const QLocale english(QLocale::English);
    if (layer.elevation) {
        return LayerDetails::tr("heights, %1 \u00D7 %2 cells").arg(layer.elevation->columns).arg(layer.elevation->rows);
    }
    if (!layer.layer.data) {
        return {};
    }
    const std::size_t features = layer.layer.data->featureCount();
    const std::size_t columns = layer.layer.data->fields.size();
    const QString sentence =
        features == 1
            ? (columns == 1 ? LayerDetails::tr("%1 feature, %2 column") : LayerDetails::tr("%1 feature, %2 columns"))
            : (columns == 1 ? LayerDetails::tr("%1 features, %2 column") : LayerDetails::tr("%1 features, %2 columns"));
    return sentence.arg(english.toString(static_cast<qulonglong>(features))).arg(columns);
}

}  // namespace

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
        const std::string encoding = m_encoding->itemData(index).toString().toStdString();
        if (layer != nullptr && layer->source.encoding != encoding) {
            LayerSource source = layer->source;
            source.encoding = encoding;
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
            settings.own[layer->id].labels = index == 0 ? QString() : m_labels->itemText(index);
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
    if (m_asked != m_key) {
        fillNow();
    }
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void LayerDetails::show(const std::optional<LayerKey>& key, const LayerFiles& files) {
    m_asked = key;
    m_files = files;
    if (m_asked == m_key) {  // whoever works in it sees at once what comes of it
        fillNow();
        return;
    }
    const bool seen = parentWidget() != nullptr && parentWidget()->isVisible();
    m_explorer.turns().follow(*this, seen ? TurnOrder::page : TurnOrder::unseen, [this] { fill(); });
}

void LayerDetails::fillNow() {
    m_explorer.turns().forget(this);
    fill();
}

void LayerDetails::fill() {
    const bool another = m_key != m_asked;
    m_key = m_asked;
    setVisible(m_key.has_value());
    if (!m_key) {
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
    showFile();
    if (layer != nullptr) {
        if (another || !m_name->hasFocus()) {  // what is being typed stays, but only for the layer it was typed for
            m_name->setText(m_explorer.state().layers.nameOf(*layer));
        }
        showOwn(*layer);
        showLabels(*layer);
    }
}

/// A layer that is missing has no look to be seen, one that is in use as country lines has theirs.
void LayerDetails::showLook() {
    const LayerKey drawn = drawnAs(*m_key, m_explorer.state().borders);
    const LayerLook look = m_explorer.state().layers.look(drawn);
    const QSignalBlocker opacityBlocker(m_opacity);
    const QSignalBlocker widthBlocker(m_width);
    m_opacity->setValue(qRound(look.opacity * 100.0));
    m_percent->setText(tr("%1 %").arg(m_opacity->value()));
    m_form->setRowVisible(m_opacityRow, std::holds_alternative<BasemapPart>(*m_key) || ownLayer() != nullptr);
    const QColor colour = presentColour(drawn, m_explorer, m_style);
    QPixmap swatch(m_colour->iconSize());
    swatch.fill(colour.isValid() ? colour : QColor(Qt::white));
    m_colour->setIcon(QIcon(swatch));
    m_colour->setAccessibleDescription(colour.isValid() ? colour.name() : QString());
    m_styleLook->setVisible(drawn == *m_key && (look.colour.has_value() || look.width.has_value()));
    m_styleLook->setText(std::holds_alternative<BasemapPart>(*m_key) ? tr("as in the style") : tr("as it came"));
    m_form->setRowVisible(m_colourRow, colour.isValid());
    const std::optional<double> width = presentWidth(drawn, m_explorer, m_style);
    m_form->setRowVisible(m_width, width.has_value());
    m_width->setValue(width.value_or(0.0));
    allowLook(drawn == *m_key);
}

/// What would have no effect cannot be changed, and says why.
void LayerDetails::allowLook(bool allowed) {
    for (QWidget* field : std::initializer_list<QWidget*>{m_opacityRow, m_colourRow, m_width}) {
        field->setEnabled(allowed);
        field->setToolTip(allowed ? QString() : whyDrawnAsBorders());
    }
    m_colour->setToolTip(allowed ? tr("Choose another colour") : whyDrawnAsBorders());
}

/// What is unusual about the layer's file, and what can be done about it.
void LayerDetails::showFile() {
    const auto* own = std::get_if<UserLayerId>(&*m_key);
    const auto missing = std::find_if(m_files.missing.begin(), m_files.missing.end(),
                                      [own](const MissingLayer& layer) { return own != nullptr && layer.id == *own; });
    const bool isMissing = missing != m_files.missing.end();
    const bool changed = own != nullptr && ownLayer() != nullptr && m_files.changed.contains(*own);
    m_form->setRowVisible(m_reloadRow, isMissing || changed);
    const bool isGone = changed && !QFileInfo::exists(toQString(ownLayer()->source.path.string()));
    m_changedNote->setText(isMissing ? missing->reason
                           : isGone  ? tr("The file is gone; the map shows what was read.")
                                     : tr("The file has changed."));
    m_reload->setText(isMissing ? tr("Look Again") : tr("Reload"));
}

void LayerDetails::showLabels(const UserLayer& layer) {
    QStringList columns{tr("none")};
    if (layer.layer.data) {
        for (const geo::VectorField& field : layer.layer.data->fields) {
            columns.append(toQString(field.name));
        }
    }
    QStringList shown;
    for (int index = 0; index < m_labels->count(); ++index) {
        shown.append(m_labels->itemText(index));
    }
    if (columns != shown) {  // as a rule they stay, and to fill it takes long
        m_labels->clear();
        m_labels->addItems(columns);
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
