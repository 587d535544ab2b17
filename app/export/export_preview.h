// SPDX-License-Identifier: MIT
#pragma once

// The page as the file will show it, made smaller: the same layout drawn by the same painter, off the GUI thread. A
// newer request replaces one that waits; a page that cannot be made shows the sentence that says why.

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>

#include "app/export/export_request.h"

namespace marz {

class ExportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    void show(const ExportRequest& request);
    QSize sizeHint() const override { return {720, 520}; }
    const QImage& page() const { return m_page; }

Q_SIGNALS:
    /// A page was drawn, or could not be: then with the reason.
    void updated(const QString& problem);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void startNext();
    QRect pageArea(QSize page) const;

    QTimer m_delay;  // gathers the letters of a title that is being typed
    std::optional<ExportRequest> m_next;
    std::optional<ExportRequest> m_last;
    QImage m_page;
    QString m_problem;
    bool m_busy = false;
};

}  // namespace marz
