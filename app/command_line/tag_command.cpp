// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/command_line/atlas_json.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/output_format.h"
#include "app/command_line/text_table.h"
#include "libgeo/article/article_reader.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

struct TagOptions {
    CommonOptions common;
    std::vector<std::string> articles;
    std::string format = "table";
};

struct TaggedArticle {
    geo::Article article;
    std::string source;  // id; empty for none of the atlas's sources
    std::vector<geo::PlaceMention> mentions;
};

TaggedArticle tag(const std::string& path, const World& world) {
    std::vector<geo::Warning> warnings;
    TaggedArticle tagged{geo::readArticle(path).takeInto(warnings), {}, {}};
    printWarnings(warnings);
    const std::vector<geo::RecognisedSource> sources = geo::recogniseSource(tagged.article, *world.atlas);
    if (!sources.empty() && sources.front().certain) {
        tagged.source = sources.front().source.text();
    }
    tagged.mentions = geo::tagPlaces(tagged.article.text, *world.gazetteer, *world.atlas);
    return tagged;
}

/// Byte offsets turned into code points in one pass over the text.
class CodePointCounter {
public:
    explicit CodePointCounter(const std::string& text) : m_text(text) {}

    /// `byteOffset` must not decrease from call to call.
    std::size_t at(std::size_t byteOffset) {
        for (; m_byte < byteOffset; ++m_byte) {
            m_codePoints += (static_cast<unsigned char>(m_text[m_byte]) & 0xC0u) != 0x80u ? 1 : 0;
        }
        return m_codePoints;
    }

private:
    const std::string& m_text;
    std::size_t m_byte = 0;
    std::size_t m_codePoints = 0;
};

QJsonArray mentionsJson(const TaggedArticle& tagged, const geo::Atlas& atlas) {
    QJsonArray array;
    CodePointCounter counter(tagged.article.text);
    for (const geo::PlaceMention& mention : tagged.mentions) {
        const std::size_t start = counter.at(mention.begin);
        const std::size_t end = counter.at(mention.end);
        array.append(mentionJson(atlas, mention, tagged.article.text.substr(mention.begin, mention.end - mention.begin),
                                 start, end));
    }
    return array;
}

QJsonObject articleJson(const TaggedArticle& tagged, const geo::Atlas& atlas) {
    return {{QStringLiteral("article"), QString::fromStdString(tagged.article.path.string())},
            {QStringLiteral("source"),
             tagged.source.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(tagged.source))},
            {QStringLiteral("mentions"), mentionsJson(tagged, atlas)}};
}

QJsonArray mentionFeatures(const TaggedArticle& tagged, const geo::Atlas& atlas) {
    QJsonArray features;
    for (const QJsonValue& value : mentionsJson(tagged, atlas)) {
        QJsonObject properties = value.toObject();
        const geo::Place* place =
            atlas.findPlace(geo::PlaceId(properties[QStringLiteral("place")].toString().toStdString()));
        properties[QStringLiteral("article")] = QString::fromStdString(tagged.article.path.string());
        features.append(featureJson(place != nullptr ? geometryJson(place->shape) : QJsonValue(), properties));
    }
    return features;
}

TextTable mentionsTable(const std::vector<TaggedArticle>& all) {
    TextTable table{{"article", "start", "end", "text", "place", "role", "score"}, {}};
    for (const TaggedArticle& tagged : all) {
        CodePointCounter counter(tagged.article.text);
        for (const geo::PlaceMention& mention : tagged.mentions) {
            const std::size_t start = counter.at(mention.begin);
            const std::size_t end = counter.at(mention.end);
            table.rows.push_back({tagged.article.path.filename().string(), std::to_string(start), std::to_string(end),
                                  tagged.article.text.substr(mention.begin, mention.end - mention.begin),
                                  mention.place.text(), std::string(geo::mentionRoleName(mention.role)),
                                  decimal(mention.score, 2)});
        }
    }
    return table;
}

int tagArticles(const TagOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    std::vector<TaggedArticle> all;
    int exitCode = exitDone;
    for (const std::string& path : options.articles) {
        try {
            all.push_back(tag(path, world));
        } catch (const geo::FileError& error) {
            std::cerr << "marz: " << error.what() << '\n';
            exitCode = exitFailed;  // the other articles are tagged all the same
        }
    }
    if (options.format == "table") {
        writeAligned(std::cout, mentionsTable(all));
        return exitCode;
    }
    QJsonArray array;
    for (const TaggedArticle& tagged : all) {
        if (options.format == "json") {
            array.append(articleJson(tagged, *world.atlas));
        } else {
            for (const QJsonValue& feature : mentionFeatures(tagged, *world.atlas)) {
                array.append(feature);
            }
        }
    }
    options.format == "json" ? printJson(array) : printJson(featureCollectionJson(array));
    return exitCode;
}

}  // namespace

void addTagCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("tag", "Find the places that articles mention");
    auto options = std::make_shared<TagOptions>();
    command->add_option("article", options->articles, "Article files")->required()->type_name("ARTICLE");
    addFormatOption(*command, options->format, {"table", "json", "geojson"});
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return tagArticles(*options); }}; });
}

}  // namespace marz
