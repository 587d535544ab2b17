// SPDX-License-Identifier: MIT
#pragma once

// One group of the filter: a heading, check boxes with counts, rarer choices behind "more", and a link that clears
// the group. Knows texts and counts only; the filter panel gives them their meaning.

#include <QCheckBox>
#include <QIcon>
#include <QLabel>
#include <QStringList>
#include <QToolButton>
#include <QWidget>
#include <memory>
#include <vector>

#include "app/state/turns_of_work.h"

namespace marz {

enum class ChoiceRank { usual, behindMore };

struct FilterChoice {
    QString id;
    QString label;
    QIcon icon;
    std::size_t count = 0;
    ChoiceRank rank = ChoiceRank::usual;
    QString hint;  // tool tip in plain text, empty for none
};

class FilterGroup : public QWidget {
    Q_OBJECT

public:
    /// Groups of one panel share `turns`.
    FilterGroup(const QString& title, const QString& name, TurnsOfWork& turns, QWidget* parent = nullptr);

    /// The rows, in order. Rows whose ids stay the same keep their widgets, and with them the keyboard's focus. On the
    /// screen new rows come a few at a time, because making and styling them all at once would hold the window up.
    void setChoices(const std::vector<FilterChoice>& choices);
    void setChecked(const QStringList& ids);
    QStringList checked() const;
    QCheckBox* box(const QString& id);

Q_SIGNALS:
    /// The user has changed the choice.
    void choiceChanged();

private:
    struct Row {
        QString id;
        QWidget* widget;
        QCheckBox* box;
        QLabel* count;
    };

    void removeRows();
    void makeRowsInTurns();
    std::size_t wantedRows() const;
    void makeWantedRows();
    void makeAllRows();
    void makeNextRow();
    Row makeRow(const FilterChoice& choice);
    void refreshRow(Row& row, const FilterChoice& choice);
    void toggle(const QString& id, bool on);
    bool isShown(const FilterChoice& choice) const;
    void refreshVisibility();
    bool sameRows(const std::vector<FilterChoice>& choices) const;

    QString m_title;
    std::vector<FilterChoice> m_choices;
    QStringList m_checked;
    std::vector<Row> m_rows;  // of the first choices; the others follow
    TurnsOfWork& m_turns;
    QWidget* m_rowArea;
    QToolButton* m_clear;
    QToolButton* m_more;
};

}  // namespace marz
