// SPDX-License-Identifier: MIT
#include "app/world/layer_watcher.h"

#include <QStringList>
#include <system_error>

#include "libgeo/vector/vector_file.h"

namespace marz {

LayerWatcher::LayerWatcher(QObject* parent) : QObject(parent) {
    constexpr int settlingMilliseconds = 400;
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &LayerWatcher::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
}

void LayerWatcher::watch(const std::vector<UserLayer>& layers) {
    m_layers.clear();
    QStringList wanted;
    for (const UserLayer& layer : layers) {
        m_layers.push_back({layer.id, layer.source.path, layer.stamp});
        for (const std::filesystem::path& file : geo::filesOfLayer(layer.source.path)) {
            wanted << QString::fromStdString(file.string());
        }
        // A file that another one takes the place of is watched no longer; its folder tells that it is there again.
        std::error_code ignored;  // a relative path in a folder that is gone is not watched
        const std::filesystem::path place = std::filesystem::absolute(layer.source.path, ignored);
        wanted << QString::fromStdString(place.parent_path().string());
    }
    wanted.removeDuplicates();
    wanted.removeAll(QString());
    const QStringList before = m_watcher.files() + m_watcher.directories();
    for (const QString& path : before) {
        if (!wanted.contains(path)) {
            m_watcher.removePath(path);
        }
    }
    for (const QString& path : wanted) {
        if (!before.contains(path)) {
            m_watcher.addPath(path);
        }
    }
    check();
}

void LayerWatcher::check() {
    std::set<UserLayerId> now;
    for (const Watched& layer : m_layers) {
        const FileStamp stamp = fileStampOf(layer.path);
        const bool gone = stamp.bytes == 0;  // perhaps about to be written: said when there is something to read
        if (!gone && stamp != layer.stamp) {
            now.insert(layer.id);
        }
        const QString file = QString::fromStdString(layer.path.string());
        if (!gone && !m_watcher.files().contains(file)) {
            m_watcher.addPath(file);
        }
    }
    if (now != m_changed) {
        m_changed = std::move(now);
        Q_EMIT changed();
    }
}

}  // namespace marz
