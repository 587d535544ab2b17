// SPDX-License-Identifier: MIT
#pragma once

// About how large a file will be and how much memory its making takes, known before it is made.

#include <QImage>

#include "app/export/page/export_format.h"
#include "app/export/page/export_request.h"

namespace marz {

struct FileEstimate {
    qint64 bytes = 0;   // of the file
    qint64 memory = 0;  // at most at one time, beside what the program has anyway
};

/// Works on any thread. A drawing is made and counted; an image is judged by the preview of the same page, whose
/// pixels are encoded in the same way. Throws ExportError where the page cannot be made.
FileEstimate estimateOf(const ExportRequest& request, ExportFormat format, const QImage& preview);

}  // namespace marz
