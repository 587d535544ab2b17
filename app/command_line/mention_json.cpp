// SPDX-License-Identifier: MIT
#include "app/command_line/mention_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

#include "app/command_line/atlas_json.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

constexpr std::size_t mostCandidates = 8;  // a village's name may have hundreds of namesakes

double rounded(double score) {
    return std::round(score * 1000.0) / 1000.0;
}

void addReasons(const std::vector<geo::MentionCue>& cues, QJsonArray& array) {
    for (const geo::MentionCue& cue : cues) {
        array.append(QJsonObject{{QStringLiteral("reason"), toQString(cue.reason)},
                                 {QStringLiteral("factor"), rounded(cue.factor)}});
    }
}

QJsonArray whyJson(const std::vector<geo::MentionCue>& cues) {
    QJsonArray array;
    addReasons(cues, array);
    return array;
}

/// Whether it is a place at all, and then why this one.
QJsonArray whyJson(const geo::PlaceMention& mention) {
    QJsonArray array = whyJson(mention.cues);
    if (!mention.candidates.empty() && mention.candidates.front().place == mention.place)
        addReasons(mention.candidates.front().cues, array);
    return array;
}

/// What is known of the place, into an object that has other fields already.
void addPlace(QJsonObject& object, const geo::PlaceId& id, const geo::Gazetteer& gazetteer) {
    const geo::GazetteerPlace* place = gazetteer.findPlace(id);
    const bool located = place != nullptr && place->point.has_value();
    object[QStringLiteral("place")] = toQString(id.text());
    object[QStringLiteral("name")] = place != nullptr ? toQString(place->name) : QString();
    object[QStringLiteral("kind")] = place != nullptr ? toQString(place->kind) : QString();
    object[QStringLiteral("countries")] = place != nullptr ? textArray(place->countries) : QJsonArray();
    object[QStringLiteral("lon")] = located ? QJsonValue(roundedDegrees(place->point->lon)) : QJsonValue();
    object[QStringLiteral("lat")] = located ? QJsonValue(roundedDegrees(place->point->lat)) : QJsonValue();
}

QJsonArray candidatesJson(const geo::PlaceMention& mention, const geo::Gazetteer& gazetteer) {
    QJsonArray candidates;
    for (std::size_t i = 0; i < std::min(mention.candidates.size(), mostCandidates); ++i) {
        const geo::MentionCandidate& candidate = mention.candidates[i];
        QJsonObject object{{QStringLiteral("score"), rounded(candidate.score)},
                           {QStringLiteral("why"), whyJson(candidate.cues)}};
        addPlace(object, candidate.place, gazetteer);
        candidates.append(object);
    }
    return candidates;
}

class MentionWriter {
public:
    MentionWriter(const TaggedArticle& tagged, const geo::Gazetteer& gazetteer)
        : m_tagged(tagged), m_gazetteer(gazetteer), m_offsets(tagged.article) {}

    /// Mentions must come in text order.
    QJsonObject json(const geo::PlaceMention& mention) {
        QJsonObject object = spanJson(mention.begin, mention.end);
        addPlace(object, mention.place, m_gazetteer);
        object[QStringLiteral("score")] = rounded(mention.score);
        object[QStringLiteral("role")] = toQString(geo::mentionRoleName(mention.role));
        object[QStringLiteral("why")] = whyJson(mention);
        object[QStringLiteral("candidates")] = candidatesJson(mention, m_gazetteer);
        QJsonArray inside;
        for (const geo::NameInside& name : mention.namesInside) {
            QJsonObject part = spanJson(name.begin, name.end);
            addPlace(part, name.place, m_gazetteer);
            inside.append(part);
        }
        object[QStringLiteral("names_inside")] = inside;
        return object;
    }

private:
    QJsonObject spanJson(std::size_t begin, std::size_t end) {
        return {{QStringLiteral("start"), static_cast<qint64>(m_offsets.begin(begin))},
                {QStringLiteral("end"), static_cast<qint64>(m_offsets.end(end))},
                {QStringLiteral("text"), toQString(m_tagged.article.text.substr(begin, end - begin))}};
    }

    const TaggedArticle& m_tagged;
    const geo::Gazetteer& m_gazetteer;
    FileOffsets m_offsets;
};

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

enum class MentionsWritten { certain, uncertain };

void writeMentions(std::ostream& out, const TaggedArticle& tagged, const geo::Gazetteer& gazetteer,
                   MentionsWritten which) {
    MentionWriter writer(tagged, gazetteer);
    bool first = true;
    for (const geo::PlaceMention& mention : tagged.mentions) {
        if (mention.uncertain == (which == MentionsWritten::uncertain)) {
            out << (first ? "" : ",") << compact(writer.json(mention)).constData();
            first = false;
        }
    }
}

}  // namespace

void writeArticleJson(std::ostream& out, const TaggedArticle& tagged, const geo::Gazetteer& gazetteer) {
    const QJsonValue source = tagged.source.empty() ? QJsonValue() : QJsonValue(toQString(tagged.source));
    const QByteArray head = compact(QJsonObject{{QStringLiteral("article"), toQString(tagged.article.path.string())},
                                                {QStringLiteral("source"), source}});
    out << head.chopped(1).constData() << ",\"mentions\":[";
    writeMentions(out, tagged, gazetteer, MentionsWritten::certain);
    out << "],\"review\":[";
    writeMentions(out, tagged, gazetteer, MentionsWritten::uncertain);
    out << "]}";
}

void forEachMentionFeature(const TaggedArticle& tagged, const geo::Gazetteer& gazetteer, const geo::Atlas& atlas,
                           const std::function<void(const QJsonObject&)>& take) {
    MentionWriter writer(tagged, gazetteer);
    for (const geo::PlaceMention& mention : tagged.mentions) {
        if (mention.uncertain) {
            continue;
        }
        QJsonObject properties = writer.json(mention);
        properties[QStringLiteral("article")] = toQString(tagged.article.path.string());
        const geo::Place* place = atlas.findPlace(mention.place);
        const geo::GazetteerPlace* known = gazetteer.findPlace(mention.place);
        QJsonValue geometry;
        if (place != nullptr && place->located()) {
            geometry = geometryJson(place->shape);
        } else if (known != nullptr && known->point) {
            geometry = QJsonObject{{QStringLiteral("type"), QStringLiteral("Point")},
                                   {QStringLiteral("coordinates"),
                                    QJsonArray{roundedDegrees(known->point->lon), roundedDegrees(known->point->lat)}}};
        }
        take(featureJson(geometry, properties));
    }
}

}  // namespace marz
