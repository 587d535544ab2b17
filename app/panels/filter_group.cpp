// SPDX-License-Identifier: MIT
#include "app/panels/filter_group.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace marz {

namespace {

/// What a button shows as these very letters: a single & would underline the next one.
QString buttonText(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// A tip that begins with a tag would be taken for HTML, so every tip is.
QString tipText(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>");
}

}  // namespace

FilterGroup::FilterGroup(const QString& title, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_title(title),
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
    return std::equal(
        m_rows.begin(), m_rows.end(), choices.begin(), choices.end(), [](const Row& row, const FilterChoice& choice) {
            return row.id == choice.id && row.rank == choice.rank && row.box->text() == buttonText(choice.label);
        });
}

void FilterGroup::setChoices(const std::vector<FilterChoice>& choices) {
    if (!sameRows(choices)) {
        rebuild(choices);
    }
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const Row& row = m_rows[index];
        const std::size_t count = choices[index].count;
        const QString number = QString::number(count);
        if (row.count->text() == number) {
            continue;  // an accessible name that is set is told to screen readers, changed or not
        }
        row.count->setText(number);
        row.box->setAccessibleName(tr("%1: %2, places: %3").arg(m_title, choices[index].label, number));
        row.widget->setProperty("empty", count == 0);
    }
}

void FilterGroup::rebuild(const std::vector<FilterChoice>& choices) {
    const QStringList kept = checked();
    for (const Row& row : m_rows) {
        delete row.widget;
    }
    m_rows.clear();
    for (const FilterChoice& choice : choices) {
        m_rows.push_back(makeRow(choice));
        m_rowArea->layout()->addWidget(m_rows.back().widget);
    }
    setChecked(kept);
}

FilterGroup::Row FilterGroup::makeRow(const FilterChoice& choice) {
    auto* widget = new QWidget(m_rowArea);
    auto* box = new QCheckBox(buttonText(choice.label), widget);
    box->setIcon(choice.icon);
    box->setToolTip(tipText(choice.hint));
    auto* count = new QLabel(widget);
    count->setProperty("role", QStringLiteral("quiet"));
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box, 1);
    layout->addWidget(count);
    connect(box, &QCheckBox::toggled, this, [this] {
        refreshVisibility();
        Q_EMIT choiceChanged();
    });
    return {choice.id, choice.rank, widget, box, count};
}

void FilterGroup::setChecked(const QStringList& ids) {
    for (const Row& row : m_rows) {
        const QSignalBlocker blocker(row.box);
        row.box->setChecked(ids.contains(row.id));
    }
    refreshVisibility();
}

QStringList FilterGroup::checked() const {
    QStringList ids;
    for (const Row& row : m_rows) {
        if (row.box->isChecked()) {
            ids << row.id;
        }
    }
    return ids;
}

QCheckBox* FilterGroup::box(const QString& id) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : found->box;
}

void FilterGroup::refreshVisibility() {
    // What is checked stays in sight, also where "more" is folded: no restriction is hidden.
    int hidden = 0;
    int rare = 0;
    for (const Row& row : m_rows) {
        const bool isRare = row.rank == ChoiceRank::behindMore;
        const bool shown = !isRare || m_more->isChecked() || row.box->isChecked();
        row.widget->setVisible(shown);
        rare += isRare ? 1 : 0;
        hidden += shown ? 0 : 1;
    }
    m_more->setVisible(rare > 0);
    m_more->setText(m_more->isChecked() ? tr("fewer") : tr("%1 more\u2026").arg(hidden));
    m_more->setAccessibleName(m_more->isChecked() ? tr("Fewer choices of %1").arg(m_title)
                                                  : tr("More choices of %1").arg(m_title));
    m_clear->setVisible(!checked().isEmpty());
}

}  // namespace marz
