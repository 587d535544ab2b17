// SPDX-License-Identifier: MIT
#pragma once

// The review: uncertain names of the article one after the other, each with where it stands, what it might be, and
// why. Accept, choose another place, or say that it is none; all by keys, all undone by Ctrl+Z.

#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>
#include <vector>

#include "app/panels/review_items.h"
#include "app/state/article_reading.h"

namespace marz {

class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPanel(ArticleReading& reading, QWidget* parent = nullptr);

    QListWidget& names() { return *m_names; }
    QListWidget& candidates() { return *m_candidates; }
    QListWidget& decided() { return *m_decided; }
    const std::vector<ReviewItem>& items() const { return m_items; }

public Q_SLOTS:
    void accept();
    void chooseOther();
    void notAPlace();
    void toggleExplanation();
    /// Decisions about the mention that the reader is at, whether it is uncertain or not.
    void currentIsNotAPlace();
    void explainCurrent();
    /// Asks which place a phrase of the text is, and marks it everywhere.
    void markPhrase(const QString& phrase);
    void takeBack();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showScrolling(QWidget& content);
    QWidget* makeDetails();
    QWidget* makeDecided();
    QToolButton* addButton(const QString& text, const QString& name, const QString& tip);
    void refresh();
    void refreshNames();
    void refreshDecided();
    void showItem();
    void showMention(const geo::PlaceMention& mention);
    void showExplanation();
    bool handleKey(const QKeyEvent& event);
    void askForPlace(const QString& phrase, geo::DecisionReach reach);
    void decide(const QString& text, geo::Verdict verdict, const geo::PlaceId& place, geo::DecisionReach reach);
    const ReviewItem* presentItem() const;
    /// What the details are about; null where there is nothing.
    const geo::PlaceMention* presentMention() const;

    ArticleReading& m_reading;
    std::vector<ReviewItem> m_items;
    std::optional<std::size_t> m_asked;  // a mention out of the list, for "why?"
    QLabel* m_title;
    QLabel* m_empty;
    QListWidget* m_names;
    QWidget* m_details;
    QLabel* m_context;
    QListWidget* m_candidates;
    QLabel* m_why;
    QToolButton* m_accept;
    QToolButton* m_other;
    QToolButton* m_reject;
    QToolButton* m_explain;
    QWidget* m_decidedBox;
    QListWidget* m_decided;
    QToolButton* m_takeBack;
    int m_nextRow = 0;  // where the review goes on after a decision
};

}  // namespace marz
