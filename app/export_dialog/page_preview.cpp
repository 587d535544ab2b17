// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_preview.h"

#include <QAccessible>
#include <QLocale>
#include <QPlainTextEdit>
#include <algorithm>

#include "app/export_dialog/page_accessibility.h"
#include "app/export_dialog/part_title.h"

namespace marz {

namespace {

QRectF inUnits(const QRectF& box, QSizeF page) {
    return {box.x() * page.width(), box.y() * page.height(), box.width() * page.width(), box.height() * page.height()};
}

QPointF inUnits(QPointF point, QSizeF page) {
    return {point.x() * page.width(), point.y() * page.height()};
}

/// Puts what the draft has moved where it puts it.
void followDraft(PageLayout& layout, const PageDraft& draft) {
    for (PlacedElement& element : layout.elements) {
        const auto corner = draft.arrangement.corners.find(element.element);
        if (element.element == PageElement::map && draft.arrangement.mapFrame) {
            element.box = inUnits(*draft.arrangement.mapFrame, layout.size);
            layout.mapFrame = element.box;
        } else if (corner != draft.arrangement.corners.end()) {
            element.box.moveTopLeft(inUnits(corner->second, layout.size));
        }
    }
    std::erase_if(layout.elements, [&](const PlacedElement& element) { return !isShown(draft, element.element); });
    std::erase_if(layout.notes, [&](const PlacedNote& note) { return !isShown(draft, note.note); });
    for (PlacedNote& placed : layout.notes) {
        const PageNote& note = draft.notes[placed.note];
        if (!placed.tail) {
            placed.box.moveTopLeft(inUnits(note.corner, layout.size));
        }
    }
}

void moveBox(PageLayout& layout, const PagePart& part, const QRectF& box) {
    if (part == PagePart(PageElement::map)) {
        layout.mapFrame = box;
    }
    for (PlacedElement& element : layout.elements) {
        if (part == PagePart(element.element)) {
            element.box = box;
        }
    }
    for (PlacedNote& note : layout.notes) {
        if (part == PagePart(note.note)) {
            note.box = box;
        }
    }
}

void moveSpots(PageLayout& layout, const PagePart& part, PartHandle handle, QPointF offset) {
    for (PlacedNote& note : layout.notes) {
        if (part == PagePart(note.note)) {
            if (note.tail && handle != PartHandle::towards) {
                *note.tail += offset;
            }
            if (note.head && handle != PartHandle::from) {
                *note.head += offset;
            }
        }
    }
}

bool isArrow(const PageLayout& layout, const PagePart& part) {
    return std::any_of(layout.notes.begin(), layout.notes.end(),
                       [&](const PlacedNote& note) { return part == PagePart(note.note) && note.tail; });
}

}  // namespace

PagePreview::PagePreview(PageEditing& editing, QWidget* parent) : QWidget(parent), m_editing(editing) {
    installPageAccessibility();
    setMinimumSize(280, 220);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Preview of the page"));
    connect(&m_editing, &PageEditing::changed, this, &PagePreview::askForPage);
    connect(&m_editing, &PageEditing::stepped, this, &PagePreview::askForPage);
    connect(&m_editing, &PageEditing::selectionChanged, this, [this] {
        closeEditor(Keep::yes);
        describeSelection();
        update();
        if (m_editing.selection() && !m_byHand) {
            bringIntoView(*m_editing.selection());
        }
    });
    connect(&m_drawer, &PageDrawer::drawn, this, &PagePreview::take);
    askForPage();
}

PagePreview::~PagePreview() = default;

bool PagePreview::upToDate() const {
    return m_drawn != nullptr && m_drawn->revision == m_editing.revision() && m_drawn->asked == m_editing.step();
}

void PagePreview::askForPage() {
    const PageRoom room = roomFor(m_editing.draft().page.millimetres);
    m_drawer.draw({m_editing.chosenPage(), m_editing.revision(), wholePixels(room), seenThrough(room)});
    describeSelection();
    update();
}

void PagePreview::take(const std::shared_ptr<const DrawnPage>& page) {
    const bool samePage = m_drawn != nullptr && m_drawn->asked == page->asked;
    if (page->image.isNull() && samePage && !m_drawn->image.isNull()) {
        auto unmade = std::make_shared<DrawnPage>(*m_drawn);  // what was good stays in sight
        unmade->problem = page->problem;
        m_drawn = std::move(unmade);
    } else {
        m_drawn = page;
        m_projection.reset();
        if (!page->image.isNull()) {
            m_projection.emplace(page->projection);
        }
    }
    describeSelection();
    placeEditor();
    update();
    Q_EMIT updated(page->problem);
    Q_EMIT viewChanged();  // the page may have another shape
    if (page->problem.isEmpty()) {
        askForWindow();  // it may have been scrolled meanwhile; what failed is not tried over and over
    }
}

double PagePreview::pixelsPerUnit() const {
    return m_projection ? pageArea().width() / m_drawn->layout.size.width() : 1.0;
}

QPointF PagePreview::toWidget(QPointF onPage) const {
    return pageArea().topLeft() + onPage * pixelsPerUnit();
}

QPointF PagePreview::toPage(QPointF inWidget) const {
    return (inWidget - pageArea().topLeft()) / pixelsPerUnit();
}

QRectF PagePreview::onWidget(const QRectF& box) const {
    return {toWidget(box.topLeft()), toWidget(box.bottomRight())};
}

PageLayout PagePreview::placedNow() const {
    if (!m_projection) {
        return {};
    }
    PageLayout now = m_drawn->layout;
    if (!upToDate()) {
        followDraft(now, m_editing.draft());
    }
    if (m_drag && m_drag->begun) {
        if (isSpot(m_drag->handle) || isArrow(now, m_drag->part)) {
            moveSpots(now, m_drag->part, m_drag->handle, m_drag->offset);
        } else {
            moveBox(now, m_drag->part, pulled(m_drag->before, m_drag->handle, m_drag->offset));
        }
    }
    return now;
}

std::optional<MapOnPage> PagePreview::map() const {
    if (!m_projection || !m_drawn->layout.hasMap()) {
        return std::nullopt;
    }
    return MapOnPage{m_drawn->layout.mapFrame, m_drawn->layout.scene.viewport, *m_projection};
}

std::optional<QRectF> PagePreview::selectedBox() const {
    const std::optional<PagePart>& part = m_editing.selection();
    return part ? ownBoxOf(placedNow(), *part) : std::nullopt;
}

std::optional<PagePart> PagePreview::partUnder(QPointF position) const {
    constexpr double reachPixels = 5.0;
    return partAt(placedNow(), toPage(position), reachPixels / pixelsPerUnit());
}

/// A citation that leads to another sheet; null where there is none.
const SheetLink* PagePreview::linkUnder(QPointF position) const {
    if (!m_projection) {
        return nullptr;
    }
    const auto found = std::find_if(m_drawn->links.begin(), m_drawn->links.end(),
                                    [&](const SheetLink& link) { return link.box.contains(toPage(position)); });
    return found == m_drawn->links.end() ? nullptr : &*found;
}

/// For screen readers: which page it is, what is selected and where it lies.
void PagePreview::describeSelection() {
    QString words = tr("Nothing is selected; Tab steps through the parts of the page.");
    const QString step = m_drawn != nullptr ? stepInWords(m_drawn->step(), m_drawn->count()) : QString();
    if (!step.isEmpty()) {
        words = tr("%1: %2. %3").arg(step, m_drawn->layout.title, words);
    }
    if (const std::optional<PagePart>& part = m_editing.selection()) {
        words = partTitle(*part, m_editing.draft().notes);
        if (const auto box = selectedBox()) {
            const double millimetres = m_drawn->layout.unitScale / unitsPerMillimetre;
            const auto whole = [&](double length) { return locale().toString(length * millimetres, 'f', 0); };
            words = tr("%1, %2 mm from the left and %3 mm from the top, %4 by %5 mm")
                        .arg(words, whole(box->x()), whole(box->y()), whole(box->width()), whole(box->height()));
        }
    }
    if (words != accessibleDescription()) {
        setAccessibleDescription(words);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void PagePreview::setTool(PageTool tool) {
    if (tool == m_tool) {
        return;
    }
    closeEditor(Keep::yes);
    m_tool = tool;
    m_arrowFrom.reset();
    if (m_projection) {
        const QRectF seen = QRectF(toPage({0.0, 0.0}), toPage(QPointF(width(), height()))) & m_drawn->layout.mapFrame;
        m_cross = seen.isEmpty() ? m_drawn->layout.mapFrame.center() : seen.center();
    }
    setCursor(tool == PageTool::select ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    Q_EMIT toolChanged();
}

}  // namespace marz
