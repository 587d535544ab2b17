// SPDX-License-Identifier: MIT
#include "app/panels/place_row_delegate.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>

#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr int width = 160;
constexpr int height = 26;

/// A cell with a red symbol and black text on white.
QImage painted(const QString& text, Qt::LayoutDirection direction, QStyle::State state = QStyle::State_Enabled) {
    QStandardItemModel model;
    auto* item = new QStandardItem(text);
    QPixmap symbol(16, 16);
    symbol.fill(Qt::red);
    item->setIcon(QIcon(symbol));
    item->setForeground(Qt::black);
    model.appendRow(item);
    QStyleOptionViewItem option;
    option.rect = {0, 0, width, height};
    option.state = state;
    option.direction = direction;
    option.decorationSize = {16, 16};
    option.palette.setColor(QPalette::Highlight, Qt::yellow);
    option.palette.setColor(QPalette::HighlightedText, Qt::blue);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    PlaceRowDelegate().paint(&painter, option, model.index(0, 0));
    return image;
}

/// The columns of a picture that hold such a pixel: first and last; -1 where there is none.
template <typename Predicate>
std::pair<int, int> columnsWith(const QImage& image, const Predicate& isSuch) {
    std::pair<int, int> found{-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (isSuch(image.pixelColor(x, y))) {
                found.first = found.first < 0 ? x : found.first;
                found.second = x;
            }
        }
    }
    return found;
}

bool isRed(const QColor& colour) {
    return colour == QColor(Qt::red);
}
bool isDark(const QColor& colour) {
    return colour.red() < 128;
}

}  // namespace

TEST_CASE("A row of a place has its symbol before its name, and a long name is cut within the cell") {
    const QString tooLong = QString(60, QLatin1Char('M'));
    const QImage leftToRight = painted(tooLong, Qt::LeftToRight);
    const auto symbol = columnsWith(leftToRight, isRed);
    const auto name = columnsWith(leftToRight, isDark);
    CHECK(symbol.first >= 8);
    CHECK(symbol.second - symbol.first == 15);
    CHECK(name.first > symbol.second);
    CHECK(name.second < width - 4);
    CHECK(name.second > width / 2);

    const QImage rightToLeft = painted(tooLong, Qt::RightToLeft);
    CHECK(columnsWith(rightToLeft, isRed) == std::pair(width - 1 - symbol.second, width - 1 - symbol.first));
    CHECK(columnsWith(rightToLeft, isDark).second < width - 1 - symbol.second);
}

TEST_CASE("A chosen row of a place has the colours of what is chosen from edge to edge") {
    const QImage chosen =
        painted(QStringLiteral("Termez"), Qt::LeftToRight, QStyle::State_Enabled | QStyle::State_Selected);
    CHECK(chosen.pixelColor(0, 0) == QColor(Qt::yellow));
    CHECK(chosen.pixelColor(width - 1, height - 1) == QColor(Qt::yellow));
    const auto isBlue = [](const QColor& colour) { return colour.blue() > colour.red() + 60; };
    CHECK(columnsWith(chosen, isBlue).first > 0);
    CHECK(columnsWith(painted(QStringLiteral("Termez"), Qt::LeftToRight), isBlue).first == -1);
}
