// SPDX-License-Identifier: MIT
#pragma once

// The preview with scroll bars beside it, which have their room also when there is nothing to scroll: else the page
// would become smaller when it is made larger.

#include <QScrollBar>
#include <QWidget>

#include "app/export_dialog/page_preview.h"

namespace marz {

class PageScroll : public QWidget {
    Q_OBJECT

public:
    explicit PageScroll(PagePreview* view, QWidget* parent = nullptr);

private:
    void follow();
    void scroll();

    PagePreview* m_view;
    QScrollBar* m_across;
    QScrollBar* m_down;
    bool m_following = false;
};

}  // namespace marz
