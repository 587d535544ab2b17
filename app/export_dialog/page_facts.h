// SPDX-License-Identifier: MIT
#pragma once

// What one should know of the page before it is exported, in one quiet line: millimetres, pixels, about how large the
// file will be and how much memory its making takes.

#include <QFutureWatcher>
#include <QLabel>
#include <QTimer>
#include <optional>

#include "app/export_dialog/file_estimate.h"
#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_preview.h"

namespace marz {

class PageFacts : public QLabel {
    Q_OBJECT

public:
    PageFacts(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

private:
    using Estimated = std::optional<FileEstimate>;

    void askForEstimate();
    void showFacts();

    PageEditing& m_editing;
    PagePreview& m_view;
    QTimer m_rest;  // nobody waits for the estimate, so it yields to the preview
    QFutureWatcher<Estimated> m_watcher;
    std::uint64_t m_asked = 0;
    std::uint64_t m_known = 0;
    Estimated m_estimate;
};

}  // namespace marz
