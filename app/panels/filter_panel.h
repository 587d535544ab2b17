// SPDX-License-Identifier: MIT
#pragma once

// The filter as the user sees it: groups of check boxes that mirror the explorer's ClaimFilter and change it. In a
// group in which nothing is checked nothing is restricted. On the screen the panel follows the explorer a moment later,
// when the map has been asked for; of a large atlas the places are counted on a worker.

#include <QFutureWatcher>
#include <QWidget>
#include <array>
#include <memory>

#include "app/panels/filter_group.h"
#include "app/panels/mark_icons.h"
#include "app/state/explorer.h"
#include "libgeo/atlas/filter_counts.h"

namespace marz {

class FilterPanel : public QWidget {
    Q_OBJECT

public:
    FilterPanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent = nullptr);

    FilterGroup& countries() { return *m_countries; }
    FilterGroup& kinds() { return *m_kinds; }
    FilterGroup& sources() { return *m_sources; }
    FilterGroup& categories() { return *m_categories; }
    FilterGroup& actors() { return *m_actors; }
    FilterGroup& hedgings() { return *m_hedgings; }

private:
    void explorerChanged(Changes changes);
    void refresh();
    void showChosen();
    void showCounts(geo::FilterCounts counts);
    void showCountsOf(std::size_t group);
    std::vector<FilterChoice> choicesOf(const FilterGroup* group);
    void applyChoice(const FilterGroup* group);
    std::array<FilterGroup*, 6> groups() const;

    Explorer& m_explorer;
    std::shared_ptr<const MarkIcons> m_icons;
    FilterGroup* m_countries;
    FilterGroup* m_kinds;
    FilterGroup* m_sources;
    FilterGroup* m_categories;
    FilterGroup* m_actors;
    FilterGroup* m_hedgings;
    std::shared_ptr<const geo::Atlas> m_actorsOf;
    std::vector<std::string> m_frequentActors;  // of that atlas
    QToolButton* m_clearAll;
    QFutureWatcher<geo::FilterCounts> m_counting;
    geo::FilterCounts m_counts;       // as the groups show them, or are about to
    std::size_t m_groupsCounted = 0;  // that show them already
};

}  // namespace marz
