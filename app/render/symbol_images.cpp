// SPDX-License-Identifier: MIT

#include "app/render/symbol_images.h"

#include <QCache>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QPainter>
#include <QSvgRenderer>
#include <QTransform>
#include <algorithm>

#include "app/render/image_in_eights.h"
#include "app/render/number_disc.h"
#include "app/render/text_drawing.h"
#include "app/world/resource_locator.h"

namespace marz {

namespace {

constexpr int cacheKilobytes = 24 * 1024;

template <class Key, class Value>
class ImageCache {
public:
    template <class Draw>
    Value get(const Key& key, Draw&& draw) {
        {
            QMutexLocker lock(&m_mutex);
            if (const Value* found = m_cache.object(key)) {
                return *found;
            }
        }
        Value value = draw();  // outside of the lock: two threads may draw the same once, which does no harm
        QMutexLocker lock(&m_mutex);
        m_cache.insert(key, new Value(value), costOf(value));
        return value;
    }

private:
    static int costOf(const QImage& image) { return 1 + static_cast<int>(image.sizeInBytes() / 1024); }
    static int costOf(const TextImage& text) { return costOf(text.image); }
    static int costOf(const PointImage& point) { return costOf(point.image); }

    QMutex m_mutex;
    QCache<Key, Value> m_cache{cacheKilobytes};
};

QImage drawSymbol(const QString& icon, int pixels) {
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(markIconFile(icon));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return image;
}

bool isHaloAlone(const LabelItem& label) {
    return label.colour.alpha() == 0;
}

/// Degrees in steps that move the end of a text by no more than an eighth of a pixel, that of a halo by a quarter.
double angleStep(const LabelItem& label, double devicePixelRatio) {
    constexpr double stepOfOnePixel = 14.0;
    constexpr double widthOfLetter = 0.6;  // of the font's size, at the mean
    const double letters = static_cast<double>(label.text.size());
    const double width = letters * widthOfLetter * label.font.pixelSize * devicePixelRatio;
    return std::min(2.0, stepOfOnePixel / std::max(width, 1.0)) * (isHaloAlone(label) ? 2.0 : 1.0);
}

/// Draws within `bounds` of a picture in which the point stands at (0, 0).
template <class Draw>
PointImage drawAround(const QRectF& bounds, const Draw& draw) {
    const QRect box = bounds.adjusted(-1.0, -1.0, 1.0, 1.0).toAlignedRect();
    PointImage point{imageInEights(box.width(), box.height()), -box.topLeft()};
    QPainter painter(&point.image);
    painter.translate(point.origin);
    draw(painter);
    return point;
}

PointImage turn(const TextImage& text, double degrees, QPoint quarters) {
    QTransform transform;
    transform.translate(quarters.x() / 4.0, quarters.y() / 4.0);
    transform.rotate(degrees);
    const QRectF flat(-text.origin, QSizeF(text.image.size()));
    return drawAround(transform.mapRect(flat), [&](QPainter& painter) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(transform, true);
        painter.drawImage(-text.origin, text.image);
    });
}

PointImage drawDot(const DotItem& dot, double devicePixelRatio, QPoint quarters) {
    const double pen = 1.1 * devicePixelRatio;
    const double radius = dot.radius * devicePixelRatio;
    const QPointF centre(quarters.x() / 4.0, quarters.y() / 4.0);
    const double beyond = radius + pen;
    return drawAround(QRectF(centre.x() - beyond, centre.y() - beyond, 2.0 * beyond, 2.0 * beyond),
                      [&](QPainter& painter) {
                          painter.setRenderHint(QPainter::Antialiasing);
                          painter.setPen(QPen(dot.outline, pen));
                          painter.setBrush(dot.fill);
                          painter.drawEllipse(centre, radius, radius);
                      });
}

/// An estimate's symbol, in its frame, at the corner of the picture.
void drawFramed(MarkItem mark, double devicePixelRatio, QPainter& painter) {
    mark.position = {mark.size / 2.0, mark.size / 2.0};
    mark.opacity = 1.0;  // the picture fades as a whole
    const SymbolFrame frame = symbolFrameOf(mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(devicePixelRatio, devicePixelRatio);
    paintPlate(frame.plate, painter);
    painter.restore();
    const int pixels = qRound(frame.symbol.width() * devicePixelRatio);
    const int corner = qRound(frame.symbol.x() * devicePixelRatio);
    painter.drawImage(corner, corner, symbolImage(mark.icon, pixels));
}

QImage drawMark(const MarkItem& mark, int side, double devicePixelRatio) {
    QImage image = imageInEights(side, side);
    QPainter painter(&image);
    if (mark.approximate) {
        drawFramed(mark, devicePixelRatio, painter);
    } else {
        painter.drawImage(0, 0, symbolImage(mark.icon, side));
    }
    if (mark.opacity < 1.0) {
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(image.rect(), QColor::fromRgbF(0.0F, 0.0F, 0.0F, static_cast<float>(mark.opacity)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    if (!mark.members.empty()) {
        MarkItem centred = mark;
        centred.position = {side / 2.0 / devicePixelRatio, side / 2.0 / devicePixelRatio};
        const LabelItem count = countOf(centred);
        const TextImage text = textImage(count, devicePixelRatio);
        const QPointF corner = QPointF(count.baseline.x, count.baseline.y) * devicePixelRatio - text.origin;
        painter.drawImage(QPoint(qRound(corner.x()), qRound(corner.y())), text.image);
    }
    return image;
}

struct MarkKey {
    QString icon;
    int pixels = 0;
    double size = 0.0;
    double opacity = 1.0;
    std::size_t members = 0;
    QRgb rim = 0;  // of an estimate's frame
    QRgb plate = 0;

    friend bool operator==(const MarkKey&, const MarkKey&) = default;
    friend std::size_t qHash(const MarkKey& key, std::size_t seed) {
        return qHashMulti(seed, key.icon, key.pixels, key.size, key.opacity, key.members, key.rim, key.plate);
    }
};

struct SymbolKey {
    QString icon;
    int pixels = 0;

    friend bool operator==(const SymbolKey&, const SymbolKey&) = default;
    friend std::size_t qHash(const SymbolKey& key, std::size_t seed) { return qHashMulti(seed, key.icon, key.pixels); }
};

struct TextKey {
    QString text;
    LabelFont font;
    QRgb colour = 0;
    QRgb halo = 0;
    double haloWidth = 0.0;
    double devicePixelRatio = 1.0;

    friend bool operator==(const TextKey&, const TextKey&) = default;
    friend std::size_t qHash(const TextKey& key, std::size_t seed) {
        return qHashMulti(seed, key.text, key.font.pixelSize, key.font.weight, key.font.italic, key.font.letterSpacing,
                          key.colour, key.halo, key.haloWidth, key.devicePixelRatio);
    }
};

TextKey keyOf(const LabelItem& label, double devicePixelRatio) {
    return {label.text, label.font, label.colour.rgba(), label.halo.rgba(), label.haloWidth, devicePixelRatio};
}

struct TurnedKey {
    TextKey text;
    int angle = 0;  // steps
    QPoint quarters;

    friend bool operator==(const TurnedKey&, const TurnedKey&) = default;
    friend std::size_t qHash(const TurnedKey& key, std::size_t seed) {
        return qHashMulti(qHash(key.text, seed), key.angle, key.quarters.x(), key.quarters.y());
    }
};

struct DotKey {
    double radius = 0.0;
    QRgb fill = 0;
    QRgb outline = 0;
    double devicePixelRatio = 1.0;
    QPoint quarters;

    friend bool operator==(const DotKey&, const DotKey&) = default;
    friend std::size_t qHash(const DotKey& key, std::size_t seed) {
        return qHashMulti(seed, key.radius, key.fill, key.outline, key.devicePixelRatio, key.quarters.x(),
                          key.quarters.y());
    }
};

}  // namespace

QString markIconFile(const QString& icon) {
    static QMutex mutex;
    static QHash<QString, QString> known;
    QMutexLocker lock(&mutex);
    QString& file = known[icon];
    if (file.isEmpty()) {
        const bool badge = icon.startsWith(QLatin1String("state-"));
        const QString folder = QString::fromLatin1(badge ? "states" : "marks");
        file = resourceFile(QStringLiteral("icons/%1/%2.svg").arg(folder, icon));
        if (!QFileInfo::exists(file)) {
            file = resourceFile(QStringLiteral("icons/marks/other.svg"));
        }
    }
    return file;
}

QImage symbolImage(const QString& icon, int pixels) {
    static ImageCache<SymbolKey, QImage> cache;
    return cache.get({icon, pixels}, [&] { return drawSymbol(icon, pixels); });
}

QImage markImage(const MarkItem& mark, double devicePixelRatio) {
    static ImageCache<MarkKey, QImage> cache;
    const int side = qRound(mark.size * devicePixelRatio);
    const QRgb rim = mark.approximate ? mark.rim.rgba() : 0;
    const QRgb plate = mark.approximate ? mark.plate.rgba() : 0;
    return cache.get({mark.icon, side, mark.size, mark.opacity, mark.members.size(), rim, plate},
                     [&] { return drawMark(mark, side, devicePixelRatio); });
}

TextImage textImage(const LabelItem& label, double devicePixelRatio) {
    static ImageCache<TextKey, TextImage> cache;
    return cache.get(keyOf(label, devicePixelRatio), [&] { return drawText(label, devicePixelRatio); });
}

QuarterPoint QuarterPoint::nearestTo(QPointF point, int apart) {
    const int x = qRound(point.x() * 4.0 / apart) * apart;
    const int y = qRound(point.y() * 4.0 / apart) * apart;
    const QPoint pixel(x >> 2, y >> 2);  // also left of and above the picture
    return {pixel, QPoint(x, y) - 4 * pixel};
}

QuarterPoint startOfTurned(const LabelItem& label, QPointF baseline) {
    return QuarterPoint::nearestTo(baseline, isHaloAlone(label) || label.text.size() == 1 ? 2 : 1);
}

PointImage turnedTextImage(const LabelItem& label, double devicePixelRatio, QPoint quarters) {
    static ImageCache<TurnedKey, PointImage> cache;
    const double step = angleStep(label, devicePixelRatio);
    const int angle = qRound(label.rotationDegrees / step);
    return cache.get({keyOf(label, devicePixelRatio), angle, quarters},
                     [&] { return turn(textImage(label, devicePixelRatio), angle * step, quarters); });
}

PointImage dotImage(const DotItem& dot, double devicePixelRatio, QPoint quarters) {
    static ImageCache<DotKey, PointImage> cache;
    return cache.get({dot.radius, dot.fill.rgba(), dot.outline.rgba(), devicePixelRatio, quarters},
                     [&] { return drawDot(dot, devicePixelRatio, quarters); });
}

}  // namespace marz
