// SPDX-License-Identifier: MIT

#include "app/scene/course_text.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/style/map_font.h"

namespace marz {

namespace {

constexpr double stepLength = 3.0;             // pixels between the points of a course
constexpr std::size_t longestCourse = 40'000;  // points
constexpr double stretchLength = 700.0;        // pixels; a name is repeated once in each
constexpr std::size_t spotsOfStretch = 4;

/// Letters that only make a word together cannot be turned one by one.
bool mustStayWhole(const QString& text) {
    return text.isRightToLeft() || std::any_of(text.begin(), text.end(), [](QChar letter) {
               const QChar::JoiningType joining = letter.joiningType();
               return joining == QChar::Joining_Dual || joining == QChar::Joining_Right ||
                      (letter.script() >= QChar::Script_Syriac && letter.script() <= QChar::Script_Myanmar) ||
                      letter.script() == QChar::Script_Khmer;
           });
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

/// The line in points of equal distance.
std::vector<geo::ScreenPoint> evenSteps(std::span<const geo::PlanePoint> line, const geo::Viewport& viewport) {
    std::vector<geo::ScreenPoint> points;
    if (line.empty()) {
        return points;
    }
    geo::ScreenPoint from = viewport.toScreen(line.front());
    points.push_back(from);
    double toNext = stepLength;
    for (std::size_t index = 1; index < line.size() && points.size() < longestCourse; ++index) {
        const geo::ScreenPoint to = viewport.toScreen(line[index]);
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        double along = toNext;
        for (; along <= length && points.size() < longestCourse; along += stepLength) {
            const double share = along / length;
            points.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        }
        toNext = along - length;
        from = to;
    }
    return points;
}

/// Each point becomes the mean of its neighbours up to `reach` steps away (running sums; the ends reach less far).
std::vector<geo::ScreenPoint> smoothed(const std::vector<geo::ScreenPoint>& points, std::size_t reach) {
    std::vector<geo::ScreenPoint> sums(points.size() + 1);
    for (std::size_t index = 0; index < points.size(); ++index) {
        sums[index + 1] = {sums[index].x + points[index].x, sums[index].y + points[index].y};
    }
    std::vector<geo::ScreenPoint> result(points.size());
    for (std::size_t index = 0; index < points.size(); ++index) {
        const std::size_t side = std::min({reach, index, points.size() - 1 - index});
        const auto count = static_cast<double>(2 * side + 1);
        const geo::ScreenPoint& high = sums[index + side + 1];
        const geo::ScreenPoint& low = sums[index - side];
        result[index] = {(high.x - low.x) / count, (high.y - low.y) / count};
    }
    return result;
}

/// The smallest turn from one direction to another, -π … π.
double turn(double from, double to) {
    return std::remainder(to - from, 2.0 * std::numbers::pi);
}

geo::ScreenBox rotatedBox(geo::ScreenPoint baseline, double angle, double width, double ascent, double descent) {
    geo::ScreenBox box{baseline.x, baseline.y, baseline.x, baseline.y};
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    for (const double x : {0.0, width}) {
        for (const double y : {-ascent, descent}) {
            const geo::ScreenPoint corner{baseline.x + x * cosine - y * sine, baseline.y + x * sine + y * cosine};
            box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
                   std::max(box.bottom, corner.y)};
        }
    }
    return box;
}

}  // namespace

CourseText makeCourseText(const QString& text, const LabelStyle& style) {
    CourseText result{displayedText(text, style.font), style, {}, {}, 0.0};
    result.style.font = fontForText(result.text, style.font);
    result.pieces = mustStayWhole(result.text) ? QStringList{result.text} : lettersOf(result.text);
    LabelFont plain = result.style.font;
    plain.letterSpacing = 0.0;
    for (const QString& piece : result.pieces) {
        result.advances.push_back(measureText(piece, plain).width + result.style.font.letterSpacing);
        result.length += result.advances.back();
    }
    return result;
}

Course::Course(std::span<const geo::PlanePoint> line, const geo::Viewport& viewport, double pixelSize) {
    const auto reach = static_cast<std::size_t>(std::max(2.0, pixelSize / stepLength));
    m_points = smoothed(smoothed(evenSteps(line, viewport), reach), reach);
}

double Course::directionAt(std::size_t step, std::size_t reach) const {
    const geo::ScreenPoint& from = m_points[step > reach ? step - reach : 0];
    const geo::ScreenPoint& to = m_points[std::min(step + reach, m_points.size() - 1)];
    return std::atan2(to.y - from.y, to.x - from.x);
}

std::vector<CourseSpot> Course::spotsFor(const CourseText& text) const {
    const bool whole = text.pieces.size() == 1;
    const double mostBending = whole ? 0.35 : 1.1;  // radians over the whole name
    constexpr double mostTurn = 0.30;               // radians from one letter to the next
    const auto steps = static_cast<std::size_t>(std::ceil(text.length / stepLength));
    if (steps < 2 || m_points.size() < steps + 4) {
        return {};
    }
    const auto letter =
        std::max<std::size_t>(2, static_cast<std::size_t>(text.style.font.pixelSize * 0.6 / stepLength));
    std::vector<double> turned(m_points.size(), 0.0);  // since the beginning
    for (std::size_t step = 1; step < m_points.size(); ++step) {
        turned[step] = turned[step - 1] + turn(directionAt(step - 1, letter), directionAt(step, letter));
    }
    const std::size_t room = m_points.size() - steps - 1;
    const auto stretches = std::max<std::size_t>(
        1, static_cast<std::size_t>(static_cast<double>(m_points.size()) * stepLength / stretchLength));
    std::vector<CourseSpot> spots;
    for (std::size_t stretch = 0; stretch < stretches; ++stretch) {
        const std::size_t first = room * stretch / stretches;
        const std::size_t last = room * (stretch + 1) / stretches;
        std::vector<std::pair<double, CourseSpot>> found;
        for (std::size_t begin = first + 2; begin < last; begin += 4) {
            const auto from = turned.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto [least, most] = std::minmax_element(from, from + static_cast<std::ptrdiff_t>(steps));
            const double bending = *most - *least;
            if (bending > mostBending) {
                continue;
            }
            double sharpest = 0.0;
            for (std::size_t step = begin; step + letter < begin + steps; step += 2) {
                sharpest = std::max(sharpest, std::abs(turned[step + letter] - turned[step]));
            }
            if (sharpest <= mostTurn) {
                const double middle = static_cast<double>(first + last) / 2.0;
                const double offside =
                    std::abs(static_cast<double>(begin) - middle) / static_cast<double>(last - first);
                // Rounded, so that of two spots as good the first is taken however the sums came out.
                const double cost = std::round(100.0 * (bending + 2.0 * sharpest + 0.4 * offside));
                found.push_back({cost, {begin, static_cast<std::uint32_t>(stretch), bending}});
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& left, const auto& right) { return left.first < right.first; });
        std::size_t taken = 0;
        std::vector<std::size_t> begins;
        for (const auto& [cost, spot] : found) {
            const bool isNew = std::all_of(begins.begin(), begins.end(), [&](std::size_t begin) {
                return (begin > spot.begin ? begin - spot.begin : spot.begin - begin) * 2 >= steps;
            });
            if (isNew && taken < spotsOfStretch) {
                spots.push_back(spot);
                begins.push_back(spot.begin);
                ++taken;
            }
        }
    }
    return spots;
}

CurvedLabelItem Course::layOut(const CourseText& text, const CourseSpot& spot, double lift) const {
    CurvedLabelItem item;
    item.text = text.text;
    item.font = text.style.font;
    item.colour = text.style.colour;
    item.halo = text.style.halo;
    item.haloWidth = text.style.haloWidth;
    const auto steps = static_cast<std::size_t>(std::ceil(text.length / stepLength));
    const bool backwards = m_points[spot.begin + steps].x < m_points[spot.begin].x;
    LabelFont plain = text.style.font;
    plain.letterSpacing = 0.0;
    double along = 0.0;
    for (qsizetype index = 0; index < text.pieces.size(); ++index) {
        const double advance = text.advances[static_cast<std::size_t>(index)];
        const double width = advance - text.style.font.letterSpacing;
        const double middle = along + width / 2.0;
        const double exact = static_cast<double>(spot.begin) + (backwards ? text.length - middle : middle) / stepLength;
        const auto step = std::min(static_cast<std::size_t>(std::max(0.0, exact)), m_points.size() - 2);
        const double share = exact - static_cast<double>(step);
        const geo::ScreenPoint& from = m_points[step];
        const geo::ScreenPoint& to = m_points[step + 1];
        const geo::ScreenPoint at{from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
        const auto reach = std::max<std::size_t>(3, static_cast<std::size_t>(width / 2.0 / stepLength));
        const double angle = directionAt(step, reach) + (backwards ? std::numbers::pi : 0.0);
        const double cosine = std::cos(angle);
        const double sine = std::sin(angle);
        const geo::ScreenPoint baseline{at.x - width / 2.0 * cosine + lift * sine,
                                        at.y - width / 2.0 * sine - lift * cosine};
        const TextSize size = measureText(text.pieces[index], plain);
        item.pieces.push_back({text.pieces[index], baseline,
                               std::remainder(angle, 2.0 * std::numbers::pi) * 180.0 / std::numbers::pi,
                               rotatedBox(baseline, angle, width, size.ascent, size.descent)});
        along += advance;
    }
    return item;
}

std::optional<CurvedLabelItem> placeOnCourse(const Course& course, const CourseText& text,
                                             std::span<const CourseSpot> spots, LabelKey key, double lift,
                                             LabelPlacer& placer) {
    const auto allPieces = [](const CurvedLabelItem& item, const auto& isGood) {
        return std::all_of(item.pieces.begin(), item.pieces.end(),
                           [&](const CurvedLabelItem::Piece& piece) { return isGood(piece.box); });
    };
    const auto take = [&](CurvedLabelItem item, std::size_t index) {
        for (const CurvedLabelItem::Piece& piece : item.pieces) {
            placer.block(piece.box.grownBy(1.0));
        }
        placer.remember(key, item.pieces[item.pieces.size() / 2].box, static_cast<std::uint32_t>(index));
        return item;
    };
    const RememberedLabel* before = placer.standing(key);
    if (before != nullptr && before->position < spots.size()) {
        CurvedLabelItem item = course.layOut(text, spots[before->position], lift);
        const bool somewhereInFrame =
            std::any_of(item.pieces.begin(), item.pieces.end(),
                        [&](const CurvedLabelItem::Piece& piece) { return piece.box.intersects(placer.frame()); });
        if (somewhereInFrame && allPieces(item, [&](const geo::ScreenBox& box) { return placer.isFree(box); })) {
            return take(std::move(item), before->position);
        }
    }
    for (std::size_t index = 0; index < spots.size(); ++index) {
        CurvedLabelItem item = course.layOut(text, spots[index], lift);
        if (allPieces(item, [&](const geo::ScreenBox& box) { return placer.fits(box) && placer.isClear(box, key); })) {
            return take(std::move(item), index);
        }
    }
    return std::nullopt;
}

}  // namespace marz
