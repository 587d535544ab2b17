// SPDX-License-Identifier: MIT
#include "app/map/map_widget.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <algorithm>

#include "app/convert/boundary_credit.h"
#include "app/map/map_accessibility.h"
#include "app/map/map_overlays.h"
#include "app/map/map_views.h"
#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr int flightMilliseconds = 250;

/// The selected place where the filter leaves it out.
std::optional<std::size_t> selectedBesides(const Explorer& explorer) {
    const geo::Place* selected = explorer.selectedPlace();
    if (selected == nullptr) {
        return std::nullopt;
    }
    const std::vector<std::size_t>& places = explorer.shownPlaces();
    const std::size_t index = explorer.atlas().placeIndex(selected->id);
    return std::binary_search(places.begin(), places.end(), index) ? std::nullopt : std::optional(index);
}

}  // namespace

MapWidget::MapWidget(Explorer& explorer, const MapStyle& style, QWidget* parent)
    : QWidget(parent), m_explorer(explorer), m_mapStyle(style) {
    installMapAccessibility();  // first: the interface is made, and kept, when something asks for it
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map"));
    setAccessibleDescription(tr("Tab steps through the marks, Enter selects; arrow keys move, plus and minus zoom"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 200);
    m_flight.setDuration(flightMilliseconds);
    m_flight.setEasingCurve(QEasingCurve::InOutCubic);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    connect(&m_builder, &FrameBuilder::frameReady, this, &MapWidget::takeFrame);
    connect(&m_builder, &FrameBuilder::failed, this, &MapWidget::failed);
    connect(&m_explorer, &Explorer::changed, this, &MapWidget::explorerChanged);
    connect(&m_explorer, &Explorer::visitRequested, this, &MapWidget::flyToPlace);
    worldChanged();
}

MapWidget::~MapWidget() = default;

void MapWidget::setMapStyle(const MapStyle& style) {
    m_mapStyle = style;
    requestFrame();
    update();
}

void MapWidget::coverTop(int pixels) {
    if (m_coveredTop != pixels) {
        m_coveredTop = pixels;
        requestFrame();
        update();
    }
}

void MapWidget::explorerChanged(Changes changes) {
    if (changes & (Changes(Change::world) | Change::layers)) {
        m_boundaryCredit = shortBoundaryCredit(*m_explorer.world(), m_explorer.state().borders);
    }
    if (changes & Change::world) {
        const QScopedValueRollback changing(m_worldChanging, true);
        worldChanged();
    }
    if (changes & Change::selection) {
        const geo::Place* place = m_explorer.selectedPlace();
        const auto view = place == nullptr ? std::nullopt
                                           : viewWithPlaceInside(m_explorer.state().viewport, *m_explorer.world(),
                                                                 place->id, m_coveredTop);
        if (view) {
            flyTo(*view);
        }
    }
    if (!m_worldChanging) {  // a viewport in the new plane is part of a change, after which all is drawn once
        requestFrame();
    }
    if (changes & Change::viewport) {
        update();  // all else is seen in the next picture, which comes in a moment: painting twice holds the window up
    }
}

void MapWidget::worldChanged() {
    const geo::ProjectionDefinition& definition = m_explorer.world()->projection;
    if (definition.proj.empty() || (m_projection && m_projection->definition() == definition)) {
        return;
    }
    m_flight.stop();
    try {
        geo::Projection projection(definition);
        const geo::Viewport& viewport = m_explorer.state().viewport;
        const bool keepView = m_projection && !m_atRegionView;
        const geo::Viewport next = keepView ? sameViewIn(viewport, *m_projection, projection)
                                            : regionView(geo::resized(viewport, width(), height()), projection);
        m_projection = std::move(projection);
        m_measured.reset();
        m_marks.clear();
        m_explorer.setViewport(next);
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void MapWidget::requestFrame() {
    const geo::Viewport& viewport = m_explorer.state().viewport;
    if (!m_projection || viewport.width < 1.0 || viewport.height < 1.0) {
        return;
    }
    FrameRequest request;
    request.scene.world = m_explorer.world();
    request.scene.state = m_explorer.state();
    request.scene.style = m_mapStyle;
    request.scene.shownPlaces = m_explorer.shownPlaces();
    request.alsoShown = selectedBesides(m_explorer);
    request.scene.hovered = m_pointed;
    request.scene.covered = coveredBoxes(inSight(), scaleBar(), credits(), noticeOfScale(), font());
    if (m_coveredTop > 0) {
        request.scene.covered.push_back({0.0, 0.0, double(width()), double(m_coveredTop)});
    }
    request.options.devicePixelRatio = devicePixelRatioF();
    m_backdrop.follow(request);
    m_builder.request(std::move(request));
}

void MapWidget::takeFrame(const FramePointer& frame) {
    if (frame->request.scene.world->projection != m_explorer.world()->projection) {
        return;  // drawn for a world whose coordinates mean nothing here any more
    }
    m_frame = frame;
    std::vector<ShownMark> marks = shownMarks(frame->scene);
    if (marks != m_marks) {
        m_marks = std::move(marks);
        Q_EMIT marksChanged();
    }
    update();
}

void MapWidget::moveTo(const geo::Viewport& viewport) {
    m_flight.stop();
    m_atRegionView = false;
    m_explorer.setViewport(viewport);
}

void MapWidget::flyTo(const geo::Viewport& viewport) {
    m_flight.stop();
    m_flight.disconnect(this);
    m_atRegionView = false;
    const geo::Viewport from = m_explorer.state().viewport;
    if (from == viewport) {
        return;
    }
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this, from, viewport](const QVariant& value) {
        geo::Viewport next = viewBetween(from, viewport, value.toDouble());
        next = geo::resized(next, m_explorer.state().viewport.width, m_explorer.state().viewport.height);
        m_explorer.setViewport(next);
    });
    m_flight.start();
}

void MapWidget::zoomBy(double factor) {
    const geo::Viewport& viewport = m_explorer.state().viewport;
    moveTo(geo::zoomedAbout(viewport, {viewport.width / 2.0, viewport.height / 2.0}, factor));
}

void MapWidget::showRegion() {
    if (m_projection) {
        flyTo(regionView(m_explorer.state().viewport, *m_projection));
        m_atRegionView = true;
    }
}

void MapWidget::flyToPlace(const geo::PlaceId& place) {
    if (const auto view = viewOfPlace(m_explorer.state().viewport, *m_explorer.world(), place)) {
        flyTo(*view);
    }
}

void MapWidget::flyToBox(const geo::PlaneBox& box) {
    // A single point has no extent: it gets its surroundings.
    constexpr double leastMetres = 4000.0;
    const double grown = std::max(0.0, (leastMetres - std::max(box.width(), box.height())) / 2.0);
    constexpr double margin = 30.0;
    flyTo(geo::fitted(m_explorer.state().viewport, box.grownBy(grown), margin));
}

std::optional<double> MapWidget::presentScale() const {
    if (!m_projection) {
        return std::nullopt;
    }
    return geo::scaleDenominator(geo::groundMetresPerPixel(m_explorer.state().viewport, *m_projection));
}

void MapWidget::resizeEvent(QResizeEvent*) {
    const geo::Viewport viewport = geo::resized(m_explorer.state().viewport, width(), height());
    if (m_atRegionView && m_projection) {
        m_flight.stop();
        m_explorer.setViewport(regionView(viewport, *m_projection));
    } else {
        m_explorer.setViewport(viewport);
    }
}

const ShownMark* MapWidget::markOf(const geo::PlaceId& place) const {
    const auto own =
        std::find_if(m_marks.begin(), m_marks.end(), [&](const ShownMark& mark) { return mark.place == place; });
    const auto mark =
        own != m_marks.end() ? own : std::find_if(m_marks.begin(), m_marks.end(), [&](const ShownMark& each) {
            return standsFor(each, place);
        });
    return mark == m_marks.end() ? nullptr : &*mark;
}

QRectF MapWidget::markRect(const geo::PlaceId& place) const {
    const ShownMark* mark = markOf(place);
    if (mark == nullptr) {
        return {};
    }
    const geo::Viewport& then = m_frame->scene.viewport;
    const geo::ScreenPoint centre = m_explorer.state().viewport.toScreen(then.toPlane(mark->box.centre()));
    return {centre.x - mark->box.width() / 2.0, centre.y - mark->box.height() / 2.0, mark->box.width(),
            mark->box.height()};
}

void MapWidget::pointAt(const std::optional<geo::PlaceId>& place) {
    if (place != m_pointed) {
        m_pointed = place;
        Q_EMIT pointedChanged();
        requestFrame();
        update();
    }
}

void MapWidget::selectMark(const geo::PlaceId& place) {
    const ShownMark* mark = markOf(place);
    if (mark == nullptr || mark->members.empty()) {
        m_explorer.select(place);
        return;
    }
    offerChoice(mark->members, mapToGlobal(markRect(place).bottomRight().toPoint()));
}

}  // namespace marz
