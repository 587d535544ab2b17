// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_preset.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

#include "app/convert/qt_text.h"
#include "app/export/files/replace_file.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export/page/export_error.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PagePreset)
};

PagePreset sheet(const QString& name, const QString& size, int dpi, const PageElements& elements) {
    PagePreset preset;
    preset.name = name;
    preset.page = parsePageSize(size, dpi);
    preset.elements = elements;
    return preset;
}

/// Read from afar and for a moment: no small print.
PageElements withoutSmallPrint() {
    PageElements elements;
    elements.footnotes = false;
    elements.fraction = false;
    elements.dates = false;
    return elements;
}

PageElements ofPoster() {
    PageElements elements;
    elements.locator = true;
    return elements;
}

/// Any name as the name of a file, and back.
QString fileOf(const QString& name, const QString& folder) {
    const QByteArray encoded = QUrl::toPercentEncoding(name, " ", ".");
    return QDir(folder).filePath(QString::fromLatin1(encoded) + QStringLiteral(".json"));
}

QString nameOf(const QString& file) {
    return QUrl::fromPercentEncoding(QFileInfo(file).completeBaseName().toUtf8());
}

PagePreset presetOf(const QString& file) {
    const ExportRequest page = readLayoutFile(file).page;
    return {nameOf(file), file, page.page, page.elements, page.arrangement, page.styleId, page.citations, page.svgText};
}

}  // namespace

const std::vector<PagePreset>& builtInPresets() {
    static const std::vector<PagePreset> all{
        sheet(Words::tr("Report A4"), QStringLiteral("A4-portrait"), 300, {}),
        sheet(Words::tr("Slide 16:9"), QStringLiteral("Slide"), 144, withoutSmallPrint()),
        sheet(Words::tr("Poster"), QStringLiteral("A1"), 200, ofPoster()),
        sheet(Words::tr("Square"), QStringLiteral("2000x2000"), 180, withoutSmallPrint()),
    };
    return all;
}

QString presetFolder() {
    return QString::fromStdString((userDataFolder() / "page-presets").string());
}

OwnPresets presetsIn(const QString& folder) {
    OwnPresets own;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        try {
            own.presets.push_back(presetOf(file.absoluteFilePath()));
        } catch (const geo::Error& error) {
            own.problems << toQString(error.what());
        }
    }
    return own;
}

PageDraft withPreset(PageDraft draft, const PagePreset& preset) {
    draft.page = preset.page;
    draft.elements = preset.elements;
    draft.arrangement = preset.arrangement;
    draft.styleId = preset.styleId.value_or(draft.styleId);
    draft.citations = preset.citations.value_or(draft.citations);
    draft.svgText = preset.svgText.value_or(draft.svgText);
    return draft;
}

void savePreset(const PageDraft& draft, const QString& name, const QString& folder) {
    if (name.trimmed().isEmpty()) {
        throw ExportError("A preset needs a name; write one.");
    }
    ExportLayout layout = usualLayout();
    layout.page.page = draft.page;
    layout.page.elements = draft.elements;
    layout.page.arrangement = draft.arrangement;
    layout.page.styleId = draft.styleId;
    layout.page.citations = draft.citations;
    layout.page.svgText = draft.svgText;
    const QString file = fileOf(name.trimmed(), folder);
    if (!QDir().mkpath(folder)) {
        throwUnwritable(file, QStringLiteral("its folder cannot be made"));
    }
    writeLayoutFile(layout, file);
}

void removePreset(const PagePreset& preset) {
    QFile file(preset.file);
    if (!file.remove()) {
        throw ExportError("The preset " + preset.file.toStdString() + " cannot be removed: " +
                          file.errorString().toStdString() + "; see to the permissions of its folder.");
    }
}

}  // namespace marz
