// SPDX-License-Identifier: MIT
#pragma once

// The search field: what is typed becomes the filter's text a moment after the last key, at once on Enter, which also
// visits the place of that name that the sources say most about. The down key leads to the list of what was found.

#include <QLineEdit>
#include <QTimer>

#include "app/state/explorer.h"

namespace marz {

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(Explorer& explorer, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void listRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void apply();
    void applyPending();
    void visitBestMatch();

    Explorer& m_explorer;
    QTimer m_pause;
};

}  // namespace marz
