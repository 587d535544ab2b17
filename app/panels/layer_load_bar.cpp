// SPDX-License-Identifier: MIT
#include "app/panels/layer_load_bar.h"

#include <QHBoxLayout>
#include <QLocale>

namespace marz {

LayerLoadBar::LayerLoadBar(LayerLoader& loader, QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this)) {
    setObjectName(QStringLiteral("layerLoadBar"));
    setAccessibleName(tr("Loading a layer"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(180);
    m_bar->setMaximumHeight(8);
    m_bar->setAccessibleName(tr("How much of the file is read"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelLayer"));
    m_cancel->setProperty("role", QStringLiteral("small"));
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 6);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addStretch();
    hide();
    constexpr int momentMilliseconds = 300;
    m_moment.setSingleShot(true);
    m_moment.setInterval(momentMilliseconds);
    connect(&m_moment, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, &loader, &LayerLoader::cancel);
    connect(&loader, &LayerLoader::progressed, this, &LayerLoadBar::showProgress);
    connect(&loader, &LayerLoader::busyChanged, this, [this](bool busy) {
        if (busy) {
            m_moment.start();
        } else {
            m_moment.stop();
            hide();
        }
    });
}

void LayerLoadBar::showProgress(const LayerLoadProgress& progress) {
    QString text = tr("Loading %1\u2026").arg(progress.file);
    if (progress.features > 0) {
        text += QLatin1Char(' ') +
                tr("%1 features").arg(QLocale(QLocale::English).toString(static_cast<qulonglong>(progress.features)));
    }
    if (progress.filesWaiting > 0) {
        text += QStringLiteral(" \u00B7 ") + tr("%n more file(s)", nullptr, static_cast<int>(progress.filesWaiting));
    }
    m_text->setText(text);
    // A bar without an end runs to and fro.
    m_bar->setRange(0, progress.share ? 100 : 0);
    m_bar->setValue(qRound(progress.share.value_or(0.0) * 100.0));
}

}  // namespace marz
