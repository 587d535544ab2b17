// SPDX-License-Identifier: MIT
#pragma once

// How large a page is: a sheet of paper, or so many pixels, each with a resolution. Lengths are kept in scene units
// (1/96 inch) and in pixels; a value that passes checkPageSize() is one that every format can be written in.

#include <QSize>
#include <QSizeF>
#include <QString>
#include <optional>
#include <vector>

namespace marz {

inline constexpr double unitsPerInch = 96.0;
inline constexpr double unitsPerMillimetre = unitsPerInch / 25.4;
inline constexpr int smallestDpi = 72;
inline constexpr int largestDpi = 600;
inline constexpr qint64 mostPixelsInMemory = 160'000'000;  // of an image that is held whole; A0 at 300 dpi: 139 million
inline constexpr double smallestSideUnits = 240.0;
inline constexpr double largestSideUnits = 6000.0;

/// A sheet as it lies in the hand: portrait.
struct PaperFormat {
    QString name;  // "A4", "Letter"
    QSizeF millimetres;
};

enum class PageOrientation { landscape, portrait };

/// A0 to A5, Letter and Legal.
const std::vector<PaperFormat>& paperFormats();

/// What the user gave.
enum class PageUnit { paper, pixels };

struct PageSize {
    PageUnit unit = PageUnit::paper;
    QString name;        // "A4 landscape", "1920 × 1080"
    QSizeF millimetres;  // the sheet as it is oriented
    QSize pixels;        // of an image
    int dpi = 300;

    QSizeF units() const { return millimetres * unitsPerMillimetre; }
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

PageSize paperPage(const PaperFormat& format, PageOrientation orientation, int dpi);
PageSize pixelPage(QSize pixels, int dpi);

/// Understands "A4", "A4-portrait", "letter-landscape" and "1920x1080". Without a resolution paper gets 300 dpi, and
/// pixels as many as make the longer side as long as that of A4, so that text is as large on the page as there.
/// Throws ExportError for anything else and for sizes that checkPageSize() refuses.
PageSize parsePageSize(const QString& text, std::optional<int> dpi);

/// As parsePageSize() takes it: "A4-portrait", "1920x1080".
QString pageSizeText(const PageSize& page);

/// Throws ExportError, which names the limit, where a page is too small, too large, or too fine for every format; what
/// one format alone cannot hold, checkPageFor() of export_format.h tells.
void checkPageSize(const PageSize& page);

}  // namespace marz
