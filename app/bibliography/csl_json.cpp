// SPDX-License-Identifier: MIT
#include "app/bibliography/csl_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/bibliography/person_name.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

/// The atlas says "article" of what stands in a periodical or on the pages of an institute.
QString cslType(const std::string& type) {
    if (type.empty() || type == "article") {
        return QStringLiteral("article-magazine");
    }
    return type == "news" ? QStringLiteral("article-newspaper") : toQString(type);
}

QJsonArray dateParts(const geo::PartialDate& date) {
    QJsonArray parts{static_cast<int>(date.firstDay.year())};
    if (date.resolution != geo::DateResolution::year) {
        parts.append(static_cast<int>(static_cast<unsigned>(date.firstDay.month())));
    }
    if (date.resolution == geo::DateResolution::day) {
        parts.append(static_cast<int>(static_cast<unsigned>(date.firstDay.day())));
    }
    return parts;
}

QJsonObject issuedOf(const geo::TimeSpan& issued) {
    QJsonArray ends;
    for (const auto& end : {issued.from, issued.to}) {
        if (end) {
            ends.append(dateParts(*end));
        }
    }
    QJsonObject object;
    if (ends.isEmpty()) {
        return object;
    }
    object[QStringLiteral("date-parts")] = ends;
    const std::string& precision = issued.precision;
    if (!precision.empty() && precision != "day" && precision != "month" && precision != "year") {
        object[QStringLiteral("circa")] = true;
    }
    return object;
}

QJsonArray authorsOf(const geo::Source& source) {
    QJsonArray authors;
    for (const std::string& author : source.authors) {
        const PersonName name = personName(author);
        authors.append(name.isCorporate() ? QJsonObject{{QStringLiteral("literal"), name.family}}
                                          : QJsonObject{{QStringLiteral("family"), name.family},
                                                        {QStringLiteral("given"), name.given}});
    }
    return authors;
}

QJsonObject itemOf(const geo::Source& source) {
    QJsonObject item{{QStringLiteral("id"), toQString(source.id.text())},
                     {QStringLiteral("type"), cslType(source.type)},
                     {QStringLiteral("title"), toQString(source.title)}};
    const auto put = [&item](const char* key, const std::string& text) {
        if (!text.empty()) {
            item[QLatin1String(key)] = toQString(text);
        }
    };
    if (!source.authors.empty()) {
        item[QStringLiteral("author")] = authorsOf(source);
    }
    put("container-title", source.containerTitle);
    put("publisher", source.publisher);
    put("URL", source.url);
    put("language", source.language);
    put("note", source.deduced.empty() ? std::string() : "Not in the text itself: " + source.deduced);
    if (const QJsonObject issued = issuedOf(source.issued); !issued.isEmpty()) {
        item[QStringLiteral("issued")] = issued;
    }
    return item;
}

}  // namespace

QByteArray toCslJson(const std::vector<const geo::Source*>& sources) {
    QJsonArray items;
    for (const geo::Source* source : sources) {
        items.append(itemOf(*source));
    }
    return QJsonDocument(items).toJson(QJsonDocument::Indented);
}

}  // namespace marz
