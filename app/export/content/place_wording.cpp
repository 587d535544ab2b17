// SPDX-License-Identifier: MIT
#include "app/export/content/place_wording.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
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
    return request.knownOn ? text + QStringLiteral(", ") + knownOnInWords(*request.knownOn) : text;
}

}  // namespace

bool letsThrough(const geo::ClaimFilter& filter, const geo::SourceId& source) {
    return filter.sources.empty() ||
           std::find(filter.sources.begin(), filter.sources.end(), source) != filter.sources.end();
}

QString nameInLanguage(const geo::Place& place, LabelLanguage language) {
    const QString english = toQString(place.name);
    if (language == LabelLanguage::english) {
        return english;
    }
    const QStringList local = localNames(place);
    if (local.isEmpty()) {
        return english;
    }
    const QString names = local.join(QStringLiteral(" / "));
    return language == LabelLanguage::local ? names : english + QStringLiteral(" (") + names + QLatin1Char(')');
}

QString subjectInWords(const ExportRequest& request) {
    if (const auto* around = std::get_if<PlaceArea>(&request.area)) {
        const geo::Place* place = request.world->atlas->findPlace(around->place);
        return place != nullptr ? nameInLanguage(*place, request.labelLanguage) : QString();
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
    return key.footnotes.empty() ? QString() : articlesTellIt(request, key.footnotes.size(), key.articleDates);
}

}  // namespace marz
