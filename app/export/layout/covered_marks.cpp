// SPDX-License-Identifier: MIT
#include "app/export/layout/covered_marks.h"

#include <QStringList>

#include "app/export/content/place_wording.h"
#include "app/scene/mark_items.h"
#include "app/scene/number_clearance.h"

namespace marz {

namespace {

struct Hidden {
    int marks = 0;
    QStringList numbers;
};

Hidden hiddenBy(const QRectF& box, const PageLayout& layout) {
    Hidden hidden;
    for (const SceneLayer& layer : layout.scene.overlay) {
        for (const SceneItem& item : layer.items) {
            const auto* mark = std::get_if<MarkItem>(&item);
            if (mark == nullptr ||
                !box.contains(layout.mapFrame.topLeft() + QPointF(mark->position.x, mark->position.y))) {
                continue;
            }
            ++hidden.marks;
            if (mark->number) {
                hidden.numbers << QString::number(*mark->number);
            }
        }
    }
    return hidden;
}

void addRemark(std::vector<QString>& remarks, const QString& what, const Hidden& hidden) {
    if (hidden.marks == 0) {
        return;
    }
    const QString marks = hidden.marks == 1 ? QStringLiteral("a mark") : QStringLiteral("%1 marks").arg(hidden.marks);
    const QString numbers =
        hidden.numbers.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(shortList(hidden.numbers));
    remarks.push_back(
        QStringLiteral("%1 lies over %2 of the map%3; move it, or show another area.").arg(what, marks, numbers));
}

}  // namespace

std::vector<QString> coveredMarkRemarks(const PageLayout& layout) {
    std::vector<QString> remarks;
    for (const PlacedElement& element : layout.elements) {
        if (element.element != PageElement::map) {
            addRemark(remarks, entryOf(element.element).title, hiddenBy(element.box, layout));
        }
    }
    for (const PlacedNote& note : layout.notes) {
        addRemark(remarks, QStringLiteral("Note %1").arg(note.note + 1), hiddenBy(note.box, layout));
    }
    return remarks;
}

std::vector<QString> crowdedNumberRemarks(const PageLayout& layout) {
    QStringList numbers;
    for (const int number : misleadingNumbers(marksOf(layout.scene))) {
        numbers << QString::number(number);
    }
    if (numbers.isEmpty()) {
        return {};
    }
    const QString which = numbers.size() == 1 ? QStringLiteral("The number %1 lies on another mark, or its line does")
                                              : QStringLiteral("The numbers %1 lie on other marks, or their lines do");
    return {which.arg(shortList(numbers)) +
            QStringLiteral(", as there is no room beside their own; show a smaller area, or take a larger page.")};
}

}  // namespace marz
