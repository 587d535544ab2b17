// SPDX-License-Identifier: MIT
#pragma once

// The page in the dialog, as the file will show it made smaller or larger, and by hand: parts are selected, moved,
// resized and written onto it. What is moved or zoomed is seen at once, from the picture there is; the page that is
// laid out anew, or painted sharp at the new scale, follows off the GUI thread. Points on the page are layout units of
// the picture that is shown, others are pixels of the widget.

#include <QPointer>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/export/layout/map_on_page.h"
#include "app/export/layout/page_snap.h"
#include "app/export_dialog/page_drawer.h"
#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_zoom.h"
#include "app/export_dialog/part_handles.h"

class QPlainTextEdit;

namespace marz {

enum class PageTool { select, text, callout, arrow };
enum class PageSnapping { on, off };

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
    void scrollBy(QPointF pixels) { setZoom(scrolledBy(pageRoom(), m_zoom, pixels)); }
    /// For scroll bars and the like.
    PageRoom pageRoom() const;
    QRectF pageArea() const;
    /// Whether there is more of the page than the view has room for.
    bool canScroll() const;

    PageTool tool() const { return m_tool; }
    /// With the keys, a cross on the page moves with the arrows and Enter sets the note.
    void setTool(PageTool tool);
    void setSnapping(PageSnapping snapping) { m_snapping = snapping; }
    /// Opens the selected note's text on the page; nothing where none is selected.
    void editText();
    /// What is being typed becomes the note's text; to be called before undo, redo and whatever takes the draft away.
    void endText() { closeEditor(Keep::yes); }
    /// These change what is selected; nothing where nothing is.
    void resetPlace();
    void removeSelected();

    /// The page of a series or further sheet that comes next, or before; nothing at the end.
    std::optional<PageStep> stepTowards(int direction) const;
    /// Where all parts are now, also those that have been moved since the picture was drawn.
    PageLayout placedNow() const;
    QPointF toWidget(QPointF onPage) const;
    QPointF toPage(QPointF inWidget) const;

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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Keep { yes, no };  // what was typed
    struct Drag {
        PagePart part;
        PartHandle handle = PartHandle::body;
        QRectF before;
        QPointF press;  // on the page
        QPointF offset;
        std::vector<SnapLine> guides;
        bool begun = false;  // a click is no drag
    };

    void askForPage();
    void take(const std::shared_ptr<const DrawnPage>& page);
    void describeSelection();
    PageRoom roomFor(QSizeF millimetres) const;
    QSize wholePixels(const PageRoom& room) const;
    std::optional<PageWindow> seenThrough(const PageRoom& room) const;
    void askForWindow();
    void bringIntoView(const PagePart& part);
    bool scrollByKey(int key);
    bool zoomByKey(int key);
    double pixelsPerUnit() const;
    std::optional<QRectF> selectedBox() const;
    std::optional<MapOnPage> map() const;
    const SheetLink* linkUnder(QPointF position) const;
    std::optional<PagePart> partUnder(QPointF position) const;

    void paintPage(QPainter& painter) const;
    void paintPiece(QPainter& painter, const QRectF& piece, QPointF corner) const;
    void paintMoved(QPainter& painter, const PageLayout& now) const;
    void paintSelection(QPainter& painter, const PageLayout& now) const;
    void paintGuides(QPainter& painter) const;
    void paintTool(QPainter& painter) const;
    QRectF onWidget(const QRectF& box) const;

    QPointF centreOf(const PlacedHandle& handle) const;
    std::optional<PartHandle> handleAt(QPointF position) const;
    void showPointerOver(QPointF position);
    void pullFrom(QPointF position);
    void dragTo(QPointF position, PageSnapping snapping);
    QPointF unitsOf(QPointF millimetres) const;
    void nudge(QPointF millimetres);
    bool steer(int key, Qt::KeyboardModifiers modifiers);
    void stepParts(int step);
    void placeAt(QPointF onPage);
    void finishNote(PageNote note);
    void openEditor(const PageNote& note, std::size_t index);
    void placeEditor();
    bool escape();
    void closeEditor(Keep keep);

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
    std::optional<Drag> m_drag;
    QPointer<QPlainTextEdit> m_editor;
    PageNote m_edited;
    std::size_t m_editedIndex = 0;
};

}  // namespace marz
