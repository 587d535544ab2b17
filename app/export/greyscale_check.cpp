// SPDX-License-Identifier: MIT
#include "app/export/greyscale_check.h"

#include <QImage>
#include <algorithm>
#include <cmath>

#include "app/render/symbol_images.h"

namespace marz {

namespace {

/// What an office printer of 300 dpi still shows of a mark.
constexpr double pixelsOfUnit = 300.0 / 96.0;
constexpr double leastDifference = 0.12;

/// A symbol's grey on white paper, and how much of each pixel it covers.
struct GreySymbol {
    explicit GreySymbol(const QString& icon, int pixels) {
        const QImage image = symbolImage(icon, pixels).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                const double opacity = colour.alphaF();
                const double luminance = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
                greys.push_back(opacity * luminance + 1.0 - opacity);
                coverage.push_back(opacity);
            }
        }
    }
    std::vector<double> greys;
    std::vector<double> coverage;
};

}  // namespace

double greyDifference(const QString& icon, const QString& other, double markSize) {
    const int pixels = std::max(8, static_cast<int>(std::lround(markSize * pixelsOfUnit)));
    const GreySymbol left(icon, pixels);
    const GreySymbol right(other, pixels);
    double difference = 0.0;
    double area = 0.0;
    for (std::size_t i = 0; i < std::min(left.greys.size(), right.greys.size()); ++i) {
        difference += std::abs(left.greys[i] - right.greys[i]);
        area += std::max(left.coverage[i], right.coverage[i]);
    }
    return area > 0.0 ? difference / area : 0.0;
}

std::vector<QString> greyscaleWarnings(const MapKey& key, const MapStyle& style) {
    std::vector<QString> warnings;
    for (std::size_t i = 0; i < key.legend.size(); ++i) {
        for (std::size_t j = i + 1; j < key.legend.size(); ++j) {
            const LegendRow& row = key.legend[i];
            const LegendRow& other = key.legend[j];
            if (greyDifference(row.icon, other.icon, style.markSize) < leastDifference) {
                warnings.push_back(QStringLiteral("Printed without colours, “%1” and “%2” would look the same; give "
                                                  "one of them another symbol in the style “%3”.")
                                       .arg(row.label, other.label, style.id));
            }
        }
    }
    return warnings;
}

}  // namespace marz
