// SPDX-License-Identifier: MIT
#include "app/export/layout/greyscale_check.h"

#include <QImage>
#include <algorithm>
#include <cmath>

#include "app/render/symbol_images.h"

namespace marz {

namespace {

/// What an office printer of 300 dpi still shows of a mark.
constexpr double pixelsOfUnit = 300.0 / 96.0;
constexpr double leastDifference = 0.12;

/// 0 black … 1 white.
double greyOf(QRgb colour) {
    return (0.2126 * qRed(colour) + 0.7152 * qGreen(colour) + 0.0722 * qBlue(colour)) / 255.0;
}

/// A symbol's grey on white paper, and how much of each pixel it covers: 0 nothing … 1 all.
struct GreySymbol {
    GreySymbol(const QString& icon, double markSize) {
        const int pixels = std::max(8, static_cast<int>(std::lround(markSize * pixelsOfUnit)));
        const QImage image = symbolImage(icon, pixels).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const double opacity = qAlpha(row[x]) / 255.0;
                const double grey = greyOf(row[x]);
                greys.push_back(opacity * grey + 1.0 - opacity);
                coverage.push_back(opacity);
            }
        }
    }

    double differenceTo(const GreySymbol& other) const {
        double difference = 0.0;
        double area = 0.0;
        for (std::size_t i = 0; i < std::min(greys.size(), other.greys.size()); ++i) {
            difference += std::abs(greys[i] - other.greys[i]);
            area += std::max(coverage[i], other.coverage[i]);
        }
        return area > 0.0 ? difference / area : 0.0;
    }

    std::vector<double> greys;
    std::vector<double> coverage;
};

}  // namespace

double greyDifference(const QString& icon, const QString& other, double markSize) {
    return GreySymbol(icon, markSize).differenceTo(GreySymbol(other, markSize));
}

std::vector<QString> greyscaleWarnings(const MapKey& key, const MapStyle& style) {
    std::vector<GreySymbol> symbols;
    for (const LegendRow& row : key.legend) {
        symbols.emplace_back(row.icon, style.markSize);
    }
    std::vector<QString> warnings;
    for (std::size_t i = 0; i < key.legend.size(); ++i) {
        for (std::size_t j = i + 1; j < key.legend.size(); ++j) {
            const LegendRow& row = key.legend[i];
            const LegendRow& other = key.legend[j];
            if (symbols[i].differenceTo(symbols[j]) < leastDifference) {
                warnings.push_back(QStringLiteral("Printed without colours, “%1” and “%2” would look the same; give "
                                                  "one of them another symbol in the style “%3”.")
                                       .arg(row.label, other.label, style.id));
            }
            if (row.line && other.line &&
                std::abs(greyOf(row.line->rgb()) - greyOf(other.line->rgb())) < leastDifference) {
                warnings.push_back(QStringLiteral("Printed without colours, the lines of “%1” and “%2” would look the "
                                                  "same; make one of them lighter in the style “%3”, or leave one out.")
                                       .arg(row.label, other.label, style.id));
            }
        }
    }
    return warnings;
}

}  // namespace marz
