// SPDX-License-Identifier: MIT
#pragma once

// Asks, without being in the way, which article an attached file is: the best guess first where it resembles a source;
// where it is none, whether to keep it as a source of the user's own or to forget it. What it names is on the map
// meanwhile. Answers are remembered by what the article says, not by its path.

#include <QFrame>
#include <QFutureWatcher>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <deque>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/state/explorer.h"
#include "app/window/window_settings.h"
#include "app/world/world_loader.h"
#include "libgeo/article/source_recogniser.h"

namespace marz {

class ArticleQuestions : public QFrame {
    Q_OBJECT

public:
    /// `ownAtlas`: the file that new sources are written to.
    ArticleQuestions(Explorer& explorer, WorldLoader& loader, WindowSettings& settings, std::filesystem::path ownAtlas,
                     QWidget* parent = nullptr);
    ~ArticleQuestions() override;

    /// Where new sources go from now on.
    void setOwnAtlas(std::filesystem::path file) { m_ownAtlas = std::move(file); }

    QLabel& question() { return *m_question; }
    QPushButton& yes() { return *m_yes; }
    QPushButton& showPlaces() { return *m_show; }
    QPushButton& newSource() { return *m_new; }
    QMenu& sources() { return *m_sources; }
    QPushButton& forget() { return *m_forget; }
    QPushButton& notNow() { return *m_notNow; }

    /// Keeps the record and makes the article, one of those asked about, its text. Its id is taken anew.
    void addSource(const std::shared_ptr<const geo::Article>& article, const geo::Source& source);

Q_SIGNALS:
    void noticed(const QString& sentence);
    /// A source of the user's own is in the world, with the places that its article names.
    void sourceAdded(const geo::SourceId& source);
    /// Only what the article names is wanted on the map.
    void showPlacesRequested(const std::shared_ptr<const geo::Article>& article, const geo::SourceId& source);
    /// The article goes, and with it what it has put on the map.
    void forgotten();
    void failed(const QString& sentence);

private:
    struct Question {
        std::shared_ptr<const geo::Article> article;
        std::string key;
        std::vector<geo::RecognisedSource> candidates;
    };
    void explorerChanged(Changes changes);
    void findCandidates();
    void takeCandidates();
    void showNext();
    void showQuestion(const Question& question);
    void showSentence(const Question& question);
    bool isShown(const geo::SourceId& source) const;
    void fillSources();
    void answer(const geo::SourceId& source);
    void askForRecord();
    void forgetArticle();
    const AttachedArticle* attachedOf(const Question& question) const;
    void assign(const std::shared_ptr<const geo::Article>& article, const geo::SourceId& source);
    void drop();
    void putAway();
    void dropGone(std::deque<Question>& questions);
    void added(const geo::Source& source, const std::string& key);
    void addingFailed(const std::string& key);

    Explorer& m_explorer;
    WorldLoader& m_loader;
    WindowSettings& m_settings;
    std::filesystem::path m_ownAtlas;
    std::set<std::string> m_seen;  // keys of articles that have been dealt with since the start
    std::deque<Question> m_questions;
    std::deque<Question> m_putAway;  // by Not Now
    struct Compared {
        std::vector<Question> questions;
        QString problem;
    };
    QFutureWatcher<Compared> m_comparing;
    bool m_compareAgain = false;
    QLabel* m_question;
    QPushButton* m_yes;
    QPushButton* m_show;
    QPushButton* m_new;
    QPushButton* m_other;
    QPushButton* m_forget;
    QPushButton* m_notNow;
    QMenu* m_sources;
};

}  // namespace marz
