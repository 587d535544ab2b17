// SPDX-License-Identifier: MIT
#include "app/panels/layer_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <vector>

#include "app/convert/qt_text.h"
#include "app/panels/button_rows.h"
#include "app/panels/wheel_guard.h"

namespace marz {

namespace {

QLabel* headingLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text.toUpper(), parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

QToolButton* smallButton(const QString& text, const QString& name, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setProperty("role", QStringLiteral("small"));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

LayerPanel::LayerPanel(Explorer& explorer, const MapStyle& style, QWidget* parent)
    : QWidget(parent),
      m_explorer(explorer),
      m_style(style),
      m_list(new LayerList(this)),
      m_details(new LayerDetails(explorer, style, this)),
      m_reset(new QToolButton(this)) {
    setObjectName(QStringLiteral("layerPanel"));
    m_reset->setText(tr("reset"));
    m_reset->setObjectName(QStringLiteral("resetLayers"));
    m_reset->setProperty("role", QStringLiteral("link"));
    m_reset->setAccessibleName(tr("Draw the basemap as the style has it, and own layers as they came"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 0);
    head->addWidget(headingLabel(tr("Layers"), this));
    head->addStretch();
    head->addWidget(m_reset);
    auto* scroll = new QScrollArea(this);
    auto* content = new QWidget(scroll);
    scroll->setWidget(content);  // before it is filled: all that is in it would be given its style once more
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(makeButtons());  // above the list, which may be longer than the panel
    layout->addWidget(m_list);
    layout->addWidget(m_details);
    layout->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeBorders());  // stays in sight however long the list grows
    leaveWheelToForm(*this);
    connectParts();
    refresh();
}

void LayerPanel::setMapStyle(const MapStyle& style) {
    m_style = style;
    m_details->setMapStyle(style);
    refresh();
}

QWidget* LayerPanel::makeButtons() {
    auto* row = new QWidget(this);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(12, 2, 12, 2);
    auto* add = smallButton(tr("Add\u2026"), QStringLiteral("addLayerHere"), tr("Add a layer from a file"), row);
    m_up = smallButton(QStringLiteral("\u2191"), QStringLiteral("layerUp"), tr("Move the layer up (Alt+Up)"), row);
    m_down =
        smallButton(QStringLiteral("\u2193"), QStringLiteral("layerDown"), tr("Move the layer down (Alt+Down)"), row);
    m_zoom = smallButton(tr("Zoom"), QStringLiteral("zoomToLayer"), tr("Show the whole layer (Enter)"), row);
    m_remove = smallButton(tr("Remove"), QStringLiteral("removeLayer"), tr("Remove the layer (Delete)"), row);
    QWidget::setTabOrder(this, m_reset);
    const std::vector<QToolButton*> buttons{add, m_up, m_down, m_zoom, m_remove};
    QWidget* before = m_reset;
    for (QToolButton* button : buttons) {
        QWidget::setTabOrder(before, button);
        before = button;
    }
    auto* rows = new ButtonRows(buttons, row);
    rows->setObjectName(QStringLiteral("layerButtons"));
    layout->addWidget(rows);
    connect(add, &QToolButton::clicked, this, &LayerPanel::addAsked);
    connect(m_up, &QToolButton::clicked, this, [this] { step(LayerStep::up); });
    connect(m_down, &QToolButton::clicked, this, [this] { step(LayerStep::down); });
    connect(m_zoom, &QToolButton::clicked, m_list, &LayerList::zoomAsked);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        const std::optional<LayerKey> key = m_list->currentKey();
        if (key && std::holds_alternative<UserLayerId>(*key)) {
            Q_EMIT removalAsked(std::get<UserLayerId>(*key));
        }
    });
    return row;
}

QWidget* LayerPanel::makeBorders() {
    auto* borders = new QFrame(this);
    borders->setObjectName(QStringLiteral("layerBorders"));
    auto* form = new QFormLayout(borders);
    form->setContentsMargins(12, 8, 12, 10);
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);  // a label without room beside its field stands above it
    form->addRow(headingLabel(tr("Borders"), borders));
    m_openBorders = new QComboBox(borders);
    m_openBorders->setObjectName(QStringLiteral("openBorders"));
    m_openBorders->setAccessibleName(tr("Disputed and indefinite lines"));
    m_openBorders->addItem(tr("as the data has them"), static_cast<int>(OpenBorders::asInData));
    m_openBorders->addItem(tr("dashed"), static_cast<int>(OpenBorders::dashed));
    m_openBorders->addItem(tr("hidden"), static_cast<int>(OpenBorders::hidden));
    m_bordersFrom = new QComboBox(borders);
    m_bordersFrom->setObjectName(QStringLiteral("bordersFrom"));
    m_bordersFrom->setAccessibleName(tr("Country lines from"));
    for (QComboBox* box : {m_openBorders, m_bordersFrom}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    form->addRow(tr("Disputed, indefinite"), m_openBorders);
    form->addRow(tr("Country lines from"), m_bordersFrom);
    for (QComboBox* box : {m_openBorders, m_bordersFrom}) {
        form->labelForField(box)->setProperty("role", QStringLiteral("quiet"));
    }
    return borders;
}

void LayerPanel::connectBorders() {
    connect(m_openBorders, &QComboBox::activated, this, [this](int index) {
        BorderView view = m_explorer.state().borders;
        view.openBorders = static_cast<OpenBorders>(m_openBorders->itemData(index).toInt());
        m_explorer.setBorders(view);
    });
    connect(m_bordersFrom, &QComboBox::activated, this, [this](int index) {
        if (index == m_bordersFrom->count() - 1) {
            refreshBorders();  // the choice stands when there is a file
            Q_EMIT ownBordersAsked();
            return;
        }
        BorderView view = m_explorer.state().borders;
        const std::string id = m_bordersFrom->itemData(index).toString().toStdString();
        view.ownBorders = id.empty() ? std::nullopt : std::optional(UserLayerId(id));
        m_explorer.setBorders(view);
    });
}

void LayerPanel::connectParts() {
    connectBorders();
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        if (!(changes & (Changes(Change::world) | Change::layers))) {
            return;
        }
        if (isVisible()) {
            refresh();  // whoever works in it sees at once what comes of it
        } else {
            m_explorer.turns().follow(*this, TurnOrder::unseen, [this] { refresh(); });
        }
    });
    connect(m_list, &LayerList::visibilityAsked, this, [this](const LayerKey& key, bool visible) {
        LayerSettings settings = m_explorer.state().layers;
        LayerLook look = settings.look(key);
        look.visible = visible;
        settings.setLook(key, look);
        m_explorer.setLayers(settings);
    });
    connect(m_list, &LayerList::placeAsked, this, [this](const LayerKey& layer, std::size_t position) {
        m_explorer.setLayers(withLayerAt(m_explorer.state().layers, m_explorer.world()->userLayers, layer, position));
    });
    connect(m_list, &LayerList::stepAsked, this, [this](const LayerKey&, LayerStep direction) { step(direction); });
    connect(m_list, &LayerList::removalAsked, this, &LayerPanel::removalAsked);
    connect(m_list, &LayerList::renameAsked, m_details, &LayerDetails::editName);
    connect(m_list, &LayerList::zoomAsked, this, [this] {
        if (const std::optional<LayerKey> key = m_list->currentKey()) {
            Q_EMIT zoomAsked(*key);
        }
    });
    connect(m_list, &LayerList::currentKeyChanged, this, &LayerPanel::refreshCurrent);
    connect(m_details, &LayerDetails::readAsked, this, &LayerPanel::readAsked);
    connect(m_details, &LayerDetails::systemAsked, this, &LayerPanel::systemAsked);
    connect(m_details, &LayerDetails::lookAsked, this, &LayerPanel::lookAsked);
    connect(m_reset, &QToolButton::clicked, this, &LayerPanel::reset);
}

void LayerPanel::step(LayerStep direction) {
    const std::optional<LayerKey> key = m_list->currentKey();
    if (key) {
        m_explorer.setLayers(
            withLayerMoved(m_explorer.state().layers, m_explorer.world()->userLayers, *key, direction));
    }
}

void LayerPanel::reset() {
    LayerSettings settings;
    for (const auto& [id, choice] : m_explorer.state().layers.own) {
        settings.own[id].name = choice.name;  // a name is no look
    }
    m_explorer.setLayers(settings);
    m_explorer.setBorders({});
    Q_EMIT wasReset();
}

void LayerPanel::setChangedLayers(const std::set<UserLayerId>& changed) {
    m_files.changed = changed;
    refresh();
}

void LayerPanel::setMissingLayers(const std::vector<MissingLayer>& missing) {
    m_files.missing = missing;
    refresh();
}

void LayerPanel::showLayer(const UserLayerId& layer) {
    if (m_explorer.turns().waits(this)) {
        refresh();
    }
    m_list->setCurrentKey(layer);
}

void LayerPanel::refresh() {
    m_explorer.turns().forget(this);
    m_list->setRows(layerRows(m_explorer, m_style, m_files));
    refreshCurrent();
    refreshBorders();
    LayerSettings plain = m_explorer.state().layers;
    for (auto& [id, choice] : plain.own) {
        choice.name.clear();
    }
    std::erase_if(plain.own, [this](const auto& entry) {
        return entry.second == UserLayerChoice{} || m_explorer.world()->userLayer(entry.first) == nullptr;
    });
    m_reset->setEnabled(plain != LayerSettings{} || m_explorer.state().borders != BorderView{});
}

void LayerPanel::refreshCurrent() {
    const std::optional<LayerKey> key = m_list->currentKey();
    const bool own = key && std::holds_alternative<UserLayerId>(*key);
    const bool onMap = key && (!own || m_explorer.world()->userLayer(std::get<UserLayerId>(*key)) != nullptr);
    m_up->setEnabled(onMap && isMovable(*key));
    m_down->setEnabled(onMap && isMovable(*key));
    m_remove->setEnabled(own);
    m_zoom->setEnabled(onMap);
    m_details->show(key, m_files);
}

void LayerPanel::refreshBorders() {
    const BorderView& view = m_explorer.state().borders;
    const QSignalBlocker blocker(m_bordersFrom);
    // What does not say which lines are open has all of them drawn as it has them.
    const bool open = knowsOpenBorders(*m_explorer.world(), view);
    m_openBorders->setCurrentIndex(
        m_openBorders->findData(static_cast<int>(open ? view.openBorders : OpenBorders::asInData)));
    m_openBorders->setEnabled(open);
    m_openBorders->setToolTip(open ? tr("As the data has them: disputed lines dashed, indefinite ones dotted")
                                   : tr("The file does not say which of its lines are disputed or indefinite: it has "
                                        "no field \"class\" or \"featurecla\" that names any"));
    m_bordersFrom->clear();
    m_bordersFrom->addItem(tr("the basemap"), QString());
    for (const UserLayer& layer : m_explorer.world()->userLayers) {
        if (canBeBorders(layer) || view.ownBorders == layer.id) {  // what is in use is named, whatever it is
            m_bordersFrom->addItem(m_explorer.state().layers.nameOf(layer), toQString(layer.id.text()));
        }
    }
    m_bordersFrom->addItem(tr("a file\u2026"));
    const QString chosen = view.ownBorders ? toQString(view.ownBorders->text()) : QString();
    m_bordersFrom->setCurrentIndex(std::max(0, m_bordersFrom->findData(chosen)));
}

}  // namespace marz
