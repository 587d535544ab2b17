// SPDX-License-Identifier: MIT
#include "app/export/content/place_wording.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/export/content/filter_words.h"
#include "app/export/content/map_key.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

QString kindsInWords(const geo::ClaimFilter& filter) {
    const auto atFirst = geo::kindsShownAtFirst();
    const bool usual = filter.kinds.size() == atFirst.size() &&
                       std::all_of(atFirst.begin(), atFirst.end(), [&](std::string_view kind) {
                           return std::find(filter.kinds.begin(), filter.kinds.end(), kind) != filter.kinds.end();
                       });
    if (usual) {
        return QStringLiteral("Border crossings, bases and training grounds");
    }
    QStringList kinds;
    for (const geo::VocabularyTerm& term : geo::placeKinds()) {
        if (std::find(filter.kinds.begin(), filter.kinds.end(), term.id) != filter.kinds.end()) {
            kinds << toQString(term.pluralLabel.empty() ? term.label : term.pluralLabel);
        }
    }
    constexpr qsizetype mostNamed = 4;
    return kinds.isEmpty() || kinds.size() > mostNamed ? QStringLiteral("Places") : withCapital(listInWords(kinds));
}

/// The places that the page is about: a page around one place tells of that, whatever lies beside it.
std::vector<std::size_t> subjectsOf(const ExportRequest& request) {
    if (const auto* around = std::get_if<PlaceArea>(&request.area)) {
        const std::size_t index = request.world->atlas->placeIndex(around->place);
        if (index < request.world->atlas->places().size()) {
            return {index};
        }
    }
    return request.shownPlaces;
}

/// Those that the page can cite: they make a claim about a place on it, as far as the date knows it, or name one of
/// which the articles that the filter leaves claim nothing.
std::set<geo::SourceId> sourcesOfPlaces(const ExportRequest& request) {
    const geo::Atlas& atlas = *request.world->atlas;
    std::set<geo::SourceId> told;
    for (const std::size_t place : subjectsOf(request)) {
        bool claimed = false;
        for (const std::size_t claim : atlas.claimIndexesOf(place)) {
            const geo::SourceId& source = atlas.claims()[claim].source;
            const bool wanted = letsThrough(request.filter, source);
            claimed = claimed || wanted;
            if (wanted && (!request.knownOn || geo::isKnown(atlas, claim, *request.knownOn))) {
                told.insert(source);
            }
        }
        if (!claimed) {
            for (const std::size_t passage : atlas.passageIndexesOf(place)) {
                told.insert(atlas.passages()[passage].source);
            }
        }
    }
    return told;
}

std::vector<const geo::Source*> sourcesOf(const ExportRequest& request) {
    const std::set<geo::SourceId> told = sourcesOfPlaces(request);
    std::vector<const geo::Source*> sources;
    for (const geo::Source& source : request.world->atlas->sources()) {
        if (letsThrough(request.filter, source.id) && told.contains(source.id)) {
            sources.push_back(&source);
        }
    }
    return sources;
}

QString articlesTellIt(const ExportRequest& request, std::size_t articles, const QString& dates) {
    QString text = QStringLiteral("As ") + numberInWords(articles);
    text += articles == 1 ? QStringLiteral(" article") : QStringLiteral(" articles");
    if (!dates.isEmpty()) {
        text += (dates.contains(QLatin1String(" to ")) ? QStringLiteral(" from ") : QStringLiteral(" of ")) + dates;
    }
    text += articles == 1 ? QStringLiteral(" tells it") : QStringLiteral(" tell it");
    if (request.knownOn) {
        text += QStringLiteral(", ") + knownOnInWords(*request.knownOn);
    }
    const QString left = claimsLeftInWords(request.filter);
    return left.isEmpty() ? text : text + QStringLiteral("; ") + left;
}

/// The notes below have these, too: whoever counts them must find as many.
QString furtherArticles(const ExportRequest& request, std::size_t articles) {
    if (articles == 0 || !request.elements.key || !request.elements.footnotes) {
        return {};
    }
    return QStringLiteral("; ") + numberInWords(articles) +
           (articles == 1 ? QStringLiteral(" more is") : QStringLiteral(" more are")) +
           QStringLiteral(" cited for places beside it");
}

/// A name that runs from right to left stays a unit of its own: without the mark behind it, it would change places with
/// the next one, and take the bracket after it to its other end.
QString heldTogether(const QString& name) {
    return name.isRightToLeft() ? name + QChar(0x200E) : name;
}

/// Those of a place's own people, or in the language that is asked for. What only a source calls it may be the name of
/// one side alone: it never stands for the place, but is told beside the English name.
QStringList otherNames(const geo::Place& place, const NameChoice& choice) {
    QStringList names;
    if (choice.language.empty()) {
        names = localNames(place);
    } else {
        const bool beside = choice.labels == LabelLanguage::englishAndLocal;
        names = namesInLanguage(place, choice.language, beside ? NamesWanted::alsoVariants : NamesWanted::ofTheWhole);
    }
    for (QString& name : names) {
        name = heldTogether(name);
    }
    return names;
}

QStringList citationsIn(const KeyEntry& entry) {
    QStringList lists{entry.citation, entry.furtherCitations};
    for (const KeyClaim& claim : entry.furtherClaims) {
        lists << claim.citation;
    }
    return lists.join(QStringLiteral(", ")).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

}  // namespace

bool letsThrough(const geo::ClaimFilter& filter, const geo::SourceId& source) {
    return filter.sources.empty() ||
           std::find(filter.sources.begin(), filter.sources.end(), source) != filter.sources.end();
}

QString nameInLanguage(const geo::Place& place, const NameChoice& choice) {
    const QString english = toQString(place.name);
    if (choice.labels == LabelLanguage::english) {
        return english;
    }
    const QStringList names = otherNames(place, choice);
    if (names.isEmpty()) {
        return english;
    }
    const QString joined = names.join(QStringLiteral(" / "));
    return choice.labels == LabelLanguage::local ? joined : english + QStringLiteral(" (") + joined + QLatin1Char(')');
}

NameChoice namesOf(const ExportRequest& request) {
    return {request.labelLanguage, request.nameLanguage};
}

QString subjectInWords(const ExportRequest& request) {
    if (const auto* around = std::get_if<PlaceArea>(&request.area)) {
        const geo::Place* place = request.world->atlas->findPlace(around->place);
        return place != nullptr ? nameInLanguage(*place, namesOf(request)) : QString();
    }
    QStringList names;
    if (const auto* countries = std::get_if<CountryArea>(&request.area)) {
        for (const std::string& code : countries->isoCodes) {
            names << toQString(geo::countryName(code));
        }
    }
    return listInWords(names);
}

QString withName(QString text, const ExportRequest& request) {
    if (!text.contains(namePlaceholder)) {
        return text;
    }
    const QString subject = subjectInWords(request);
    return text.replace(namePlaceholder, subject.isEmpty() ? titleOf(request) : subject);
}

QString listInWords(const QStringList& items) {
    if (items.size() < 2) {
        return items.join(QString());
    }
    return items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + items.back();
}

QString shortList(const QStringList& items) {
    constexpr qsizetype most = 12;
    if (items.size() <= most) {
        return items.join(QStringLiteral(", "));
    }
    return items.mid(0, most).join(QStringLiteral(", ")) + QStringLiteral(" and %1 more").arg(items.size() - most);
}

QString numberInWords(std::size_t number) {
    static constexpr std::array words{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return number < words.size() ? QString::fromLatin1(words[number]) : QString::number(number);
}

QString titleOf(const ExportRequest& request) {
    if (std::holds_alternative<PlaceArea>(request.area)) {
        if (const QString place = subjectInWords(request); !place.isEmpty()) {
            return place;
        }
    }
    QString title = kindsInWords(request.filter);
    QStringList countries;
    for (const std::string& code : request.filter.countries) {
        countries << toQString(geo::countryName(code));
    }
    if (!countries.isEmpty()) {
        title += QStringLiteral(" in ") + listInWords(countries);
    }
    if (!request.filter.text.empty()) {
        title += QStringLiteral(": “") + toQString(request.filter.text) + QChar(0x201D);
    }
    return title;
}

QString subtitleOf(const ExportRequest& request) {
    const std::vector<const geo::Source*> sources = sourcesOf(request);
    if (sources.empty()) {
        return {};
    }
    return articlesTellIt(request, sources.size(), publicationDates(sources));
}

QString subtitleOf(const ExportRequest& request, const MapKey& key) {
    if (!key.alsoInFrame) {
        return key.footnotes.empty() ? QString() : articlesTellIt(request, key.footnotes.size(), key.articleDates);
    }
    // What the page is about is not told by the articles on its neighbours.
    QStringList citations;
    for (std::size_t entry = 0; entry < *key.alsoInFrame; ++entry) {
        citations << citationsIn(key.entries[entry]);
    }
    std::vector<const geo::Source*> sources;
    for (const Footnote& note : key.footnotes) {
        const geo::Source* source = request.world->atlas->findSource(note.source);
        const auto cites = [&note](const QString& citation) {
            return citation.section(QLatin1Char(':'), 0, 0) == note.letter;
        };
        if (source != nullptr && std::any_of(citations.begin(), citations.end(), cites)) {
            sources.push_back(source);
        }
    }
    return sources.empty() ? QString()
                           : articlesTellIt(request, sources.size(), publicationDates(sources)) +
                                 furtherArticles(request, key.footnotes.size() - sources.size());
}

}  // namespace marz
