// SPDX-License-Identifier: MIT
#include "app/export/page_layout.h"

#include <algorithm>
#include <cmath>

#include "app/convert/boundary_credit.h"
#include "app/export/export_area.h"
#include "app/export/export_error.h"
#include "app/export/key_layout.h"
#include "app/export/page_collar.h"
#include "app/scene/scene_builder.h"

namespace marz {

namespace {

constexpr double gapAroundMap = 14.0;
constexpr double smallestMapSide = 90.0;

/// A4 is printed as it is designed; a page twice as wide has text √2 times as large.
double unitScaleOf(QSizeF units) {
    const double diagonalOfA4 = std::hypot(297.0, 210.0) * unitsPerMillimetre;
    const double ratio = std::hypot(units.width(), units.height()) / diagonalOfA4;
    return std::max(0.75, std::sqrt(ratio));
}

enum class KeyPlace { none, beside, below };

/// Lays a page out in rounds: the map's frame depends on how much room key and footnotes take, and they on what the
/// map shows. Reservations only grow, so the rounds come to an end.
class PageComposer {
public:
    explicit PageComposer(const ExportRequest& request) : m_request(request), m_projection(request.world->projection) {
        m_layout.unitScale = unitScaleOf(request.page.units());
        m_layout.size = request.page.units() / m_layout.unitScale;
        m_layout.paper = request.style.page;
        const double margin = std::clamp(std::min(m_layout.size.width(), m_layout.size.height()) * 0.043, 10.0, 48.0);
        m_content = QRectF(QPointF(), m_layout.size).adjusted(margin, margin, -margin, -margin);
        m_title = layOutTitle(request, m_content.width());
        m_keyPlace = placeForKey();
    }

    PageLayout compose() {
        constexpr int mostRounds = 12;
        for (int round = 0; round < mostRounds; ++round) {
            placeFrame();
            buildMap();
            if (fitCollar()) {
                break;
            }
        }
        assemble();
        return std::move(m_layout);
    }

private:
    bool keyWanted() const { return m_request.elements.key || m_request.elements.legend; }

    KeyPlace placeForKey() const {
        if (!keyWanted()) {
            return KeyPlace::none;
        }
        return m_content.width() >= 1.12 * m_content.height() ? KeyPlace::beside : KeyPlace::below;
    }

    double keyWidth() const {
        if (m_keyPlace == KeyPlace::below) {
            return m_content.width();
        }
        const double one = std::clamp(m_content.width() * 0.205, 150.0, 280.0);
        return m_keyColumns == 1 ? one : std::min(one * 1.95, m_content.width() * 0.44);
    }

    double titleSpace() const { return m_title.height > 0.0 ? m_title.height + 10.0 : 0.0; }
    double footerSpace() const { return m_footerReserved > 0.0 ? m_footerReserved + 10.0 : 0.0; }

    void placeFrame() {
        QRectF frame = m_content.adjusted(0.0, titleSpace(), 0.0, -footerSpace());
        if (m_keyPlace == KeyPlace::beside) {
            frame.setWidth(frame.width() - keyWidth() - gapAroundMap);
        } else if (m_keyPlace == KeyPlace::below) {
            frame.setHeight(frame.height() - m_keyReserved - (m_keyReserved > 0.0 ? gapAroundMap : 0.0));
        }
        if (std::min(frame.width(), frame.height()) < smallestMapSide) {
            throw ExportError(
                "The page leaves no room for a map beside its texts; take a larger page, a shorter title, or fewer "
                "elements.");
        }
        m_layout.mapFrame = frame;
    }

    void buildMap() {
        SceneRequest scene;
        scene.world = m_request.world;
        scene.state.viewport = viewportOf(m_request.area, *m_request.world, m_layout.mapFrame.size());
        scene.state.filter = m_request.filter;
        scene.state.labelLanguage = m_request.labelLanguage;
        scene.state.extras = m_request.extras;
        scene.state.layers = m_request.layers;
        scene.state.borders = m_request.borders;
        scene.state.knownOn = m_request.knownOn;
        scene.style = m_request.style;
        scene.shownPlaces = m_request.shownPlaces;
        scene.numberMarks = m_request.elements.key;
        scene.numberBy = m_request.numberBy;
        m_layout.scene = buildScene(scene);
        m_layout.key = makeMapKey(m_request, m_layout.scene);
    }

    /// Whether what belongs around the map fits beside the frame as it is; otherwise more room is reserved.
    bool fitCollar() {
        const geo::Viewport& viewport = m_layout.scene.viewport;
        const MapFacts facts{QString::fromStdString(m_request.world->projection.name),
                             representativeFraction(viewport, m_projection, m_layout.unitScale)};
        m_footer = layOutFooter(m_request, m_layout.key, facts, m_content.width(), m_content.height() * 0.25);
        bool fits = m_footer.height <= m_footerReserved;
        m_footerReserved = std::max(m_footerReserved, m_footer.height);
        if (m_keyPlace == KeyPlace::beside) {
            fits = fitKeyBeside() && fits;
        } else if (m_keyPlace == KeyPlace::below) {
            fits = fitKeyBelow() && fits;
        }
        return fits;
    }

    bool fitKeyBeside() {
        const std::size_t entries = m_request.elements.key ? m_layout.key.entries.size() : 0;
        const double legendText = 10.0;
        m_legend = m_request.elements.legend ? layOutLegend(m_layout.key, m_request.style, keyWidth(), legendText)
                                             : PageBlock{};
        const double legendSpace = m_legend.height > 0.0 && entries > 0 ? m_legend.height + 16.0 : m_legend.height;
        if (!m_request.elements.key) {
            m_key = {};
            return true;
        }
        KeySpace space{keyWidth(), m_layout.mapFrame.height() - legendSpace, m_keyColumns, 11.0, 8.0};
        if (m_keyColumns == 1) {
            space.smallestText = 9.0;  // two columns are easier to read than smaller text
        }
        m_key = layOutKey(m_layout.key, m_request.style, space);
        if (m_key.entriesShown < entries && m_keyColumns == 1) {
            m_keyColumns = 2;
            return false;
        }
        return true;
    }

    bool fitKeyBelow() {
        const double width = m_content.width();
        m_legend = m_request.elements.legend ? layOutLegend(m_layout.key, m_request.style, width, 10.0) : PageBlock{};
        const double legendSpace = m_legend.height > 0.0 ? m_legend.height + 14.0 : 0.0;
        m_keyColumns = std::clamp(static_cast<int>(width / 210.0), 1, 4);
        const double most = m_content.height() * 0.4 - legendSpace;
        m_key = {};
        if (m_request.elements.key) {
            m_key = layOutKey(m_layout.key, m_request.style, {width, std::max(30.0, most), m_keyColumns, 11.0, 8.0});
        }
        const double needed = m_key.block.height + legendSpace;
        const bool fits = needed <= m_keyReserved;
        m_keyReserved = std::max(m_keyReserved, needed);
        return fits;
    }

    void add(PageBlock block, QPointF at) {
        if (block.group.items.empty()) {
            return;
        }
        moveBy(block.group.items, at);
        m_layout.groups.push_back(std::move(block.group));
    }

    void addGroup(PageGroup group, QPointF at) { add({std::move(group), 0.0}, at); }

    void assemble() {
        const QRectF& frame = m_layout.mapFrame;
        addFrameLine();
        addFurniture();
        m_layout.entriesShown = m_key.entriesShown;
        const QPointF keyCorner = m_keyPlace == KeyPlace::below ? frame.bottomLeft() + QPointF(0.0, gapAroundMap)
                                                                : frame.topRight() + QPointF(gapAroundMap, 0.0);
        add(m_title, m_content.topLeft());
        addLegend(keyCorner);
        add(std::move(m_key.block), keyCorner);
        add(m_footer, {m_content.left(), m_content.bottom() - m_footer.height});
        m_layout.title = m_request.title;
        m_layout.description = describe();
    }

    /// Scale and arrow stand in corners without marks; labels of the ground give way to them.
    void addFurniture() {
        const geo::Viewport viewport = m_layout.scene.viewport;
        const QPointF origin = m_layout.mapFrame.topLeft();
        std::vector<MapCorner> corners{MapCorner::lowerLeft, MapCorner::lowerRight, MapCorner::upperLeft};
        MapCorner taken = MapCorner::upperRight;
        if (m_request.elements.scaleBar) {
            addScale(corners, taken);
        }
        if (m_request.elements.northArrow) {
            corners = {MapCorner::upperRight, MapCorner::upperLeft, MapCorner::lowerRight};
            std::erase(corners, m_layout.scale.bar.empty() ? MapCorner::lowerLeft : taken);
            const MapCorner corner = freeCorner(m_layout.scene, northArrowSize(), corners);
            const NorthArrow arrow = makeNorthArrow(viewport, m_projection, m_request.style, corner);
            clearLabelsUnder(m_layout.scene, arrow.plate);
            addGroup(arrow.group, origin);
        }
    }

    /// In a corner where the map has ground under the bar; a world map may have none.
    void addScale(std::vector<MapCorner> corners, MapCorner& taken) {
        const geo::Viewport viewport = m_layout.scene.viewport;
        const auto scaleIn = [&](MapCorner corner) {
            return makeGraphicScale(viewport, m_projection, m_request.style, corner);
        };
        std::erase_if(corners, [&](MapCorner corner) { return scaleIn(corner).bar.empty(); });
        if (corners.empty()) {
            return;
        }
        taken = freeCorner(m_layout.scene, scaleIn(corners.front()).plate.size(), corners);
        m_layout.scale = scaleIn(taken);
        clearLabelsUnder(m_layout.scene, m_layout.scale.plate);
        addGroup(m_layout.scale.group, m_layout.mapFrame.topLeft());
    }

    void addFrameLine() {
        QPainterPath path;
        path.addRect(m_layout.mapFrame);
        PageGroup group{QStringLiteral("frame"), QStringLiteral("Frame of the map"), {}};
        QColor colour = m_request.style.quietText;
        group.items.emplace_back(PageStroke{path, {colour, 1.0, {}}});
        m_layout.groups.push_back(std::move(group));
    }

    void addLegend(QPointF keyCorner) {
        if (m_legend.group.items.empty()) {
            return;
        }
        QPointF corner = keyCorner;
        if (m_key.block.height > 0.0) {
            corner.ry() += m_key.block.height + 8.0;
            PageGroup rule{QStringLiteral("legend-rule"), QStringLiteral("Rule above the legend"), {}};
            QColor colour = m_request.style.quietText;
            colour.setAlphaF(0.5F);
            addLine(rule, corner, corner + QPointF(keyWidth(), 0.0), colour, 0.8);
            m_layout.groups.push_back(std::move(rule));
            corner.ry() += 6.0;
        }
        add(m_legend, corner);
    }

    QString describe() const {
        QString text = m_request.title;
        text += m_request.subtitle.isEmpty() ? QString() : QStringLiteral(". ") + m_request.subtitle;
        text += QStringLiteral(".");
        for (const KeyEntry& entry : m_layout.key.entries) {
            text += QStringLiteral("\n%1. %2: %3").arg(QString::number(entry.number), entry.name, entry.statement);
        }
        for (const QString& sentence : m_layout.key.absent) {
            text += QLatin1Char('\n') + sentence;
        }
        text += QLatin1Char('\n') + boundaryCredit(*m_request.world, m_request.borders);
        return text;
    }

    const ExportRequest& m_request;
    geo::Projection m_projection;
    PageLayout m_layout;
    QRectF m_content;
    PageBlock m_title;
    PageBlock m_footer;
    PageBlock m_legend;
    KeyLayout m_key;
    KeyPlace m_keyPlace = KeyPlace::none;
    int m_keyColumns = 1;
    double m_footerReserved = 0.0;
    double m_keyReserved = 0.0;
};

}  // namespace

PageLayout layOutPage(const ExportRequest& request) {
    checkPageSize(request.page);
    return PageComposer(request).compose();
}

}  // namespace marz
