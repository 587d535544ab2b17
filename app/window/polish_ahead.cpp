// SPDX-License-Identifier: MIT
#include "app/window/polish_ahead.h"

#include <QPointer>
#include <vector>

namespace marz {

void polishAhead(QWidget& widget, TurnsOfWork& turns) {
    std::vector<QPointer<QWidget>> waiting{&widget};  // innermost last: a widget's polishing includes what is in it
    for (QWidget* inner : widget.findChildren<QWidget*>()) {
        waiting.emplace_back(inner);
    }
    auto* owner = new QObject(&widget);  // the widget may have work of its own among the turns
    turns.add(owner, TurnOrder::unseen, [owner, waiting = std::move(waiting)]() mutable {
        if (waiting.back()) {
            waiting.back()->ensurePolished();
        }
        waiting.pop_back();
        if (waiting.empty()) {
            owner->deleteLater();
        }
        return !waiting.empty();
    });
}

}  // namespace marz
