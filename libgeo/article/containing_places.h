// SPDX-License-Identifier: MIT
#pragma once

// Names that stand beside what they contain: "Islam Qala (Herat)" and "Islam Qala in Herat" speak of the province,
// "Kunduz's Imam Sahib district" too, and of a list of provinces every one is a province.

#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/mention_draft.h"

namespace geo {

/// Weighs the candidates of names that contain the place named beside them. To be called when the other cues have
/// been weighed; `drafts` are in text order, and spans of `text`.
void weighContainers(std::string_view text, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer);

/// Weighs those of a list of which one can only be a province and none only a town: "Farah, Badghis and Ghor".
void weighProvinceLists(std::string_view text, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer);

}  // namespace geo
