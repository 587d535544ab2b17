// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_preview.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "app/export_dialog/map_content.h"
#include "app/export_dialog/page_accessibility.h"
#include "app/export_dialog/page_painting.h"
#include "app/export_dialog/part_title.h"

namespace marz {

PagePreview::PagePreview(PageEditing& editing, QWidget* parent)
    : QWidget(parent), m_editing(editing), m_editor(editing, *this) {
    installPageAccessibility();
    setMinimumSize(280, 220);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Preview of the page"));
    constexpr int edgeMilliseconds = 30;
    m_edgeTimer.setInterval(edgeMilliseconds);
    connect(&m_edgeTimer, &QTimer::timeout, this, &PagePreview::goOnAtEdge);
    connect(&m_editor, &NoteEditor::closed, this, qOverload<>(&PagePreview::update));
    connect(&m_editing, &PageEditing::changed, this, &PagePreview::askForPage);
    connect(&m_editing, &PageEditing::stepped, this, &PagePreview::askForPage);
    connect(&m_editing, &PageEditing::selectionChanged, this, [this] {
        endText();
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
    if (m_tool == PageTool::map && !hasOwnContent(m_editing.draft())) {
        setTool(PageTool::select);
    }
    const PageSight whole = sightOf(m_editing.draft().page.millimetres);
    m_drawer.draw(
        {m_editing.chosenPage(), m_editing.revision(), whole.wholePixels(), whole.seen(), m_tool == PageTool::map});
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

PageTransform PagePreview::transform() const {
    const QRectF area = pageArea();
    return {area.topLeft(), m_projection ? area.width() / m_drawn->layout.size.width() : 1.0};
}

PageLayout PagePreview::placedNow() const {
    if (!m_projection) {
        return {};
    }
    PageLayout now = m_drawn->layout;
    if (!upToDate()) {
        now = following(std::move(now), m_editing.draft());
    }
    return m_drag && m_drag->begun ? whilePulled(std::move(now), *m_drag) : now;
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
    endText();
    m_tool = tool;
    m_arrowFrom.reset();
    if (m_projection) {
        const QRectF seen = QRectF(toPage({0.0, 0.0}), toPage(QPointF(width(), height()))) & m_drawn->layout.mapFrame;
        m_cross = seen.isEmpty() ? m_drawn->layout.mapFrame.center() : seen.center();
    }
    m_mapPull.reset();
    if (tool == PageTool::map) {
        askForPage();
    }
    showToolsPointer();
    update();
    Q_EMIT toolChanged();
}

/// What the tool does at a spot of the page; nothing on a sheet behind the map. A text is written first, and becomes a
/// note when it is; an arrow is one at once.
void PagePreview::placeAt(QPointF onPage) {
    const std::optional<MapOnPage> ground = map();
    if (!ground) {
        return;
    }
    const std::vector<PageNote>& notes = m_editing.draft().notes;
    const std::size_t index = notes.size();
    const auto note = noteAt(m_tool, onPage, *ground, m_drawn->layout.size, m_arrowFrom, notes);
    if (!note) {
        m_arrowFrom = m_tool == PageTool::arrow && !m_arrowFrom ? ground->groundAt(onPage) : m_arrowFrom;
        update();
        return;
    }
    setTool(PageTool::select);
    if (note->kind == PageNoteKind::arrow) {
        m_editing.change(withNote(m_editing.draft(), index, *note), tr("Add Arrow"));
        m_editing.select(index);
    } else {
        m_editor.open(*note, index);
        placeEditor();
    }
}

void PagePreview::editText() {
    const std::optional<PagePart>& selected = m_editing.selection();
    const auto* index = selected ? std::get_if<std::size_t>(&*selected) : nullptr;
    if (m_projection && index != nullptr && *index < m_editing.draft().notes.size()) {
        m_editor.open(m_editing.draft().notes[*index], *index);
        placeEditor();
    }
}

/// Over the note, also when the page is scrolled or zoomed.
void PagePreview::placeEditor() {
    if (!m_editor.isOpen() || !m_projection) {
        return;
    }
    const QSizeF page = m_drawn->layout.size;
    const PageNote& note = m_editor.note();
    const QRectF wanted(note.corner.x() * page.width(), note.corner.y() * page.height(), note.width * page.width(),
                        0.0);
    m_editor.placeOver(transform().toView(ownBoxOf(placedNow(), m_editor.index()).value_or(wanted)));
}

void PagePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (!m_projection) {
        const QString words = m_drawn == nullptr ? tr("Drawing the page…") : m_drawn->problem;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, words);
        return;
    }
    const PageLayout now = placedNow();
    const PageSight eye = sight();
    const QRectF area = eye.area();
    const ShownPage page{
        *m_drawn, now, transform(), area, (area.size() * devicePixelRatioF()).toSize(), eye.seen().has_value(),
        sharp()};
    paintPicture(painter, page);
    if (const std::optional<geo::Viewport> content = contentToCome()) {
        paintContent(painter, page, shownIn(*content, m_drawn->layout.scene.viewport, m_drawn->layout.mapFrame));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintMoved(painter, page);
    if (m_drag && m_drag->begun) {
        paintGuides(painter, page, m_drag->guides);
    }
    if (m_editing.selection() && !m_editor.isOpen()) {
        paintSelection(painter, page, *m_editing.selection());
    }
    if (m_tool == PageTool::map) {
        paintFrame(painter, page);
    } else if (m_tool != PageTool::select) {
        paintCross(painter, page, m_cross, m_arrowFrom && map() ? map()->pointOf(*m_arrowFrom) : std::nullopt);
    }
    if (hasFocus()) {  // where the keys go is seen, also while nothing is selected
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

}  // namespace marz
