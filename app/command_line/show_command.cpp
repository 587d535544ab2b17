// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/filter_options.h"
#include "app/command_line/output_format.h"
#include "app/command_line/place_lookup.h"
#include "app/command_line/state_text.h"
#include "app/convert/claim_words.h"
#include "app/convert/comparison_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/measure_words.h"
#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/text_table.h"
#include "app/world/passage_text.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/atlas/disagreement.h"
#include "libgeo/atlas/place_relations.h"
#include "libgeo/measure/claimed_measure.h"

namespace marz {

namespace {

constexpr std::size_t lineWidth = 100;

struct ShowOptions {
    CommonOptions common;
    std::string place;
    std::string format = "text";
    DateOptions date;
};

QJsonObject passageJson(const World& world, const geo::Passage& passage, const geo::PlaceId& place) {
    const PassageText shown = passageText(world, passage);
    QJsonObject object{{QStringLiteral("source"), QString::fromStdString(passage.source.text())},
                       {QStringLiteral("paragraph"), QString::fromStdString(passage.paragraph)},
                       {QStringLiteral("digest"), QString::fromStdString(passage.digest)}};
    QJsonArray mentions;
    if (shown.wording == PassageWording::article) {
        object[QStringLiteral("text")] = QString::fromStdString(shown.text);
        for (const geo::PlaceMention& mention : geo::mentionsOf(shown.text, place, *world.gazetteer, *world.atlas)) {
            mentions.append(
                QJsonObject{{QStringLiteral("start"), static_cast<qint64>(codePointsBefore(shown.text, mention.begin))},
                            {QStringLiteral("end"), static_cast<qint64>(codePointsBefore(shown.text, mention.end))}});
        }
    }
    object[QStringLiteral("mentions")] = mentions;
    return object;
}

QJsonObject comparisonJson(const geo::Disagreement& comparison) {
    QJsonArray claims;
    QJsonArray values;
    for (std::size_t index = 0; index < comparison.claims.size(); ++index) {
        claims.append(claimJson(*comparison.claims[index]));
        values.append(comparedValueInWords(comparison, index));
    }
    return {{QStringLiteral("category"), QString::fromStdString(comparison.category)},
            {QStringLiteral("attribute"), QString::fromStdString(comparison.attribute)},
            {QStringLiteral("relation"), QString::fromStdString(std::string(geo::relationName(comparison.relation)))},
            {QStringLiteral("values"), values},
            {QStringLiteral("claims"), claims}};
}

QJsonObject measuredJson(const geo::ClaimedAndMeasured& pair) {
    QJsonArray claimed;
    for (const geo::Claim* claim : pair.claimed.claims) {
        claimed.append(claimJson(*claim));
    }
    QJsonArray measured;
    for (const geo::MeasuredFigure& figure : pair.measured) {
        measured.append(QJsonObject{{QStringLiteral("of"), QString::fromStdString(figure.scale)},
                                    {QStringLiteral("km"), figure.kilometres}});
    }
    QJsonObject object{{QStringLiteral("subject"), QString::fromStdString(pair.claimed.subject.text())},
                       {QStringLiteral("claims"), claimed},
                       {QStringLiteral("measurements"), measured},
                       {QStringLiteral("remark"), measuredRemark(pair)}};
    if (pair.claimed.from) {
        object[QStringLiteral("from")] = QString::fromStdString(pair.claimed.from->text());
        object[QStringLiteral("precision_km")] = pair.precisionKm;
        object[QStringLiteral("direction")] = QString::fromStdString(pair.direction);
    }
    return object;
}

/// Where the place is known from, and how well.
QJsonObject placeWithLocationJson(const geo::Atlas& atlas, const geo::Place& place, const std::string& language) {
    QJsonObject object = placeJson(atlas, place, language);
    object[QStringLiteral("coordinate_source")] = QString::fromStdString(place.coordinateSource);
    object[QStringLiteral("identified")] = place.namedInSources ? QStringLiteral("named") : QStringLiteral("implied");
    return object;
}

/// The crossings of a side and the sides of a crossing.
QJsonArray idsOf(const geo::Atlas& atlas, const std::vector<std::size_t>& places) {
    QJsonArray ids;
    for (const std::size_t place : places) {
        ids.append(toQString(atlas.places()[place].id.text()));
    }
    return ids;
}

std::vector<const geo::Claim*> claimsKnown(const geo::Atlas& atlas, const geo::Place& place,
                                           const std::optional<geo::AsKnownOn>& date) {
    std::vector<const geo::Claim*> claims = atlas.claimsOf(place.id);
    if (date) {
        std::erase_if(claims, [&](const geo::Claim* claim) {
            return !geo::isKnown(atlas, static_cast<std::size_t>(claim - atlas.claims().data()), *date);
        });
    }
    return claims;
}

void showJson(const World& world, const geo::Place& place, const ShowOptions& options,
              const std::vector<geo::ClaimedAndMeasured>& measuredPairs) {
    const geo::Atlas& atlas = *world.atlas;
    const std::optional<geo::AsKnownOn> date = knownOn(options.date);
    QJsonArray claims;
    for (const geo::Claim* claim : claimsKnown(atlas, place, date)) {
        claims.append(claimJson(*claim));
    }
    QJsonArray passages;
    for (const geo::Passage* passage : atlas.passagesOf(place.id)) {
        passages.append(passageJson(world, *passage, place.id));
    }
    QJsonArray disagreements;
    QJsonArray agreements;
    for (const geo::Disagreement& comparison : geo::comparisonsOf(atlas, place.id)) {
        (comparison.relation == geo::Relation::agree ? agreements : disagreements).append(comparisonJson(comparison));
    }
    QJsonArray measured;
    for (const geo::ClaimedAndMeasured& pair : measuredPairs) {
        measured.append(measuredJson(pair));
    }
    const std::size_t index = atlas.placeIndex(place.id);
    QJsonObject answer{{QStringLiteral("place"), placeWithLocationJson(atlas, place, options.common.language)},
                       {QStringLiteral("crossings"), idsOf(atlas, atlas.relations().crossingsOf(index))},
                       {QStringLiteral("sides"), idsOf(atlas, atlas.relations().sidesOf(index))},
                       {QStringLiteral("claims"), claims},
                       {QStringLiteral("passages"), passages},
                       {QStringLiteral("disagreements"), disagreements},
                       {QStringLiteral("agreements"), agreements},
                       {QStringLiteral("measured"), measured}};
    if (date) {
        geo::StatesOnDate states(atlas, *date);
        answer[QStringLiteral("state")] = stateJson(states, place);
    }
    printJson(answer);
}

void showHead(const geo::Place& place, const std::string& language) {
    std::cout << nameIn(language, place) << "\n" << toUtf8(kindAndCountries(place)) << "\n";
    std::vector<std::string> local;
    for (const geo::PlaceName& name : place.names) {
        if (name.role == "local" && name.text != place.name) {
            local.push_back(name.text + " (" + name.language + ")");
        }
    }
    std::cout << (local.empty() ? "" : joined(local, " · ") + "\n");
    std::cout << toUtf8(locationInWords(place)) << "\n";
    std::cout << wrapped(toUtf8(precisionInWords(place)), lineWidth, 0);
    std::cout << wrapped(place.coordinateSource.empty() ? "" : "Location from: " + place.coordinateSource, lineWidth,
                         0);
    std::cout << (place.namedInSources ? "" : "Not named in the text: identified from elsewhere.\n");
    std::cout << wrapped(place.note, lineWidth, 0) << "\n";
}

std::string inCapitals(const QString& text) {
    return toUtf8(text.toUpper());
}

/// In order of time, with the passage that each is in.
void showClaims(const geo::Atlas& atlas, const geo::Place& place, const std::optional<geo::AsKnownOn>& date) {
    const std::vector<const geo::Claim*> claims = claimsKnown(atlas, place, date);
    const std::size_t later = atlas.claimCountOf(place.id) - claims.size();
    std::cout << "CLAIMS (" << claims.size() << (later > 0 ? ", " + std::to_string(later) + " later" : "") << ")\n";
    for (const geo::Claim* claim : claims) {
        std::cout << "  " << claim->source.text() << " " << claim->paragraph << " · "
                  << toUtf8(claimDateInWords(claim->when));
        for (const QString& part : {claimDetails(*claim), hedgingInWords(*claim)}) {
            std::cout << (part.isEmpty() ? "" : " · " + toUtf8(part));
        }
        std::cout << "\n";
        std::cout << wrapped(claim->statement, lineWidth, 4);
    }
}

void showPassages(const World& world, const geo::Place& place) {
    std::cout << "\nPASSAGES\n";
    for (const geo::Passage* passage : world.atlas->passagesOf(place.id)) {
        const PassageText shown = passageText(world, *passage);
        const bool own = shown.wording == PassageWording::article;
        std::cout << "  " << passage->source.text() << " " << passage->paragraph << " · "
                  << (own ? "the article's own paragraph" : "in our words") << "\n"
                  << wrapped(shown.text, lineWidth, 4);
    }
}

void showComparison(const geo::Disagreement& comparison) {
    std::cout << "\n" << inCapitals(comparisonTitle(comparison)) << " · " << comparison.attribute << "\n";
    for (std::size_t index = 0; index < comparison.claims.size(); ++index) {
        const geo::Claim& claim = *comparison.claims[index];
        const std::string hedging = toUtf8(hedgingInWords(claim));
        std::cout << "  " << toUtf8(comparedValueInWords(comparison, index)) << " · " << claim.source.text() << " "
                  << claim.paragraph << " · " << toUtf8(claimDateInWords(claim.when))
                  << (hedging.empty() ? "" : " · " + hedging) << "\n";
    }
    std::cout << wrapped(toUtf8(comparisonSentence(comparison)), lineWidth, 2);
}

/// What differs first, what agrees after it.
void showComparisons(const geo::Atlas& atlas, const geo::Place& place) {
    const std::vector<geo::Disagreement> comparisons = geo::comparisonsOf(atlas, place.id);
    for (const bool agreeing : {false, true}) {
        for (const geo::Disagreement& comparison : comparisons) {
            if ((comparison.relation == geo::Relation::agree) == agreeing) {
                showComparison(comparison);
            }
        }
    }
}

void showMeasured(const geo::Atlas& atlas, const std::vector<geo::ClaimedAndMeasured>& measuredPairs) {
    for (const geo::ClaimedAndMeasured& pair : measuredPairs) {
        std::cout << "\nCLAIMED AND MEASURED · " << toUtf8(measuredSubject(atlas, pair.claimed)) << "\n";
        for (const geo::Claim* claim : pair.claimed.claims) {
            std::cout << "  claimed   " << toUtf8(quantityInWords(*claim)) << " · " << claim->source.text() << " "
                      << claim->paragraph << "\n";
        }
        for (const geo::MeasuredFigure& figure : pair.measured) {
            std::cout << "  measured  " << toUtf8(kilometresInWords(figure.kilometres)) << " · " << figure.words
                      << "\n";
        }
        std::cout << wrapped(toUtf8(measuredRemark(pair)), lineWidth, 2);
    }
}

int show(const ShowOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    const geo::Place& place = findPlaceByWord(*world.atlas, options.place);
    std::vector<geo::Warning> warnings;
    const std::vector<geo::ClaimedAndMeasured> measuredPairs =
        geo::measureClaims(*world.atlas, place.id, worldRequest(options.common).basemap).takeInto(warnings);
    printWarnings(warnings);
    if (options.format == "json") {
        showJson(world, place, options, measuredPairs);
        return exitDone;
    }
    const std::optional<geo::AsKnownOn> date = knownOn(options.date);
    showHead(place, options.common.language);
    showRelations(*world.atlas, place);
    showState(*world.atlas, place, date);
    showClaims(*world.atlas, place, date);
    showPassages(world, place);
    showComparisons(*world.atlas, place);
    showMeasured(*world.atlas, measuredPairs);
    return exitDone;
}

}  // namespace

void addShowCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("show", "Show claims, passages and disagreements of one place");
    auto options = std::make_shared<ShowOptions>();
    command->add_option("place", options->place, "Id or name of the place")->required()->type_name("PLACE");
    addFormatOption(*command, options->format, {"text", "json"});
    addDateOptions(*command, options->date, "DATE");
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return show(*options); }}; });
}

}  // namespace marz
