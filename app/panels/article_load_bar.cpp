// SPDX-License-Identifier: MIT
#include "app/panels/article_load_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace marz {

ArticleLoadBar::ArticleLoadBar(WorldLoader& loader, ArticleReading& reading, QWidget* parent)
    : QFrame(parent), m_loader(loader), m_reading(reading), m_text(new QLabel(this)), m_cancel(new QToolButton(this)) {
    setObjectName(QStringLiteral("articleLoadBar"));
    setAccessibleName(tr("Reading an article"));
    m_text->setTextFormat(Qt::PlainText);
    auto* bar = new QProgressBar(this);
    bar->setRange(0, 0);  // to and fro: nobody knows how many names are to come
    bar->setTextVisible(false);
    bar->setFixedWidth(180);
    bar->setMaximumHeight(8);
    bar->setAccessibleName(tr("Working"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel reading the article"));
    m_cancel->setObjectName(QStringLiteral("cancelArticle"));
    m_cancel->setProperty("role", QStringLiteral("small"));
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 6);
    layout->addWidget(m_text);
    layout->addWidget(bar);
    layout->addWidget(m_cancel);
    layout->addStretch();
    hide();
    constexpr int momentMilliseconds = 1000;
    m_moment.setSingleShot(true);
    m_moment.setInterval(momentMilliseconds);
    connect(&m_moment, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_loader.task().isEmpty()) {
            m_loader.cancel();
        }
        m_reading.cancelFinding();
    });
    connect(&m_loader, &WorldLoader::taskChanged, this, &ArticleLoadBar::refresh);
    connect(&m_reading, &ArticleReading::findingChanged, this, &ArticleLoadBar::refresh);
}

void ArticleLoadBar::refresh() {
    const bool working = !m_loader.task().isEmpty() || m_reading.finding();
    if (!working) {
        m_moment.stop();
        hide();
        return;
    }
    m_text->setText(m_loader.task().isEmpty() ? tr("Finding the names in the article\u2026") : m_loader.task());
    if (!isVisible() && !m_moment.isActive()) {
        m_moment.start();
    }
}

}  // namespace marz
