// SPDX-License-Identifier: MIT
#pragma once

// The filter as the user sees it: groups of check boxes that mirror the explorer's ClaimFilter and change it. In a
// group in which nothing is checked nothing is restricted.

#include <QWidget>
#include <memory>

#include "app/panels/filter_group.h"
#include "app/panels/mark_icons.h"
#include "app/state/explorer.h"

namespace marz {

class FilterPanel : public QWidget {
    Q_OBJECT

public:
    FilterPanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent = nullptr);

    FilterGroup& countries() { return *m_countries; }
    FilterGroup& kinds() { return *m_kinds; }
    FilterGroup& sources() { return *m_sources; }
    FilterGroup& categories() { return *m_categories; }

private:
    void explorerChanged(Changes changes);
    void refresh();
    void applyChoice();

    Explorer& m_explorer;
    std::shared_ptr<const MarkIcons> m_icons;
    FilterGroup* m_countries;
    FilterGroup* m_kinds;
    FilterGroup* m_sources;
    FilterGroup* m_categories;
    QToolButton* m_clearAll;
};

}  // namespace marz
