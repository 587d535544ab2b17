// SPDX-License-Identifier: MIT
#include "app/convert/boundary_credit.h"

#include "app/convert/qt_text.h"
#include "app/world/world_builder.h"

namespace marz {

namespace {

const UserLayer* ownBorders(const World& world, const BorderView& borders) {
    return borders.ownBorders ? world.userLayer(*borders.ownBorders) : nullptr;
}

QString fileOf(const UserLayer& layer) {
    return toQString(layer.source.path.filename().string());
}

}  // namespace

QString boundaryData(const World& world, const BorderView& borders) {
    if (const UserLayer* own = ownBorders(world, borders)) {
        return QStringLiteral("the user's file %1 of %2").arg(fileOf(*own), toQString(dateOf(own->stamp)));
    }
    const Basemap& basemap = *world.basemap;
    return toQString(basemap.boundaries.empty() ? basemap.folder.filename().string() : basemap.boundaries);
}

QString boundaryCredit(const World& world, const BorderView& borders) {
    const QString data = boundaryData(world, borders);
    if (data.isEmpty()) {
        return {};
    }
    QString sentence = QStringLiteral("Boundaries: ") + data;
    if (ownBorders(world, borders) == nullptr && world.basemap->folder == shippedWorld().basemap) {
        sentence +=
            QStringLiteral(", up to about 5\u00A0km off at the crossings; no position is taken on disputed ones");
    }
    if (borders.openBorders == OpenBorders::hidden && knowsOpenBorders(world, borders)) {
        sentence += QStringLiteral("; disputed and indefinite lines are left out");
    }
    return sentence + QLatin1Char('.');
}

QString shortBoundaryCredit(const World& world, const BorderView& borders) {
    if (const UserLayer* own = ownBorders(world, borders)) {
        return fileOf(*own);
    }
    return boundaryData(world, borders).section(QLatin1Char(','), 0, 0);
}

QString boundaryNotice(const World& world, const BorderView& borders) {
    // How far the lines can be off is known only of those that ship with the program.
    return ownBorders(world, borders) == nullptr && world.basemap->folder == shippedWorld().basemap
               ? QStringLiteral("boundary data 1:10 million, up to about 5 km off")
               : QStringLiteral("boundaries as %1 has them").arg(shortBoundaryCredit(world, borders));
}

}  // namespace marz
