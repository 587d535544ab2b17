// SPDX-License-Identifier: MIT
#pragma once

// What the user has decided about the names in articles: each decision a step that can be undone, and kept in a file
// that all windows share. It is written off the GUI thread; what others have decided meanwhile comes along, and what
// could not be saved is taken back, so that it can be decided again. Lives on the GUI thread.

#include <QObject>
#include <QThreadPool>
#include <QUndoStack>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/state/review_file.h"

namespace marz {

/// An article as the file of decisions knows it.
struct DecidedArticle {
    std::string key;    // geo::articleKey()
    std::string title;  // for people who look into the file
};

class ArticleDecisions : public QObject {
    Q_OBJECT

public:
    explicit ArticleDecisions(std::filesystem::path file, QObject* parent = nullptr);
    /// Waits for the file, which is small.
    ~ArticleDecisions() override;

    const std::vector<geo::ReviewDecision>& about(const std::string& articleKey) const;
    /// `words` name the step in the menu. A phrase that is too long for a name is refused with failed().
    void decide(const DecidedArticle& article, const geo::ReviewDecision& decision, const QString& words);
    /// Forgets a decision; can be undone.
    void takeBack(const DecidedArticle& article, const geo::ReviewDecision& decision);
    QUndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    /// About this article other things are decided than before.
    void changed(const std::string& articleKey);
    void failed(const QString& sentence);

private:
    void push(const DecidedArticle& article, std::vector<geo::ReviewDecision> after, const QString& words);
    void apply(const ReviewChange& change);
    void save(const ReviewChange& change);
    void takeSaved(const std::optional<Reviews>& inFile, const QString& problem);
    void takeFromFile();
    friend class DecisionCommand;

    std::filesystem::path m_file;
    Reviews m_reviews;
    Reviews m_inFile;  // as it was read or written last
    QUndoStack m_undo;
    QThreadPool m_saving;
    int m_savesWaiting = 0;
};

}  // namespace marz
