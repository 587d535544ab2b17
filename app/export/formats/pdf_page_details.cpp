// SPDX-License-Identifier: MIT
#include "app/export/formats/pdf_page_details.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/export/page/page_size.h"
#include "app/style/map_font.h"
#include "libgeo/projection/projection.h"
#include "libgeo/projection/projection_wkt.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PdfDocument)
};

/// From layout units, downwards, to points, upwards.
class PointSpace {
public:
    explicit PointSpace(const PageLayout& layout)
        : m_pointsPerUnit(layout.unitScale * 72.0 / unitsPerInch), m_height(layout.size.height() * m_pointsPerUnit) {}

    QPointF point(QPointF at) const { return {at.x() * m_pointsPerUnit, m_height - at.y() * m_pointsPerUnit}; }
    QRectF rectangle(const QRectF& area) const {
        const QPointF lowerLeft = point(area.bottomLeft());
        return {lowerLeft.x(), lowerLeft.y(), area.width() * m_pointsPerUnit, area.height() * m_pointsPerUnit};
    }

private:
    double m_pointsPerUnit;
    double m_height;
};

/// The letters of a text, from its ascenders to its descenders.
QRectF lettersOf(const PageText& text) {
    const TextSize size = measureText(text.text, text.font);
    return {text.baseline.x(), text.baseline.y() - size.ascent, size.width, size.ascent + size.descent};
}

void addLinks(const PageGroup& group, const PointSpace& points, PdfPageDetails& details) {
    for (const PageItem& item : group.items) {
        const auto* text = std::get_if<PageText>(&item);
        if (text == nullptr) {
            continue;
        }
        const QRectF letters = lettersOf(*text);
        if (!text->link.target.isEmpty() && letters.width() > 0.0) {
            details.links.push_back({points.rectangle(letters), text->link.target});
        }
        if (!text->link.anchor.isEmpty()) {
            details.anchors.try_emplace(text->link.anchor, points.point(letters.topLeft()));
        }
    }
}

/// A mark leads to what the key says of it.
void addMarks(const PageLayout& layout, const PointSpace& points, PdfPageDetails& details) {
    for (const SceneLayer& layer : layout.scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                QRectF symbol(0.0, 0.0, mark->size, mark->size);
                symbol.moveCenter(layout.mapFrame.topLeft() + QPointF(mark->position.x, mark->position.y));
                details.links.push_back({points.rectangle(symbol), QLatin1Char('#') + anchorOf(mark->place)});
            }
        }
    }
}

void addBookmarks(const PageLayout& layout, const PointSpace& points, PdfPageDetails& details) {
    if (!layout.hasMap()) {
        details.bookmarks.push_back({Words::tr("Key and sources, continued"), points.point({}).y()});
        return;
    }
    details.bookmarks.push_back({Words::tr("Map"), points.point(layout.mapFrame.topLeft()).y()});
    const std::array<std::pair<PageElement, QString>, 3> parts{{{PageElement::key, Words::tr("Key")},
                                                                {PageElement::legend, Words::tr("Legend")},
                                                                {PageElement::footnotes, Words::tr("Sources")}}};
    for (const auto& [element, title] : parts) {
        for (const PlacedElement& placed : layout.elements) {
            if (placed.element == element) {
                details.bookmarks.push_back({title, points.point(placed.box.topLeft()).y()});
            }
        }
    }
}

std::optional<PdfGeoreference> georeferenceOf(const PageLayout& layout, const PointSpace& points,
                                              const geo::ProjectionDefinition& definition) {
    const std::optional<std::string> wkt = geo::esriWktOf(definition);
    if (!wkt) {
        return std::nullopt;
    }
    const geo::Viewport& viewport = layout.scene.viewport;
    const geo::Projection projection(definition);
    PdfGeoreference reference{points.rectangle(layout.mapFrame), {}, *wkt};
    const std::array<geo::ScreenPoint, 4> corners{geo::ScreenPoint{0.0, viewport.height}, geo::ScreenPoint{0.0, 0.0},
                                                  geo::ScreenPoint{viewport.width, 0.0},
                                                  geo::ScreenPoint{viewport.width, viewport.height}};
    for (std::size_t corner = 0; corner < corners.size(); ++corner) {
        const auto onEarth = projection.toLonLat(viewport.toPlane(corners[corner]));
        if (!onEarth) {
            return std::nullopt;
        }
        reference.corners[corner] = *onEarth;
    }
    return reference;
}

}  // namespace

PdfPageDetails pdfDetailsOf(const PageLayout& layout, const geo::ProjectionDefinition& projection) {
    const PointSpace points(layout);
    PdfPageDetails details;
    details.title = layout.title;
    addBookmarks(layout, points, details);
    for (const PageGroup& group : layout.groups) {
        addLinks(group, points, details);
    }
    if (layout.hasMap()) {
        addMarks(layout, points, details);
        details.georeference = georeferenceOf(layout, points, projection);
    }
    return details;
}

}  // namespace marz
