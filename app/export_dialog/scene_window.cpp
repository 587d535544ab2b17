// SPDX-License-Identifier: MIT
#include "app/export_dialog/scene_window.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace marz {

namespace {

/// What an item covers at most, and the item moved; nothing of it where that lies outside the window.
class IntoWindow {
public:
    explicit IntoWindow(const QRectF& window)
        : m_box{window.left(), window.top(), window.right(), window.bottom()}, m_corner(window.topLeft()) {}

    // What has a ground size is cut by whoever draws it.
    std::optional<SceneItem> operator()(const FillItem& item) const { return item; }
    std::optional<SceneItem> operator()(const StrokeItem& item) const { return item; }
    std::optional<SceneItem> operator()(const InnerBandItem& item) const { return item; }
    std::optional<SceneItem> operator()(const ReliefItem& item) const { return item; }

    std::optional<SceneItem> operator()(DotItem item) const {
        return isSeen(item.position, 2.0 * item.radius) ? taken(item, {&item.position}) : std::nullopt;
    }
    std::optional<SceneItem> operator()(MarkItem item) const {
        // Between symbol and number runs a line, which may be all that is seen.
        const geo::ScreenPoint other = item.number ? item.numberCentre : item.position;
        const geo::ScreenBox box{std::min(item.position.x, other.x), std::min(item.position.y, other.y),
                                 std::max(item.position.x, other.x), std::max(item.position.y, other.y)};
        const bool seen = box.grownBy(2.0 * item.size).intersects(m_box);
        return seen ? taken(item, {&item.position, &item.numberCentre}) : std::nullopt;
    }
    std::optional<SceneItem> operator()(RingItem item) const {
        return isSeen(item.centre, item.radius + 2.0 * item.width) ? taken(item, {&item.centre}) : std::nullopt;
    }
    std::optional<SceneItem> operator()(LeaderItem item) const {
        const geo::ScreenBox box{std::min(item.from.x, item.to.x), std::min(item.from.y, item.to.y),
                                 std::max(item.from.x, item.to.x), std::max(item.from.y, item.to.y)};
        const bool seen = box.grownBy(2.0 * item.width).intersects(m_box);
        return seen ? taken(item, {&item.from, &item.to}) : std::nullopt;
    }
    std::optional<SceneItem> operator()(LabelItem item) const {
        const double reach = std::hypot(item.box.width(), item.box.height()) + 2.0 * item.haloWidth;  // however turned
        if (!isSeen(item.baseline, reach)) {
            return std::nullopt;
        }
        item.box = moved(item.box);
        return taken(item, {&item.baseline});
    }
    std::optional<SceneItem> operator()(CurvedLabelItem item) const {
        const bool seen = std::any_of(item.pieces.begin(), item.pieces.end(), [&](const auto& piece) {
            return piece.box.grownBy(piece.box.height() + 2.0 * item.haloWidth).intersects(m_box);
        });
        for (CurvedLabelItem::Piece& piece : item.pieces) {
            piece.baseline = moved(piece.baseline);
            piece.box = moved(piece.box);
        }
        return seen ? std::optional<SceneItem>(item) : std::nullopt;
    }

private:
    bool isSeen(geo::ScreenPoint centre, double reach) const {
        return geo::ScreenBox{centre.x, centre.y, centre.x, centre.y}.grownBy(reach).intersects(m_box);
    }
    geo::ScreenPoint moved(geo::ScreenPoint point) const { return {point.x - m_corner.x(), point.y - m_corner.y()}; }
    geo::ScreenBox moved(const geo::ScreenBox& box) const {
        return {box.left - m_corner.x(), box.top - m_corner.y(), box.right - m_corner.x(), box.bottom - m_corner.y()};
    }
    template <class Item>
    std::optional<SceneItem> taken(Item& item, std::initializer_list<geo::ScreenPoint*> points) const {
        for (geo::ScreenPoint* point : points) {
            *point = moved(*point);
        }
        return item;
    }

    geo::ScreenBox m_box;
    QPointF m_corner;
};

std::vector<SceneLayer> within(const std::vector<SceneLayer>& layers, const IntoWindow& take) {
    std::vector<SceneLayer> result;
    for (const SceneLayer& layer : layers) {
        result.push_back({layer.id, layer.title, {}});
        for (const SceneItem& item : layer.items) {
            if (std::optional<SceneItem> piece = std::visit(take, item)) {
                result.back().items.push_back(std::move(*piece));
            }
        }
    }
    return result;
}

}  // namespace

Scene sceneWithin(const Scene& scene, const QRectF& window) {
    const IntoWindow take(window);
    Scene piece;
    piece.viewport = scene.viewport;
    piece.viewport.centre = scene.viewport.toPlane({window.center().x(), window.center().y()});
    piece.viewport.width = window.width();
    piece.viewport.height = window.height();
    piece.background = scene.background;
    piece.base = within(scene.base, take);
    piece.overlay = within(scene.overlay, take);
    return piece;
}

}  // namespace marz
