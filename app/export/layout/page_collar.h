// SPDX-License-Identifier: MIT
#pragma once

// The texts above and below the map, each a block of its own: title, subtitle, the sources cited, what is not on the
// map, credits, scale in figures and dates. Lengths are layout units; each block stands with its top left corner at
// 0, 0, is no wider than it was told, and is empty where its element is switched off or has nothing to say.

#include "app/export/content/map_key.h"
#include "app/export/layout/page_items.h"
#include "app/scene/scene.h"

namespace marz {

/// In one line as long as that can be read, else in several.
PageBlock layOutTitle(const ExportRequest& request, double width);
PageBlock layOutSubtitle(const ExportRequest& request, double width);

/// In columns under a rule. Beyond `mostHeight` they become smaller, then the rest is counted. They belong to the
/// key's letters: without it there are none.
PageBlock layOutFootnotes(const ExportRequest& request, const MapKey& key, double width, double mostHeight);

/// Sentences about places that have no number in the key; no element of their own, but part of the key.
PageBlock layOutAbsent(const ExportRequest& request, const MapKey& key, double width);

/// What the page says about the map itself.
struct MapFacts {
    QString projectionName;
    QString fraction;  // "1 : 3 010 000 at the map's centre"
    QString credits;   // dataCredits()
};
PageBlock layOutCredits(const ExportRequest& request, const MapFacts& facts, double width);
PageBlock layOutFraction(const ExportRequest& request, const MapFacts& facts, double width);

/// Of the articles cited, and of the export where the request has one.
PageBlock layOutDates(const ExportRequest& request, const MapKey& key, double width);

/// "Boundaries: Natural Earth 1:10m …", after the files that the world was read from, as far as the map shows them.
QString dataCredits(const ExportRequest& request, const Scene& scene);

}  // namespace marz
