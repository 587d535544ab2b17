// SPDX-License-Identifier: MIT

// What pointer and keys do on the map: the input half of MapWidget.

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <algorithm>
#include <optional>
#include <utility>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/map/map_widget.h"
#include "app/scene/feature_hit.h"
#include "app/scene/hit_test.h"
#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr double pointerTolerance = 4.0;  // pixels
constexpr std::size_t mostListed = 50;    // nobody reads a longer list
constexpr double clearlyNearer = 6.0;     // pixels; a mark that is so much nearer than the others is the one meant

/// Border lines and provinces answer a click also where their kinds are not drawn: the basemap shows them.
std::vector<PickTarget> targetsOfTheBasemap(const World& world) {
    std::vector<PickTarget> targets;
    for (const char* kind : {"province", "border-line"}) {
        for (std::size_t index = 0; index < world.atlas->places().size(); ++index) {
            const geo::Place& place = world.atlas->places()[index];
            if (place.kind == kind && place.located() && !place.approximate()) {
                targets.push_back({place.id, {world.places->shapes, {static_cast<std::uint32_t>(index)}}});
            }
        }
    }
    return targets;
}

/// The view that these places fill; nothing where it would hardly be larger than the present one.
std::optional<geo::Viewport> closerView(const World& world, const std::vector<geo::PlaceId>& places,
                                        const geo::Viewport& viewport) {
    constexpr double margin = 60.0;  // pixels
    constexpr double hardly = 0.7;
    geo::PlaneBox box;
    for (const geo::PlaceId& id : places) {
        const std::size_t place = world.atlas->placeIndex(id);
        if (place < world.places->anchors.size() && world.places->anchors[place]) {
            box.include(*world.places->anchors[place]);
        }
    }
    const geo::Viewport closer = geo::fitted(viewport, box, margin);
    const bool onOneSpot = box.empty() || box.width() + box.height() == 0.0;
    return onOneSpot || closer.metresPerPixel > hardly * viewport.metresPerPixel ? std::nullopt : std::optional(closer);
}

}  // namespace

geo::ScreenPoint MapWidget::toFramePoint(QPointF position) const {
    return m_frame->scene.viewport.toScreen(m_explorer.state().viewport.toPlane(toScreenPoint(position)));
}

std::vector<geo::PlaceId> MapWidget::placesUnder(QPointF position) const {
    if (!frameIsOfThisPlane()) {
        return {};
    }
    return placesAt(m_frame->scene, toFramePoint(position), pointerTolerance);
}

std::vector<geo::PlaceId> MapWidget::placesBeneath(QPointF position) const {
    if (!frameIsOfThisPlane() || !m_explorer.world()->places->shapes) {
        return {};
    }
    Scene beneath;
    beneath.viewport = m_frame->scene.viewport;
    beneath.pickTargets = targetsOfTheBasemap(*m_explorer.world());
    return placesAt(beneath, toFramePoint(position), pointerTolerance);
}

std::optional<UserFeature> MapWidget::featureUnder(QPointF position) const {
    if (!frameIsOfThisPlane()) {
        return std::nullopt;
    }
    return userFeatureAt(*m_explorer.world(), m_explorer.state(), m_frame->scene.viewport, toFramePoint(position),
                         pointerTolerance);
}

std::vector<geo::PlaceId> MapWidget::marksAt(QPointF position) const {
    std::vector<std::pair<double, geo::PlaceId>> hits;
    for (const ShownMark& mark : m_marks) {
        const QRectF box = markRect(mark.place);
        const double grown = pointerTolerance / 2.0;
        if (box.adjusted(-grown, -grown, grown, grown).contains(position)) {
            hits.emplace_back(QLineF(box.center(), position).length(), mark.place);
        }
    }
    std::sort(hits.begin(), hits.end());
    std::vector<geo::PlaceId> places;
    for (const auto& [distance, place] : hits) {
        if (distance <= hits.front().first + clearlyNearer) {
            places.push_back(place);
        }
    }
    return places;
}

std::vector<geo::PlaceId> MapWidget::placesOf(const std::vector<geo::PlaceId>& marks) const {
    std::vector<geo::PlaceId> places;
    for (const geo::PlaceId& id : marks) {
        const ShownMark* mark = markOf(id);
        if (mark == nullptr || mark->members.empty()) {
            places.push_back(id);
        } else {
            places.insert(places.end(), mark->members.begin(), mark->members.end());
        }
    }
    return places;
}

void MapWidget::clickAt(QPointF position) {
    const std::vector<geo::PlaceId> marks = marksAt(position);
    if (std::vector<geo::PlaceId> choice = placesOf(marks); choice.size() > 1) {
        offerChoice(choice, mapToGlobal(position.toPoint()));
        return;
    }
    const std::vector<geo::PlaceId> places = placesUnder(position);
    if (!marks.empty()) {
        m_explorer.select(marks.front());
    } else if (!places.empty()) {
        m_explorer.select(places.front());
    } else if (const std::optional<UserFeature> feature = featureUnder(position)) {
        m_explorer.selectFeature(*feature);
    } else if (const std::vector<geo::PlaceId> beneath = placesBeneath(position); !beneath.empty()) {
        m_explorer.select(beneath.front());
    } else {
        m_explorer.clearSelection();
    }
}

/// As a list; of too many for one the map is shown larger.
void MapWidget::offerChoice(const std::vector<geo::PlaceId>& places, const QPoint& position) {
    const geo::Viewport& viewport = m_explorer.state().viewport;
    const std::optional<geo::Viewport> closer =
        places.size() > mostListed ? closerView(*m_explorer.world(), places, viewport) : std::nullopt;
    if (closer) {
        flyTo(*closer);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("placeChoice"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const geo::PlaceId& id : places) {
        if (const geo::Place* place = m_explorer.atlas().findPlace(id)) {
            QString text = toQString(place->name) + QStringLiteral(" \u00B7 ") + kindInWords(*place);
            text.replace(QLatin1Char('&'), QStringLiteral("&&"));
            connect(menu->addAction(text), &QAction::triggered, this, [this, id] { m_explorer.select(id); });
        }
    }
    if (!menu->isEmpty()) {
        menu->setActiveAction(menu->actions().constFirst());
    }
    menu->popup(position);
}

void MapWidget::hoverAt(QPointF position) {
    const std::vector<geo::PlaceId> marks = marksAt(position);
    pointAt(marks.empty() ? std::nullopt : std::optional(marks.front()));
    setCursor(m_pointed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const auto ground = m_projection
                            ? m_projection->toLonLat(m_explorer.state().viewport.toPlane(toScreenPoint(position)))
                            : std::nullopt;
    Q_EMIT cursorMoved(ground);
}

bool MapWidget::event(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        const auto& gesture = static_cast<const QNativeGestureEvent&>(*event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture) {
            moveTo(zoomedByPinch(m_explorer.state().viewport, gesture));
            return true;
        }
    }
    return QWidget::event(event);
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_drag.press(event->position());
    }
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    if (const auto viewport = m_drag.move(m_explorer.state().viewport, event->position())) {
        setCursor(Qt::ClosedHandCursor);
        moveTo(*viewport);
        return;
    }
    hoverAt(event->position());
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_drag.release() == MapDrag::Ended::click) {
        clickAt(event->position());
    }
    hoverAt(event->position());
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        flyTo(zoomedByDoubleClick(m_explorer.state().viewport, event->position(), event->modifiers()));
    }
}

void MapWidget::wheelEvent(QWheelEvent* event) {
    moveTo(zoomedByWheel(m_explorer.state().viewport, *event));
    event->accept();
}

void MapWidget::leaveEvent(QEvent*) {
    pointAt(std::nullopt);
    Q_EMIT cursorMoved(std::nullopt);
}

void MapWidget::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint position = byKey && m_pointed ? markRect(*m_pointed).center().toPoint() : event->pos();
    std::vector<geo::PlaceId> places = placesUnder(position);
    if (places.empty()) {
        places = placesBeneath(position);
    }
    if (!places.empty()) {
        offerChoice(places, mapToGlobal(position));
    }
}

bool MapWidget::stepMarks(MarkStep step) {
    const std::optional<geo::PlaceId> next = stepTo(m_marks, m_pointed, step);
    pointAt(next);
    return next.has_value();
}

bool MapWidget::focusNextPrevChild(bool next) {
    return stepMarks(next ? MarkStep::next : MarkStep::previous) || QWidget::focusNextPrevChild(next);
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    if (const auto viewport = movedByKey(m_explorer.state().viewport, event->key(), event->modifiers())) {
        moveTo(*viewport);
        return;
    }
    switch (event->key()) {
        case Qt::Key_0:
        case Qt::Key_Home:
            showRegion();
            return;
        case Qt::Key_N:
            stepMarks(MarkStep::next);
            return;
        case Qt::Key_P:
            stepMarks(MarkStep::previous);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_pointed) {
                selectMark(*m_pointed);
            }
            return;
        case Qt::Key_Escape:
            pointAt(std::nullopt);
            m_explorer.clearSelection();
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace marz
