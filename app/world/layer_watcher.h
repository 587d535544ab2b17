// SPDX-License-Identifier: MIT
#pragma once

// Notices when the file of one of the user's layers is written or replaced by another program. Says so and does
// nothing: the user decides when it is read again.

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <set>
#include <vector>

#include "app/world/user_layer.h"

namespace marz {

class LayerWatcher : public QObject {
    Q_OBJECT

public:
    explicit LayerWatcher(QObject* parent = nullptr);

    void watch(const std::vector<UserLayer>& layers);
    /// Compares the files with what was read; also after the window was out of sight.
    void check();
    /// Those whose file is not any more as it was when it was read.
    const std::set<UserLayerId>& changedLayers() const { return m_changed; }

Q_SIGNALS:
    void changed();

private:
    struct Watched {
        UserLayerId id;
        std::filesystem::path path;
        FileStamp stamp;
    };

    QFileSystemWatcher m_watcher;
    QTimer m_settling;  // a program writes a file in many steps
    std::vector<Watched> m_layers;
    std::set<UserLayerId> m_changed;
};

}  // namespace marz
