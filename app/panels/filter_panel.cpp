// SPDX-License-Identifier: MIT
#include "app/panels/filter_panel.h"

#include <QVBoxLayout>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"
#include "app/panels/filter_choices.h"

namespace marz {

namespace {

QStringList toStrings(const std::vector<std::string>& ids) {
    QStringList texts;
    for (const std::string& id : ids) {
        texts << toQString(id);
    }
    return texts;
}

std::vector<std::string> toIds(const QStringList& texts) {
    std::vector<std::string> ids;
    for (const QString& text : texts) {
        ids.push_back(toUtf8(text));
    }
    return ids;
}

}  // namespace

FilterPanel::FilterPanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent)
    : QWidget(parent),
      m_explorer(explorer),
      m_icons(std::move(icons)),
      m_countries(new FilterGroup(tr("Country"), QStringLiteral("country"), explorer.turns(), this)),
      m_kinds(new FilterGroup(tr("Kind"), QStringLiteral("kind"), explorer.turns(), this)),
      m_sources(new FilterGroup(tr("Source"), QStringLiteral("source"), explorer.turns(), this)),
      m_categories(new FilterGroup(tr("Claims about"), QStringLiteral("category"), explorer.turns(), this)),
      m_actors(new FilterGroup(tr("Actor"), QStringLiteral("actor"), explorer.turns(), this)),
      m_hedgings(new FilterGroup(tr("How sure"), QStringLiteral("hedging"), explorer.turns(), this)),
      m_clearAll(new QToolButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(2);
    for (FilterGroup* group : groups()) {
        layout->addWidget(group);
        connect(group, &FilterGroup::choiceChanged, this, [this, group] { applyChoice(group); });
    }
    m_clearAll->setText(tr("Clear filters"));
    m_clearAll->setProperty("role", QStringLiteral("link"));
    m_clearAll->setObjectName(QStringLiteral("clearFilters"));
    connect(m_clearAll, &QToolButton::clicked, this, [this] { m_explorer.clearFilter(); });
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 0, 12, 4);
    foot->addWidget(m_clearAll, 0, Qt::AlignLeft);
    layout->addLayout(foot);
    layout->addStretch();
    connect(&m_counting, &QFutureWatcherBase::finished, this, [this] {
        // No result where nothing is counted any more; where a change is waiting, these are counts of what was before
        // it.
        if (m_counting.future().resultCount() > 0 && !m_explorer.turns().waits(this)) {
            showCounts(m_counting.result());
        }
    });
    connect(&m_explorer, &Explorer::changed, this, &FilterPanel::explorerChanged);
    refresh();
}

void FilterPanel::explorerChanged(Changes changes) {
    if (!(changes & (Changes(Change::texts) | Change::filter))) {
        return;
    }
    showChosen();
    if (isVisible()) {
        m_explorer.turns().add(this, TurnOrder::filter, [this] {
            refresh();
            return false;
        });
    } else {
        refresh();  // nobody waits
    }
}

/// Counting takes some 40 ms where there are a hundred thousand places.
void FilterPanel::refresh() {
    constexpr std::size_t manyPlaces = 5000;
    m_explorer.turns().forget(this);
    showChosen();
    const std::shared_ptr<const geo::Atlas>& atlas = m_explorer.world()->atlas;
    if (isVisible() && atlas->places().size() > manyPlaces) {
        // Setting another future drops the one before, and with it counts that nobody asks for any more.
        m_counting.setFuture(QtConcurrent::run(
            [atlas, filter = m_explorer.state().filter] { return geo::countChoices(*atlas, filter); }));
    } else {
        m_counting.setFuture({});
        showCounts(geo::countChoices(*atlas, m_explorer.state().filter));
    }
}

/// Group by group, as each is laid out and painted.
void FilterPanel::showCounts(geo::FilterCounts counts) {
    m_counts = std::move(counts);
    m_groupsCounted = 0;
    const auto showNext = [this] {
        showCountsOf(m_groupsCounted++);
        return m_groupsCounted < groups().size();
    };
    if (isVisible()) {
        m_explorer.turns().add(this, TurnOrder::filter, showNext);
        return;
    }
    while (showNext()) {
    }
}

void FilterPanel::showCountsOf(std::size_t index) {
    FilterGroup* group = groups().at(index);
    group->setChoices(choicesOf(group));
}

std::vector<FilterChoice> FilterPanel::choicesOf(const FilterGroup* group) {
    const geo::Atlas& atlas = m_explorer.atlas();
    if (group == m_countries) {
        return countryChoices(atlas, m_counts);
    }
    if (group == m_kinds) {
        return kindChoices(atlas, m_counts, *m_icons);
    }
    if (group == m_sources) {
        return sourceChoices(atlas, m_counts);
    }
    if (group == m_categories) {
        return categoryChoices(atlas, m_counts);
    }
    if (group == m_hedgings) {
        return hedgingChoices(atlas, m_counts);
    }
    if (m_actorsOf != m_explorer.world()->atlas) {
        m_actorsOf = m_explorer.world()->atlas;
        m_frequentActors = frequentActors(atlas);
    }
    return actorChoices(m_frequentActors, m_counts, m_explorer.state().filter.actors);
}

std::array<FilterGroup*, 6> FilterPanel::groups() const {
    return {m_countries, m_kinds, m_sources, m_categories, m_actors, m_hedgings};
}

void FilterPanel::showChosen() {
    const geo::ClaimFilter& filter = m_explorer.state().filter;
    m_countries->setChecked(toStrings(filter.countries));
    m_kinds->setChecked(toStrings(filter.kinds));
    QStringList sources;
    for (const geo::SourceId& source : filter.sources) {
        sources << toQString(source.text());
    }
    m_sources->setChecked(sources);
    m_categories->setChecked(toStrings(filter.categories));
    m_actors->setChecked(toStrings(filter.actors));
    m_hedgings->setChecked(toStrings(filter.hedgings));
    m_clearAll->setEnabled(filter != startFilter());
}

/// Of this group alone: the others may not have their choices yet, and without them know none that is checked.
void FilterPanel::applyChoice(const FilterGroup* group) {
    geo::ClaimFilter filter = m_explorer.state().filter;
    const std::vector<std::string> ids = toIds(group->checked());
    if (group == m_countries) {
        filter.countries = ids;
    } else if (group == m_kinds) {
        filter.kinds = ids;
    } else if (group == m_sources) {
        filter.sources.clear();
        for (const std::string& id : ids) {
            filter.sources.emplace_back(id);
        }
    } else if (group == m_categories) {
        filter.categories = ids;
    } else if (group == m_actors) {
        filter.actors = ids;
    } else {
        filter.hedgings = ids;
    }
    m_explorer.setFilter(filter);
}

}  // namespace marz
