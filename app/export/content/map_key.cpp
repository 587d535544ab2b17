// SPDX-License-Identifier: MIT
#include "app/export/content/map_key.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/convert/xml_text.h"
#include "app/export/content/citation_book.h"
#include "app/export/content/key_claims.h"
#include "app/export/content/left_out.h"
#include "app/export/content/place_wording.h"
#include "app/export/content/shown_kinds.h"
#include "app/export/content/shown_lines.h"
#include "app/scene/mark_items.h"
#include "app/scene/numbered_places.h"
#include "app/scene/place_shapes.h"
#include "app/scene/place_spots.h"
#include "app/scene/place_states.h"
#include "app/scene/scene_builder.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

/// The state on the map's date; gives the claim that it is read from, null where there is no state.
const geo::Claim* writeState(geo::StatesOnDate& states, std::size_t place, KeyEntry& entry) {
    const geo::Atlas& atlas = states.atlas();
    const geo::AsKnownOn& date = states.date();
    const geo::PlaceState state = states.of(place);
    entry.state = stateInWords(atlas, place, state, date, StateLength::whole);
    if (entry.state.isEmpty()) {
        return nullptr;
    }
    const geo::PartialDate day{date.day, geo::DateResolution::day};
    entry.asOf =
        (date.axis == geo::TimeAxis::published ? QStringLiteral("Published by %1") : QStringLiteral("As of %1"))
            .arg(dateInWords(day, MonthNames::abbreviated));
    // Behind the state as it is told: what is closed before who holds it.
    const geo::StateFact* first = &state.facts.front();
    for (const geo::StateKind kind : {geo::StateKind::open, geo::StateKind::closed}) {
        first = state.find(kind) != nullptr ? state.find(kind) : first;
    }
    return &atlas.claims()[first->claim];
}

KeyClaim tell(const geo::Claim& claim, CitationBook& book) {
    return {claim.when.undated() ? QString() : claimDateInWords(claim.when), toQString(claim.statement),
            hedgingInWords(claim), book.citeAndQuote(claim)};
}

void writeClaims(KeyEntry& entry, const KeyClaimChoice& claims, CitationBook& book) {
    QStringList told;
    for (std::size_t i = 0; i < claims.told.size(); ++i) {
        entry.furtherClaims.push_back(tell(*claims.told[i], book));
        entry.furtherClaims.back().rank = claims.ranks[i];
        told << entry.furtherClaims.back().citation;
    }
    if (!entry.furtherClaims.empty()) {
        const KeyClaim first = entry.furtherClaims.front();
        entry.furtherClaims.erase(entry.furtherClaims.begin());
        entry.when = first.when;
        entry.statement = first.statement;
        entry.hedging = first.hedging;
        entry.citation = first.citation;
        entry.rank = first.rank;
    }
    QStringList further;
    for (const geo::Claim* claim : claims.cited) {
        const QString citation = book.cite(claim->source, claim->paragraph);
        if (!told.contains(citation) && !further.contains(citation)) {
            further << citation;
        }
    }
    entry.furtherCitations = further.join(QStringLiteral(", "));
}

/// Of the articles that the filter leaves.
void writePassages(KeyEntry& entry, const std::vector<const geo::Passage*>& passages, const geo::ClaimFilter& filter,
                   CitationBook& book) {
    QStringList citations;
    for (const geo::Passage* passage : passages) {
        if (letsThrough(filter, passage->source)) {
            citations << book.cite(passage->source, passage->paragraph);
        }
    }
    entry.statement =
        citations.empty() ? QStringLiteral("No claim in this atlas.") : QStringLiteral("Named in passing.");
    entry.citation = citations.join(QStringLiteral(", "));
}

/// Position of the place that the page is about.
std::optional<std::size_t> subjectOf(const ExportRequest& request) {
    const auto* around = std::get_if<PlaceArea>(&request.area);
    return around != nullptr ? std::optional(request.world->atlas->placeIndex(around->place)) : std::nullopt;
}

/// Of what else lies in the frame a page about one place tells no more than the one claim.
ExportRequest brief(ExportRequest request) {
    if (request.claims.told == KeyClaims::all) {
        request.claims.told = KeyClaims::automatic;
    }
    return request;
}

/// In the key the English name stays, because the statements are English.
QString keyName(const geo::Place& place, NameChoice names) {
    if (names.labels == LabelLanguage::local) {
        names.labels = LabelLanguage::englishAndLocal;
    }
    return nameInLanguage(place, names);
}

/// Circles of several colours are explained by one of none of them; those that nobody has estimated look otherwise.
void addCircle(const ExportRequest& request, const Scene& scene, std::size_t place, MapKey& key) {
    const auto spot = spotOfPlace(*request.world, scene.viewport, request.style.markSize, place);
    const bool small = spot && spot->smallCircle;
    if (!small && request.world->atlas->places()[place].precisionGuessed) {
        return;
    }
    const QColor colour = kindStyleOf(*request.world, request.style, place).colour;
    const bool first = !key.circlesShown && !key.tagsShown;
    key.circleColour = first || key.circleColour == colour ? colour : request.style.quietText;
    key.circlesShown = key.circlesShown || !small;
    key.tagsShown = key.tagsShown || small;
}

}  // namespace

MapKey makeMapKey(const ExportRequest& request, const Scene& scene) {
    const geo::Atlas& atlas = *request.world->atlas;
    const std::vector<std::size_t> matching = geo::matchingClaims(atlas, claimFilterOf(request));
    const std::set<std::size_t> passing(matching.begin(), matching.end());
    std::vector<MarkItem> marks = marksOf(scene);
    std::stable_sort(marks.begin(), marks.end(), [](const MarkItem& left, const MarkItem& right) {
        return left.number.value_or(0) < right.number.value_or(0);
    });
    MapKey key;
    CitationBook book(request);
    std::set<geo::PlaceId> marked;
    ShownKinds kinds;
    std::set<QString> badges;
    std::optional<geo::StatesOnDate> states;
    if (request.knownOn) {
        states.emplace(atlas, *request.knownOn);
    }
    const std::optional<std::size_t> subject = subjectOf(request);
    const ExportRequest ofOthers = brief(request);
    for (const MarkItem& mark : marks) {
        badges.insert(mark.badge);
        const std::size_t index = atlas.placeIndex(mark.place);
        const geo::Place& place = atlas.places()[index];
        KeyEntry entry;
        entry.number = mark.number.value_or(static_cast<int>(key.entries.size()) + 1);
        entry.place = mark.place;
        entry.isSubject = index == subject;
        const bool told = !subject || belongsTo(atlas, index, *subject);
        if (!told && !key.alsoInFrame) {
            key.alsoInFrame = key.entries.size();
        }
        entry.icon = mark.icon;
        entry.name = keyName(place, namesOf(request));
        if (place.approximate() && place.precisionKm) {
            entry.radius = QStringLiteral("±\u00A0%1\u00A0km").arg(QLocale::c().toString(*place.precisionKm, 'g', 4));
            addCircle(request, scene, index, key);
        }
        entry.isApproximate = mark.approximate;
        entry.colour = request.style.kind(toQString(place.kind)).colour;
        const geo::Claim* behind = states ? writeState(*states, index, entry) : nullptr;
        const KeyClaimChoice claims = chooseClaims(told ? request : ofOthers, index, passing, behind);
        // A place that the filter lets in for its name may have no claim that passes.
        const bool named = claims.told.empty() && claims.cited.empty() && request.claims.told != KeyClaims::picked;
        named ? writePassages(entry, atlas.passagesOf(mark.place), request.filter, book)
              : writeClaims(entry, claims, book);
        marked.insert(mark.place);
        addKind(place, kinds);
        key.entries.push_back(std::move(entry));
    }
    key.footnotes = book.footnotes();
    key.absent = leftOutInWords(request, marked);
    if (!request.elements.key) {
        addKindsOfShapes(request, scene.viewport.visibleBox(), kinds);
    }
    key.legend = legendOf(request, kinds, badges);
    key.lines = shownLines(scene, request.style);
    key.ages = agesExplained(marks);
    std::vector<const geo::Source*> cited;
    for (const Footnote& note : key.footnotes) {
        if (const geo::Source* source = atlas.findSource(note.source)) {
            cited.push_back(source);
        }
    }
    key.articleDates = publicationDates(cited);
    return key;
}

QString statementInWords(const KeyEntry& entry) {
    return entry.hedging.isEmpty() ? entry.statement : entry.statement + QStringLiteral(" (%1)").arg(entry.hedging);
}

QString anchorOf(const geo::PlaceId& place) {
    return QStringLiteral("place-") + idForXml(toQString(place.text()));
}

QString noteTargetOf(const QString& citation) {
    return QStringLiteral("#note-") + citation.section(QLatin1Char(':'), 0, 0);
}

QString publicationDates(const std::vector<const geo::Source*>& sources) {
    std::optional<geo::PartialDate> first;
    std::optional<geo::PartialDate> last;
    for (const geo::Source* source : sources) {
        const auto begin = source->issued.from ? source->issued.from : source->issued.to;
        const auto end = source->issued.to ? source->issued.to : source->issued.from;
        if (begin && (!first || std::chrono::sys_days(begin->firstDay) < std::chrono::sys_days(first->firstDay))) {
            first = begin;
        }
        if (end && (!last || std::chrono::sys_days(end->lastDay()) > std::chrono::sys_days(last->lastDay()))) {
            last = end;
        }
    }
    if (!first || !last) {
        return {};
    }
    if (*first == *last) {
        return dateInWords(*first, MonthNames::full);
    }
    QString from = dateInWords(*first, MonthNames::full);
    const QString year = QStringLiteral(" %1").arg(static_cast<int>(first->firstDay.year()));
    if (first->firstDay.year() == last->firstDay.year() && from.endsWith(year)) {
        from.chop(year.size());
    }
    return from + QStringLiteral(" to ") + dateInWords(*last, MonthNames::full);
}

}  // namespace marz
