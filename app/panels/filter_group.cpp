// SPDX-License-Identifier: MIT
#include "app/panels/filter_group.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/convert/tip_text.h"

namespace marz {

namespace {

/// What a button shows as these very letters: a single & would underline the next one.
QString buttonText(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

FilterGroup::FilterGroup(const QString& title, const QString& name, TurnsOfWork& turns, QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_turns(turns),
      m_rowArea(new QWidget(this)),
      m_clear(new QToolButton(this)),
      m_more(new QToolButton(this)) {
    setObjectName(QStringLiteral("filter-") + name);
    auto* heading = new QLabel(title.toUpper(), this);
    heading->setProperty("role", QStringLiteral("heading"));
    m_clear->setText(tr("clear"));
    m_clear->setProperty("role", QStringLiteral("link"));
    m_clear->setAccessibleName(tr("Clear the choice of %1").arg(title));
    m_more->setProperty("role", QStringLiteral("link"));
    m_more->setCheckable(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(m_clear);
    auto* rows = new QVBoxLayout(m_rowArea);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_rowArea);
    layout->addWidget(m_more, 0, Qt::AlignLeft);

    connect(m_more, &QToolButton::toggled, this, &FilterGroup::refreshVisibility);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setChecked({});
        Q_EMIT choiceChanged();
    });
    refreshVisibility();
}

bool FilterGroup::sameRows(const std::vector<FilterChoice>& choices) const {
    return std::equal(m_choices.begin(), m_choices.end(), choices.begin(), choices.end(),
                      [](const FilterChoice& one, const FilterChoice& other) {
                          return one.id == other.id && one.rank == other.rank && one.label == other.label;
                      });
}

void FilterGroup::setChoices(const std::vector<FilterChoice>& choices) {
    const bool same = sameRows(choices);
    m_choices = choices;
    if (!same) {
        removeRows();
    }
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        refreshRow(m_rows[index], m_choices[index]);
    }
    if (isVisible()) {
        makeRowsInTurns();
    } else {
        makeWantedRows();
    }
    refreshVisibility();
}

/// Their widgets go later: other rows may be the answer to a click on one of these, which is still being handled.
void FilterGroup::removeRows() {
    for (const Row& row : m_rows) {
        m_rowArea->layout()->removeWidget(row.widget);
        row.widget->setParent(nullptr);
        row.widget->deleteLater();
    }
    m_rows.clear();
}

void FilterGroup::makeRowsInTurns() {
    m_turns.add(this, TurnOrder::rows, [this] {
        if (m_rows.size() < wantedRows()) {
            makeNextRow();
        }
        return m_rows.size() < wantedRows();
    });
}

/// Up to the last choice that is shown: a row that nobody may ever unfold costs as much to make as any other.
std::size_t FilterGroup::wantedRows() const {
    const auto last = std::find_if(m_choices.rbegin(), m_choices.rend(),
                                   [this](const FilterChoice& choice) { return isShown(choice); });
    return static_cast<std::size_t>(std::distance(last, m_choices.rend()));
}

void FilterGroup::makeWantedRows() {
    while (m_rows.size() < wantedRows()) {
        makeNextRow();
    }
}

void FilterGroup::makeAllRows() {
    while (m_rows.size() < m_choices.size()) {
        makeNextRow();
    }
}

void FilterGroup::makeNextRow() {
    const FilterChoice& choice = m_choices[m_rows.size()];
    m_rows.push_back(makeRow(choice));
    refreshRow(m_rows.back(), choice);
    m_rowArea->layout()->addWidget(m_rows.back().widget);
    m_rows.back().widget->setVisible(isShown(choice));
}

FilterGroup::Row FilterGroup::makeRow(const FilterChoice& choice) {
    auto* widget = new QWidget(m_rowArea);
    auto* box = new QCheckBox(buttonText(choice.label), widget);
    box->setIcon(choice.icon);
    box->setToolTip(tipText(choice.hint));
    box->setChecked(m_checked.contains(choice.id));
    auto* count = new QLabel(widget);
    count->setProperty("role", QStringLiteral("quiet"));
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box, 1);
    layout->addWidget(count);
    connect(box, &QCheckBox::toggled, this, [this, id = choice.id](bool on) { toggle(id, on); });
    return {choice.id, widget, box, count};
}

void FilterGroup::refreshRow(Row& row, const FilterChoice& choice) {
    const QString number = QString::number(choice.count);
    if (row.count->text() == number) {
        return;  // an accessible name that is set is told to screen readers, changed or not
    }
    row.count->setText(number);
    row.box->setAccessibleName(tr("%1: %2, places: %3").arg(m_title, choice.label, number));
    row.widget->setProperty("empty", choice.count == 0);
}

void FilterGroup::toggle(const QString& id, bool on) {
    m_checked.removeAll(id);
    if (on) {
        m_checked << id;
    }
    refreshVisibility();
    Q_EMIT choiceChanged();
}

void FilterGroup::setChecked(const QStringList& ids) {
    m_checked = ids;
    for (const Row& row : m_rows) {
        const QSignalBlocker blocker(row.box);
        row.box->setChecked(ids.contains(row.id));
    }
    refreshVisibility();
}

/// In the order of the rows; what is no row of this group was never chosen in it.
QStringList FilterGroup::checked() const {
    QStringList ids;
    for (const FilterChoice& choice : m_choices) {
        if (m_checked.contains(choice.id)) {
            ids << choice.id;
        }
    }
    return ids;
}

QCheckBox* FilterGroup::box(const QString& id) {
    makeAllRows();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : found->box;
}

/// What is checked stays in sight, also where "more" is folded: no restriction is hidden.
bool FilterGroup::isShown(const FilterChoice& choice) const {
    return choice.rank != ChoiceRank::behindMore || m_more->isChecked() || m_checked.contains(choice.id);
}

void FilterGroup::refreshVisibility() {
    if (m_rows.size() < wantedRows()) {
        makeRowsInTurns();
    }
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        m_rows[index].widget->setVisible(isShown(m_choices[index]));
    }
    const auto rare = std::count_if(m_choices.begin(), m_choices.end(),
                                    [](const FilterChoice& choice) { return choice.rank == ChoiceRank::behindMore; });
    const auto hidden = std::count_if(m_choices.begin(), m_choices.end(),
                                      [this](const FilterChoice& choice) { return !isShown(choice); });
    m_more->setVisible(rare > 0);
    const bool allHidden = hidden == static_cast<std::ptrdiff_t>(m_choices.size());
    m_more->setText(m_more->isChecked() ? tr("fewer")
                    : allHidden         ? tr("%1 choices\u2026").arg(hidden)
                                        : tr("%1 more\u2026").arg(hidden));
    m_more->setAccessibleName(m_more->isChecked() ? tr("Fewer choices of %1").arg(m_title)
                                                  : tr("More choices of %1").arg(m_title));
    m_clear->setVisible(!checked().isEmpty());
}

}  // namespace marz
