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
#include <vector>

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
    FilterGroup(const QString& title, const QString& name, QWidget* parent = nullptr);

    /// The rows, in order. Rows whose ids stay the same keep their widgets, and with them the keyboard's focus.
    void setChoices(const std::vector<FilterChoice>& choices);
    void setChecked(const QStringList& ids);
    QStringList checked() const;
    QCheckBox* box(const QString& id) const;

Q_SIGNALS:
    /// The user has changed the choice.
    void choiceChanged();

private:
    struct Row {
        QString id;
        ChoiceRank rank;
        QWidget* widget;
        QCheckBox* box;
        QLabel* count;
    };

    void rebuild(const std::vector<FilterChoice>& choices);
    Row makeRow(const FilterChoice& choice);
    void refreshVisibility();
    bool sameRows(const std::vector<FilterChoice>& choices) const;

    QString m_title;
    std::vector<Row> m_rows;
    QWidget* m_rowArea;
    QToolButton* m_clear;
    QToolButton* m_more;
};

}  // namespace marz
