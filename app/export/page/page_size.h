// SPDX-License-Identifier: MIT
#pragma once

// How large a page is: a sheet of paper, or so many pixels, each with a resolution, and how much of it stays free along
// its edges. Lengths are kept in scene units (1/96 inch) and in pixels; a value that passes checkPageSize() is one that
// every format can be written in.

#include <QMarginsF>
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
inline constexpr double smallestContentUnits = 40.0 * unitsPerMillimetre;  // of a side within the margins

/// A sheet as it lies in the hand: portrait.
struct PaperFormat {
    QString name;  // "A4", "Letter": one word, as it is written in files and commands
    QSizeF millimetres;
    QString title;  // as it is offered: "A4", "Slide 16:9"
};

enum class PageOrientation { landscape, portrait };

/// A5 to A0, Letter, Legal, and the slide of presentation programs.
const std::vector<PaperFormat>& paperFormats();

/// What the user gave.
enum class PageUnit { paper, pixels };

struct PageSize {
    PageUnit unit = PageUnit::paper;
    QString name;        // "A4 landscape", "1920 × 1080"
    QSizeF millimetres;  // the sheet as it is oriented
    QSize pixels;        // of an image
    int dpi = 300;
    std::optional<QMarginsF> margins;  // millimetres of paper or pixels, as is the unit; nothing: usualMargins()

    QSizeF units() const { return millimetres * unitsPerMillimetre; }
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

PageSize paperPage(const PaperFormat& format, PageOrientation orientation, int dpi);
PageSize pixelPage(QSize pixels, int dpi);

/// As wide as they are where nobody has chosen any, in the page's unit: a twenty-third of the shorter side, within
/// limits. The same on all four sides.
QMarginsF usualMargins(const PageSize& page);

/// Those of the page, whoever has chosen them, in scene units.
QMarginsF marginUnits(const PageSize& page);

/// "15" for all sides, or "15,10,15,10": above, to the right, below, to the left. Nothing where that is no number.
std::optional<QMarginsF> parseMargins(const QString& text);

/// Scene units for each layout unit: A4 is printed as it is designed, a page twice as wide has text √2 times as large.
double unitScaleOf(const PageSize& page);

/// Understands "A4", "A4-portrait", "letter-landscape", "slide" and "1920x1080". Without a resolution paper gets 300
/// dpi, and pixels as many as make the longer side as long as that of A4, so that text is as large on the page as
/// there. Throws ExportError for anything else and for sizes that checkPageSize() refuses.
PageSize parsePageSize(const QString& text, std::optional<int> dpi);

/// As parsePageSize() takes it: "A4-portrait", "1920x1080". Margins are not in it.
QString pageSizeText(const PageSize& page);

/// How large the page is to its reader: "297 × 210 mm", "1920 × 1080 pixels".
QString pageSizeInWords(const PageSize& page);
/// In millimetres, whatever it was given in.
QString sheetInWords(const PageSize& page);

/// Throws ExportError, which names the limit, where a page is too small, too large, or too fine for every format, or
/// its margins leave no room; what one format alone cannot hold, checkPageFor() of export_format.h tells.
void checkPageSize(const PageSize& page);

}  // namespace marz
