// SPDX-License-Identifier: MIT
#pragma once

// The page in the dialog, as the file will show it made smaller or larger, and by hand: parts are selected, moved,
// resized and written onto it. What is moved or zoomed is seen at once, from the picture there is; the page that is
// laid out anew, or painted sharp at the new scale, follows off the GUI thread. Points on the page are layout units of
// the picture that is shown, others are pixels of the widget. The map moves only once it is selected: a hand that
// misses a note shall not move everything.

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/export_dialog/note_editor.h"
#include "app/export_dialog/note_placing.h"
#include "app/export_dialog/page_drawer.h"
#include "app/export_dialog/page_sight.h"
#include "app/export_dialog/part_drag.h"

namespace marz {

enum class PageSnapping { on, off };

/// The map held within its frame.
struct MapPull {
    QPointF press;  // on the page
    geo::Viewport before;
    geo::Viewport now;
};

class PagePreview : public QWidget {
    Q_OBJECT

public:
    explicit PagePreview(PageEditing& editing, QWidget* parent = nullptr);
    ~PagePreview() override;

    QSize sizeHint() const override { return {720, 520}; }
    /// The last picture that was drawn; null before there is one.
    const DrawnPage* drawn() const { return m_drawn.get(); }
    /// Whether the picture shows the present draft.
    bool upToDate() const;
    /// Whether all that is seen of it is painted at the present scale.
    bool sharp() const;

    const PageZoom& zoom() const { return m_zoom; }
    void setZoom(const PageZoom& zoom);
    /// About the middle of the view; nothing: the whole page.
    void zoomTo(std::optional<double> scale);
    void zoomBy(int steps);
    void scrollBy(QPointF pixels) { setZoom(scrolledBy(sight().room, m_zoom, pixels)); }
    /// The sheet of the picture in the view, for scroll bars and the like.
    PageSight sight() const;
    PageRoom pageRoom() const { return sight().room; }
    QRectF pageArea() const { return sight().area(); }

    PageTool tool() const { return m_tool; }
    /// With the keys, a cross on the page moves with the arrows and Enter sets the note.
    void setTool(PageTool tool);
    void setSnapping(PageSnapping snapping) { m_snapping = snapping; }
    /// Opens the selected note's text on the page; nothing where none is selected.
    void editText();
    /// What is being typed becomes the note's text; to be called before undo, redo and whatever takes the draft away.
    void endText() { m_editor.close(Typed::kept); }
    /// These change what is selected; nothing where nothing is.
    void resetPlace();
    void removeSelected();

    /// The page of a series or further sheet that comes next, or before; nothing at the end.
    std::optional<PageStep> stepTowards(int direction) const;
    /// Where all parts are now, also those that have been moved since the picture was drawn.
    PageLayout placedNow() const;
    PageTransform transform() const;
    QPointF toWidget(QPointF onPage) const { return transform().toView(onPage); }
    QPointF toPage(QPointF inWidget) const { return transform().toPage(inWidget); }

Q_SIGNALS:
    /// A page was drawn, or could not be: then with the reason.
    void updated(const QString& problem);
    void toolChanged();
    /// Another scale, another piece of the page in view, or more or less room.
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent* event) override;

private:
    void askForPage();
    void take(const std::shared_ptr<const DrawnPage>& page);
    void describeSelection();
    PageSight sightOf(QSizeF millimetres) const;
    void askForWindow();
    void bringIntoView(const PagePart& part);
    bool scrollByKey(int key);
    bool zoomByKey(int key);
    std::optional<QRectF> selectedBox() const;
    std::optional<MapOnPage> map() const;
    const SheetLink* linkUnder(QPointF position) const;
    std::optional<PagePart> partUnder(QPointF position) const;
    std::optional<PartHandle> handleAt(QPointF position) const;

    void showToolsPointer();
    void showPointerOver(QPointF position);
    void pullFrom(QPointF position);
    void takeHold(QPointF position);
    void drop();
    void followPointer(QPointF position, Qt::KeyboardModifiers keys);
    void scrollAtEdge(QPointF position, Qt::KeyboardModifiers keys);
    void goOnAtEdge();
    std::optional<geo::Viewport> contentToCome() const;
    std::optional<geo::Viewport> contentNow() const;
    void changeContent(const geo::Viewport& view, const QString& words, const QString& series = {});
    bool takeHoldOfContent(QPointF onPage);
    void pullContentTo(QPointF onPage);
    void dropContent();
    void zoomContent(double steps, QPointF stillOnPage);
    bool wheelZoomsContent(const QWheelEvent& event);
    void nudgeContent(QPointF millimetres);
    QPointF unitsOf(QPointF millimetres) const;
    void nudge(QPointF millimetres);
    bool steer(int key, Qt::KeyboardModifiers modifiers);
    bool turnPage(int key);
    void stepParts(int step);
    void placeAt(QPointF onPage);
    void placeEditor();
    void confirm();
    bool escape();

    PageEditing& m_editing;
    PageDrawer m_drawer;
    std::shared_ptr<const DrawnPage> m_drawn;
    std::optional<geo::Projection> m_projection;  // of m_drawn
    PageZoom m_zoom;
    bool m_byHand = false;          // what is being selected lies under the pointer
    double m_wheel = 0.0;           // of a step of zoom, turned so far
    std::optional<QPointF> m_pull;  // where the page is held while it is scrolled by hand
    PageSnapping m_snapping = PageSnapping::on;
    PageTool m_tool = PageTool::select;
    std::optional<geo::LonLat> m_arrowFrom;
    QPointF m_cross;
    std::optional<PartDrag> m_drag;
    std::optional<MapPull> m_mapPull;
    QTimer m_edgeTimer;  // runs while what is dragged is held at an edge of the view
    QPointF m_pointer;   // where it is then, and with these keys
    Qt::KeyboardModifiers m_keys;
    NoteEditor m_editor;
};

}  // namespace marz
