// SPDX-License-Identifier: MIT
#include "app/window/article_questions.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/source_form.h"
#include "app/window/article_question_words.h"
#include "app/world/article_maps.h"
#include "app/world/own_atlas.h"
#include "libgeo/article/review_decisions.h"
#include "libgeo/article/source_draft.h"
#include "libgeo/base/thread_precedence.h"

namespace marz {

ArticleQuestions::ArticleQuestions(Explorer& explorer, WorldLoader& loader, WindowSettings& settings,
                                   std::filesystem::path ownAtlas, QWidget* parent)
    : QFrame(parent),
      m_explorer(explorer),
      m_loader(loader),
      m_settings(settings),
      m_ownAtlas(std::move(ownAtlas)),
      m_question(new QLabel(this)),
      m_yes(new QPushButton(tr("&Yes, It Is"), this)),
      m_show(new QPushButton(tr("Show Its &Places"), this)),
      m_new(new QPushButton(tr("&New Source\u2026"), this)),
      m_other(new QPushButton(tr("&It Is Another"), this)),
      m_forget(new QPushButton(tr("F&orget It"), this)),
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
    m_new->setToolTip(tr("Keep the article and what it names in your own file"));
    m_other->setToolTip(tr("Choose which of the known sources it is"));
    m_forget->setToolTip(tr("Take the article and its places off the map"));
    m_notNow->setToolTip(tr("Leave them there until Marz is closed; dropped again, the article is asked about again"));
    for (QPushButton* button : {m_yes, m_show, m_new, m_other, m_forget, m_notNow}) {
        line->addWidget(button);
    }
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(m_questions.front().candidates.front().source); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const AttachedArticle* const attached = attachedOf(m_questions.front()); attached && attached->finds) {
            Q_EMIT showPlacesRequested(attached->article, attached->finds->source.id);
        }
    });
    connect(m_new, &QPushButton::clicked, this, &ArticleQuestions::askForRecord);
    connect(m_forget, &QPushButton::clicked, this, &ArticleQuestions::forgetArticle);
    connect(m_notNow, &QPushButton::clicked, this, &ArticleQuestions::putAway);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, &ArticleQuestions::takeCandidates);
    connect(&m_explorer, &Explorer::changed, this, &ArticleQuestions::explorerChanged);
    hide();
}

ArticleQuestions::~ArticleQuestions() {
    m_comparing.disconnect(this);
    m_comparing.waitForFinished();
}

void ArticleQuestions::explorerChanged(Changes changes) {
    if (changes & Change::filter && !m_questions.empty()) {
        showSentence(m_questions.front());
    }
    if (changes & Change::texts) {
        dropGone(m_questions);
        dropGone(m_putAway);
        showNext();
        findCandidates();
    }
}

/// Questions about articles that are known or not there any more. Their files may have been given again.
void ArticleQuestions::dropGone(std::deque<Question>& questions) {
    std::erase_if(questions, [&](const Question& question) {
        const AttachedArticle* const attached = attachedOf(question);
        const bool gone = attached == nullptr || attached->source;
        if (gone) {
            m_seen.erase(question.key);
        }
        return gone;
    });
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
    m_comparing.setFuture(QtConcurrent::run([world, seen = m_seen]() -> Compared {
        geo::stepBack();
        Compared compared;
        try {
            for (const AttachedArticle& attached : world->articles) {
                std::string key = attached.source ? std::string() : geo::articleKey(*attached.article);
                if (!attached.source && !seen.contains(key)) {
                    compared.questions.push_back({attached.article, std::move(key),
                                                  geo::recogniseSource(*attached.article, world->knownAtlas())});
                }
            }
        } catch (const std::exception& error) {  // QFuture would throw it where nobody catches
            compared.problem = tr("The article cannot be compared with the atlas: %1").arg(toQString(error.what()));
        }
        return compared;
    }));
}

void ArticleQuestions::takeCandidates() {
    Compared compared = m_comparing.result();
    if (!compared.problem.isEmpty()) {
        Q_EMIT failed(compared.problem);
    }
    for (Question& question : compared.questions) {
        if (!m_seen.insert(question.key).second) {
            continue;
        }
        const geo::SourceId remembered(toUtf8(m_settings.sourceOfArticle(toQString(question.key))));
        if (m_explorer.world()->knownAtlas().findSource(remembered) != nullptr) {
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

const AttachedArticle* ArticleQuestions::attachedOf(const Question& question) const {
    const auto& articles = m_explorer.world()->articles;
    const auto found = std::find_if(articles.begin(), articles.end(), [&](const AttachedArticle& attached) {
        return attached.article == question.article;
    });
    return found == articles.end() ? nullptr : &*found;
}

bool ArticleQuestions::isShown(const geo::SourceId& source) const {
    const std::vector<geo::SourceId>& sources = m_explorer.state().filter.sources;
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

void ArticleQuestions::showQuestion(const Question& question) {
    const bool guess = !question.candidates.empty();
    showSentence(question);
    m_yes->setVisible(guess);
    m_other->setText(guess ? tr("&It Is Another") : tr("&It Is One of Them"));
    fillSources();
}

/// A filter may hide what the article has put on the map; at the start one does.
void ArticleQuestions::showSentence(const Question& question) {
    const AttachedArticle* const attached = attachedOf(question);
    const std::shared_ptr<const geo::ArticleFinds> finds = attached == nullptr ? nullptr : attached->finds;
    const FindsShown shown = finds && isShown(finds->source.id) ? FindsShown::onTheMap : FindsShown::no;
    const QString file = fileNameOf(*question.article);
    m_question->setText(question.candidates.empty()
                            ? questionAboutUnknown(file, finds.get(), shown)
                            : questionAboutGuess(file, m_explorer.atlas(), question.candidates.front()));
    m_show->setVisible(finds && placesNamedIn(*finds) > 0 && shown == FindsShown::no);
}

void ArticleQuestions::fillSources() {
    m_sources->clear();
    for (const geo::Source& source : m_explorer.world()->knownAtlas().sources()) {
        QString text = titleInQuotes(m_explorer.atlas(), source.id);
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
    Q_EMIT noticed(
        tr("%1 is %2 from now on.").arg(fileNameOf(*question.article), titleInQuotes(m_explorer.atlas(), source)));
}

void ArticleQuestions::assign(const std::shared_ptr<const geo::Article>& article, const geo::SourceId& source) {
    m_loader.change([article, source](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        return {withArticleAs(world, *article, source), {}};
    });
}

void ArticleQuestions::askForRecord() {
    if (m_questions.empty()) {
        return;
    }
    const std::shared_ptr<const geo::Article> article = m_questions.front().article;  // another may be the first then
    SourceForm form(
        geo::draftSource(*article, m_explorer.world()->knownAtlas()),
        tr("What the file %1 and its text say of the article. Correct what is wrong; it is kept in your own "
           "file, and the article is known again whenever it is attached.")
            .arg(fileNameOf(*article)),
        window());
    if (form.exec() == QDialog::Accepted) {
        addSource(article, form.source());
    }
}

void ArticleQuestions::addSource(const std::shared_ptr<const geo::Article>& article, const geo::Source& source) {
    const auto question = std::find_if(m_questions.begin(), m_questions.end(),
                                       [&](const Question& each) { return each.article == article; });
    if (question == m_questions.end()) {
        Q_EMIT failed(tr("%1 has gone or become a source meanwhile, so it was not kept; add it again to keep it.")
                          .arg(fileNameOf(*article)));
        return;
    }
    const std::string key = question->key;
    m_questions.erase(question);
    showNext();
    auto kept = std::make_shared<geo::Source>(source);  // its id is taken where no other step can take it meanwhile
    m_loader.change(
        [article, kept, own = m_ownAtlas](const World& world, const std::stop_token& stop) -> geo::Loaded<World> {
            kept->id = idToKeep(world, *article, *kept);
            geo::Loaded<World> next = withOwnRows(world, own, rowsToKeep(world, *article, *kept, stop));
            next.value = withArticleAs(next.value, *article, kept->id);
            return next;
        },
        [self = QPointer(this), kept, key](WorldLoader::StepEnd end) {
            if (self != nullptr) {
                end == WorldLoader::StepEnd::done ? self->added(*kept, key) : self->addingFailed(key);
            }
        });
}

void ArticleQuestions::forgetArticle() {
    if (m_questions.empty()) {
        return;
    }
    const Question question = m_questions.front();
    m_seen.erase(question.key);  // given again, it is asked about again
    drop();
    m_loader.change([article = question.article](const World& world, const std::stop_token&) -> geo::Loaded<World> {
        return {withoutArticle(world, *article), {}};
    });
    Q_EMIT forgotten();
}

/// Said and remembered when the world has it, and not before it is written.
void ArticleQuestions::added(const geo::Source& source, const std::string& key) {
    m_settings.setSourceOfArticle(toQString(key), toQString(source.id.text()));
    m_seen.erase(key);
    Q_EMIT noticed(
        tr("\u201C%1\u201D is a source of your own now: the map shows what it names.").arg(toQString(source.title)));
    Q_EMIT sourceAdded(source.id);
}

/// The article is asked about again.
void ArticleQuestions::addingFailed(const std::string& key) {
    m_seen.erase(key);
    findCandidates();
}

void ArticleQuestions::putAway() {
    if (!m_questions.empty()) {
        m_putAway.push_back(m_questions.front());
    }
    drop();
}

void ArticleQuestions::drop() {
    if (!m_questions.empty()) {
        m_questions.pop_front();
    }
    showNext();
}

}  // namespace marz
