// SPDX-License-Identifier: MIT
#pragma once

// A page for other programs: as an image for documents, as SVG for drawing programs, as the bytes of a file. Made off
// the GUI thread, handed over by clipboard or by dragging.

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QMimeData>
#include <QString>

#include "app/export_dialog/chosen_page.h"

namespace marz {

struct PageCopy {
    QImage image;  // at 150 dpi: A4 stays below 10 MB as a bitmap, which every program takes
    QByteArray svg;
    QByteArray png;  // the file's bytes
    QString title;
    QString problem;  // why there is nothing; else empty
};

/// The future's thread needs nothing of the caller's.
QFuture<PageCopy> copyOf(const ChosenPage& chosen);

/// Image and SVG together. The caller owns it.
QMimeData* mimeDataOf(const PageCopy& copy);

}  // namespace marz
