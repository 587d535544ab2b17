// SPDX-License-Identifier: MIT
#pragma once

// What the user has chosen for the layers, as texts of a settings file; a look is one line: "visible=no opacity=0.5
// colour=#aabbcc width=2".

#include <QString>
#include <QStringList>

#include "app/state/layer_stack.h"

namespace marz {

QString textOfLook(const LayerLook& look);
/// What cannot be read is as if never set.
LayerLook lookFromText(const QString& text);

/// Bottom to top. A layer of the user is told from a part of the basemap by the word before it.
QStringList textsOfOrder(const std::vector<LayerKey>& order);
/// What is no layer is left out.
std::vector<LayerKey> orderFromTexts(const QStringList& texts);

/// Names and looks of the user's layers, three texts for each that has some.
QStringList textsOfOwn(const std::map<UserLayerId, UserLayerChoice>& own);
std::map<UserLayerId, UserLayerChoice> ownFromTexts(const QStringList& texts);

/// The columns chosen for the user's layers' labels, two texts for each that has one.
QStringList textsOfLabels(const std::map<UserLayerId, UserLayerChoice>& own);
void addLabelsFromTexts(const QStringList& texts, std::map<UserLayerId, UserLayerChoice>& own);

/// A layer of the user as it is remembered from one start to the next.
struct ShelvedLayer {
    LayerSource source;
    int number = 0;   // which of the default colours it has
    FileStamp stamp;  // of its file, when it was read

    friend bool operator==(const ShelvedLayer&, const ShelvedLayer&) = default;
};

QStringList textsOfShelf(const std::vector<ShelvedLayer>& layers);
/// What cannot be read is left out.
std::vector<ShelvedLayer> shelfFromTexts(const QStringList& texts);

}  // namespace marz
