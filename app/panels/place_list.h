// SPDX-License-Identifier: MIT
#pragma once

// The list of all places that the filter leaves, also those that the map cannot show. Follows the explorer's
// selection and sets it: moving through the rows selects, Enter or a double click brings the map there. On the screen
// the rows follow a moment later.

#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QWidget>
#include <memory>

#include "app/panels/place_table_model.h"

namespace marz {

class PlaceList : public QWidget {
    Q_OBJECT

public:
    PlaceList(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent = nullptr);

    QTableView& table() { return *m_table; }
    /// Gives the keyboard to the rows, with the first one chosen where none was.
    void enter();
    /// Says how many places a search finds among the kinds that are switched off, and switches those kinds on.
    QToolButton& otherKinds() { return *m_otherKinds; }

private:
    void setUpTable();
    void explorerChanged(Changes changes);
    void refresh();
    void showSelection();
    void refreshOtherKinds();
    void refreshFound();
    void showOtherKinds();
    void currentRowChanged(const QModelIndex& current);
    const geo::Place& placeOf(const QModelIndex& proxyIndex) const;

    Explorer& m_explorer;
    PlaceTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_count;
    QLabel* m_found;
    QToolButton* m_otherKinds;
    bool m_followingExplorer = false;
};

}  // namespace marz
