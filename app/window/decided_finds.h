// SPDX-License-Identifier: MIT
#pragma once

// Keeps what unknown articles have put on the map in step with what their reader decides about names: not a place,
// another one, one that was missed. Decisions of earlier days count as soon as the article is there again.

#include <QFutureWatcher>
#include <QObject>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/state/article_reading.h"
#include "app/world/world_loader.h"

namespace marz {

class DecidedFinds : public QObject {
    Q_OBJECT

public:
    DecidedFinds(ArticleReading& reading, WorldLoader& loader, QObject* parent = nullptr);
    /// Stops what is being looked for, and waits for it.
    ~DecidedFinds() override;

private:
    using Decisions = std::vector<geo::ReviewDecision>;
    struct Made {
        std::shared_ptr<const geo::Article> article;
        std::shared_ptr<const geo::ArticleFinds> shown;  // as before where no others could be made
        Decisions decisions;
    };
    void update();
    void take();
    const Decisions& shownWith(const std::shared_ptr<const geo::ArticleFinds>& finds) const;
    const std::string& keyOf(const std::shared_ptr<const geo::Article>& article);

    ArticleReading& m_reading;
    WorldLoader& m_loader;
    struct Key {
        std::shared_ptr<const geo::Article> article;
        std::string text;
    };
    std::vector<Key> m_keys;   // of the articles that are attached
    std::vector<Made> m_made;  // what is on the map, or about to be
    std::stop_source m_stop;
    QFutureWatcher<Made> m_making;
};

}  // namespace marz
