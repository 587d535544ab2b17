// SPDX-License-Identifier: MIT
#pragma once

// How large the page is seen, in the row above it: smaller, the percentage of its size on paper, larger.

#include <QWidget>

#include "app/export_dialog/page_preview.h"

class QComboBox;

namespace marz {

class ZoomTools : public QWidget {
    Q_OBJECT

public:
    explicit ZoomTools(PagePreview& view, QWidget* parent = nullptr);

private:
    void addCommand(const QList<QKeySequence>& keys, void (*go)(PagePreview&));
    void addScales();
    void showScale();

    PagePreview& m_view;
    QComboBox* m_scale;
};

}  // namespace marz
