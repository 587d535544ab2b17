// SPDX-License-Identifier: MIT
#include "app/export/page/page_size.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "app/export/page/export_error.h"

namespace marz {

namespace {

constexpr double longSideOfA4Inches = 297.0 / 25.4;
constexpr int usualDpi = 300;

PaperFormat paper(const char* name, QSizeF millimetres) {
    return {QLatin1String(name), millimetres, QLatin1String(name)};
}

int pixelsOf(double millimetres, int dpi) {
    return static_cast<int>(std::lround(millimetres / 25.4 * dpi));
}

std::optional<PageSize> paperNamed(const QString& text, int dpi) {
    static const QRegularExpression pattern(QStringLiteral("^([a-z0-9]+)(?:-(landscape|portrait))?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool portrait = match.captured(2).compare(QLatin1String("portrait"), Qt::CaseInsensitive) == 0;
    for (const PaperFormat& format : paperFormats()) {
        if (format.name.compare(match.captured(1), Qt::CaseInsensitive) == 0) {
            return paperPage(format, portrait ? PageOrientation::portrait : PageOrientation::landscape, dpi);
        }
    }
    return std::nullopt;
}

std::optional<QSize> pixelsNamed(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9})[xX×](\\d{1,9})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

int dpiLikeA4(QSize pixels) {
    const double dpi = std::max(pixels.width(), pixels.height()) / longSideOfA4Inches;
    return std::clamp(static_cast<int>(std::lround(dpi)), smallestDpi, largestDpi);
}

double unitsOfMargin(const PageSize& page) {
    return page.unit == PageUnit::pixels ? unitsPerInch / std::max(page.dpi, 1) : unitsPerMillimetre;
}

void checkMargins(const PageSize& page) {
    const QMarginsF margins = page.margins.value_or(usualMargins(page));
    const std::array<double, 4> sides{margins.left(), margins.right(), margins.top(), margins.bottom()};
    if (!std::all_of(sides.begin(), sides.end(), [](double side) { return std::isfinite(side) && side >= 0.0; })) {
        throw ExportError("A margin cannot be less than 0; write how much of the page stays free.");
    }
    const QSizeF content = page.units().shrunkBy(marginUnits(page));
    if (std::min(content.width(), content.height()) > smallestContentUnits - 0.01) {
        return;
    }
    std::ostringstream message;
    const char* unit = page.unit == PageUnit::pixels ? " pixels" : " mm";
    const double least = std::ceil(smallestContentUnits / unitsOfMargin(page));
    message << "Margins of " << sides[0] << " and " << sides[1] << unit << " at the sides, " << sides[2] << " and "
            << sides[3] << unit << " above and below leave too little of a page of "
            << pageSizeInWords(page).toStdString() << "; choose smaller ones, so that at least " << least << " × "
            << least << unit << " remain.";
    throw ExportError(message.str());
}

}  // namespace

const std::vector<PaperFormat>& paperFormats() {
    static const std::vector<PaperFormat> formats{
        paper("A5", {148.0, 210.0}),
        paper("A4", {210.0, 297.0}),
        paper("A3", {297.0, 420.0}),
        paper("A2", {420.0, 594.0}),
        paper("A1", {594.0, 841.0}),
        paper("A0", {841.0, 1189.0}),
        paper("Letter", {215.9, 279.4}),
        paper("Legal", {215.9, 355.6}),
        {QStringLiteral("Slide"), QSizeF(7.5, 40.0 / 3.0) * 25.4, QStringLiteral("Slide 16:9")},
    };
    return formats;
}

PageSize paperPage(const PaperFormat& format, PageOrientation orientation, int dpi) {
    const bool landscape = orientation == PageOrientation::landscape;
    PageSize page;
    page.name = format.name + (landscape ? QStringLiteral(" landscape") : QStringLiteral(" portrait"));
    page.millimetres = landscape ? format.millimetres.transposed() : format.millimetres;
    page.pixels = {pixelsOf(page.millimetres.width(), dpi), pixelsOf(page.millimetres.height(), dpi)};
    page.dpi = dpi;
    return page;
}

PageSize pixelPage(QSize pixels, int dpi) {
    PageSize page;
    page.unit = PageUnit::pixels;
    page.name = QStringLiteral("%1 × %2").arg(pixels.width()).arg(pixels.height());
    page.millimetres = QSizeF(pixels) * (25.4 / std::max(dpi, 1));
    page.pixels = pixels;
    page.dpi = dpi;
    return page;
}

double unitScaleOf(const PageSize& page) {
    const double diagonalOfA4 = std::hypot(297.0, 210.0) * unitsPerMillimetre;
    const QSizeF units = page.units();
    return std::max(0.75, std::sqrt(std::hypot(units.width(), units.height()) / diagonalOfA4));
}

QMarginsF usualMargins(const PageSize& page) {
    const double scale = unitScaleOf(page);
    const QSizeF size = page.units() / scale;
    const double margin = std::clamp(std::min(size.width(), size.height()) * 0.043, 10.0, 48.0);
    const double given = margin * scale / unitsOfMargin(page);
    return {given, given, given, given};
}

QMarginsF marginUnits(const PageSize& page) {
    return page.margins.value_or(usualMargins(page)) * unitsOfMargin(page);
}

std::optional<QMarginsF> parseMargins(const QString& text) {
    std::vector<double> sides;
    for (const QString& part : text.split(QLatin1Char(','))) {
        bool isNumber = false;
        sides.push_back(part.toDouble(&isNumber));
        if (!isNumber || !std::isfinite(sides.back())) {
            return std::nullopt;
        }
    }
    if (sides.size() == 1) {
        return QMarginsF(sides[0], sides[0], sides[0], sides[0]);
    }
    return sides.size() == 4 ? std::optional(QMarginsF(sides[3], sides[0], sides[1], sides[2])) : std::nullopt;
}

PageSize parsePageSize(const QString& text, std::optional<int> dpi) {
    const QString trimmed = text.trimmed();
    PageSize page;
    if (const std::optional<QSize> pixels = pixelsNamed(trimmed)) {
        page = pixelPage(*pixels, dpi ? *dpi : dpiLikeA4(*pixels));
    } else if (const std::optional<PageSize> paper = paperNamed(trimmed, dpi.value_or(usualDpi))) {
        page = *paper;
    } else {
        throw ExportError("\"" + text.toStdString() +
                          "\" is no page size; write pixels as 1920x1080, or a paper format such as A4 or A4-portrait "
                          "(A5 to A0, Letter, Legal, Slide).");
    }
    checkPageSize(page);
    return page;
}

QString pageSizeText(const PageSize& page) {
    return page.unit == PageUnit::pixels ? QStringLiteral("%1x%2").arg(page.pixels.width()).arg(page.pixels.height())
                                         : QString(page.name).replace(QLatin1Char(' '), QLatin1Char('-'));
}

QString pageSizeInWords(const PageSize& page) {
    return page.unit == PageUnit::pixels
               ? QStringLiteral("%1 × %2 pixels").arg(page.pixels.width()).arg(page.pixels.height())
               : sheetInWords(page);
}

QString sheetInWords(const PageSize& page) {
    const auto tenths = [](double millimetres) { return std::round(millimetres * 10.0) / 10.0; };
    return QStringLiteral("%1 × %2 mm").arg(tenths(page.millimetres.width())).arg(tenths(page.millimetres.height()));
}

void checkPageSize(const PageSize& page) {
    if (page.dpi < smallestDpi || page.dpi > largestDpi) {
        throw ExportError("A map cannot be exported at " + std::to_string(page.dpi) +
                          " dpi; choose a resolution from 72 to 600 dpi.");
    }
    if (page.pixels.width() <= 0 || page.pixels.height() <= 0) {
        throw ExportError("A page of " + std::to_string(page.pixels.width()) + " × " +
                          std::to_string(page.pixels.height()) + " pixels has no area; choose a larger one.");
    }
    const QSizeF units = page.units();
    const std::string size = std::to_string(page.pixels.width()) + " × " + std::to_string(page.pixels.height()) +
                             " pixels at " + std::to_string(page.dpi) + " dpi";
    if (std::min(units.width(), units.height()) < smallestSideUnits) {
        throw ExportError("A page of " + size +
                          " is too small for a map with its texts; each side must measure at least 2.5 inches (64 mm): "
                          "take more pixels or fewer dpi.");
    }
    if (std::max(units.width(), units.height()) > largestSideUnits) {
        throw ExportError("A page of " + size +
                          " is too large; the limit is 62 inches (1.58 m) a side: take a smaller page, or the same "
                          "pixels at more dpi.");
    }
    checkMargins(page);
}

}  // namespace marz
