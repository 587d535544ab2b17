// SPDX-License-Identifier: MIT
#include "app/export_dialog/part_overlaps.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/export/content/place_wording.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PartOverlaps)
};

/// Less than that is no more than rims that touch.
bool overlap(const QRectF& one, const QRectF& other) {
    constexpr double least = 3.0;
    const QRectF both = one & other;
    return both.width() > least && both.height() > least;
}

bool isMap(const PlacedElement& element) {
    return element.element == PageElement::map;
}

/// These lie on the map by themselves, or may.
bool belongsOnMap(PageElement element) {
    return element == PageElement::map || element == PageElement::locator || element == PageElement::scaleBar ||
           element == PageElement::northArrow || element == PageElement::fraction;
}

QString nameOf(PageElement element) {
    return entryOf(element).title.toLower();
}

/// What else lies under a box; never the map, whose hidden marks are told elsewhere.
QStringList under(const QRectF& box, const PageLayout& layout, std::optional<PageElement> own) {
    QStringList names;
    for (const PlacedElement& element : layout.elements) {
        if (!isMap(element) && element.element != own && overlap(box, element.box)) {
            names << nameOf(element.element);
        }
    }
    return names;
}

void remark(QStringList& remarks, const QString& what, const QStringList& covered) {
    if (!covered.isEmpty()) {
        remarks << Words::tr("%1 lies over: %2. Move one of them.").arg(what, shortList(covered));
    }
}

/// What the layout has put beside the map, and the map now reaches.
void remarkMap(QStringList& remarks, const PageLayout& layout, const PageArrangement& arrangement) {
    QStringList reached;
    for (const PlacedElement& element : layout.elements) {
        const bool moved = arrangement.corners.contains(element.element);
        if (!belongsOnMap(element.element) && !moved && overlap(layout.mapFrame, element.box)) {
            reached << nameOf(element.element);
        }
    }
    if (!reached.isEmpty()) {
        remarks << Words::tr("The map reaches under: %1. Move it, or make it smaller.").arg(shortList(reached));
    }
}

}  // namespace

QStringList overlapRemarks(const PageLayout& layout, const PageArrangement& arrangement) {
    QStringList remarks;
    if (arrangement.mapFrame) {
        remarkMap(remarks, layout, arrangement);
    }
    for (const PlacedElement& element : layout.elements) {
        if (arrangement.corners.contains(element.element)) {
            remark(remarks, entryOf(element.element).title, under(element.box, layout, element.element));
        }
    }
    for (const PlacedNote& note : layout.notes) {
        if (!note.box.isNull()) {
            remark(remarks, Words::tr("Note %1").arg(note.note + 1), under(note.box, layout, std::nullopt));
        }
    }
    return remarks;
}

}  // namespace marz
