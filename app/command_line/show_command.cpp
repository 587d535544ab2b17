// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/output_format.h"
#include "app/command_line/place_lookup.h"
#include "app/command_line/text_table.h"
#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/world/passage_text.h"
#include "libgeo/atlas/disagreement.h"

namespace marz {

namespace {

constexpr std::size_t lineWidth = 100;

struct ShowOptions {
    CommonOptions common;
    std::string place;
    std::string format = "text";
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

QJsonObject disagreementJson(const geo::Disagreement& disagreement) {
    QJsonArray claims;
    for (const geo::Claim* claim : disagreement.claims) {
        claims.append(claimJson(*claim));
    }
    return {{QStringLiteral("category"), QString::fromStdString(disagreement.category)},
            {QStringLiteral("attribute"), QString::fromStdString(disagreement.attribute)},
            {QStringLiteral("claims"), claims}};
}

void showJson(const World& world, const geo::Place& place, const std::string& language) {
    const geo::Atlas& atlas = *world.atlas;
    QJsonArray claims;
    for (const geo::Claim* claim : atlas.claimsOf(place.id)) {
        claims.append(claimJson(*claim));
    }
    QJsonArray passages;
    for (const geo::Passage* passage : atlas.passagesOf(place.id)) {
        passages.append(passageJson(world, *passage, place.id));
    }
    QJsonArray disagreements;
    for (const geo::Disagreement& disagreement : geo::disagreementsOf(atlas, place.id)) {
        disagreements.append(disagreementJson(disagreement));
    }
    printJson(QJsonObject{{QStringLiteral("place"), placeJson(atlas, place, language)},
                          {QStringLiteral("claims"), claims},
                          {QStringLiteral("passages"), passages},
                          {QStringLiteral("disagreements"), disagreements}});
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
    std::cout << wrapped(place.coordinateSource, lineWidth, 0);
    std::cout << (place.namedInSources ? "" : "Not named in the text: identified from elsewhere.\n");
    std::cout << wrapped(place.note, lineWidth, 0) << "\n";
}

void showClaims(const geo::Atlas& atlas, const geo::Place& place) {
    const std::vector<const geo::Claim*> claims = atlas.claimsOf(place.id);
    std::cout << "CLAIMS (" << claims.size() << ")\n";
    for (const geo::Claim* claim : claims) {
        std::cout << "  " << claim->source.text() << " " << claim->paragraph << " · "
                  << toUtf8(claimDateInWords(claim->when));
        const std::string hedging = toUtf8(hedgingInWords(*claim));
        std::cout << (hedging.empty() ? "" : " · " + hedging) << "\n";
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

void showDisagreements(const geo::Atlas& atlas, const geo::Place& place) {
    for (const geo::Disagreement& disagreement : geo::disagreementsOf(atlas, place.id)) {
        std::cout << "\nSOURCES DIFFER · " << disagreement.attribute << "\n";
        for (const geo::Claim* claim : disagreement.claims) {
            std::cout << "  " << toUtf8(quantityInWords(*claim)) << " · " << claim->source.text() << " "
                      << claim->paragraph << " · " << toUtf8(claimDateInWords(claim->when)) << "\n";
        }
    }
}

int show(const ShowOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    const geo::Place& place = findPlaceByWord(*world.atlas, options.place);
    if (options.format == "json") {
        showJson(world, place, options.common.language);
        return exitDone;
    }
    showHead(place, options.common.language);
    showClaims(*world.atlas, place);
    showPassages(world, place);
    showDisagreements(*world.atlas, place);
    return exitDone;
}

}  // namespace

void addShowCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("show", "Show claims, passages and disagreements of one place");
    auto options = std::make_shared<ShowOptions>();
    command->add_option("place", options->place, "Id or name of the place")->required()->type_name("PLACE");
    addFormatOption(*command, options->format, {"text", "json"});
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return show(*options); }}; });
}

}  // namespace marz
