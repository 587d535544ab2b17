// SPDX-License-Identifier: MIT
#pragma once

// A grip to drag the page by, out of the dialog into another program. The page is drawn off the GUI thread from the
// moment the pointer comes near, so that it is ready when the drag begins; Copy does the same with the keys.

#include <QFutureWatcher>
#include <QWidget>
#include <memory>

#include "app/export_dialog/dragged_page.h"
#include "app/export_dialog/page_editing.h"

namespace marz {

class PageGrip : public QWidget {
    Q_OBJECT

public:
    explicit PageGrip(PageEditing& editing, QWidget* parent = nullptr);
    ~PageGrip() override;

    QSize sizeHint() const override;
    /// Whether the page as it is now can be dragged without waiting.
    bool ready() const { return m_ready && isPrepared(); }
    /// What would be dragged; null where it is not ready or its file cannot be written.
    std::shared_ptr<const DraggedPage> takePage();

Q_SIGNALS:
    void readied();
    void failed(const QString& sentence);

protected:
    void enterEvent(QEnterEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isPrepared() const { return m_preparedRevision == m_editing.revision() && m_preparedStep == m_editing.step(); }
    void prepare();
    void startDrag();

    PageEditing& m_editing;
    QFutureWatcher<PageCopy> m_watcher;
    PageCopy m_copy;
    std::uint64_t m_preparedRevision = 0;
    PageStep m_preparedStep;
    QPoint m_press;
    bool m_ready = false;
    bool m_pulled = false;  // far enough, and the button is still down
};

}  // namespace marz
