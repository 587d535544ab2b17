// SPDX-License-Identifier: MIT
#include "app/state/article_reading.h"

#include <QUndoCommand>
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

/// One decision, with what was decided before it.
class DecisionCommand : public QUndoCommand {
public:
    DecisionCommand(ArticleReading& reading, ReviewChange change, const QString& words)
        : QUndoCommand(words), m_reading(reading), m_change(std::move(change)) {}

    void undo() override { m_reading.applyChange({m_change.article, m_change.title, m_change.after, m_change.before}); }
    void redo() override { m_reading.applyChange(m_change); }

private:
    ArticleReading& m_reading;
    ReviewChange m_change;
};

ArticleReading::ArticleReading(Explorer& explorer, std::filesystem::path reviewFile, QObject* parent)
    : QObject(parent), m_explorer(explorer), m_reviewFile(std::move(reviewFile)) {
    m_saving.setMaxThreadCount(1);  // one after the other: the newest is written last
    connect(&m_explorer, &Explorer::changed, this, &ArticleReading::explorerChanged);
    connect(&m_finding, &QFutureWatcherBase::finished, this, &ArticleReading::takeMentions);
    ReadReviews read = readReviews(m_reviewFile);
    m_reviews = std::move(read.reviews);
    m_inFile = m_reviews;
    if (read.problem) {
        // Whoever listens is connected by then.
        QMetaObject::invokeMethod(
            this, [this, problem = *read.problem] { Q_EMIT failed(problem); }, Qt::QueuedConnection);
    }
}

ArticleReading::~ArticleReading() {
    m_finding.disconnect(this);
    m_stopFinding.request_stop();
    m_finding.waitForFinished();
    m_saving.waitForDone();
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

const std::vector<geo::ReviewDecision>& ArticleReading::decisions() const {
    return decisionsAbout(m_key);
}

const std::vector<geo::ReviewDecision>& ArticleReading::decisionsAbout(const std::string& articleKey) const {
    static const std::vector<geo::ReviewDecision> none;
    const auto reviewed = m_reviews.find(articleKey);
    return reviewed == m_reviews.end() ? none : reviewed->second.decisions;
}

void ArticleReading::decide(const geo::ReviewDecision& decision, const QString& words) {
    if (!m_article || decision.phrase.empty()) {
        return;
    }
    if (!geo::canBeDecided(decision.phrase)) {
        Q_EMIT failed(tr("A name has no more than %1 words; mark fewer of them.").arg(geo::mostPhraseWords));
        return;
    }
    std::vector<geo::ReviewDecision> after = decisions();
    std::erase_if(after, [&](const geo::ReviewDecision& before) {
        return before.phrase == decision.phrase && before.reach == decision.reach;
    });
    after.push_back(decision);
    m_undo.push(new DecisionCommand(*this, {m_key, titleForFile(), decisions(), std::move(after)}, words));
}

void ArticleReading::takeBack(const geo::ReviewDecision& decision) {
    std::vector<geo::ReviewDecision> after = decisions();
    std::erase(after, decision);
    if (after.size() != decisions().size()) {
        m_undo.push(new DecisionCommand(*this, {m_key, titleForFile(), decisions(), std::move(after)},
                                        tr("Taking Back of \u201C%1\u201D").arg(toQString(decision.phrase))));
    }
}

std::string ArticleReading::titleForFile() const {
    const std::optional<geo::SourceId> id = source();
    const geo::Source* known = id ? m_explorer.atlas().findSource(*id) : nullptr;
    return known != nullptr ? known->title : m_article->metadata.title;
}

void ArticleReading::applyChange(const ReviewChange& change) {
    ReviewedArticle& reviewed = m_reviews[change.article];
    reviewed.decisions = changed(std::move(reviewed.decisions), change);
    reviewed.title = change.title;
    if (change.article == m_key) {
        findNames();
    }
    save(change);
}

void ArticleReading::save(const ReviewChange& change) {
    ++m_savesWaiting;
    m_saving.start([this, file = m_reviewFile, change] {
        std::optional<Reviews> inFile;
        QString problem;
        try {
            ReadReviews after = changeReviews(file, {change});
            inFile = std::move(after.reviews);
            problem = after.problem.value_or(QString());
        } catch (const std::exception& error) {
            problem = toQString(error.what());
            ReadReviews unchanged = readReviews(file);
            inFile = unchanged.problem ? std::nullopt : std::optional(std::move(unchanged.reviews));
        }
        QMetaObject::invokeMethod(
            this, [this, inFile = std::move(inFile), problem] { takeSaved(inFile, problem); }, Qt::QueuedConnection);
    });
}

/// What other windows have decided meanwhile comes along, and what could not be saved goes, so that it can be decided
/// again; not while decisions of this one are still under way.
void ArticleReading::takeSaved(const std::optional<Reviews>& inFile, const QString& problem) {
    --m_savesWaiting;
    if (inFile) {
        m_inFile = *inFile;
    }
    if (!problem.isEmpty()) {
        Q_EMIT failed(problem);
    }
    if (m_savesWaiting == 0) {
        const std::vector<geo::ReviewDecision> before = decisions();
        m_reviews = m_inFile;
        if (decisions() != before) {
            findNames();
        }
    }
}

}  // namespace marz
