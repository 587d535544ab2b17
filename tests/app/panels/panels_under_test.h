// SPDX-License-Identifier: MIT
#pragma once

// Filter, list and place page about one explorer with the small world, as in the window.

#include <QStringList>
#include <memory>

#include "app/panels/filter_panel.h"
#include "app/panels/place_list.h"
#include "app/panels/place_panel.h"
#include "app/style/map_style_reader.h"
#include "tests/app/support/small_world.h"

namespace marz {

struct PanelsUnderTest {
    Explorer explorer;
    std::shared_ptr<const MarkIcons> icons =
        std::make_shared<const MarkIcons>(builtInMapStyle(QStringLiteral("light")));
    FilterPanel filter{explorer, icons};
    PlaceList list{explorer, icons};
    PlacePanel panel{explorer, icons};

    PanelsUnderTest() { explorer.setWorld(smallWorld()); }

    QStringList listed() {
        QStringList names;
        const QAbstractItemModel& model = *list.table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            names << model.index(row, 0).data().toString();
        }
        return names;
    }
};

}  // namespace marz
