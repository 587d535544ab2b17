// SPDX-License-Identifier: MIT
#pragma once

// Asks in which coordinate reference system a file's coordinates are: by EPSG code, name or area. The list is read on a
// worker, once for all dialogs.

#include <QDialog>
#include <QDialogButtonBox>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QListWidget>
#include <QString>
#include <memory>

#include "libgeo/projection/coordinate_systems.h"

namespace marz {

class CoordinateSystemDialog : public QDialog {
    Q_OBJECT

public:
    /// `reason` stands above the list: why it is asked.
    CoordinateSystemDialog(const QString& reason, geo::SystemsWanted wanted, QWidget* parent = nullptr);

    QLineEdit& query() { return *m_query; }
    QListWidget& list() { return *m_list; }

Q_SIGNALS:
    /// "EPSG:32642"
    void chosen(const QString& code);

private:
    void refresh();
    void acceptChoice();

    QFutureWatcher<std::shared_ptr<const geo::CoordinateSystemIndex>> m_reading;
    geo::SystemsWanted m_wanted;
    std::shared_ptr<const geo::CoordinateSystemIndex> m_systems;  // null until they are read
    QLineEdit* m_query;
    QListWidget* m_list;
    QDialogButtonBox* m_buttons;
};

}  // namespace marz
