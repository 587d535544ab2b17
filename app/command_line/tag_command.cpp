// SPDX-License-Identifier: MIT
#include <QJsonDocument>
#include <functional>
#include <iostream>
#include <memory>

#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/mention_json.h"
#include "app/command_line/output_format.h"
#include "app/command_line/tagged_articles.h"
#include "app/convert/text_table.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

struct TagOptions {
    CommonOptions common;
    std::vector<std::string> articles;
    std::vector<std::string> gazetteers;
    std::string format = "table";
};

/// A JSON array that is printed element by element, so that ten thousand articles need no memory.
class ArrayPrinter {
public:
    ArrayPrinter(std::string before, std::string after) : m_after(std::move(after)) { std::cout << before << '['; }
    /// The next element is written to what this gives.
    std::ostream& next() {
        std::cout << (m_first ? "\n" : ",\n");
        m_first = false;
        return std::cout;
    }
    /// Also where the work ended early: what is printed is whole.
    ~ArrayPrinter() { std::cout << "\n]" << m_after << '\n' << std::flush; }
    ArrayPrinter(const ArrayPrinter&) = delete;
    ArrayPrinter& operator=(const ArrayPrinter&) = delete;

private:
    std::string m_after;
    bool m_first = true;
};

const std::vector<std::string> columns{"article", "start", "end", "text", "place", "kind", "role", "score", ""};

void forEachRow(const TaggedArticle& tagged, const geo::Gazetteer& gazetteer,
                const std::function<void(const std::vector<std::string>&)>& take) {
    FileOffsets offsets(tagged.article);
    for (const geo::PlaceMention& mention : tagged.mentions) {
        const std::size_t start = offsets.begin(mention.begin);
        const std::size_t end = offsets.end(mention.end);
        const geo::GazetteerPlace* place = gazetteer.findPlace(mention.place);
        take({tagged.article.path.filename().string(), std::to_string(start), std::to_string(end),
              tagged.article.text.substr(mention.begin, mention.end - mention.begin), mention.place.text(),
              place == nullptr ? "" : place->kind, std::string(geo::mentionRoleName(mention.role)),
              decimal(mention.score, 2), mention.uncertain ? "to be reviewed" : ""});
    }
}

/// An aligned table an article: columns of all of them would keep all of them in memory. Rows are made twice, once
/// to see how wide they are, for the same reason.
std::size_t printTables(const TagOptions& options, const World& world) {
    return tagArticles(options.articles, world, [&](const TaggedArticle& tagged) {
        const geo::Gazetteer& gazetteer = world.allNames->gazetteer();
        ColumnWidths widths(columns);
        forEachRow(tagged, gazetteer, [&](const std::vector<std::string>& row) { widths.include(row); });
        widths.write(std::cout, columns);
        forEachRow(tagged, gazetteer, [&](const std::vector<std::string>& row) { widths.write(std::cout, row); });
    });
}

std::size_t printJsonOf(const TagOptions& options, const World& world) {
    ArrayPrinter printer("", "");
    return tagArticles(options.articles, world, [&](const TaggedArticle& tagged) {
        writeArticleJson(printer.next(), tagged, world.allNames->gazetteer());
    });
}

std::size_t printFeatures(const TagOptions& options, const World& world) {
    ArrayPrinter printer("{\"type\":\"FeatureCollection\",\"features\":", "}");
    return tagArticles(options.articles, world, [&](const TaggedArticle& tagged) {
        forEachMentionFeature(tagged, world.allNames->gazetteer(), *world.atlas, [&](const QJsonObject& feature) {
            printer.next() << QJsonDocument(feature).toJson(QJsonDocument::Compact).constData();
        });
    });
}

int runTag(const TagOptions& options) {
    World world = loadAtlasAndArticles(options.common);
    world.allNames = std::make_shared<const AllNames>(
        world.atlas, std::vector<std::filesystem::path>(options.gazetteers.begin(), options.gazetteers.end()));
    world.allNames->gazetteer();  // before anything is printed
    std::size_t failed = 0;
    if (options.format == "table") {
        failed = printTables(options, world);
    } else {
        failed = options.format == "json" ? printJsonOf(options, world) : printFeatures(options, world);
    }
    return failed == 0 ? exitDone : exitFailed;
}

}  // namespace

void addTagCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("tag", "Find the places that articles mention");
    auto options = std::make_shared<TagOptions>();
    command->add_option("article", options->articles, "Article files")->required()->type_name("ARTICLE");
    command
        ->add_option(
            "--gazetteer", options->gazetteers,
            "Names of your own: CSV (name,lon,lat and, if you like, kind,country,names) or Linked Places Format")
        ->type_name("FILE")
        ->allow_extra_args(false);
    addFormatOption(*command, options->format, {"table", "json", "geojson"});
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return runTag(*options); }}; });
}

}  // namespace marz
