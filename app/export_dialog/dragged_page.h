// SPDX-License-Identifier: MIT
#pragma once

// What is handed over when the page is dragged into another program: image, SVG and the address of a PNG file, which
// lies in a temporary folder for as long as the other program may need to read it.

#include <QMimeData>
#include <QTemporaryDir>
#include <memory>

#include "app/export_dialog/page_copy.h"

namespace marz {

class DraggedPage {
public:
    /// Writes the file. Throws ExportError where that fails.
    explicit DraggedPage(const PageCopy& copy);

    /// The caller owns it.
    QMimeData* mimeData() const;
    const QString& file() const { return m_file; }

private:
    PageCopy m_copy;
    QTemporaryDir m_folder;
    QString m_file;
};

/// Removes the folder a minute after the drop, when whoever copies the file has it; at the latest when the program
/// ends.
void keepForAWhile(std::shared_ptr<const DraggedPage> page);

}  // namespace marz
