// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/convert/json_section.h"
#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export/layout_file/layout_layers.h"
#include "app/export/layout_file/layout_map_sections.h"
#include "app/export/layout_file/layout_notes.h"
#include "app/export/layout_file/layout_page_sections.h"
#include "app/export/layout_file/layout_words.h"
#include "app/style/style_catalogue.h"

namespace marz {

namespace {

void readStyle(JsonSection& root, const QDir& folder, ExportRequest& page) {
    const QString word = root.text(QStringLiteral("style"));
    const std::vector<StyleEntry> shipped = builtInStyles();
    const bool isShipped =
        std::any_of(shipped.begin(), shipped.end(), [&word](const StyleEntry& style) { return style.id == word; });
    page.styleId = isShipped ? word : QDir::cleanPath(folder.absoluteFilePath(word));
    if (!isShipped && !QFileInfo::exists(page.styleId)) {
        root.fail(
            QStringLiteral("style"),
            QStringLiteral("there is no style “%1”; choose light, dark, print or a style file that exists").arg(word));
    }
    page.style = styleOf(page.styleId);
}

/// Reads the object behind a key where there is one.
template <class Reader>
void readIfThere(JsonSection& root, const char* key, const Reader& reader) {
    if (root.has(QLatin1String(key))) {
        reader(root.section(QLatin1String(key)));
    }
}

void readMap(JsonSection& root, const QDir& folder, ExportLayout& layout) {
    ExportRequest& page = layout.page;
    readIfThere(root, "area", [&](JsonSection section) { page.area = readArea(std::move(section)); });
    readIfThere(root, "projection",
                [&](JsonSection section) { layout.projection = readProjection(std::move(section)); });
    readIfThere(root, "filter", [&](JsonSection section) { page.filter = readFilter(std::move(section)); });
    readIfThere(root, "date", [&](JsonSection section) { page.knownOn = readKnownOn(std::move(section)); });
    readIfThere(root, "extras", [&](JsonSection section) { page.extras = readExtras(std::move(section)); });
    readIfThere(root, "layers", [&](JsonSection section) { readLayers(std::move(section), folder, layout); });
    readIfThere(root, "borders",
                [&](JsonSection section) { page.borders = readBorders(std::move(section), layout.layers); });
    page.labelLanguage = chosen(root, QStringLiteral("labels"), labelLanguageWords, page.labelLanguage);
    if (root.has(QStringLiteral("nameLanguage"))) {
        page.nameLanguage = toUtf8(root.text(QStringLiteral("nameLanguage")));
    }
    if (root.has(QStringLiteral("style"))) {
        readStyle(root, folder, page);
    }
}

void readPageAround(JsonSection& root, ExportLayout& layout) {
    ExportRequest& page = layout.page;
    readIfThere(root, "page", [&](JsonSection section) { page.page = readPage(std::move(section)); });
    readIfThere(root, "elements", [&](JsonSection section) { page.elements = readElements(std::move(section)); });
    readIfThere(root, "arrangement",
                [&](JsonSection section) { page.arrangement = readArrangement(std::move(section)); });
    readIfThere(root, "claims", [&](JsonSection section) { page.claims = readClaims(std::move(section)); });
    for (JsonSection& note : root.sections(QStringLiteral("notes"))) {
        page.notes.push_back(readNote(std::move(note)));
    }
    QStringList styles;
    for (const CitationStyle style : citationStyles()) {
        styles << citationStyleId(style);
    }
    if (const std::optional<QString> word = root.maybeOneOf(QStringLiteral("citations"), styles)) {
        page.citations = *citationStyleOf(*word);
    }
    page.svgText = chosen(root, QStringLiteral("svgText"), svgTextWords, page.svgText);
    page.numberBy = chosen(root, QStringLiteral("numberBy"), markOrderWords, page.numberBy);
    layout.title = root.maybeText(QStringLiteral("title"));
    layout.subtitle = root.maybeText(QStringLiteral("subtitle"));
}

}  // namespace

ExportLayout readLayout(JsonSection root, const QDir& folder) {
    if (root.number(QStringLiteral("marzLayout"), 1.0, 1e6) != layoutFormatVersion) {
        root.fail(QStringLiteral("marzLayout"),
                  QStringLiteral("this layout is of a later version of Marz; this one reads 1"));
    }
    ExportLayout layout = usualLayout();
    readMap(root, folder, layout);
    readPageAround(root, layout);
    root.finish();
    return layout;
}

ExportLayout readLayoutFile(const QString& path) {
    const JsonFile file = readJsonFile(path, QStringLiteral("layout"), mostLayoutMegabytes);
    return readLayout(JsonSection(file), QFileInfo(path).absoluteDir());
}

}  // namespace marz
