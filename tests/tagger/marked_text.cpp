// SPDX-License-Identifier: MIT
#include "tests/tagger/marked_text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

#include "libgeo/article/place_likeness.h"
#include "libgeo/article/place_tagger.h"

namespace tagger_scores {

namespace {

std::vector<std::string> cutAt(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

std::map<std::string, MarkedPlace> readPlaces(std::istream& stream) {
    std::map<std::string, MarkedPlace> places;
    for (std::string line; std::getline(stream, line) && line != "---";) {
        std::istringstream cells(line);
        MarkedPlace place;
        std::string countries;
        std::string lat;
        std::string lon;
        cells >> place.key >> place.kind >> countries >> lat >> lon >> place.toleranceKm;
        if (countries != "-")
            place.countries = cutAt(countries, ';');
        if (lat != "-")
            place.point = geo::LonLat{std::stod(lon), std::stod(lat)};
        places[place.key] = place;
    }
    return places;
}

MarkedText readMarked(const std::filesystem::path& file) {
    std::ifstream stream(file);
    const std::map<std::string, MarkedPlace> places = readPlaces(stream);
    const std::string source{std::istreambuf_iterator<char>(stream), {}};
    MarkedText marked;
    marked.name = file.stem().string();
    for (std::size_t position = 0; position < source.size();) {
        const std::size_t open = std::min(source.find("[[", position), source.size());
        marked.text += source.substr(position, open - position);
        const std::size_t close = source.find("]]", open);
        if (open == source.size() || close == std::string::npos)
            break;
        const std::vector<std::string> parts = cutAt(source.substr(open + 2, close - open - 2), '|');
        const auto place = parts.size() < 2 ? places.end() : places.find(parts[1]);
        if (place == places.end())
            throw std::runtime_error(file.string() + ": a mark names no place of the list");
        Mark mark{marked.text.size(), marked.text.size() + parts[0].size(), place->second, parts.size() > 2};
        marked.text += parts[0];
        marked.marks.push_back(std::move(mark));
        position = close + 2;
    }
    return marked;
}

bool overlap(const Mark& mark, const geo::PlaceMention& mention) {
    return mark.begin < mention.end && mention.begin < mark.end;
}

bool isRight(const MarkedPlace& wanted, const geo::GazetteerPlace& found) {
    if (wanted.point && found.point)
        return geo::kilometresApart(*wanted.point, *found.point) <= wanted.toleranceKm;
    if (wanted.point)
        return false;
    const bool alike = geo::classOf(wanted.kind) == geo::classOf(found.kind);
    return alike && (wanted.countries.empty() || found.countries.empty() ||
                     geo::shareCountry(wanted.countries, found.countries));
}

std::string around(const std::string& text, std::size_t begin, std::size_t end) {
    const std::size_t from = begin > 30 ? begin - 30 : 0;
    std::string words =
        text.substr(from, begin - from) + ">" + text.substr(begin, end - begin) + "<" + text.substr(end, 25);
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

std::vector<geo::PlaceMention> countedMentions(const MarkedText& marked, const TaggerUnderTest& tagger,
                                               TextScores& scores) {
    std::vector<geo::PlaceMention> mentions = geo::tagPlacesForReview(marked.text, tagger.gazetteer, tagger.atlas);
    for (const geo::PlaceMention& mention : mentions)
        scores.uncertain += mention.uncertain ? 1 : 0;
    std::erase_if(mentions, [](const geo::PlaceMention& mention) {
        return mention.uncertain || mention.role == geo::MentionRole::demonym;
    });
    return mentions;
}

}  // namespace

std::vector<MarkedText> readMarkedTexts(const std::filesystem::path& folder) {
    std::vector<MarkedText> texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        texts.push_back(readMarked(entry.path()));
    std::sort(texts.begin(), texts.end(), [](const auto& one, const auto& other) { return one.name < other.name; });
    return texts;
}

TextScores scoreOf(const MarkedText& marked, const TaggerUnderTest& tagger) {
    TextScores scores;
    scores.name = marked.name;
    const std::vector<geo::PlaceMention> mentions = countedMentions(marked, tagger, scores);
    for (const geo::PlaceMention& mention : mentions) {
        const auto mark = std::find_if(marked.marks.begin(), marked.marks.end(),
                                       [&](const Mark& candidate) { return overlap(candidate, mention); });
        const geo::GazetteerPlace& place = *tagger.gazetteer.findPlace(mention.place);
        const bool found = mark != marked.marks.end();
        const bool right = found && isRight(mark->place, place);
        Scores& part = scores.of(found ? mark->place.kind == "country" : place.kind == "country");
        part.detection.precision.count(found);
        part.resolution.precision.count(right);
        if (!right)
            scores.wrong.push_back((found ? "elsewhere " : "no mark   ") +
                                   around(marked.text, mention.begin, mention.end) + " as " + mention.place.text());
        if (right)
            scores.roles.count(mark->metonym == (mention.role == geo::MentionRole::metonym));
        if (right && mark->metonym != (mention.role == geo::MentionRole::metonym))
            scores.wrong.push_back("role      " + around(marked.text, mention.begin, mention.end));
    }
    for (const Mark& mark : marked.marks) {
        const auto mention = std::find_if(mentions.begin(), mentions.end(),
                                          [&](const geo::PlaceMention& candidate) { return overlap(mark, candidate); });
        const bool found = mention != mentions.end();
        Scores& part = scores.of(mark.place.kind == "country");
        part.detection.recall.count(found);
        part.resolution.recall.count(found && isRight(mark.place, *tagger.gazetteer.findPlace(mention->place)));
        if (!found)
            scores.wrong.push_back("missed    " + around(marked.text, mark.begin, mark.end) + " (" + mark.place.key +
                                   ")");
    }
    return scores;
}

}  // namespace tagger_scores
