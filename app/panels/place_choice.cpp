// SPDX-License-Identifier: MIT
#include "app/panels/place_choice.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/convert/qt_text.h"

namespace marz {

PlaceChoice::PlaceChoice(Names names, std::vector<Neighbour> neighbours, const QString& question, const QString& text,
                         QWidget* parent)
    : QDialog(parent),
      m_names(std::move(names)),
      m_neighbours(std::move(neighbours)),
      m_field(new QLineEdit(text, this)),
      m_list(new QListWidget(this)),
      m_none(new QLabel(tr("Neither the atlas nor a gazetteer has a place of this name."), this)) {
    setObjectName(QStringLiteral("placeChoice"));
    setWindowTitle(tr("Which Place?"));
    auto* label = new QLabel(question, this);
    label->setWordWrap(true);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Name of the place"));
    m_field->setClearButtonEnabled(true);
    m_field->selectAll();
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Places with this name"));
    m_none->setProperty("role", QStringLiteral("quiet"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("This Place"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none);
    layout->addWidget(buttons);
    resize(560, 380);
    connect(m_field, &QLineEdit::textChanged, this, &PlaceChoice::search);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->ensurePolished();  // rows that come before it are lower than they should be
    search();
}

void PlaceChoice::search() {
    m_list->clear();
    for (const PlaceFound& found : searchPlaces(*m_names, m_field->text().trimmed(), m_neighbours)) {
        auto* item = new QListWidgetItem(found.words);
        item->setToolTip(found.words);
        item->setData(Qt::UserRole, toQString(found.id.text()));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_none->setVisible(m_list->count() == 0);
    m_accept->setEnabled(m_list->count() > 0);
}

/// The list is gone through from the field.
bool PlaceChoice::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

std::optional<geo::PlaceId> PlaceChoice::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? std::nullopt : std::optional(geo::PlaceId(toUtf8(item->data(Qt::UserRole).toString())));
}

std::optional<geo::PlaceId> PlaceChoice::ask(Names names, std::vector<Neighbour> neighbours, const QString& question,
                                             const QString& text, QWidget* parent) {
    PlaceChoice dialog(std::move(names), std::move(neighbours), question, text, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : std::nullopt;
}

}  // namespace marz
