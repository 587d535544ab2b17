// SPDX-License-Identifier: MIT
#include "app/panels/review_items.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>
#include <unordered_map>

#include "app/convert/qt_text.h"
#include "app/panels/mentioned_place.h"
#include "libgeo/article/review_decisions.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ReviewItems)
};

/// Moves away from the inside of a character.
std::size_t atCharacter(const std::string& text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

QString listHtml(const std::vector<geo::MentionCue>& cues) {
    QString html;
    for (const geo::MentionCue& cue : cues) {
        const QString sign = cue.factor > 1.0   ? QStringLiteral("+")
                             : cue.factor < 1.0 ? QStringLiteral("\u2212")
                                                : QStringLiteral("\u00B7");
        html += QStringLiteral("<tr><td style=\"padding-right:6px\"><b>%1</b></td><td>%2</td></tr>")
                    .arg(sign, withCapital(toQString(cue.reason)).toHtmlEscaped());
    }
    return html;
}

}  // namespace

std::vector<ReviewItem> reviewItems(const geo::Article& article, const std::vector<geo::PlaceMention>& mentions) {
    constexpr std::size_t most = 300;  // more than anybody goes through at a time; the others follow
    std::vector<ReviewItem> items;
    std::unordered_map<std::string, std::size_t> byPhrase;
    for (std::size_t index = 0; index < mentions.size() && items.size() < most; ++index) {
        const geo::PlaceMention& mention = mentions[index];
        if (!mention.uncertain) {
            continue;
        }
        const std::string text = article.text.substr(mention.begin, mention.end - mention.begin);
        const std::string phrase = geo::reviewPhrase(text);
        const auto [known, isNew] = byPhrase.try_emplace(phrase, items.size());
        if (isNew) {
            items.push_back({phrase, toQString(text).simplified(), index, 0});
        }
        ++items[known->second].count;
    }
    return items;
}

QString contextHtml(const geo::Article& article, const geo::PlaceMention& mention) {
    constexpr std::size_t around = 110;  // bytes on each side
    const std::string& text = article.text;
    std::size_t begin = mention.begin > around ? mention.begin - around : 0;
    std::size_t end = std::min(text.size(), mention.end + around);
    for (const geo::Block& block : article.blocks) {
        if (block.begin <= mention.begin && mention.end <= block.end) {
            begin = std::max(begin, block.begin);
            end = std::min(end, block.end);
        }
    }
    const bool cutBefore = begin > 0 && text[begin - 1] != '\n';
    const bool cutBehind = end < text.size() && text[end] != '\n' && text[end] != '\r';
    const std::size_t firstSpace = cutBefore ? text.find(' ', begin) : std::string::npos;
    begin = firstSpace < mention.begin ? firstSpace + 1 : atCharacter(text, begin);
    const std::size_t lastSpace = cutBehind ? text.rfind(' ', end) : std::string::npos;
    end = lastSpace != std::string::npos && lastSpace > mention.end ? lastSpace : atCharacter(text, end);
    const auto piece = [&](std::size_t from, std::size_t to) {
        QString words = toQString(std::string_view(text).substr(from, to - from)).toHtmlEscaped();
        return words.replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    return (cutBefore ? QStringLiteral("\u2026 ") : QString()) + piece(begin, mention.begin) + QStringLiteral("<b>") +
           piece(mention.begin, mention.end) + QStringLiteral("</b>") + piece(mention.end, end) +
           (cutBehind ? QStringLiteral(" \u2026") : QString());
}

std::vector<Neighbour> certainPlaces(const ArticleReading& reading) {
    constexpr std::size_t most = 200;
    constexpr std::size_t mostLookedAt = 20'000;  // a text can have hundreds of thousands
    std::vector<Neighbour> all;
    std::set<geo::PlaceId> seen;
    const std::vector<geo::PlaceMention>& mentions = reading.mentions();
    for (std::size_t index = 0; index < std::min(mentions.size(), mostLookedAt) && all.size() < most; ++index) {
        const geo::PlaceMention& mention = mentions[index];
        const geo::GazetteerPlace* const place = mention.uncertain || !seen.insert(mention.place).second
                                                     ? nullptr
                                                     : reading.gazetteer().findPlace(mention.place);
        if (place != nullptr && place->point && place->kind != "country") {
            all.push_back({place->name, *place->point});
        }
    }
    return all;
}

QStringList candidatesInWords(const ArticleReading& reading, const geo::PlaceMention& mention) {
    QStringList all;
    for (const geo::MentionCandidate& candidate : mention.candidates) {
        all << placeInWords(reading, candidate.place);
    }
    const QStringList plain = all;
    std::optional<std::vector<Neighbour>> neighbours;
    for (qsizetype row = 0; row < plain.size(); ++row) {
        const auto place = mentionedPlace(reading, mention.candidates[static_cast<std::size_t>(row)].place);
        if (plain.count(plain[row]) > 1 && place.point) {
            if (!neighbours) {
                neighbours = certainPlaces(reading);
            }
            const QString distance = distanceInWords(*place.point, *neighbours);
            if (!distance.isEmpty()) {  // in front of what they have in common: a narrow window cuts the end off
                all[row] = QStringList{place.name, distance, place.kindAndCountries}.join(QStringLiteral(" \u00B7 "));
            }
        }
    }
    return all;
}

QString explanationHtml(const ArticleReading& reading, const geo::PlaceMention& mention, std::size_t candidate) {
    QString html;
    if (!mention.cues.empty()) {
        html += QStringLiteral("<p style=\"margin:0 0 2px 0\">%1</p><table>%2</table>")
                    .arg(Words::tr("Is it a place at all?").toHtmlEscaped(), listHtml(mention.cues));
    }
    if (candidate < mention.candidates.size()) {
        const geo::MentionCandidate& asked = mention.candidates[candidate];
        html += QStringLiteral("<p style=\"margin:6px 0 2px 0\">%1</p>")
                    .arg(Words::tr("Why %1 (score %2)?")
                             .arg(placeInWords(reading, asked.place))
                             .arg(asked.score, 0, 'f', 2)
                             .toHtmlEscaped());
        html +=
            asked.cues.empty()
                ? QStringLiteral("<p style=\"margin:0\">%1</p>")
                      .arg(Words::tr("It bears this name; nothing near it spoke for or against it.").toHtmlEscaped())
                : QStringLiteral("<table>%1</table>").arg(listHtml(asked.cues));
    }
    return html;
}

}  // namespace marz
