// SPDX-License-Identifier: MIT
#include "app/panels/locator_map.h"

#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr double leastExtent = 500000.0;  // metres: a single place is seen among its neighbours

QPainterPath pathOf(const std::vector<geo::LayerPart>& parts, const geo::Viewport& view) {
    QPainterPath path;
    for (const geo::LayerPart& part : parts) {
        bool first = true;
        for (const geo::PlanePoint point : part.points) {
            const geo::ScreenPoint at = view.toScreen(point);
            first ? path.moveTo(at.x, at.y) : path.lineTo(at.x, at.y);
            first = false;
        }
        if (part.kind == geo::ShapeKind::area) {
            path.closeSubpath();
        }
    }
    return path;
}

}  // namespace

LocatorMap::LocatorMap(Explorer& explorer, const MapStyle& style, QWidget* parent)
    : QWidget(parent), m_explorer(explorer), m_style(style) {
    setObjectName(QStringLiteral("locatorMap"));
    setAccessibleName(tr("Where this paragraph plays"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        if (changes & Change::texts) {
            setPlaces({});  // they are positions in the atlas before
        }
        if (changes & (Changes(Change::world) | Change::selection)) {
            update();
        }
    });
}

void LocatorMap::setMapStyle(const MapStyle& style) {
    m_style = style;
    update();
}

void LocatorMap::setPlaces(std::vector<std::size_t> places) {
    const auto& anchors = m_explorer.world()->places->anchors;
    std::erase_if(places, [&](std::size_t place) { return place >= anchors.size() || !anchors[place]; });
    if (places != m_places) {
        m_places = std::move(places);
        QStringList names;
        for (const std::size_t place : m_places) {
            names << toQString(m_explorer.atlas().places()[place].name);
        }
        setAccessibleDescription(names.join(QStringLiteral(", ")));
        update();
    }
}

geo::Viewport LocatorMap::view() const {
    const World& world = *m_explorer.world();
    geo::PlaneBox box;
    for (const std::size_t place : m_places) {
        box.include(*world.places->anchors[place]);
    }
    const double grown = std::max(0.0, (leastExtent - std::max(box.width(), box.height())) / 2.0);
    geo::Viewport view;
    view.width = width();
    view.height = height();
    constexpr double margin = 26.0;
    return geo::fitted(view, box.grownBy(grown), margin);
}

void LocatorMap::paintGround(QPainter& painter, const geo::Viewport& view) const {
    const Basemap& basemap = *m_explorer.world()->basemap;
    std::vector<geo::LayerPart> parts;
    const geo::PlaneBox sight = view.visibleBox();
    const auto collect = [&](BasemapRole role) -> QPainterPath {
        parts.clear();
        if (const auto& layer = basemap.layer(role).projected) {
            for (const std::uint32_t feature : layer->featuresIn(sight)) {
                layer->partsIn(feature, sight, view.metresPerPixel, parts);
            }
        }
        return pathOf(parts, view);
    };
    painter.fillRect(rect(), m_style.water);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.land);
    QPainterPath land = collect(BasemapRole::countries);
    land.setFillRule(Qt::WindingFill);
    painter.drawPath(land);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.countryLine.colour, 0.9));
    painter.drawPath(collect(BasemapRole::countryLines));
}

void LocatorMap::paintPlaces(QPainter& painter, const geo::Viewport& view) const {
    const World& world = *m_explorer.world();
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const auto isSelected = [&](std::size_t place) {
        return m_explorer.state().selection == world.atlas->places()[place].id;
    };
    std::vector<std::size_t> places = m_places;
    std::stable_partition(places.begin(), places.end(), isSelected);  // its name finds room before all others
    std::vector<QRectF> taken;
    for (const std::size_t place : places) {
        const geo::Place& shown = world.atlas->places()[place];
        const geo::ScreenPoint at = view.toScreen(*world.places->anchors[place]);
        const bool selected = isSelected(place);
        const QColor colour = selected ? m_style.selection : m_style.kind(toQString(shown.kind)).colour;
        const bool wide =
            world.places->forms[place] == PlaceForm::area || world.places->forms[place] == PlaceForm::line;
        painter.setPen(QPen(m_style.markLabel.halo, 1.5));
        painter.setBrush(wide ? QBrush(Qt::NoBrush) : QBrush(colour));
        if (wide) {
            painter.setPen(QPen(colour, 1.6));
        }
        const double radius = selected ? 5.0 : 4.0;
        painter.drawEllipse(QPointF(at.x, at.y), radius, radius);
        const QString name = toQString(shown.name);
        const double textWidth = painter.fontMetrics().horizontalAdvance(name);
        const double left = at.x + 8.0 + textWidth > width() ? at.x - 8.0 - textWidth : at.x + 8.0;
        const QRectF box(left, at.y - 7.0, textWidth, 14.0);
        const bool free =
            std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); });
        if (!free || left < 0.0) {
            continue;
        }
        taken.push_back(box);
        QPainterPath text;
        text.addText(QPointF(left, at.y + 4.0), font, name);
        painter.strokePath(text, QPen(m_style.markLabel.halo, 3.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(text, colour);
    }
}

void LocatorMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_places.empty()) {
        painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("This paragraph names no place on the map."));
        return;
    }
    const geo::Viewport seen = view();
    paintGround(painter, seen);
    paintPlaces(painter, seen);
}

void LocatorMap::mousePressEvent(QMouseEvent* event) {
    if (m_places.empty()) {
        return;
    }
    constexpr double reach = 12.0;
    const geo::Viewport seen = view();
    const auto distance = [&](std::size_t place) {
        const geo::ScreenPoint at = seen.toScreen(*m_explorer.world()->places->anchors[place]);
        return QLineF(event->position(), QPointF(at.x, at.y)).length();
    };
    const auto nearest = std::min_element(m_places.begin(), m_places.end(), [&](std::size_t one, std::size_t other) {
        return distance(one) < distance(other);
    });
    if (distance(*nearest) <= reach) {
        Q_EMIT placeClicked(m_explorer.atlas().places()[*nearest].id);
    }
}

}  // namespace marz
