// SPDX-License-Identifier: MIT
#pragma once

// A quiet strip while a layer is read: which file, how far, and a way out. Comes only where it takes a moment.

#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include "app/world/layer_loader.h"

namespace marz {

class LayerLoadBar : public QFrame {
    Q_OBJECT

public:
    explicit LayerLoadBar(LayerLoader& loader, QWidget* parent = nullptr);

    const QLabel& text() const { return *m_text; }

private:
    void showProgress(const LayerLoadProgress& progress);

    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_moment;
};

}  // namespace marz
