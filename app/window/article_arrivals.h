// SPDX-License-Identifier: MIT
#pragma once

// Notices what comes with a new world after the first one: articles that are no sources, and what they have put on the
// map. So the window can open the one and fly to the other, and leaves alone what was there at the start.

#include <QObject>
#include <memory>
#include <set>
#include <vector>

#include "app/state/explorer.h"

namespace marz {

class ArticleArrivals : public QObject {
    Q_OBJECT

public:
    explicit ArticleArrivals(Explorer& explorer, QObject* parent = nullptr);

Q_SIGNALS:
    /// Attached a moment ago, and none of the atlas's sources.
    void unknownArrived(const std::shared_ptr<const geo::Article>& article);
    /// These have their places on the map from now on; not said again when decisions change which ones.
    void mapped(const std::vector<geo::SourceId>& sources);

private:
    void explorerChanged(Changes changes);

    Explorer& m_explorer;
    bool m_started = false;
    std::set<std::shared_ptr<const geo::Article>> m_atStart;  // whose places come later and are no arrival
    std::set<std::shared_ptr<const geo::Article>> m_articles;
    std::set<std::shared_ptr<const geo::Article>> m_mapped;
};

}  // namespace marz
