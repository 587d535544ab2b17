// SPDX-License-Identifier: MIT
#include "app/window/article_question_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <set>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ArticleQuestions)
};

}  // namespace

QString fileNameOf(const geo::Article& article) {
    return QFileInfo(QString::fromStdString(article.path.string())).fileName();
}

QString titleInQuotes(const geo::Atlas& atlas, const geo::SourceId& id) {
    const geo::Source* source = atlas.findSource(id);
    if (source == nullptr) {
        return toQString(id.text());
    }
    const QString title = QStringLiteral("\u201C%1\u201D").arg(toQString(source->title));
    const QString author = toQString(source->shortAuthor());
    return author.isEmpty() ? title : title + QStringLiteral(" (%1)").arg(author);
}

std::size_t placesNamedIn(const geo::ArticleFinds& finds) {
    std::set<geo::PlaceId> named;
    for (const geo::Passage& passage : finds.passages) {
        named.insert(passage.namedPlaces.begin(), passage.namedPlaces.end());
    }
    return named.size();
}

QString questionAboutGuess(const QString& file, const geo::Atlas& atlas, const geo::RecognisedSource& guess) {
    return Words::tr("Is %1 the article %2? %3.")
        .arg(file, titleInQuotes(atlas, guess.source), withCapital(toQString(guess.reason)));
}

QString questionAboutUnknown(const QString& file, const geo::ArticleFinds* finds, FindsShown shown) {
    if (finds == nullptr) {
        return Words::tr("%1 is none of the atlas\u2019s articles.").arg(file);
    }
    const std::size_t named = placesNamedIn(*finds);
    if (named == 0) {
        return Words::tr("%1 is none of the atlas\u2019s articles, and no name in it is surely a place.").arg(file);
    }
    if (shown == FindsShown::no) {
        const QString places = named == 1 ? Words::tr("one place") : Words::tr("%1 places").arg(named);
        return Words::tr("%1 is none of the atlas\u2019s articles. It names %2; nothing is kept yet.")
            .arg(file, places);
    }
    const QString places =
        named == 1 ? Words::tr("the place that it names") : Words::tr("the %1 places that it names").arg(named);
    return Words::tr("%1 is none of the atlas\u2019s articles. The map shows %2; nothing is kept yet.")
        .arg(file, places);
}

}  // namespace marz
