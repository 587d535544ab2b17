// SPDX-License-Identifier: MIT

// What the map widget paints: the last picture where it belongs now, and what lies over it.

#include <QPainter>
#include <QTimer>

#include "app/convert/age_words.h"
#include "app/convert/boundary_credit.h"
#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/map/map_overlays.h"
#include "app/map/map_widget.h"

namespace marz {

void MapWidget::paintEvent(QPaintEvent*) {
    if (m_frame && m_frame->request.options.devicePixelRatio != devicePixelRatioF() && !m_builder.busy()) {
        requestFrame();  // the window has moved to another screen
    }
    QPainter painter(this);
    paintFrame(painter);
    paintOverlays(painter);
    if (!m_firstFrameShown && m_frame && !m_frame->request.scene.world->atlas->places().empty()) {
        m_firstFrameShown = true;
        QTimer::singleShot(0, this, &MapWidget::firstCompleteFrameShown);
    }
}

bool MapWidget::frameIsOfThisPlane() const {
    return m_frame && m_frame->request.scene.world->projection == m_explorer.world()->projection;
}

/// The ground where the picture will not lie; all of it below a picture that one can see through. To fill what is
/// painted over anyway would take as long as that painting.
void MapWidget::fillAround(QPainter& painter, const QImage& picture, const QRect& covered) const {
    const QRegion ground =
        picture.hasAlphaChannel() ? QRegion(rect()) : QRegion(rect()).subtracted(covered.adjusted(1, 1, -1, -1));
    for (const QRect& piece : ground) {
        painter.fillRect(piece, m_mapStyle.water);
    }
}

void MapWidget::paintFrame(QPainter& painter) const {
    if (!m_frame) {
        painter.fillRect(rect(), m_mapStyle.water);
        return;
    }
    const geo::Viewport& now = m_explorer.state().viewport;
    const geo::Viewport& then = m_frame->scene.viewport;
    if (now == then ||
        !frameIsOfThisPlane()) {  // the map of the former projection stays as it was until there is a new one
        fillAround(painter, m_frame->picture, QRectF(0.0, 0.0, then.width, then.height).toAlignedRect());
        painter.drawImage(QPointF(0, 0), m_frame->picture);
        return;
    }
    // Only strips are smoothed: that is dear, and the picture in the middle is as fine as the screen.
    const QRect covered = placeOf(then, now).toAlignedRect().adjusted(1, 1, -1, -1);
    fillAround(painter, m_frame->picture, covered);
    painter.save();
    painter.setClipRegion(QRegion(rect()).subtracted(covered));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_backdrop.paint(painter, now, m_explorer.world()->projection);
    painter.restore();
    painter.drawImage(placeOf(then, now), m_frame->picture);
}

QString MapWidget::credits() const {
    return m_boundaryCredit + QStringLiteral(" \u00B7 ") + toQString(m_explorer.world()->projection.name);
}

QString MapWidget::noticeOfScale() const {
    const std::optional<double> scale = presentScale();
    return scale && *scale < honestScaleDenominator ? boundaryNotice(*m_explorer.world(), m_explorer.state().borders)
                                                    : QString();
}

QRectF MapWidget::inSight() const {
    return QRectF(rect()).adjusted(0.0, m_coveredTop, 0.0, 0.0);
}

const geo::ScaleBar& MapWidget::scaleBar() const {
    const geo::Viewport& viewport = m_explorer.state().viewport;
    if (!m_measured || m_measured->viewport != viewport) {
        m_measured = {viewport, m_projection
                                    ? geo::scaleBarAt(viewport, *m_projection, scaleBarStart(rect()), longestScaleBar)
                                    : geo::ScaleBar{}};
    }
    return m_measured->bar;
}

QString MapWidget::secondLineOf(const geo::Place& place) const {
    QStringList parts{kindAndCountries(place)};
    if (const std::optional<geo::AsKnownOn>& date = m_explorer.state().knownOn) {
        const geo::Atlas& atlas = m_explorer.atlas();
        const std::size_t index = atlas.placeIndex(place.id);
        const geo::PlaceState state = geo::stateOnDate(atlas, index, *date);
        parts << stateInWords(atlas, index, state, *date, StateLength::whole) << paleInWords(state, *date);
        parts.removeAll(QString());
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

void MapWidget::paintOverlays(QPainter& painter) const {
    if (!m_projection || !m_frame) {
        painter.setPen(m_mapStyle.quietText);
        painter.drawText(rect(), Qt::AlignCenter, tr("The map is being drawn\u2026"));
        return;
    }
    paintScaleBar(painter, inSight(), scaleBar(), m_mapStyle);
    paintCredits(painter, inSight(), credits(), m_mapStyle);
    if (const QString notice = noticeOfScale(); !notice.isEmpty()) {
        paintNotice(painter, inSight(), notice, m_mapStyle);
    }
    const geo::Place* pointed = m_pointed ? m_explorer.atlas().findPlace(*m_pointed) : nullptr;
    const QRectF mark = m_pointed ? markRect(*m_pointed) : QRectF();
    const bool labelledAlready = m_pointed == m_explorer.state().selection;
    const ShownMark* shown = m_pointed ? markOf(*m_pointed) : nullptr;
    if (shown != nullptr && !shown->members.empty()) {
        paintNameTag(painter, inSight(), mark, countInWords(*shown), namesInWords(m_explorer.atlas(), *shown),
                     m_mapStyle);
    } else if (pointed != nullptr && mark.isValid() && !labelledAlready) {
        paintNameTag(painter, inSight(), mark, toQString(pointed->name), secondLineOf(*pointed), m_mapStyle);
    }
}

}  // namespace marz
