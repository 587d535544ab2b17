// SPDX-License-Identifier: MIT
#include "app/window/decided_finds.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <exception>
#include <utility>

#include "app/world/article_maps.h"

namespace marz {

DecidedFinds::DecidedFinds(ArticleReading& reading, WorldLoader& loader, QObject* parent)
    : QObject(parent), m_reading(reading), m_loader(loader) {
    connect(&m_reading, &ArticleReading::mentionsChanged, this, &DecidedFinds::update);
    connect(&m_reading.explorer(), &Explorer::changed, this, [this](Changes changes) {
        if (changes & Change::texts) {
            update();
        }
    });
    connect(&m_loader, &WorldLoader::busyChanged, this, &DecidedFinds::update);
    connect(&m_making, &QFutureWatcherBase::finished, this, &DecidedFinds::take);
}

DecidedFinds::~DecidedFinds() {
    m_making.disconnect(this);
    m_stop.request_stop();
    m_making.waitForFinished();
}

/// One article at a time, and nothing while a world is on its way, so that each step starts from what the map shows.
void DecidedFinds::update() {
    if (m_making.isRunning() || m_loader.busy()) {
        return;  // their ends lead here again
    }
    const WorldPointer world = m_reading.explorer().world();
    const auto attachedHas = [&](const auto& finds) {
        return std::any_of(world->articles.begin(), world->articles.end(),
                           [&](const AttachedArticle& each) { return each.finds == finds; });
    };
    std::erase_if(m_made, [&](const Made& made) { return !attachedHas(made.shown); });
    std::erase_if(m_keys, [&](const Key& key) {
        return std::none_of(world->articles.begin(), world->articles.end(),
                            [&](const AttachedArticle& each) { return each.article == key.article; });
    });
    for (const AttachedArticle& attached : world->articles) {
        if (!attached.finds || attached.source) {
            continue;
        }
        const Decisions& decisions = m_reading.decisionsAbout(keyOf(attached.article));
        if (decisions == shownWith(attached.finds)) {
            continue;
        }
        m_making.setFuture(QtConcurrent::run([world, attached, decisions, stop = m_stop.get_token()]() -> Made {
            try {
                return {attached.article, decidedFinds(*world, attached, decisions, stop), decisions};
            } catch (const std::exception&) {  // the reader, who looks for the same names, says why
                return {attached.article, attached.finds, decisions};
            }
        }));
        return;
    }
}

void DecidedFinds::take() {
    const Made made = m_making.result();
    std::erase_if(m_made, [&](const Made& each) { return each.shown == made.shown; });
    m_made.push_back(made);
    m_loader.change([made](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        return {withFindsOf(world, *made.article, made.shown), {}};
    });
}

const DecidedFinds::Decisions& DecidedFinds::shownWith(const std::shared_ptr<const geo::ArticleFinds>& finds) const {
    static const Decisions none;
    const auto made = std::find_if(m_made.begin(), m_made.end(), [&](const Made& each) { return each.shown == finds; });
    return made == m_made.end() ? none : made->decisions;
}

const std::string& DecidedFinds::keyOf(const std::shared_ptr<const geo::Article>& article) {
    const auto known =
        std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& key) { return key.article == article; });
    return known != m_keys.end() ? known->text : m_keys.emplace_back(Key{article, geo::articleKey(*article)}).text;
}

}  // namespace marz
