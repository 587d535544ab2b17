// SPDX-License-Identifier: MIT

#include "app/scene/course_text.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/scene/label_placer.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

/// Letters that only make a word together cannot be turned one by one.
bool mustStayWhole(const QString& text) {
    return text.isRightToLeft() || lettersBelongTogether(text);
}

QStringList lettersOf(const QString& text) {
    QStringList letters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        letters.append(text.mid(begin, end - begin));
        begin = end;
    }
    return letters;
}

geo::ScreenBox rotatedBox(geo::ScreenPoint baseline, double cosine, double sine, double width, double ascent,
                          double descent) {
    geo::ScreenBox box{baseline.x, baseline.y, baseline.x, baseline.y};
    for (const double x : {0.0, width}) {
        for (const double y : {-ascent, descent}) {
            const geo::ScreenPoint corner{baseline.x + x * cosine - y * sine, baseline.y + x * sine + y * cosine};
            box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
                   std::max(box.bottom, corner.y)};
        }
    }
    return box;
}

/// One piece of a text, `along` pixels from where it begins.
CurvedLabelItem::Piece pieceAt(const CourseWithSpots& on, const CourseText& text, const CourseSpot& spot, double lift,
                               qsizetype index, double along) {
    const double metresPerPixel = on.viewport.metresPerPixel;
    const double steps = on.course.stepsOf(text.length, metresPerPixel);
    const bool backwards = on.course.runsWestwards(spot.begin, static_cast<std::size_t>(std::ceil(steps)));
    const double width = text.advances[static_cast<std::size_t>(index)] - text.style.font.letterSpacing;
    const double middle = on.course.stepsOf(along + width / 2.0, metresPerPixel);
    const double step = static_cast<double>(spot.begin) + (backwards ? steps - middle : middle);
    const geo::ScreenPoint at = on.viewport.toScreen(on.course.pointAt(step));
    const double angle = on.course.screenDirectionAt(step, on.course.stepsOf(width / 2.0, metresPerPixel)) +
                         (backwards ? std::numbers::pi : 0.0);
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const geo::ScreenPoint baseline{at.x - width / 2.0 * cosine + lift * sine,
                                    at.y - width / 2.0 * sine - lift * cosine};
    return {text.pieces[index], baseline, std::remainder(angle, 2.0 * std::numbers::pi) * 180.0 / std::numbers::pi,
            rotatedBox(baseline, cosine, sine, width, text.ascent, text.descent)};
}

/// The text at a spot if `isGood` says so of each of its pieces.
template <class Predicate>
std::optional<CurvedLabelItem> layOutIf(const CourseWithSpots& on, const CourseText& text, const CourseSpot& spot,
                                        double lift, Predicate&& isGood) {
    CurvedLabelItem item;
    item.pieces.reserve(static_cast<std::size_t>(text.pieces.size()));
    double along = 0.0;
    for (qsizetype index = 0; index < text.pieces.size(); ++index) {
        item.pieces.push_back(pieceAt(on, text, spot, lift, index, along));
        if (!isGood(item.pieces.back().box)) {
            return std::nullopt;
        }
        along += text.advances[static_cast<std::size_t>(index)];
    }
    item.text = text.text;
    item.font = text.style.font;
    item.colour = text.style.colour;
    item.halo = text.style.halo;
    item.haloWidth = text.style.haloWidth;
    return item;
}

/// Whether each letter stands about as far from the next as on a straight line: inside a bend letters crowd.
bool isEvenlySet(const CurvedLabelItem& item, const CourseText& text) {
    constexpr double nearest = 0.8;
    constexpr double farthest = 1.3;
    for (std::size_t index = 1; index < item.pieces.size(); ++index) {
        const geo::ScreenPoint from = item.pieces[index - 1].baseline;
        const geo::ScreenPoint to = item.pieces[index].baseline;
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const double wanted = text.advances[index - 1];
        if (length < nearest * wanted || length > farthest * wanted) {
            return false;
        }
    }
    return true;
}

}  // namespace

CourseText makeCourseText(const QString& text, const LabelStyle& style) {
    CourseText result{displayedText(text, style.font), style, {}, {}, 0.0, 0.0, 0.0};
    result.style.font = fontForText(result.text, style.font);
    result.pieces = mustStayWhole(result.text) ? QStringList{result.text} : lettersOf(result.text);
    LabelFont plain = result.style.font;
    plain.letterSpacing = 0.0;
    for (const QString& piece : result.pieces) {
        const TextSize size = measureText(piece, plain);
        result.advances.push_back(size.width + result.style.font.letterSpacing);
        result.length += result.advances.back();
        result.ascent = std::max(result.ascent, size.ascent);
        result.descent = std::max(result.descent, size.descent);
    }
    return result;
}

std::vector<CourseSpot> spotsFor(const Course& course, const CourseText& text, double metresPerPixel) {
    CourseLimits limits;
    if (text.pieces.size() == 1) {
        limits.whole = 0.35;
    }
    return course.spotsFor(text.length, limits, metresPerPixel);
}

CurvedLabelItem layOut(const Course& course, const CourseText& text, const CourseSpot& spot, double lift,
                       const geo::Viewport& viewport) {
    return *layOutIf({course, {}, viewport}, text, spot, lift, [](const geo::ScreenBox&) { return true; });
}

std::optional<CurvedLabelItem> placeOnCourse(const CourseWithSpots& course, const CourseText& text, LabelKey key,
                                             double lift, LabelPlacer& placer) {
    const auto take = [&](const CurvedLabelItem& item, std::size_t index) {
        for (const CurvedLabelItem::Piece& piece : item.pieces) {
            placer.block(piece.box.grownBy(1.0));
        }
        placer.remember(key, item.pieces[item.pieces.size() / 2].box, static_cast<std::uint32_t>(index));
    };
    const RememberedLabel* before = placer.standing(key);
    if (before != nullptr && before->position < course.spots.size()) {
        const auto item = layOutIf(course, text, course.spots[before->position], lift,
                                   [&](const geo::ScreenBox& box) { return placer.isFree(box); });
        if (item && std::any_of(item->pieces.begin(), item->pieces.end(), [&](const CurvedLabelItem::Piece& piece) {
                return piece.box.intersects(placer.frame());
            })) {
            take(*item, before->position);
            return item;
        }
    }
    for (std::size_t index = 0; index < course.spots.size(); ++index) {
        auto item = layOutIf(course, text, course.spots[index], lift,
                             [&](const geo::ScreenBox& box) { return placer.fits(box) && placer.isClear(box, key); });
        if (item && isEvenlySet(*item, text)) {
            take(*item, index);
            return item;
        }
    }
    return std::nullopt;
}

}  // namespace marz
