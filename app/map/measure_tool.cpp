// SPDX-License-Identifier: MIT
#include "app/map/measure_tool.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <utility>

#include "app/map/measure_path.h"
#include "app/scene/plane_points.h"
#include "libgeo/projection/project_shape.h"

namespace marz {

namespace {

constexpr double cornerRadius = 3.5;

}  // namespace

MeasureTool::MeasureTool(Explorer& explorer, const MapStyle& style, QWidget& map)
    : QWidget(&map), m_explorer(explorer), m_style(style) {
    setObjectName(QStringLiteral("measureTool"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    map.installEventFilter(this);
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        if (m_active && (changes & (Changes(Change::viewport) | Change::world))) {
            update();
        }
    });
}

void MeasureTool::setActive(bool active) {
    if (active == m_active) {
        return;
    }
    m_active = active;
    m_corners.clear();
    m_pointer.reset();
    m_pressedAt.reset();
    resize(parentWidget()->size());
    setVisible(active);
    raise();
    Q_EMIT activeChanged(active);
}

void MeasureTool::setMapStyle(const MapStyle& style) {
    m_style = style;
    update();
}

std::optional<geo::LonLat> MeasureTool::groundAt(QPointF position) const {
    const geo::ProjectionDefinition& definition = m_explorer.world()->projection;
    if (definition.proj.empty()) {
        return std::nullopt;
    }
    const geo::PlanePoint plane = m_explorer.state().viewport.toPlane({position.x(), position.y()});
    return projectionOfThisThread(definition).toLonLat(plane);
}

bool MeasureTool::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        resize(parentWidget()->size());
    }
    if (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event))) {
        return true;
    }
    if (m_active) {
        switch (event->type()) {
            case QEvent::MouseButtonPress:
                return handlePress(event);
            case QEvent::MouseMove:
                return handleMove(event);
            case QEvent::MouseButtonRelease:
                return handleRelease(event);
            case QEvent::MouseButtonDblClick:
                return true;  // its second click would zoom
            default:
                break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool MeasureTool::handleKey(const QKeyEvent& event) {
    const int key = event.key();
    if (key == Qt::Key_M && !(event.modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier))) {
        setActive(!m_active);
        return true;
    }
    if (!m_active) {
        return false;
    }
    if (key == Qt::Key_Escape) {
        setActive(false);
        return true;
    }
    if (key == Qt::Key_Backspace && !m_corners.empty()) {
        m_corners.pop_back();
        update();
        return true;
    }
    return false;
}

bool MeasureTool::handlePress(QEvent* event) {
    const auto& press = static_cast<const QMouseEvent&>(*event);
    if (press.button() != Qt::LeftButton || m_passingOn) {
        return false;
    }
    m_pressedAt = press.position();
    return true;
}

bool MeasureTool::handleMove(QEvent* event) {
    const auto& move = static_cast<const QMouseEvent&>(*event);
    m_pointer = groundAt(move.position());
    update();
    if (!m_pressedAt) {
        return false;
    }
    if ((move.position() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance()) {
        return true;
    }
    passPressOn(*std::exchange(m_pressedAt, std::nullopt));
    return false;
}

void MeasureTool::passPressOn(QPointF position) {
    QMouseEvent press(QEvent::MouseButtonPress, position, parentWidget()->mapToGlobal(position), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    m_passingOn = true;
    QApplication::sendEvent(parentWidget(), &press);
    m_passingOn = false;
}

bool MeasureTool::handleRelease(QEvent* event) {
    const auto& release = static_cast<const QMouseEvent&>(*event);
    if (release.button() != Qt::LeftButton || !m_pressedAt) {
        return false;
    }
    m_pressedAt.reset();
    if (const auto corner = groundAt(release.position())) {
        m_corners.push_back(*corner);
    }
    update();
    return true;
}

void MeasureTool::paintEvent(QPaintEvent*) {
    std::vector<geo::LonLat> corners = m_corners;
    if (m_pointer && !corners.empty()) {
        corners.push_back(*m_pointer);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_explorer.world()->projection.proj.empty()) {
        paintCourse(painter, corners);
    }
    paintResult(painter, measureInWords(corners));
}

void MeasureTool::paintCourse(QPainter& painter, const std::vector<geo::LonLat>& corners) const {
    const geo::Projection& projection = projectionOfThisThread(m_explorer.world()->projection);
    const geo::Viewport& viewport = m_explorer.state().viewport;
    const geo::PlaneShape line = geo::projectShape(geodesicsThrough(corners), projection);
    for (std::size_t i = 0; i < line.partCount(); ++i) {
        QPolygonF course;
        for (const geo::PlanePoint point : line.part(i)) {
            const geo::ScreenPoint spot = viewport.toScreen(point);
            course << QPointF(spot.x, spot.y);
        }
        painter.setPen(QPen(m_style.markLabel.halo, 4.5));
        painter.drawPolyline(course);
        painter.setPen(QPen(m_style.rangeRing.colour, 2.0));
        painter.drawPolyline(course);
    }
    painter.setBrush(m_style.page);
    painter.setPen(QPen(m_style.rangeRing.colour, 2.0));
    for (const geo::LonLat corner : m_corners) {
        if (const auto plane = projection.toPlane(corner)) {
            const geo::ScreenPoint spot = viewport.toScreen(*plane);
            painter.drawEllipse(QPointF(spot.x, spot.y), cornerRadius, cornerRadius);
        }
    }
}

void MeasureTool::paintResult(QPainter& painter, const QString& measured) const {
    const QString text = measured.isEmpty() ? tr("Click to measure; Backspace takes a point back, Esc ends") : measured;
    QFont larger = font();
    larger.setPixelSize(measured.isEmpty() ? 12 : 14);
    painter.setFont(larger);
    const QRectF plate(10.0, 10.0, QFontMetricsF(larger).horizontalAdvance(text) + 20.0, 28.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.page);
    painter.drawRoundedRect(plate, 4.0, 4.0);
    painter.setPen(m_style.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

}  // namespace marz
