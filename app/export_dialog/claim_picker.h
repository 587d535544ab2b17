// SPDX-License-Identifier: MIT
#pragma once

// Which claims the key of a page tells, picked one by one: all that is said of each place of the map, with who says
// it. A place of which none is picked is named only.

#include <QDialog>
#include <set>

#include "app/export/page/export_request.h"

class QTreeWidget;

namespace marz {

class ClaimPicker : public QDialog {
    Q_OBJECT

public:
    /// Begins with what the request's choice tells now.
    explicit ClaimPicker(const ExportRequest& request, QWidget* parent = nullptr);

    std::set<geo::ClaimId> picked() const;

private:
    void fill(const ExportRequest& request);

    QTreeWidget* m_tree;
};

}  // namespace marz
