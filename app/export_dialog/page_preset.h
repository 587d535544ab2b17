// SPDX-License-Identifier: MIT
#pragma once

// A page's form under a name: size, elements and their places, looks and citations, but neither what the map shows nor
// its texts. The program has a few; the user's own are small layout files (layout_file.h) in a folder of theirs.

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/export_dialog/page_draft.h"

namespace marz {

struct PagePreset {
    QString name;
    QString file;  // of the user's own; else empty
    PageSize page;
    PageElements elements;
    PageArrangement arrangement;
    std::optional<QString> styleId;  // nothing: as it is
    std::optional<CitationStyle> citations;
    std::optional<SvgText> svgText;
};

/// "Report A4", "Slide 16:9", "Poster", "Square".
const std::vector<PagePreset>& builtInPresets();

struct OwnPresets {
    std::vector<PagePreset> presets;  // by name
    QStringList problems;             // a sentence for each file that cannot be read
};

/// Where the user's own presets lie; it may not exist.
QString presetFolder();
OwnPresets presetsIn(const QString& folder);

PageDraft withPreset(PageDraft draft, const PagePreset& preset);

/// Writes the draft's form as a preset of that name, in the place of one that has it. Throws ExportError where the name
/// is empty or the file cannot be written.
void savePreset(const PageDraft& draft, const QString& name, const QString& folder);
/// Throws ExportError where the file cannot be removed.
void removePreset(const PagePreset& preset);

}  // namespace marz
