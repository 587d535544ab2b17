// SPDX-License-Identifier: MIT
#pragma once

// The side panel: reads the explorer's selected place as a page of text. The page is made of our own small HTML; no
// file and no page can make it load anything but the mark symbols. On the screen it follows the explorer a moment
// later, when the map has been asked for, and lays a page out section by section, a few milliseconds a turn of the
// event loop. What is measured for a page is measured by a worker; the page goes on below it when it is there.

#include <QFutureWatcher>
#include <QTextBrowser>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "app/panels/mark_icons.h"
#include "app/panels/panel_colours.h"
#include "app/panels/place_page.h"
#include "app/state/explorer.h"
#include "libgeo/measure/claimed_measure.h"

namespace marz {

class PlacePanel : public QTextBrowser {
    Q_OBJECT

public:
    PlacePanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent = nullptr);

    /// Acts as if the link with this target were pressed.
    void followLink(const QUrl& target);

    QVariant loadResource(int type, const QUrl& name) override;

    /// Whether all of the page stands on it.
    bool complete() const { return m_sections.empty(); }

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    /// The user wants to show the program the article of this source.
    void attachArticleRequested(const geo::SourceId& source);
    /// The user wants to change a claim in their own file, or to take it out of there.
    void correctClaimRequested(const geo::ClaimId& claim);
    void dropClaimRequested(const geo::ClaimId& claim);
    /// The user wants to read on from this passage.
    void readPassageRequested(const geo::SourceId& source, const QString& paragraph);
    /// Something worth a line in the status bar.
    void noticed(const QString& sentence);

private:
    void explorerChanged(Changes changes);
    enum class Reader { begins, stays };
    void refreshLater(Reader reader);
    void refreshNow();
    void refresh();
    void preparePage();
    void keepReadersPlace();
    void showPage(std::deque<PageSection> sections);
    std::deque<PageSection> pageSections();
    PageView view() const;
    void layOutInTurns();
    void layOutAll();
    bool layOutStep();
    bool layOutNext();
    void pageComplete();
    void measure(const geo::Place& place);
    void scrollToName(const QString& anchor);
    void setOrder(ClaimOrder order);
    void openPassage(const QString& anchor);
    void showAllClaims();
    void copyPassage(const QString& sourceAndParagraph);

    Explorer& m_explorer;
    std::shared_ptr<const MarkIcons> m_icons;
    PanelColours m_colours;
    Reader m_reader = Reader::stays;
    ClaimOrder m_order = ClaimOrder::bySource;
    std::shared_ptr<const World> m_pageWorld;  // what the sections and the measured figures refer to
    std::deque<PageSection> m_sections;        // still to be laid out; an empty one waits for what is measured
    QString m_wantedAnchor;                    // to be scrolled to when the page is complete
    std::optional<int> m_wantedScroll;         // or this position
    std::optional<geo::PlaceId> m_measuredPlace;
    std::shared_ptr<const geo::Atlas> m_measuredAtlas;
    using Measured = geo::Loaded<std::vector<geo::ClaimedAndMeasured>>;
    QFutureWatcher<Measured> m_measuring;
};

}  // namespace marz
