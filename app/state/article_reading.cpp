// SPDX-License-Identifier: MIT
#include "app/state/article_reading.h"

#include <QtConcurrentRun>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/world/world.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/base/error.h"
#include "libgeo/base/stopping.h"
#include "libgeo/base/thread_precedence.h"

namespace marz {

namespace {

/// What tells whether two worlds know the same names.
std::shared_ptr<const void> namesKnownIn(const World& world) {
    return world.allNames ? std::shared_ptr<const void>(world.allNames) : world.gazetteer;
}

}  // namespace

ArticleReading::ArticleReading(Explorer& explorer, std::filesystem::path reviewFile, QObject* parent)
    : QObject(parent), m_explorer(explorer), m_decisions(std::move(reviewFile)) {
    connect(&m_explorer, &Explorer::changed, this, &ArticleReading::explorerChanged);
    connect(&m_finding, &QFutureWatcherBase::finished, this, &ArticleReading::takeMentions);
    connect(&m_decisions, &ArticleDecisions::failed, this, &ArticleReading::failed);
    connect(&m_decisions, &ArticleDecisions::changed, this, [this](const std::string& article) {
        if (article == m_key) {
            findNames();
        }
    });
}

ArticleReading::~ArticleReading() {
    m_finding.disconnect(this);
    m_stopFinding.request_stop();
    m_finding.waitForFinished();
}

std::optional<geo::SourceId> ArticleReading::source() const {
    for (const AttachedArticle& attached : m_explorer.world()->articles) {
        if (attached.article == m_article) {
            return attached.shownSource();
        }
    }
    return std::nullopt;
}

void ArticleReading::explorerChanged(Changes changes) {
    if (!(changes & Change::texts)) {
        return;
    }
    const std::vector<AttachedArticle>& articles = m_explorer.world()->articles;
    const bool stays = std::any_of(articles.begin(), articles.end(),
                                   [&](const AttachedArticle& attached) { return attached.article == m_article; });
    if (m_article && stays) {
        // Other names may be known now; what an article has put on the map changes none of them.
        if (m_searchedFor != namesKnownIn(*m_explorer.world())) {
            findNames();
        }
    } else {
        open(articles.empty() ? nullptr : articles.back().article);
    }
}

void ArticleReading::open(const std::shared_ptr<const geo::Article>& article) {
    if (article == m_article) {
        return;
    }
    m_article = article;
    m_key = article ? geo::articleKey(*article) : std::string();
    m_openBlock = nullptr;
    m_found = m_mentions = std::make_shared<const std::vector<geo::PlaceMention>>();
    m_current.reset();
    m_keptByte.reset();
    Q_EMIT opened();
    Q_EMIT mentionsChanged();
    findNames();
}

bool ArticleReading::openPassage(const geo::SourceId& source, const std::string& paragraph) {
    for (const AttachedArticle& attached : m_explorer.world()->articles) {
        if (attached.shownSource() != source) {
            continue;
        }
        open(attached.article);
        const geo::Passage* passage = m_explorer.atlas().findPassage(source, paragraph);
        m_openBlock = passage != nullptr ? geo::findPassageBlock(*m_article, *passage) : m_article->find(paragraph);
        Q_EMIT passageOpened();
        return true;
    }
    return false;
}

const geo::Gazetteer& ArticleReading::gazetteer() const {
    return m_names.gazetteer ? *m_names.gazetteer : *m_explorer.world()->gazetteer;
}

std::shared_ptr<const geo::Gazetteer> ArticleReading::names() const {
    return m_names.gazetteer ? m_names.gazetteer : m_explorer.world()->gazetteer;
}

ArticleReading::Outcome ArticleReading::find(const World& world, const geo::Article& article,
                                             const std::vector<geo::ReviewDecision>& decisions,
                                             const std::stop_token& stop) {
    const auto none = std::make_shared<const std::vector<geo::PlaceMention>>();
    Outcome outcome{none, none, {}};
    try {
        const geo::Gazetteer& gazetteer = namesOf(world);
        const bool ofAtlas = &gazetteer == world.gazetteer.get();
        outcome.names = {world.allNames,
                         ofAtlas ? world.gazetteer : std::shared_ptr<const geo::Gazetteer>(world.allNames, &gazetteer)};
        auto found = std::make_shared<const std::vector<geo::PlaceMention>>(
            geo::tagPlacesForReview(article.text, gazetteer, world.knownAtlas(), stop));
        geo::throwIfStopped(stop);
        outcome.mentions =
            std::make_shared<const std::vector<geo::PlaceMention>>(geo::withDecisions(article.text, *found, decisions));
        outcome.found = std::move(found);
    } catch (const geo::Cancelled&) {
        outcome.problem = tr("The names in the article were not all looked for: it was cancelled.");
    } catch (const std::exception& error) {  // QFuture would throw it where nobody catches
        outcome.problem = tr("The places in the article cannot be found: %1").arg(toQString(error.what()));
    }
    return outcome;
}

void ArticleReading::findNames() {
    if (!m_article) {
        return;
    }
    if (m_finding.isRunning()) {
        m_findAgain = true;
        m_stopFinding.request_stop();  // what it would find is not wanted any more
        return;
    }
    m_findAgain = false;
    m_stopFinding = std::stop_source();
    m_searchedFor = namesKnownIn(*m_explorer.world());
    m_finding.setFuture(QtConcurrent::run(
        [world = m_explorer.world(), article = m_article, decisions = decisions(), stop = m_stopFinding.get_token()] {
            geo::stepBack();
            return find(*world, *article, decisions, stop);
        }));
    Q_EMIT findingChanged();
}

void ArticleReading::cancelFinding() {
    m_findAgain = false;
    m_stopFinding.request_stop();
}

void ArticleReading::takeMentions() {
    Q_EMIT findingChanged();
    if (m_findAgain) {
        findNames();  // for another article or after another decision
        return;
    }
    const Outcome outcome = m_finding.result();
    m_found = outcome.found;
    m_names = outcome.names;
    if (m_current) {
        m_keptByte = mentions()[*m_current].begin;
    }
    m_mentions = outcome.mentions;
    m_current.reset();
    if (m_keptByte && !mentions().empty()) {
        const auto at =
            std::lower_bound(mentions().begin(), mentions().end(), *m_keptByte,
                             [](const geo::PlaceMention& mention, std::size_t byte) { return mention.begin < byte; });
        m_current = std::min(static_cast<std::size_t>(at - mentions().begin()), mentions().size() - 1);
    }
    Q_EMIT mentionsChanged();
    Q_EMIT currentChanged();
    if (!outcome.problem.isEmpty()) {
        Q_EMIT failed(outcome.problem);
    }
}

void ArticleReading::setCurrent(std::optional<std::size_t> mention) {
    if (mention && *mention >= mentions().size()) {
        mention.reset();
    }
    if (mention != m_current) {
        m_current = mention;
        m_keptByte.reset();
        Q_EMIT currentChanged();
    }
}

void ArticleReading::step(int direction) {
    const std::size_t count = mentions().size();
    if (count == 0) {
        return;
    }
    const std::size_t start = m_current.value_or(direction > 0 ? count - 1 : 0);
    setCurrent((start + (direction > 0 ? 1 : count - 1)) % count);
}

bool ArticleReading::goToPlace(const geo::PlaceId& place) {
    if (const geo::PlaceMention* now = currentMention(); now != nullptr && now->place == place) {
        return true;
    }
    const std::size_t start = m_current.value_or(0);
    for (std::size_t offset = 0; offset < mentions().size(); ++offset) {
        const std::size_t index = (start + offset) % mentions().size();
        if (mentions()[index].place == place) {
            setCurrent(index);
            return true;
        }
    }
    return false;
}

std::string ArticleReading::textOf(const geo::PlaceMention& mention) const {
    return m_article ? m_article->text.substr(mention.begin, mention.end - mention.begin) : std::string();
}

void ArticleReading::decide(const geo::ReviewDecision& decision, const QString& words) {
    if (m_article) {
        m_decisions.decide(decidedArticle(), decision, words);
    }
}

void ArticleReading::takeBack(const geo::ReviewDecision& decision) {
    if (m_article) {
        m_decisions.takeBack(decidedArticle(), decision);
    }
}

DecidedArticle ArticleReading::decidedArticle() const {
    const std::optional<geo::SourceId> id = source();
    const geo::Source* known = id ? m_explorer.atlas().findSource(*id) : nullptr;
    return {m_key, known != nullptr ? known->title : m_article->metadata.title};
}

}  // namespace marz
