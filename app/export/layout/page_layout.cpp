// SPDX-License-Identifier: MIT
#include "app/export/layout/page_layout.h"

#include <algorithm>
#include <utility>

#include "app/export/content/page_description.h"
#include "app/export/content/place_wording.h"
#include "app/export/content/shown_own_layers.h"
#include "app/export/layout/content_remarks.h"
#include "app/export/layout/covered_marks.h"
#include "app/export/layout/key_shortening.h"
#include "app/export/layout/labels_under.h"
#include "app/export/layout/map_fittings.h"
#include "app/export/layout/note_drawing.h"
#include "app/export/layout/page_blocks.h"
#include "app/export/layout/page_scene.h"
#include "app/export/page/export_error.h"
#include "app/scene/lifted_names.h"
#include "app/scene/scene_builder.h"

namespace marz {

namespace {

constexpr double platePadding = 6.0;

/// Lays a page out in rounds: the map's frame depends on how much room key and footnotes take, and they on what the
/// map shows; names keep off what lies on the map, and that stands where it hides no mark. Reservations only grow, and
/// marks do not depend on what lies over them, so the rounds come to an end.
class PageComposer {
public:
    explicit PageComposer(const ExportRequest& request)
        : m_request(request),
          m_subtitleIsOurs(request.subtitle == subtitleOf(request)),
          m_projection(request.world->projection),
          m_page(pageFrameOf(request.page)),
          m_titleSpace(titleSpace(request, m_page)),
          m_keyArea(m_request, m_page.content) {
        m_layout.size = m_page.size;
        m_layout.unitScale = m_page.unitScale;
        m_layout.content = m_page.content;
        m_layout.paper = request.style.page;
        m_layout.title = request.title;
    }

    PageLayout compose() {
        constexpr int mostRounds = 12;
        bool fits = false;
        for (int round = 0; round < mostRounds && !fits; ++round) {
            placeFrame();
            buildMap();
            fits = fitTexts();
        }
        assemble();
        if (!fits) {
            m_layout.remarks.push_back(
                QStringLiteral("The page's parts found no lasting places, so texts may be cut or lie over one another; "
                               "check the page, and take a larger one or fewer elements where they do."));
        }
        return std::move(m_layout);
    }

private:
    MapOnPage map() const { return {m_layout.mapFrame, m_layout.scene.viewport, m_projection}; }

    void placeFrame() {
        const double footer = m_footerReserved > 0.0 ? m_footerReserved + 10.0 : 0.0;
        m_frame = m_keyArea.besideArea(m_page.content.adjusted(0.0, m_titleSpace, 0.0, -footer));
        const std::optional<QRectF> given = givenMapFrame(m_request.arrangement, m_page);
        if (!given && std::min(m_frame.width(), m_frame.height()) < smallestMapSide) {
            throw ExportError(
                "The page leaves no room for a map beside its texts; take a larger page, smaller margins, a shorter "
                "title, or fewer elements.");
        }
        m_layout.mapFrame = given.value_or(m_frame);
    }

    void buildMap() {
        SceneRequest scene = sceneOfPage(m_request, m_layout.mapFrame.size(), m_layout.unitScale);
        scene.cache = m_cache;
        const MapOnPage onPage{m_layout.mapFrame, scene.state.viewport, m_projection};
        m_notes = placeNotes(m_request, m_page, onPage, m_marks);
        m_fittings = fittingsIn(onPage, m_request, m_page, m_spots);
        m_covers = covers();
        for (const QRectF& cover : m_covers) {
            const QRectF box = cover.translated(-m_layout.mapFrame.topLeft());
            scene.covered.push_back({box.left(), box.top(), box.right(), box.bottom()});
        }
        m_layout.scene = buildScene(scene);
        dropLowerNames(m_layout.scene);
        m_marks = marksOnPage(m_layout.scene, m_layout.mapFrame);
        m_notes = placeNotes(m_request, m_page, onPage, m_marks);
        m_layout.key = makeMapKey(m_request, m_layout.scene);
        if (m_subtitleIsOurs) {
            m_request.subtitle = subtitleOf(m_request, m_layout.key);  // as many articles as the page cites
        }
        if (!m_request.elements.footnotes) {
            m_layout.key = withoutCitations(std::move(m_layout.key));
        }
    }

    /// Whether title and subtitle have the room that they need. What the subtitle says is known after the first round.
    bool fitTitles() {
        const double needed = titleSpace(m_request, m_page);
        const bool fits = needed <= m_titleSpace && (m_titlesKnown || needed == m_titleSpace);
        m_titleSpace = m_titlesKnown ? std::max(m_titleSpace, needed) : needed;
        m_titlesKnown = true;
        return fits;
    }

    /// Whether all texts have their room, and all that lies on the map lay there when its names were placed.
    bool fitTexts() {
        const geo::Viewport& viewport = m_layout.scene.viewport;
        const MapFacts facts{QString::fromStdString(m_request.world->projection.name),
                             representativeFraction(viewport, m_projection, m_layout.unitScale),
                             dataCredits(m_request, m_layout.scene)};
        const QRectF& content = m_page.content;
        m_footer = layOutFooter(m_request, m_layout.key, facts, content.width(), content.height() * 0.25);
        bool fits = m_footer.height <= m_footerReserved;
        m_footerReserved = std::max(m_footerReserved, m_footer.height);
        fits = fitTitles() && fits;
        fits = m_keyArea.fit(m_layout.key, m_frame) && fits;
        m_blocks = placeBlocks({m_request, m_page, m_layout.key, facts, m_keyArea, m_footer, m_frame});
        std::vector<QRectF> occupied = coveredByBlocks();
        const std::vector<QRectF> byNotes = m_notes.covers();
        occupied.insert(occupied.end(), byNotes.begin(), byNotes.end());
        m_spots = chooseSpots(map(), m_layout.scene, m_request, m_page, occupied);
        m_fittings = fittingsIn(map(), m_request, m_page, m_spots);
        return covers() == m_covers && fits;
    }

    std::vector<QString> remarksOnContent() const {
        const bool whole =
            std::all_of(m_blocks.begin(), m_blocks.end(), [](const PlacedBlock& block) { return block.whole; });
        return contentRemarks(m_request, m_layout.scene, m_layout.key, m_keyArea.key().leftOut,
                              whole ? CitedOnPage::whole : CitedOnPage::cut);
    }

    bool liesOnMap(const PlacedBlock& block) const { return block.box.intersects(m_layout.mapFrame); }

    static QRectF plateOf(const PlacedBlock& block) {
        return block.box.adjusted(-platePadding, -platePadding, platePadding, platePadding);
    }

    std::vector<QRectF> coveredByBlocks() const {
        std::vector<QRectF> covered;
        for (const PlacedBlock& block : m_blocks) {
            if (liesOnMap(block)) {
                covered.push_back(plateOf(block));
            }
        }
        return covered;
    }

    /// All that lies on the map, in the page's places.
    std::vector<QRectF> covers() const {
        std::vector<QRectF> all = coveredByBlocks();
        for (const std::vector<QRectF>& more : {m_fittings.plates(), m_notes.covers()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        std::erase_if(all, [this](const QRectF& box) { return !box.intersects(m_layout.mapFrame); });
        return all;
    }

    void assemble() {
        for (const QRectF& cover : covers()) {
            clearLabelsUnder(m_layout.scene, cover.translated(-m_layout.mapFrame.topLeft()));
        }
        addFrameLine();
        addLocator();
        addScaleAndArrow();
        addBlocks();
        stackParts();
        addNotes();
        for (const std::vector<QString>& remarks :
             {coveredMarkRemarks(m_layout), crowdedNumberRemarks(m_layout), remarksOnContent(),
              remarksOnOwnLayers(m_request, m_layout.scene)}) {
            m_layout.remarks.insert(m_layout.remarks.end(), remarks.begin(), remarks.end());
        }
        m_layout.subtitle = m_request.subtitle;
        m_layout.entriesShown = m_keyArea.key().entriesShown;
        m_layout.keyEnd = m_keyArea.key().end;
    }

    /// Texts in their usual places have their plates below all of them, so that no plate covers its neighbour.
    void addBlocks() {
        PageGroup plates{QStringLiteral("plates"), QStringLiteral("Paper below texts on the map"), {}};
        for (PlacedBlock& block : m_blocks) {
            if (liesOnMap(block) && isMovedPart(block)) {
                putPlateUnder(block.group, plateOf(block), m_request.style);
            } else if (liesOnMap(block)) {
                addPlate(plates, plateOf(block), m_request.style);
            }
        }
        if (!plates.items.empty()) {
            addPart(std::nullopt, std::move(plates), {});
        }
        for (PlacedBlock& block : m_blocks) {
            addPart(block.element, std::move(block.group), block.box);
            m_layout.notesWhole = m_layout.notesWhole && block.whole;
        }
    }

    void addPart(std::optional<PageElement> element, PageGroup group, const QRectF& box) {
        m_parts.push_back({element, std::move(group), box});
    }

    bool isMovedPart(const PlacedBlock& part) const {
        return part.element && isMoved(m_request.arrangement, *part.element);
    }

    /// What the user has moved lies on top of the rest.
    void stackParts() {
        std::stable_partition(m_parts.begin(), m_parts.end(),
                              [this](const PlacedBlock& part) { return !isMovedPart(part); });
        for (PlacedBlock& part : m_parts) {
            m_layout.groups.push_back(std::move(part.group));
            if (part.element) {
                m_layout.elements.push_back({*part.element, part.box});
            }
        }
    }

    void addFrameLine() {
        QPainterPath path;
        path.addRect(m_layout.mapFrame);
        PageGroup group{QStringLiteral("frame"), QStringLiteral("Frame of the map"), {}};
        group.items.emplace_back(PageStroke{path, {m_request.style.quietText, 1.0, {}}});
        addPart(PageElement::map, std::move(group), m_layout.mapFrame);
    }

    void addLocator() {
        if (m_fittings.locator) {
            m_layout.locator = makeLocatorInset(m_request, m_layout.scene.viewport, *m_fittings.locator, m_cache);
            addPart(PageElement::locator, m_layout.locator->group, m_layout.locator->frame);
        } else if (m_request.elements.locator) {
            const bool wide = !locatorViewport(m_layout.scene.viewport, locatorSize(m_layout.mapFrame.size()));
            m_layout.remarks.push_back(
                wide ? QStringLiteral("There is no locator map: the page's map is so wide that it shows where it lies.")
                     : QStringLiteral("There is no locator map: all corners of the map are taken; put it elsewhere."));
        }
    }

    void addScaleAndArrow() {
        if (m_fittings.scale) {
            m_layout.scale = *m_fittings.scale;
            addPart(PageElement::scaleBar, m_layout.scale.group, m_layout.scale.plate);
        } else if (m_request.elements.scaleBar) {
            m_layout.remarks.push_back(
                QStringLiteral("There is no scale bar: no corner of the map has ground on which it would be true."));
        }
        if (m_fittings.arrow) {
            addPart(PageElement::northArrow, std::move(m_fittings.arrow->group), m_fittings.arrow->plate);
        }
    }

    void addNotes() {
        QStringList words;
        for (const NoteOnPage& note : m_notes.notes) {
            m_layout.groups.push_back(drawNote(note, m_request.style, m_layout.mapFrame, m_marks));
            m_layout.notes.push_back(note.placed);
            words << note.words;
        }
        words.removeAll(QString());
        m_layout.remarks.insert(m_layout.remarks.end(), m_notes.remarks.begin(), m_notes.remarks.end());
        m_layout.description = describePage(m_request, m_layout.key, words);
    }

    ExportRequest m_request;
    bool m_subtitleIsOurs;  // and says how many articles the page cites
    bool m_titlesKnown = false;
    geo::Projection m_projection;
    PageFrame m_page;
    double m_titleSpace;
    PageLayout m_layout;
    QRectF m_frame;  // which the layout keeps for the map, also where the user has given it another
    KeyArea m_keyArea;
    PageFooter m_footer;
    double m_footerReserved = 0.0;
    std::vector<PlacedBlock> m_blocks;
    std::vector<PlacedBlock> m_parts;  // all that is drawn
    FittingSpots m_spots;
    MapFittings m_fittings;
    NotesOnPage m_notes;
    std::vector<MarkOnPage> m_marks;
    std::vector<QRectF> m_covers;  // which the scene's names kept off
    std::shared_ptr<SceneCache> m_cache = std::make_shared<SceneCache>();
};

}  // namespace

PageLayout layOutPage(const ExportRequest& request) {
    checkPageSize(request.page);
    return PageComposer(request).compose();
}

std::optional<geo::LonLat> groundAt(const PageLayout& layout, const World& world, QPointF point) {
    const geo::Projection projection(world.projection);
    return MapOnPage{layout.mapFrame, layout.scene.viewport, projection}.groundAt(point);
}

}  // namespace marz
