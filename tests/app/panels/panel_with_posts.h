// SPDX-License-Identifier: MIT
#pragma once

// The layers panel on the screen, with two layers of the user that have points alone.

#include <QTest>
#include <filesystem>
#include <memory>

#include "app/panels/layer_panel.h"
#include "app/style/map_style_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

namespace marz {

struct PanelWithPosts {
    test::TemporaryFolder folder;
    Explorer explorer;
    LayerPanel panel{explorer, builtInMapStyle(QStringLiteral("light"))};

    PanelWithPosts() {
        const WorldPointer world = withProjection(smallWorld());
        explorer.setWorld(std::make_shared<const World>(
            withLayers(*world, {writePosts(folder), writePosts(folder, "two.csv")}).value));
        panel.resize(300, 900);
        panel.show();
    }

    const UserLayer& layer(std::size_t index) const { return explorer.world()->userLayers[index]; }
    void add(const std::filesystem::path& file) {
        explorer.setWorld(std::make_shared<const World>(withLayers(*explorer.world(), {file}).value));
    }
    int rowOf(const QString& name) {
        for (int row = 0; row < panel.list().count(); ++row) {
            if (panel.list().item(row)->text() == name) {
                return row;
            }
        }
        return -1;
    }
    void choose(const QString& name) {
        REQUIRE(rowOf(name) >= 0);
        panel.list().setCurrentRow(rowOf(name));
        REQUIRE(detailsCome());
    }
    bool detailsCome() {
        return QTest::qWaitFor([this] { return !explorer.turns().waits(&panel.details()); });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&panel.list(), key, modifiers);
    }
};

}  // namespace marz
