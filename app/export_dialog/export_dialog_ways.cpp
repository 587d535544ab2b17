// SPDX-License-Identifier: MIT
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export_dialog/copy_map.h"
#include "app/export_dialog/export_dialog.h"
#include "app/export_dialog/page_preview.h"
#include "app/export_dialog/print_preview.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

QString layoutFilter() {
    return ExportDialog::tr("Layouts of a page (*.json)");
}

struct OpenedLayout {
    std::optional<ExportRequest> request;
    QStringList problems;
};

/// The layout may want another projection or layers, so it is not for the GUI thread.
OpenedLayout openOffThread(const QString& path, const WorldPointer& world) {
    OpenedLayout opened;
    try {
        geo::Loaded<ExportRequest> loaded = requestOf(readLayoutFile(path), world);
        for (const geo::Warning& warning : loaded.warnings) {
            opened.problems << toQString(warning.message);
        }
        opened.request = std::move(loaded.value);
    } catch (const std::exception& error) {
        opened.problems << toQString(error.what());
    }
    return opened;
}

}  // namespace

void ExportDialog::askForPath() {
    const ExportFormatEntry& format = entryOf(m_editing.draft().format);
    QFileDialog chooser(this, tr("Export Map"));
    chooser.setAcceptMode(QFileDialog::AcceptSave);  // asks before an existing file is replaced
    chooser.setFileMode(QFileDialog::AnyFile);
    chooser.setNameFilter(format.name + QStringLiteral(" (*.") + format.endings.join(QStringLiteral(" *.")) +
                          QLatin1Char(')'));
    chooser.setDefaultSuffix(format.endings.front());
    chooser.setDirectory(QFileInfo(suggestedPath()).absolutePath());
    chooser.selectFile(QFileInfo(suggestedPath()).fileName());
    if (chooser.exec() == QDialog::Accepted && !chooser.selectedFiles().isEmpty()) {
        exportTo(chooser.selectedFiles().constFirst());
    }
}

void ExportDialog::askForLayoutToSave() {
    const QFileInfo beside(suggestedPath());
    QFileDialog chooser(this, tr("Save Layout"), beside.absolutePath(), layoutFilter());
    chooser.setAcceptMode(QFileDialog::AcceptSave);
    chooser.setDefaultSuffix(QStringLiteral("json"));
    chooser.selectFile(beside.completeBaseName() + QStringLiteral(".json"));
    if (chooser.exec() == QDialog::Accepted && !chooser.selectedFiles().isEmpty()) {
        saveLayout(chooser.selectedFiles().constFirst());
    }
}

void ExportDialog::saveLayout(const QString& path) {
    m_view->endText();
    try {
        writeLayoutFile(layoutOf(m_editing.chosenPage().base), path);
        say(tr("The layout is in %1.").arg(path));
    } catch (const geo::Error& error) {
        showProblem(toQString(error.what()));
    }
}

void ExportDialog::askForLayoutToOpen() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open Layout"),
                                                      QFileInfo(suggestedPath()).absolutePath(), layoutFilter());
    if (!path.isEmpty()) {
        openLayout(path);
    }
}

void ExportDialog::openLayout(const QString& path) {
    auto* watcher = new QFutureWatcher<OpenedLayout>(this);
    connect(watcher, &QFutureWatcher<OpenedLayout>::finished, this, [this, watcher] {
        const OpenedLayout opened = watcher->result();
        watcher->deleteLater();
        if (opened.request) {
            m_view->endText();
            PageDraft draft = draftOf(*opened.request);
            draft.format = m_editing.draft().format;
            m_editing.change(draft, tr("Open Layout"));
        }
        showProblem(opened.problems.join(QLatin1Char('\n')));
    });
    watcher->setFuture(
        QtConcurrent::run([path, world = m_editing.draft().base->world] { return openOffThread(path, world); }));
}

void ExportDialog::print() {
    m_view->endText();
    showPrintPreview(m_editing.chosenPage(), this, [this](const QString& sentence) { showProblem(sentence); });
}

void ExportDialog::copy() {
    m_view->endText();
    copyMapToClipboard(
        m_editing.chosenPage(), this, [this](const QString& sentence) { say(sentence); },
        [this](const QString& sentence) { showProblem(sentence); });
}

void ExportDialog::copyDescription() {
    if (m_view->drawn() != nullptr && m_view->drawn()->laidOut) {
        // Of the map, also while a sheet behind it is shown.
        QGuiApplication::clipboard()->setText(m_view->drawn()->laidOut->sheets.front().description);
        say(tr("The description of the map is on the clipboard."));
    }
}

}  // namespace marz
