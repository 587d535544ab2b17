// SPDX-License-Identifier: MIT
#pragma once

// The search field: what is typed becomes the filter's text a moment after the last key, at once on Enter.

#include <QLineEdit>
#include <QTimer>

#include "app/state/explorer.h"

namespace marz {

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(Explorer& explorer, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void apply();

    Explorer& m_explorer;
    QTimer m_pause;
};

}  // namespace marz
