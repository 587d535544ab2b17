// SPDX-License-Identifier: MIT
#include "app/panels/place_table_model.h"

#include <QApplication>
#include <QPalette>
#include <QStringList>
#include <algorithm>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"

namespace marz {

PlaceTableModel::PlaceTableModel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QObject* parent)
    : QAbstractTableModel(parent),
      m_explorer(explorer),
      m_icons(std::move(icons)),
      m_atlas(explorer.world()->atlas),
      m_places(explorer.shownPlaces()) {}

void PlaceTableModel::refresh() {
    beginResetModel();
    m_atlas = m_explorer.world()->atlas;
    m_places = m_explorer.shownPlaces();
    endResetModel();
}

int PlaceTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int PlaceTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnTotal;
}

const geo::Place& PlaceTableModel::placeAt(int row) const {
    return m_atlas->places()[m_places[static_cast<std::size_t>(row)]];
}

std::optional<int> PlaceTableModel::rowOf(const geo::PlaceId& place) const {
    const auto& places = m_atlas->places();
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&](std::size_t index) { return places[index].id == place; });
    if (found == m_places.end()) {
        return std::nullopt;
    }
    return static_cast<int>(found - m_places.begin());
}

QVariant PlaceTableModel::textOf(const geo::Place& place, int column) const {
    switch (column) {
        case nameColumn:
            if (!place.located()) {
                return tr("%1 (not located)").arg(toQString(place.name));
            }
            return place.tooVagueToDraw() ? tr("%1 (not on the map)").arg(toQString(place.name))
                                          : toQString(place.name);
        case kindColumn:
            return kindInWords(place);
        case countriesColumn: {
            QStringList countries;
            for (const std::string& code : place.countries) {
                countries << toQString(code);
            }
            return countries.join(QStringLiteral(" "));
        }
        default:
            return static_cast<qulonglong>(m_atlas->claimCountOf(place.id));
    }
}

QVariant PlaceTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const geo::Place& place = placeAt(index.row());
    if (role == sortRole && index.column() == nameColumn) {
        return toQString(place.name);
    }
    if (role == Qt::DisplayRole || role == sortRole) {
        return textOf(place, index.column());
    }
    const bool found = place.origin == geo::Origin::article;
    if (role == Qt::DecorationRole && index.column() == nameColumn) {
        return found ? m_icons->foundIcon(toQString(place.kind)) : m_icons->icon(toQString(place.kind));
    }
    if (role == Qt::AccessibleTextRole && index.column() == nameColumn && found) {
        return tr("%1, found in an article").arg(textOf(place, nameColumn).toString());
    }
    if (role == Qt::TextAlignmentRole && index.column() == claimsColumn) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role == Qt::ForegroundRole && (index.column() != nameColumn || !place.located() || place.tooVagueToDraw())) {
        return QApplication::palette().color(QPalette::PlaceholderText);
    }
    if (role == Qt::ToolTipRole) {
        return QString(toQString(place.name).toHtmlEscaped() + QStringLiteral("<br>") +
                       kindAndCountries(place).toHtmlEscaped() +
                       (found ? QStringLiteral("<br>") + tr("Found in an article, not in the atlas") : QString()));
    }
    return {};
}

QVariant PlaceTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const auto side = section == claimsColumn ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    if (role == Qt::DisplayRole) {
        const QStringList titles{tr("Place"), tr("Kind"), tr("Countries"), tr("Claims")};
        return titles.value(section);
    }
    return {};
}

}  // namespace marz
