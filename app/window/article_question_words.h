// SPDX-License-Identifier: MIT
#pragma once

// What is asked about an article that comes, in words.

#include <QString>
#include <cstddef>

#include "libgeo/article/article.h"
#include "libgeo/article/article_finds.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/atlas/atlas.h"

namespace marz {

/// Whether the map's filter lets what an article names be seen.
enum class FindsShown { no, onTheMap };

QString fileNameOf(const geo::Article& article);

/// With its author, as far as they are known.
QString titleInQuotes(const geo::Atlas& atlas, const geo::SourceId& source);

std::size_t placesNamedIn(const geo::ArticleFinds& finds);

/// Whether the file is this source.
QString questionAboutGuess(const QString& file, const geo::Atlas& atlas, const geo::RecognisedSource& guess);

/// What becomes of a file that is none of the sources. `finds`: what it names; null where nothing was looked for.
QString questionAboutUnknown(const QString& file, const geo::ArticleFinds* finds, FindsShown shown);

}  // namespace marz
