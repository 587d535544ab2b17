// SPDX-License-Identifier: MIT
#pragma once

// The explorer's shown places as a table: one row a place, in atlas order; sorting is the proxy's work.

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/panels/mark_icons.h"
#include "app/state/explorer.h"

namespace marz {

class PlaceTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { nameColumn, kindColumn, countriesColumn, claimsColumn, columnTotal };
    static constexpr int sortRole = Qt::UserRole;

    PlaceTableModel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes over what the explorer shows now; until then the rows stay as they were.
    void refresh();

    const geo::Place& placeAt(int row) const;
    std::optional<int> rowOf(const geo::PlaceId& place) const;

private:
    QVariant textOf(const geo::Place& place, int column) const;

    Explorer& m_explorer;
    std::shared_ptr<const MarkIcons> m_icons;
    std::shared_ptr<const geo::Atlas> m_atlas;  // keeps the places alive between two changes
    std::vector<std::size_t> m_places;
};

}  // namespace marz
