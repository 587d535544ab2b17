// SPDX-License-Identifier: MIT
#include "app/state/article_decisions.h"

#include <QUndoCommand>
#include <initializer_list>
#include <set>
#include <utility>

#include "app/convert/qt_text.h"

namespace marz {

/// One decision, with what was decided before it.
class DecisionCommand : public QUndoCommand {
public:
    DecisionCommand(ArticleDecisions& decisions, ReviewChange change, const QString& words)
        : QUndoCommand(words), m_decisions(decisions), m_change(std::move(change)) {}

    void undo() override { m_decisions.apply({m_change.article, m_change.title, m_change.after, m_change.before}); }
    void redo() override { m_decisions.apply(m_change); }

private:
    ArticleDecisions& m_decisions;
    ReviewChange m_change;
};

namespace {

const std::vector<geo::ReviewDecision>& decisionsIn(const Reviews& reviews, const std::string& articleKey) {
    static const std::vector<geo::ReviewDecision> none;
    const auto reviewed = reviews.find(articleKey);
    return reviewed == reviews.end() ? none : reviewed->second.decisions;
}

}  // namespace

ArticleDecisions::ArticleDecisions(std::filesystem::path file, QObject* parent)
    : QObject(parent), m_file(std::move(file)) {
    m_saving.setMaxThreadCount(1);  // one after the other: the newest is written last
    ReadReviews read = readReviews(m_file);
    m_reviews = std::move(read.reviews);
    m_inFile = m_reviews;
    if (read.problem) {
        // Whoever listens is connected by then.
        QMetaObject::invokeMethod(
            this, [this, problem = *read.problem] { Q_EMIT failed(problem); }, Qt::QueuedConnection);
    }
}

ArticleDecisions::~ArticleDecisions() {
    m_saving.waitForDone();
}

const std::vector<geo::ReviewDecision>& ArticleDecisions::about(const std::string& articleKey) const {
    return decisionsIn(m_reviews, articleKey);
}

void ArticleDecisions::decide(const DecidedArticle& article, const geo::ReviewDecision& decision,
                              const QString& words) {
    if (decision.phrase.empty()) {
        return;
    }
    if (!geo::canBeDecided(decision.phrase)) {
        Q_EMIT failed(tr("A name has no more than %1 words; mark fewer of them.").arg(geo::mostPhraseWords));
        return;
    }
    std::vector<geo::ReviewDecision> after = about(article.key);
    std::erase_if(after, [&](const geo::ReviewDecision& before) {
        return before.phrase == decision.phrase && before.reach == decision.reach;
    });
    after.push_back(decision);
    push(article, std::move(after), words);
}

void ArticleDecisions::takeBack(const DecidedArticle& article, const geo::ReviewDecision& decision) {
    std::vector<geo::ReviewDecision> after = about(article.key);
    if (std::erase(after, decision) > 0) {
        push(article, std::move(after), tr("Taking Back of \u201C%1\u201D").arg(toQString(decision.phrase)));
    }
}

void ArticleDecisions::push(const DecidedArticle& article, std::vector<geo::ReviewDecision> after,
                            const QString& words) {
    m_undo.push(new DecisionCommand(*this, {article.key, article.title, about(article.key), std::move(after)}, words));
}

void ArticleDecisions::apply(const ReviewChange& change) {
    ReviewedArticle& reviewed = m_reviews[change.article];
    reviewed.decisions = marz::changed(std::move(reviewed.decisions), change);
    reviewed.title = change.title;
    Q_EMIT changed(change.article);
    save(change);
}

void ArticleDecisions::save(const ReviewChange& change) {
    ++m_savesWaiting;
    m_saving.start([this, file = m_file, change] {
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

void ArticleDecisions::takeSaved(const std::optional<Reviews>& inFile, const QString& problem) {
    --m_savesWaiting;
    if (inFile) {
        m_inFile = *inFile;
    }
    if (!problem.isEmpty()) {
        Q_EMIT failed(problem);
    }
    if (m_savesWaiting == 0) {  // else decisions of this window are still under way
        takeFromFile();
    }
}

void ArticleDecisions::takeFromFile() {
    const Reviews before = std::exchange(m_reviews, m_inFile);
    std::set<std::string> articles;
    for (const Reviews* reviews : std::initializer_list<const Reviews*>{&before, &m_reviews}) {
        for (const auto& [key, reviewed] : *reviews) {
            articles.insert(key);
        }
    }
    for (const std::string& key : articles) {
        if (decisionsIn(before, key) != about(key)) {
            Q_EMIT changed(key);
        }
    }
}

}  // namespace marz
