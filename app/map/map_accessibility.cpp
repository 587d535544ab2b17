// SPDX-License-Identifier: MIT
#include "app/map/map_accessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMenu>
#include <QPointer>
#include <algorithm>
#include <unordered_map>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/map/map_widget.h"

namespace marz {

namespace {

class MarkAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MarkAccessible(MapWidget* map, geo::PlaceId place) : m_map(map), m_place(std::move(place)) {}

    const geo::PlaceId& place() const { return m_place; }

    bool isValid() const override { return m_map && m_map->explorer().atlas().findPlace(m_place) != nullptr; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_map ? m_map->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_map); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::PushButton; }

    QString text(QAccessible::Text kind) const override {
        const geo::Place* place = m_map ? m_map->explorer().atlas().findPlace(m_place) : nullptr;
        if (place == nullptr) {
            return {};
        }
        const ShownMark* mark = m_map->markOf(m_place);
        if (mark != nullptr && !mark->members.empty()) {
            return kind == QAccessible::Name ? countInWords(*mark) + QStringLiteral(": ") + memberNames(*mark)
                   : kind == QAccessible::Description
                       ? MapWidget::tr("Press to choose one of them from a list; zooming in separates them")
                       : QString();
        }
        if (kind == QAccessible::Name) {
            return toQString(place->name) + QStringLiteral(", ") + kindInWords(*place);
        }
        return kind == QAccessible::Description
                   ? m_map->secondLineOf(*place) + QStringLiteral(", ") + locationInWords(*place)
                   : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const QRect box = m_map ? m_map->markRect(m_place).toAlignedRect() : QRect();
        return box.isEmpty() ? box : QRect(m_map->mapToGlobal(box.topLeft()), box.size());
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (!m_map || !m_map->isVisible() || rect().isEmpty()) {
            state.invisible = true;
            return state;
        }
        state.focused = m_map->hasFocus() && m_map->pointed() == m_place;
        state.selected = m_map->explorer().state().selection == m_place;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override {
        if (!m_map) {
            return;
        }
        if (action == pressAction()) {
            m_map->selectMark(m_place);
        } else if (action == setFocusAction()) {
            m_map->setFocus();
            m_map->pointAt(m_place);
        }
    }

private:
    QString memberNames(const ShownMark& mark) const {
        QStringList names;
        for (const geo::PlaceId& id : mark.members) {
            if (const geo::Place* place = m_map->explorer().atlas().findPlace(id)) {
                names.append(toQString(place->name));
            }
        }
        return names.join(QStringLiteral(", "));
    }

    QPointer<MapWidget> m_map;
    geo::PlaceId m_place;
};

class MapAccessible : public QAccessibleWidget {
public:
    explicit MapAccessible(MapWidget* map) : QAccessibleWidget(map, QAccessible::Canvas) {
        m_changed = QObject::connect(map, &MapWidget::marksChanged, map, [this] { refreshMarks(); });
        m_pointed = QObject::connect(map, &MapWidget::pointedChanged, map, [this] { tellFocus(); });
    }
    ~MapAccessible() override {
        QObject::disconnect(m_changed);
        QObject::disconnect(m_pointed);
        for (const auto& [place, id] : m_children) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    MapAccessible(const MapAccessible&) = delete;
    MapAccessible& operator=(const MapAccessible&) = delete;

    /// The marks, and after them the list of a mark of several places while it is open.
    int childCount() const override { return static_cast<int>(marks().size()) + (openList() != nullptr ? 1 : 0); }

    QAccessibleInterface* child(int index) const override {
        const std::vector<ShownMark>& shown = marks();
        if (index >= 0 && static_cast<std::size_t>(index) == shown.size()) {
            return QAccessible::queryAccessibleInterface(openList());
        }
        if (index < 0 || static_cast<std::size_t>(index) > shown.size()) {
            return nullptr;
        }
        return childOf(shown[static_cast<std::size_t>(index)].place);
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* mark = dynamic_cast<const MarkAccessible*>(child);
        const std::vector<ShownMark>& shown = marks();
        if (child != nullptr && child->object() != nullptr && child->object() == openList()) {
            return static_cast<int>(shown.size());
        }
        const auto found = std::find_if(shown.begin(), shown.end(), [&](const ShownMark& candidate) {
            return mark != nullptr && candidate.place == mark->place();
        });
        return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (int index = 0; index < childCount(); ++index) {
            QAccessibleInterface* mark = child(index);
            if (mark->rect().contains(x, y)) {
                return mark;
            }
        }
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        const MapWidget* widget = map();
        const bool onMark = widget != nullptr && widget->hasFocus() && widget->pointed();
        return onMark ? childOf(*widget->pointed()) : QAccessibleWidget::focusChild();
    }

private:
    /// Nothing any more while the widget is being destroyed and is no map.
    MapWidget* map() const { return qobject_cast<MapWidget*>(object()); }

    const std::vector<ShownMark>& marks() const {
        static const std::vector<ShownMark> none;
        const MapWidget* widget = map();
        return widget != nullptr ? widget->marks() : none;
    }

    /// QAccessibleWidget passes menus over, because most belong to a menu bar.
    QMenu* openList() const {
        const QObject* widget = object();
        auto* list = widget != nullptr ? widget->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
        return list != nullptr && list->isVisible() ? list : nullptr;
    }

    QAccessibleInterface* childOf(const geo::PlaceId& place) const {
        const auto known = m_children.find(place);
        if (known != m_children.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* mark = new MarkAccessible(map(), place);
        m_children.emplace(place, QAccessible::registerAccessibleInterface(mark));
        return mark;
    }

    /// Says which marks have come and gone: whoever listens keeps a tree of its own.
    void refreshMarks() {
        const std::vector<ShownMark>& shown = marks();
        std::erase_if(m_children, [&](const auto& child) {
            const bool gone = std::none_of(shown.begin(), shown.end(),
                                           [&](const ShownMark& mark) { return mark.place == child.first; });
            if (gone) {
                tell(QAccessible::accessibleInterface(child.second), QAccessible::ObjectDestroyed);
                QAccessible::deleteAccessibleInterface(child.second);
            }
            return gone;
        });
        for (const ShownMark& mark : shown) {
            if (!m_children.contains(mark.place)) {
                tell(childOf(mark.place), QAccessible::ObjectCreated);
            }
        }
    }

    static void tell(QAccessibleInterface* mark, QAccessible::Event what) {
        QAccessibleEvent event(mark, what);
        QAccessible::updateAccessibility(&event);
    }

    void tellFocus() {
        const MapWidget* widget = map();
        if (widget != nullptr && widget->hasFocus() && widget->pointed()) {
            tell(childOf(*widget->pointed()), QAccessible::Focus);
        }
    }

    QMetaObject::Connection m_changed;
    QMetaObject::Connection m_pointed;
    mutable std::unordered_map<geo::PlaceId, QAccessible::Id> m_children;
};

QAccessibleInterface* makeMapAccessible(const QString&, QObject* object) {
    auto* map = qobject_cast<MapWidget*>(object);
    return map == nullptr ? nullptr : new MapAccessible(map);
}

}  // namespace

void installMapAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeMapAccessible);
        return true;
    }();
    static_cast<void>(installed);
}

}  // namespace marz
