// SPDX-License-Identifier: MIT

// The symbols of the marks have to be told apart without colour: at 16 pixels, in grey, and as the three forms of
// colour blindness see them. Simulated with the matrices for full dichromacy of G. M. Machado, M. M. Oliveira and
// L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
// Visualization and Computer Graphics 15(6), 2009.

#include <QImage>
#include <QPainter>
#include <array>
#include <cmath>

#include "app/render/symbol_images.h"
#include "app/style/style_catalogue.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr int size = 16;

using Matrix = std::array<double, 9>;

struct Eye {
    const char* name;
    Matrix matrix;
};

constexpr std::array eyes{
    Eye{"grey", {0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722}},
    Eye{"protanopia", {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
    Eye{"deuteranopia", {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
    Eye{"tritanopia", {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}}};

using Seen = std::array<double, 3>;

Seen see(const Eye& eye, QRgb pixel) {
    const Seen linear{std::pow(qRed(pixel) / 255.0, 2.2), std::pow(qGreen(pixel) / 255.0, 2.2),
                      std::pow(qBlue(pixel) / 255.0, 2.2)};
    Seen seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        double sum = 0.0;
        for (std::size_t column = 0; column < 3; ++column) {
            sum += eye.matrix[row * 3 + column] * linear[column];
        }
        seen[row] = std::pow(std::clamp(sum, 0.0, 1.0), 1.0 / 2.2);
    }
    return seen;
}

QImage onGround(const QString& icon, const QColor& ground) {
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(ground);
    QPainter(&image).drawImage(0, 0, symbolImage(icon, size));
    return image;
}

/// Pixels in which two pictures differ so much that the eye notices.
int differingPixels(const Eye& eye, const QImage& one, const QImage& other) {
    constexpr double noticed = 0.25;  // of the whole range of a channel
    int count = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const Seen first = see(eye, one.pixel(x, y));
            const Seen second = see(eye, other.pixel(x, y));
            double largest = 0.0;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                largest = std::max(largest, std::abs(first[channel] - second[channel]));
            }
            count += largest > noticed ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("Symbols of two kinds differ in grey and for colour-blind readers, at 16 pixels") {
    constexpr int enough = 40;  // of 256 pixels
    for (const StyleEntry& entry : builtInStyles()) {
        const MapStyle style = styleOf(entry.id);
        const QStringList kinds = style.kinds.keys();
        for (const Eye& eye : eyes) {
            for (qsizetype i = 0; i < kinds.size(); ++i) {
                const QImage one = onGround(style.kind(kinds[i]).icon, style.land);
                for (qsizetype j = i + 1; j < kinds.size(); ++j) {
                    const QImage other = onGround(style.kind(kinds[j]).icon, style.land);
                    INFO(entry.id.toStdString()
                         << ", " << eye.name << ": " << kinds[i].toStdString() << " and " << kinds[j].toStdString());
                    CHECK(differingPixels(eye, one, other) >= enough);
                }
            }
        }
    }
}

TEST_CASE("Symbols stand out from land and water at 16 pixels") {
    constexpr int enough = 30;
    for (const StyleEntry& entry : builtInStyles()) {
        const MapStyle style = styleOf(entry.id);
        for (const QString& kind : style.kinds.keys()) {
            for (const QColor& ground : {style.land, style.otherLand, style.water}) {
                QImage empty(size, size, QImage::Format_RGB32);
                empty.fill(ground);
                INFO(entry.id.toStdString() << ": " << kind.toStdString() << " on " << ground.name().toStdString());
                CHECK(differingPixels(eyes[0], onGround(style.kind(kind).icon, ground), empty) >= enough);
            }
        }
    }
}
