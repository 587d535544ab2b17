// SPDX-License-Identifier: MIT
#include "tests/tagger/reference_articles.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "libgeo/article/article_reader.h"
#include "libgeo/article/place_likeness.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/word_folding.h"

namespace tagger_scores {

namespace {

std::filesystem::path articlesFolder() {
    if (const char* folder = std::getenv("MARZ_ARTICLES"))
        return folder;
    return sourceFolder() / ".." / "shared" / "articles";
}

std::vector<std::string> cutAt(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

struct ReferencePlace {
    std::string id;
    std::string kind;
    std::vector<std::string> countries;
    std::optional<geo::LonLat> point;
    double toleranceKm = 0.0;
    std::set<std::string> names;  // plain words
};

/// What a paragraph names, by the table.
struct Reference {
    const ReferencePlace* place = nullptr;
    bool metonym = false;
    bool described = false;
};

class ReferenceTable {
public:
    explicit ReferenceTable(const std::filesystem::path& file) {
        std::ifstream stream(file);
        std::string line;
        std::getline(stream, line);
        while (std::getline(stream, line))
            addRow(cutAt(line, '\t'));
    }

    const std::map<std::string, std::vector<Reference>>& paragraphs() const { return m_paragraphs; }

private:
    enum Column { id, name, inArticles, otherNames, kind, iso, lat, lon, precision, refs = 15, metonyms = 16 };

    void addRow(std::vector<std::string> cells) {
        cells.resize(18);
        constexpr double leastTolerance = 15.0;
        ReferencePlace& place = m_places[cells[id]];
        place.id = cells[id];
        place.kind = cells[kind];
        place.countries = cutAt(cells[iso], ';');
        if (!cells[lat].empty() && !cells[lon].empty())
            place.point = geo::LonLat{std::atof(cells[lon].c_str()), std::atof(cells[lat].c_str())};
        place.toleranceKm = std::max(leastTolerance, std::atof(cells[precision].c_str()));
        for (const Column column : {name, inArticles, otherNames}) {
            for (const std::string& one : cutAt(cells[column], ';'))
                place.names.insert(geo::plainWords(one));
        }
        addReferences(cells[refs], place, false);
        addReferences(cells[metonyms], place, true);
    }

    void addReferences(const std::string& cell, const ReferencePlace& place, bool metonym) {
        std::istringstream stream(cell);
        for (std::string reference; stream >> reference;) {
            const bool described = reference.back() == '~';
            if (described)
                reference.pop_back();
            m_paragraphs[reference].push_back({&place, metonym, described});
        }
    }

    std::map<std::string, ReferencePlace> m_places;
    std::map<std::string, std::vector<Reference>> m_paragraphs;  // by "source:p5"
};

/// A place that the tagger says a paragraph names.
struct Named {
    const geo::GazetteerPlace* place = nullptr;
    std::set<std::string> words;
    bool metonym = false;
    bool peopleOnly = true;  // no toponym, only "Afghan"
};

bool isRight(const ReferencePlace& wanted, const Named& named) {
    if (named.place->id.text() == wanted.id)
        return true;
    const bool alike = geo::classOf(named.place->kind) == geo::classOf(wanted.kind) &&
                       geo::shareCountry(named.place->countries, wanted.countries);
    return alike && wanted.point && named.place->point &&
           geo::kilometresApart(*wanted.point, *named.place->point) <= wanted.toleranceKm;
}

bool isFound(const ReferencePlace& wanted, const Named& named) {
    return isRight(wanted, named) || std::any_of(named.words.begin(), named.words.end(), [&](const std::string& words) {
               return wanted.names.contains(words);
           });
}

std::map<std::string, Named> namedIn(std::string_view text, const TaggerUnderTest& tagger, TextScores& scores) {
    std::map<std::string, Named> all;
    const auto add = [&](const geo::PlaceId& place, std::size_t begin, std::size_t end, geo::MentionRole role) {
        Named& named = all[place.text()];
        named.place = tagger.gazetteer.findPlace(place);
        named.words.insert(geo::plainWords(text.substr(begin, end - begin)));
        named.metonym = named.metonym || role == geo::MentionRole::metonym;
        named.peopleOnly = named.peopleOnly && role == geo::MentionRole::demonym;
    };
    for (const geo::PlaceMention& mention : geo::tagPlacesForReview(text, tagger.gazetteer, tagger.atlas)) {
        scores.uncertain += mention.uncertain ? 1 : 0;
        if (mention.uncertain)
            continue;
        add(mention.place, mention.begin, mention.end, mention.role);
        for (const geo::NameInside& inside : mention.namesInside)
            add(inside.place, inside.begin, inside.end, geo::MentionRole::place);
    }
    return all;
}

/// Closing cross-references to other articles are not shown: what they name is wanted where the table has it, and what
/// else is found there is not counted.
void scoreParagraph(std::string_view text, std::string_view shown, const std::string& reference,
                    const std::vector<Reference>& wanted, const TaggerUnderTest& tagger, TextScores& scores) {
    for (const auto& [id, one] : namedIn(shown, tagger, scores)) {
        if (one.peopleOnly)
            continue;
        const auto matches = [&](const auto& test) {
            return std::any_of(wanted.begin(), wanted.end(), [&](const Reference& r) { return test(*r.place, one); });
        };
        const bool right = matches(isRight);
        Scores& part = scores.of(one.place->kind == "country");
        part.detection.precision.count(right || matches(isFound));
        part.resolution.precision.count(right);
        if (!right)
            scores.wrong.push_back("wrong     " + reference + " " + id + " “" + *one.words.begin() + "”");
    }
    TextScores ignored;
    const std::map<std::string, Named> named = namedIn(text, tagger, ignored);
    std::set<const ReferencePlace*> seen;
    for (const Reference& one : wanted) {
        if (one.described || !seen.insert(one.place).second)
            continue;
        const auto matches = [&](const auto& test) {
            return std::find_if(named.begin(), named.end(),
                                [&](const auto& item) { return test(*one.place, item.second); });
        };
        const auto right = matches(isRight);
        Scores& part = scores.of(one.place->kind == "country");
        part.detection.recall.count(right != named.end() || matches(isFound) != named.end());
        part.resolution.recall.count(right != named.end());
        if (right == named.end())
            scores.wrong.push_back("missed    " + reference + " " + one.place->id);
        else
            scores.roles.count(!one.metonym || right->second.metonym);
    }
}

}  // namespace

std::vector<TextScores> scoreReferenceArticles(const TaggerUnderTest& tagger) {
    const ReferenceTable table(articlesFolder() / ".." / "reference" / "places.tsv");
    std::vector<TextScores> rows;
    for (const geo::Source& source : tagger.atlas.sources()) {
        const std::filesystem::path file = articlesFolder() / (source.id.text() + ".txt");
        if (table.paragraphs().empty() || !std::filesystem::exists(file))
            return {};
        const geo::Article article = geo::readArticle(file).value;
        TextScores& scores = rows.emplace_back();
        scores.name = source.id.text();
        for (const geo::Block& block : article.blocks) {
            if (!block.paragraph)
                continue;
            const std::string reference = source.id.text() + ":" + block.reference();
            const auto wanted = table.paragraphs().find(reference);
            const auto shown = std::string_view(article.text).substr(block.begin, block.shownEnd - block.begin);
            scoreParagraph(article.textOf(block), shown, reference,
                           wanted == table.paragraphs().end() ? std::vector<Reference>() : wanted->second, tagger,
                           scores);
        }
    }
    return rows;
}

}  // namespace tagger_scores
