// SPDX-License-Identifier: MIT
#pragma once

// The article that is being read: its text, the names found in it as the user has decided about them, and the mention
// the reader is at. Reader and review share it, as all panels share the explorer. Finding names runs off the GUI
// thread. Lives on the GUI thread.

#include <QFutureWatcher>
#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/state/article_decisions.h"
#include "app/state/explorer.h"
#include "libgeo/article/place_mention.h"

namespace marz {

class ArticleReading : public QObject {
    Q_OBJECT

public:
    using Mentions = std::shared_ptr<const std::vector<geo::PlaceMention>>;

    ArticleReading(Explorer& explorer, std::filesystem::path reviewFile, QObject* parent = nullptr);
    ~ArticleReading() override;

    Explorer& explorer() { return m_explorer; }
    const Explorer& explorer() const { return m_explorer; }
    /// Null while nothing is open.
    const std::shared_ptr<const geo::Article>& article() const { return m_article; }
    std::optional<geo::SourceId> source() const;
    void open(const std::shared_ptr<const geo::Article>& article);
    /// Opens the source's article at a paragraph ("p5"); false where it is not attached.
    bool openPassage(const geo::SourceId& source, const std::string& paragraph);
    /// The block of the passage that was opened; null where none was.
    const geo::Block* openBlock() const { return m_openBlock; }

    /// With the decisions made, the uncertain ones among them; empty until names have been found.
    const std::vector<geo::PlaceMention>& mentions() const { return *m_mentions; }
    /// What the names were found with: of places that the atlas does not have it knows more.
    const geo::Gazetteer& gazetteer() const;
    /// The same, to be held; before names have been looked for those of the atlas alone.
    std::shared_ptr<const geo::Gazetteer> names() const;
    /// The names that were looked for last; null where none have been, or the atlas's alone.
    const std::shared_ptr<const AllNames>& allNames() const { return m_names.all; }
    bool finding() const { return m_finding.isRunning(); }
    /// Leaves the article without the names that would still come, until it is opened anew, other names are known, or
    /// something is decided about it.
    void cancelFinding();
    /// Position in mentions().
    std::optional<std::size_t> current() const { return m_current; }
    const geo::PlaceMention* currentMention() const { return m_current ? &mentions()[*m_current] : nullptr; }
    void setCurrent(std::optional<std::size_t> mention);
    /// In reading order, around the end; nothing happens where there is no mention.
    void step(int direction);
    /// Goes to a mention of the place, the next one from where the reader is; false where the text does not name it.
    bool goToPlace(const geo::PlaceId& place);

    std::string textOf(const geo::PlaceMention& mention) const;
    /// About the names in this article.
    const std::vector<geo::ReviewDecision>& decisions() const { return m_decisions.about(m_key); }
    /// Of any article, by its geo::articleKey().
    const std::vector<geo::ReviewDecision>& decisionsAbout(const std::string& articleKey) const {
        return m_decisions.about(articleKey);
    }
    /// Can be undone; `words` name it in the menu. A phrase that is too long for a name is refused with failed().
    void decide(const geo::ReviewDecision& decision, const QString& words);
    /// Forgets a decision; can be undone.
    void takeBack(const geo::ReviewDecision& decision);
    QUndoStack& undoStack() { return m_decisions.undoStack(); }

Q_SIGNALS:
    /// Another article, or none.
    void opened();
    /// Another passage of it is the open one.
    void passageOpened();
    void mentionsChanged();
    void currentChanged();
    /// Names begin to be looked for, or have been found.
    void findingChanged();
    void failed(const QString& sentence);

private:
    void explorerChanged(Changes changes);
    void findNames();
    void takeMentions();
    DecidedArticle decidedArticle() const;

    Explorer& m_explorer;
    ArticleDecisions m_decisions;
    std::shared_ptr<const geo::Article> m_article;
    std::string m_key;  // of the article
    const geo::Block* m_openBlock = nullptr;
    Mentions m_found = std::make_shared<const std::vector<geo::PlaceMention>>();  // by the tagger alone
    Mentions m_mentions = std::make_shared<const std::vector<geo::PlaceMention>>();
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_keptByte;  // where the reader was before names were found anew
    struct Names {
        std::shared_ptr<const AllNames> all;
        std::shared_ptr<const geo::Gazetteer> gazetteer;
    };
    struct Outcome {
        Mentions found;
        Mentions mentions;
        Names names;
        QString problem = {};  // why nothing was found
    };
    static Outcome find(const World& world, const geo::Article& article,
                        const std::vector<geo::ReviewDecision>& decisions, const std::stop_token& stop);
    QFutureWatcher<Outcome> m_finding;
    bool m_findAgain = false;
    std::stop_source m_stopFinding;
    std::shared_ptr<const void> m_searchedFor;  // these names, though it may have been cancelled
    Names m_names;                              // that were looked for last, to the end or not
};

}  // namespace marz
