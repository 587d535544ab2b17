// SPDX-License-Identifier: MIT
#pragma once

// The map in the window. Shows the last picture, moved and scaled to the present viewport, at once, and the crisp
// one when the frame builder has it. Pointer and keys change the explorer's viewport and selection; everything that
// can be pointed at comes from the scene of the picture that is shown.

#include <QVariantAnimation>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/map/backdrop.h"
#include "app/map/frame_builder.h"
#include "app/map/map_gestures.h"
#include "app/map/shown_marks.h"
#include "app/state/explorer.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/scale_bar.h"

namespace marz {

class MapWidget : public QWidget {
    Q_OBJECT

public:
    MapWidget(Explorer& explorer, const MapStyle& style, QWidget* parent = nullptr);
    ~MapWidget() override;

    void setMapStyle(const MapStyle& style);
    /// So many pixels of its upper edge lie under something else: what is written on the map stands below.
    void coverTop(int pixels);
    void zoomBy(double factor);
    void showRegion();
    void flyToPlace(const geo::PlaceId& place);
    /// Shows a box of the plane whole, with room around it.
    void flyToBox(const geo::PlaneBox& box);

    /// The marks of the picture that is shown, in reading order.
    const std::vector<ShownMark>& marks() const { return m_marks; }
    /// The mark that a place is seen as: its own, else one that stands for it among others; null where there is none.
    const ShownMark* markOf(const geo::PlaceId& place) const;
    /// Where a mark is now, in pixels of the widget.
    QRectF markRect(const geo::PlaceId& place) const;
    /// The mark under the pointer or the one that the keys have stepped to.
    const std::optional<geo::PlaceId>& pointed() const { return m_pointed; }
    void pointAt(const std::optional<geo::PlaceId>& place);
    /// Selects the mark's place; a mark of several places lets choose among them.
    void selectMark(const geo::PlaceId& place);

    /// Kind and countries, and the state where a date is chosen: under the name of the mark that is pointed at.
    QString secondLineOf(const geo::Place& place) const;

    const Explorer& explorer() const { return m_explorer; }
    /// 1 : N at the map's centre; nothing before there is a projection.
    std::optional<double> presentScale() const;

    QSize sizeHint() const override { return {900, 640}; }

Q_SIGNALS:
    /// The pointer's place on the ground; nothing where it is off the map.
    void cursorMoved(const std::optional<geo::LonLat>& position);
    /// A picture of the loaded world has been painted on the screen for the first time.
    void firstCompleteFrameShown();
    void marksChanged();
    void pointedChanged();
    void failed(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void explorerChanged(Changes changes);
    void worldChanged();
    void requestFrame();
    void takeFrame(const FramePointer& frame);
    void moveTo(const geo::Viewport& viewport);
    void flyTo(const geo::Viewport& viewport);
    void clickAt(QPointF position);
    void hoverAt(QPointF position);
    bool stepMarks(MarkStep step);
    void offerChoice(const std::vector<geo::PlaceId>& places, const QPoint& position);
    /// Nearest first; only those between which the position does not decide.
    std::vector<geo::PlaceId> marksAt(QPointF position) const;
    /// The places that these marks stand for.
    std::vector<geo::PlaceId> placesOf(const std::vector<geo::PlaceId>& marks) const;
    std::vector<geo::PlaceId> placesUnder(QPointF position) const;
    /// Border lines and provinces, which the basemap shows whether their kinds are drawn or not.
    std::vector<geo::PlaceId> placesBeneath(QPointF position) const;
    std::optional<UserFeature> featureUnder(QPointF position) const;
    /// Whether the picture that is shown was drawn in the plane of the present world.
    bool frameIsOfThisPlane() const;
    geo::ScreenPoint toFramePoint(QPointF position) const;
    void fillAround(QPainter& painter, const QImage& picture, const QRect& covered) const;
    void paintFrame(QPainter& painter) const;
    void paintOverlays(QPainter& painter) const;
    QString credits() const;
    /// Empty where the scale leaves nothing to say.
    QString noticeOfScale() const;
    QRectF inSight() const;
    const geo::ScaleBar& scaleBar() const;

    /// Kept: it is asked for with each picture and each painting, and takes geodesics.
    struct MeasuredScale {
        geo::Viewport viewport;
        geo::ScaleBar bar;
    };

    Explorer& m_explorer;
    MapStyle m_mapStyle;
    QString m_boundaryCredit;  // kept: painting reads no files
    FrameBuilder m_builder;
    Backdrop m_backdrop;
    std::optional<geo::Projection> m_projection;
    mutable std::optional<MeasuredScale> m_measured;
    FramePointer m_frame;
    std::vector<ShownMark> m_marks;
    std::optional<geo::PlaceId> m_pointed;
    int m_coveredTop = 0;
    MapDrag m_drag;
    QVariantAnimation m_flight;
    bool m_atRegionView = true;  // until the user moves the map, it shows the region at every size
    bool m_firstFrameShown = false;
    bool m_worldChanging = false;
};

}  // namespace marz
