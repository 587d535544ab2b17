// SPDX-License-Identifier: MIT
#include "app/panels/coordinate_system_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

using Index = std::shared_ptr<const geo::CoordinateSystemIndex>;

/// Begun where it is needed for the first time: thousands of systems take a tenth of a second.
QFuture<Index> allSystems() {
    static const QFuture<Index> reading = QtConcurrent::run([] {
        return Index(std::make_shared<const geo::CoordinateSystemIndex>(geo::indexed(geo::allCoordinateSystems())));
    });
    return reading;
}

}  // namespace

CoordinateSystemDialog::CoordinateSystemDialog(const QString& reason, geo::SystemsWanted wanted, QWidget* parent)
    : QDialog(parent),
      m_wanted(wanted),
      m_query(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("coordinateSystemDialog"));
    setWindowTitle(tr("Coordinate System of the File"));
    auto* why = new QLabel(reason, this);
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    m_query->setPlaceholderText(tr("EPSG code, name or area, such as 32642 or UTM 42N"));
    m_query->setAccessibleName(tr("Search coordinate systems"));
    m_query->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Coordinate systems"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(why);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_buttons);
    resize(560, 460);
    connect(m_query, &QLineEdit::textChanged, this, &CoordinateSystemDialog::refresh);
    connect(m_list, &QListWidget::itemActivated, this, &CoordinateSystemDialog::acceptChoice);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CoordinateSystemDialog::acceptChoice);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        m_systems = m_reading.result();
        refresh();
    });
    m_reading.setFuture(allSystems());
    refresh();
    m_query->setFocus();
}

void CoordinateSystemDialog::refresh() {
    constexpr std::size_t mostShown = 300;
    m_list->clear();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    if (!m_systems) {
        return;
    }
    for (const geo::CoordinateSystem& system : geo::matchingSystems(*m_systems, toUtf8(m_query->text()), m_wanted)) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1 \u00B7 %2").arg(toQString(system.name), toQString(system.code)), m_list);
        item->setData(Qt::UserRole, toQString(system.code));
        item->setToolTip(QStringLiteral("<qt>") + toQString(system.area).toHtmlEscaped() + QStringLiteral("</qt>"));
        if (static_cast<std::size_t>(m_list->count()) == mostShown) {
            break;
        }
    }
    m_list->setCurrentRow(0);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_list->count() > 0);
}

void CoordinateSystemDialog::acceptChoice() {
    if (const QListWidgetItem* item = m_list->currentItem()) {
        Q_EMIT chosen(item->data(Qt::UserRole).toString());
        accept();
    }
}

}  // namespace marz
