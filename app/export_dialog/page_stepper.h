// SPDX-License-Identifier: MIT
#pragma once

// Through the pages of a series and the sheets behind a map, before anything is written: "3 of 15" between two arrows.
// Not seen where there is one page only.

#include <QWidget>

#include "app/export_dialog/page_preview.h"

class QAction;
class QLabel;

namespace marz {

class PageStepper : public QWidget {
    Q_OBJECT

public:
    PageStepper(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

private:
    QAction* addStep(const QString& arrow, const QString& name, const QString& keys, int direction);
    void showStep();

    PageEditing& m_editing;
    PagePreview& m_view;
    QAction* m_before;
    QLabel* m_where;
    QAction* m_after;
};

}  // namespace marz
