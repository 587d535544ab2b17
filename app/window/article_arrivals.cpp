// SPDX-License-Identifier: MIT
#include "app/window/article_arrivals.h"

#include <utility>

namespace marz {

ArticleArrivals::ArticleArrivals(Explorer& explorer, QObject* parent) : QObject(parent), m_explorer(explorer) {
    connect(&m_explorer, &Explorer::changed, this, &ArticleArrivals::explorerChanged);
}

void ArticleArrivals::explorerChanged(Changes changes) {
    if (!(changes & Change::texts)) {
        return;
    }
    const auto articlesBefore = std::exchange(m_articles, {});
    const auto mappedBefore = std::exchange(m_mapped, {});
    std::shared_ptr<const geo::Article> arrived;
    std::vector<geo::SourceId> sources;
    for (const AttachedArticle& attached : m_explorer.world()->articles) {
        m_articles.insert(attached.article);
        if (!attached.source && !articlesBefore.contains(attached.article)) {
            arrived = attached.article;
        }
        if (attached.finds) {
            m_mapped.insert(attached.article);
            if (!mappedBefore.contains(attached.article) && !m_atStart.contains(attached.article)) {
                sources.push_back(attached.finds->source.id);
            }
        }
    }
    const bool first = !std::exchange(m_started, true);
    if (first) {
        m_atStart = m_articles;
    }
    if (arrived && !first) {
        Q_EMIT unknownArrived(arrived);
    }
    if (!sources.empty()) {
        Q_EMIT mapped(sources);
    }
}

}  // namespace marz
