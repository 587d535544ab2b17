// SPDX-License-Identifier: MIT
#include "app/panels/place_page.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <memory>
#include <set>

#include "app/convert/citation_writer.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/claim_list.h"
#include "app/panels/comparison_card.h"
#include "app/panels/measured_card.h"
#include "app/panels/page_claims.h"
#include "app/panels/page_text.h"
#include "app/panels/passage_view.h"
#include "app/panels/place_page_head.h"
#include "app/panels/state_page.h"
#include "libgeo/atlas/disagreement.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PlacePage)
};

constexpr std::size_t rowsAtOnce = 12;  // of claims in one section

QString ruleHtml(const PanelColours& colours) {
    return QStringLiteral(
               "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:12px;"
               "margin-bottom:8px\"><tr><td style=\"border-top:1px solid %1;font-size:1px\">\u00A0</td></tr></table>")
        .arg(colours.line.name());
}

QString sourceLine(const geo::Source* sourceOrNone, const PanelColours& colours) {
    if (sourceOrNone == nullptr) {
        return QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b></p>")
            .arg(escaped(Words::tr("Without a source")));
    }
    const geo::Source& source = *sourceOrNone;
    const QString author = sourceName(source);
    const QString issued = spanInWords(source.issued, MonthNames::full);
    QStringList parts;
    const QString publisher = toQString(source.containerTitle.empty() ? source.publisher : source.containerTitle);
    if (!publisher.isEmpty() && !publisher.contains(author)) {
        parts << publisher;
    }
    parts << issued;
    return QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> %2</p>")
        .arg(escaped(author),
             quietHtml(QStringLiteral("\u00B7 ") + escaped(parts.join(QStringLiteral(" \u00B7 "))), colours));
}

QString anchorHtml(const QString& name) {
    return QStringLiteral("<a name=\"%1\"></a>").arg(escaped(name));
}

/// Makes the sections of one page. They refer to the world and the place, which must outlive them.
class PageMaker : public std::enable_shared_from_this<PageMaker> {
public:
    PageMaker(const World& world, const geo::Place& place, const PanelColours& colours, const PageView& view)
        : m_world(world),
          m_atlas(*world.atlas),
          m_place(place),
          m_colours(colours),
          m_view(view),
          m_chosen(shownClaims(m_atlas, place.id, view.filter)),
          m_claims(knownClaims(m_atlas, m_chosen, view.knownOn)),
          m_groups(groupedBySource(m_atlas, place.id, m_claims)),
          m_comparisons(geo::comparisonsOf(m_atlas, place.id)) {
        std::erase_if(m_comparisons, [&](const geo::Disagreement& found) {
            return knownClaims(m_atlas, found.claims, view.knownOn).size() != found.claims.size();
        });
    }

    PlacePageSections sections() const {
        PlacePageSections sections;
        sections.beforeMeasured.push_back(
            [maker = shared_from_this()] { return placeTitleHtml(maker->m_place, maker->m_colours); });
        if (const QString local = placeLocalNamesHtml(m_place); !local.isEmpty()) {
            sections.beforeMeasured.push_back([local] { return local; });
        }
        sections.beforeMeasured.push_back([maker = shared_from_this()] { return maker->facts(); });
        if (m_view.order == ClaimOrder::bySource) {
            addSources(sections.beforeMeasured);
        } else {
            addClaimsInTime(sections.beforeMeasured);
        }
        addComparisons(sections.beforeMeasured);
        addNamedOnly(sections.afterMeasured);
        addNote(sections.afterMeasured);
        return sections;
    }

private:
    QString facts() const {
        std::set<std::string> sources;
        for (const geo::Claim* claim : m_claims) {
            sources.insert(claim->source.text());
        }
        const bool inTime = m_view.order == ClaimOrder::inTime;
        const QString order =
            m_claims.size() < 2 ? QString()
                                : linkHtml(inTime ? QStringLiteral("order:source") : QStringLiteral("order:time"),
                                           inTime ? Words::tr("by source") : Words::tr("in order of time"), m_colours);
        const auto differences =
            static_cast<std::size_t>(std::count_if(m_comparisons.begin(), m_comparisons.end(), [](const auto& found) {
                return found.relation != geo::Relation::agree;
            }));
        const QString html = placeFactsHtml(
            m_place, {m_claims.size(), m_atlas.claimCountOf(m_place.id) - m_chosen.size(), sources.size(), differences},
            order, m_colours);
        return m_view.knownOn ? html + stateOnDateHtml(m_atlas, m_place.id, *m_view.knownOn, m_colours) : html;
    }

    /// What a passage claims and the passage itself are sections of their own, so that no section takes long.
    void addSources(std::vector<PageSection>& sections) const {
        for (const SourceGroup& group : m_groups) {
            bool first = true;
            for (const ShownPassage& shown : group.withClaims) {
                sections.push_back([maker = shared_from_this(), source = group.source, shown, first] {
                    const QString begin =
                        first ? ruleHtml(maker->m_colours) + sourceLine(source, maker->m_colours) : QString();
                    return begin + claimRowsHtml(shown.claims, maker->m_colours);
                });
                sections.push_back([maker = shared_from_this(), shown] { return maker->passageHtml(shown); });
                first = false;
            }
        }
    }

    QString passageHtml(const ShownPassage& shown) const {
        QString html;
        const bool passageNamed = std::any_of(shown.claims.begin(), shown.claims.end(),
                                              [](const geo::Claim* claim) { return !claim->paragraph.empty(); });
        if (shown.passage == nullptr && passageNamed) {
            html += quietHtml(escaped(Words::tr("The passage is not in this atlas.")), m_colours);
        } else if (shown.passage != nullptr) {
            html += anchorHtml(passageAnchor(shown.passage->source, shown.passage->paragraph)) +
                    passageCardHtml(m_world, *shown.passage, m_place.id, m_colours);
        }
        return html + QStringLiteral("<p style=\"margin:0;font-size:6px\">\u00A0</p>");
    }

    void addClaimsInTime(std::vector<PageSection>& sections) const {
        for (std::size_t begin = 0; begin < m_claims.size(); begin += rowsAtOnce) {
            const std::size_t end = std::min(begin + rowsAtOnce, m_claims.size());
            const std::vector<const geo::Claim*> rows(m_claims.begin() + static_cast<std::ptrdiff_t>(begin),
                                                      m_claims.begin() + static_cast<std::ptrdiff_t>(end));
            sections.push_back([maker = shared_from_this(), rows, begin] {
                return (begin == 0 ? ruleHtml(maker->m_colours) : QString()) +
                       claimRowsWithSourcesHtml(maker->m_atlas, rows, maker->m_colours);
            });
        }
    }

    /// What differs first, what agrees after it.
    void addComparisons(std::vector<PageSection>& sections) const {
        bool first = true;
        for (const bool agreeing : {false, true}) {
            for (const geo::Disagreement& comparison : m_comparisons) {
                if ((comparison.relation == geo::Relation::agree) == agreeing) {
                    sections.push_back([maker = shared_from_this(), comparison, first] {
                        return ruleHtml(maker->m_colours) +
                               (first ? anchorHtml(QStringLiteral("differences")) : QString()) +
                               comparisonCardHtml(maker->m_atlas, comparison, maker->m_colours);
                    });
                    first = false;
                }
            }
        }
    }

    void addNamedOnly(std::vector<PageSection>& sections) const {
        bool first = true;
        for (const SourceGroup& group : m_groups) {
            bool firstOfSource = true;
            for (const ShownPassage& shown : group.namedOnly) {
                if (isLater(m_atlas, *shown.passage, m_place.id, m_view.knownOn)) {
                    continue;
                }
                sections.push_back([maker = shared_from_this(), source = group.source, shown, first, firstOfSource] {
                    QString html;
                    if (first) {
                        html += ruleHtml(maker->m_colours) + labelHtml(Words::tr("Also named in"), maker->m_colours);
                    }
                    if (firstOfSource) {
                        html += QStringLiteral("<p style=\"margin:0;font-size:6px\">\u00A0</p>") +
                                sourceLine(source, maker->m_colours);
                    }
                    return html + anchorHtml(passageAnchor(shown.passage->source, shown.passage->paragraph)) +
                           passageCardHtml(maker->m_world, *shown.passage, maker->m_place.id, maker->m_colours);
                });
                first = false;
                firstOfSource = false;
            }
        }
    }

    void addNote(std::vector<PageSection>& sections) const {
        if (!m_place.note.empty()) {
            sections.push_back([maker = shared_from_this()] {
                return ruleHtml(maker->m_colours) + labelHtml(Words::tr("Note"), maker->m_colours) +
                       QStringLiteral("<p style=\"margin-top:4px;color:%1\">%2</p>")
                           .arg(maker->m_colours.quiet.name(), escaped(maker->m_place.note));
            });
        }
    }

    const World& m_world;
    const geo::Atlas& m_atlas;
    const geo::Place& m_place;
    PanelColours m_colours;
    PageView m_view;
    std::vector<const geo::Claim*> m_chosen;  // as the filter leaves them, on all dates
    std::vector<const geo::Claim*> m_claims;
    std::vector<SourceGroup> m_groups;
    std::vector<geo::Disagreement> m_comparisons;
};

QString pageHtml(const QString& body, const PanelColours& colours) {
    return QStringLiteral("<html><body style=\"color:%1\">%2</body></html>").arg(colours.text.name(), body);
}

}  // namespace

PlacePageSections placePageSections(const World& world, const geo::Place& place, const PanelColours& colours,
                                    const PageView& view) {
    return std::make_shared<const PageMaker>(world, place, colours, view)->sections();
}

QString measuredSectionHtml(const World& world, const std::vector<geo::ClaimedAndMeasured>& measured,
                            const PanelColours& colours) {
    QString html;
    for (const geo::ClaimedAndMeasured& pair : measured) {
        html += ruleHtml(colours) + measuredCardHtml(*world.atlas, pair, colours);
    }
    return html;
}

QString placePageHtml(const World& world, const geo::Place& place, const PanelColours& colours, const PageView& view) {
    const PlacePageSections sections = placePageSections(world, place, colours, view);
    QString html;
    for (const std::vector<PageSection>& part : {sections.beforeMeasured, sections.afterMeasured}) {
        for (const PageSection& section : part) {
            html += section();
        }
    }
    return pageHtml(html, colours);
}

QString overviewPageHtml(const World& world, const PanelColours& colours) {
    if (world.atlas->places().empty()) {
        return pageHtml(quietHtml(Words::tr("No atlas is loaded."), colours), colours);
    }
    QString html = QStringLiteral("<p style=\"margin-top:0;font-size:21px;font-weight:700\">%1</p><p>%2</p>")
                       .arg(escaped(Words::tr("Who says what, where")),
                            escaped(Words::tr("Click a mark on the map or choose a place in the list to read what "
                                              "each source says about it, and when.")));
    html += ruleHtml(colours) + labelHtml(Words::tr("Sources of this atlas"), colours);
    for (const geo::Source& source : world.atlas->sources()) {
        const bool attached = world.articleOf(source.id) != nullptr;
        html += QStringLiteral(
                    "<p style=\"margin-top:8px;margin-bottom:0\">%1<br><span style=\"font-size:12px\">%2</span></p>")
                    .arg(escaped(fullCitation(source, {})),
                         attached ? quietHtml(Words::tr("article attached"), colours)
                                  : linkHtml(attachLink(source.id), Words::tr("Attach article\u2026"), colours));
    }
    return pageHtml(html, colours);
}

}  // namespace marz
