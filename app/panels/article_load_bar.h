// SPDX-License-Identifier: MIT
#pragma once

// A quiet strip while an article is read or searched for names: what is done, and a way out. Comes only where it takes
// longer than a second.

#include <QFrame>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "app/state/article_reading.h"
#include "app/world/world_loader.h"

namespace marz {

class ArticleLoadBar : public QFrame {
    Q_OBJECT

public:
    ArticleLoadBar(WorldLoader& loader, ArticleReading& reading, QWidget* parent = nullptr);

    const QLabel& text() const { return *m_text; }
    QToolButton& cancel() { return *m_cancel; }

private:
    void refresh();

    WorldLoader& m_loader;
    ArticleReading& m_reading;
    QLabel* m_text;
    QToolButton* m_cancel;
    QTimer m_moment;
};

}  // namespace marz
