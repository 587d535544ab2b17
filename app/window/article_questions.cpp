// SPDX-License-Identifier: MIT
#include "app/window/article_questions.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/source_form.h"
#include "app/world/article_attacher.h"
#include "app/world/own_atlas.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/review_decisions.h"
#include "libgeo/article/source_draft.h"
#include "libgeo/article/source_places.h"

namespace marz {

namespace {

QString fileName(const geo::Article& article) {
    return QFileInfo(QString::fromStdString(article.path.string())).fileName();
}

QString titleOf(const geo::Atlas& atlas, const geo::SourceId& id) {
    const geo::Source* source = atlas.findSource(id);
    return source == nullptr
               ? toQString(id.text())
               : QStringLiteral("\u201C%1\u201D (%2)").arg(toQString(source->title), toQString(source->shortAuthor()));
}

/// On a worker: all gazetteers are asked for what the article names.
std::vector<geo::AtlasRow> rowsOf(const geo::Source& source, const geo::Article& article, const World& world) {
    std::vector<geo::AtlasRow> rows = geo::rowsOfSource(source, article);
    const geo::Gazetteer& names = world.allNames ? world.allNames->gazetteer() : *world.gazetteer;
    const std::vector<geo::PlaceMention> mentions = geo::tagPlaces(article.text, names, *world.atlas);
    for (geo::AtlasRow& row : geo::rowsOfMentions(source.id, article, mentions, names)) {
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

ArticleQuestions::ArticleQuestions(Explorer& explorer, WorldLoader& loader, WindowSettings& settings,
                                   std::filesystem::path ownAtlas, QWidget* parent)
    : QFrame(parent),
      m_explorer(explorer),
      m_loader(loader),
      m_settings(settings),
      m_ownAtlas(std::move(ownAtlas)),
      m_question(new QLabel(this)),
      m_yes(new QPushButton(tr("&Yes, It Is"), this)),
      m_new(new QPushButton(tr("&New Source\u2026"), this)),
      m_other(new QPushButton(tr("&It Is Another"), this)),
      m_notNow(new QPushButton(tr("Not No&w"), this)),
      m_sources(new QMenu(this)) {
    setObjectName(QStringLiteral("articleQuestions"));
    setAccessibleName(tr("Question about an article"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_other->setMenu(m_sources);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 6, 10, 6);
    line->addWidget(m_question, 1);
    for (QPushButton* button : {m_yes, m_new, m_other, m_notNow}) {
        line->addWidget(button);
    }
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(m_questions.front().candidates.front().source); });
    connect(m_new, &QPushButton::clicked, this, &ArticleQuestions::askForRecord);
    connect(m_notNow, &QPushButton::clicked, this, &ArticleQuestions::drop);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, &ArticleQuestions::takeCandidates);
    connect(&m_explorer, &Explorer::changed, this, &ArticleQuestions::explorerChanged);
    connect(&m_loader, &WorldLoader::failed, this, &ArticleQuestions::addingFailed);
    hide();
}

ArticleQuestions::~ArticleQuestions() {
    m_comparing.disconnect(this);
    m_comparing.waitForFinished();
}

void ArticleQuestions::explorerChanged(Changes changes) {
    if (!(changes & Change::texts)) {
        return;
    }
    const auto& articles = m_explorer.world()->articles;
    std::erase_if(m_questions, [&](const Question& question) {
        return std::none_of(articles.begin(), articles.end(), [&](const AttachedArticle& attached) {
            return attached.article == question.article && !attached.source;
        });
    });
    showNext();
    findCandidates();
    finishAdding();
}

/// Off the GUI thread: each paragraph is compared with each passage.
void ArticleQuestions::findCandidates() {
    if (m_comparing.isRunning()) {
        m_compareAgain = true;
        return;
    }
    m_compareAgain = false;
    const WorldPointer world = m_explorer.world();
    const bool any = std::any_of(world->articles.begin(), world->articles.end(),
                                 [](const AttachedArticle& attached) { return !attached.source; });
    if (!any) {
        return;
    }
    m_comparing.setFuture(QtConcurrent::run([world, seen = m_seen] {
        std::vector<Question> questions;
        for (const AttachedArticle& attached : world->articles) {
            std::string key = attached.source ? std::string() : geo::articleKey(*attached.article);
            if (!attached.source && !seen.contains(key)) {
                questions.push_back(
                    {attached.article, std::move(key), geo::recogniseSource(*attached.article, *world->atlas)});
            }
        }
        return questions;
    }));
}

void ArticleQuestions::takeCandidates() {
    std::vector<Question> compared = m_comparing.result();
    for (Question& question : compared) {
        if (!m_seen.insert(question.key).second) {
            continue;
        }
        const geo::SourceId remembered(toUtf8(m_settings.sourceOfArticle(toQString(question.key))));
        if (m_explorer.atlas().findSource(remembered) != nullptr) {
            m_seen.erase(question.key);
            assign(question.article, remembered);
        } else {
            m_questions.push_back(std::move(question));
        }
    }
    showNext();
    if (m_compareAgain) {
        findCandidates();
    }
}

void ArticleQuestions::showNext() {
    setVisible(!m_questions.empty());
    if (!m_questions.empty()) {
        showQuestion(m_questions.front());
    }
}

void ArticleQuestions::showQuestion(const Question& question) {
    const bool guess = !question.candidates.empty();
    const QString file = fileName(*question.article);
    if (guess) {
        const geo::RecognisedSource& best = question.candidates.front();
        m_question->setText(
            tr("Is %1 the article %2? %3.")
                .arg(file, titleOf(m_explorer.atlas(), best.source), withCapital(toQString(best.reason))));
    } else {
        m_question->setText(tr("%1 is no article that the atlas knows. The reader marks its places; as a source of "
                               "your own it puts them "
                               "on the map.")
                                .arg(file));
    }
    m_yes->setVisible(guess);
    m_other->setText(guess ? tr("&It Is Another") : tr("&It Is One of Them"));
    fillSources();
}

void ArticleQuestions::fillSources() {
    m_sources->clear();
    for (const geo::Source& source : m_explorer.atlas().sources()) {
        QString text = titleOf(m_explorer.atlas(), source.id);
        QAction* action = m_sources->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id = source.id] { answer(id); });
    }
    m_other->setEnabled(!m_sources->isEmpty());
}

void ArticleQuestions::answer(const geo::SourceId& source) {
    if (m_questions.empty()) {
        return;
    }
    const Question question = m_questions.front();
    m_settings.setSourceOfArticle(toQString(question.key), toQString(source.text()));
    m_seen.erase(question.key);  // given again, it is known without asking
    drop();
    assign(question.article, source);
    Q_EMIT noticed(tr("%1 is %2 from now on.").arg(fileName(*question.article), titleOf(m_explorer.atlas(), source)));
}

void ArticleQuestions::assign(const std::shared_ptr<const geo::Article>& article, const geo::SourceId& source) {
    m_loader.change([article, source](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        World next = world;
        next.articles = attributedTo(std::move(next.articles), *article, source);
        return {std::move(next), {}};
    });
}

void ArticleQuestions::askForRecord() {
    const geo::Article& article = *m_questions.front().article;
    SourceForm form(
        geo::draftSource(article, m_explorer.atlas()),
        tr("What the file %1 and its text say of the article. Correct what is wrong; it is kept in your own "
           "file, and the article is known again whenever it is attached.")
            .arg(fileName(article)),
        window());
    if (form.exec() == QDialog::Accepted) {
        addSource(form.source());
    }
}

void ArticleQuestions::addSource(const geo::Source& source) {
    if (m_questions.empty()) {
        return;
    }
    const std::shared_ptr<const geo::Article> article = m_questions.front().article;
    geo::Source kept = source;
    kept.id = geo::freeSourceId(kept, m_explorer.atlas());
    m_awaited = Awaited{kept.id, toQString(kept.title), m_questions.front().key};
    drop();
    m_loader.change(
        [article, kept, own = m_ownAtlas](const World& world, const std::stop_token&) -> geo::Loaded<World> {
            geo::Loaded<World> next = withOwnRows(world, own, rowsOf(kept, *article, world));
            next.value.articles = attributedTo(std::move(next.value.articles), *article, kept.id);
            return next;
        });
}

/// Said and remembered when the world has it, and not before it is written.
void ArticleQuestions::finishAdding() {
    if (!m_awaited || m_explorer.atlas().findSource(m_awaited->source) == nullptr) {
        return;
    }
    const Awaited added = *std::exchange(m_awaited, std::nullopt);
    m_settings.setSourceOfArticle(toQString(added.key), toQString(added.source.text()));
    m_seen.erase(added.key);
    Q_EMIT noticed(tr("\u201C%1\u201D is a source of your own now: the map shows what it names.").arg(added.title));
    Q_EMIT sourceAdded(added.source);
}

/// The article is asked about again.
void ArticleQuestions::addingFailed() {
    if (m_awaited) {
        m_seen.erase(m_awaited->key);
        m_awaited.reset();
        findCandidates();
    }
}

void ArticleQuestions::drop() {
    if (!m_questions.empty()) {
        m_questions.pop_front();
    }
    showNext();
}

}  // namespace marz
