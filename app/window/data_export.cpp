// SPDX-License-Identifier: MIT
#include "app/window/data_export.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"
#include "app/data_files/data_exporter.h"
#include "app/export/page/export_request.h"

namespace marz {

namespace {

QString filterOf(const DataFormatEntry& entry) {
    return entry.name + QStringLiteral(" (*.") + entry.ending + QLatin1Char(')');
}

QStringList nameFilters() {
    QStringList filters;
    for (const DataFormatEntry& entry : dataFormats()) {
        filters << filterOf(entry);
    }
    return filters;
}

QString endingOf(const QString& nameFilter) {
    for (const DataFormatEntry& entry : dataFormats()) {
        if (filterOf(entry) == nameFilter) {
            return entry.ending;
        }
    }
    return dataFormats().front().ending;
}

/// The name with the ending of the chosen format, in place of one of another format.
QString withEnding(const QString& path, const QString& ending) {
    const QString name = dataFormatOf(path) ? path.chopped(QFileInfo(path).suffix().size() + 1) : path;
    return name + QLatin1Char('.') + ending;
}

QString writeOffThread(const DataSelection& selection, const QString& title, const QString& path) {
    try {
        const qint64 bytes = exportData(selection, title, CitationStyle::chicago, path);
        return DataExport::tr("The data of %1 places and %2 sources are in %3 (%4).")
            .arg(selection.places.size())
            .arg(selection.sources.size())
            .arg(QDir::toNativeSeparators(path), QLocale().formattedDataSize(bytes));
    } catch (const std::exception& error) {
        return toQString(error.what());
    }
}

}  // namespace

DataExport::DataExport(Explorer& explorer, SettingsFile& settings, QWidget& window)
    : QObject(&window), m_explorer(explorer), m_settings(settings), m_window(window) {}

QString DataExport::suggestedFolder() const {
    const QString folder = m_settings.value(QStringLiteral("export/folder")).toString();
    return !folder.isEmpty() && QFileInfo(folder).isDir()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void DataExport::askForFile() {
    auto* chooser = new QFileDialog(&m_window, tr("Export Data"), suggestedFolder());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);  // asks before an existing file is replaced
    chooser->setNameFilters(nameFilters());
    chooser->setDefaultSuffix(endingOf(chooser->selectedNameFilter()));
    chooser->selectFile(withEnding(tr("places"), chooser->defaultSuffix()));
    connect(chooser, &QFileDialog::filterSelected, chooser, [chooser](const QString& filter) {
        chooser->setDefaultSuffix(endingOf(filter));
        const QStringList files = chooser->selectedFiles();
        if (!files.isEmpty()) {
            chooser->selectFile(withEnding(QFileInfo(files.constFirst()).fileName(), endingOf(filter)));
        }
    });
    connect(chooser, &QFileDialog::fileSelected, this, &DataExport::exportTo);
    chooser->open();
}

void DataExport::exportTo(const QString& path) {
    m_settings.setValue(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
    const ExportRequest shown = requestOfView(m_explorer);
    const DataSelection selection = selectData(shown.world, shown.filter, shown.shownPlaces, shown.knownOn);
    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcher<QString>::finished, this, [this, watcher] {
        watcher->deleteLater();
        Q_EMIT finished(watcher->result());
    });
    watcher->setFuture(
        QtConcurrent::run([selection, title = shown.title, path] { return writeOffThread(selection, title, path); }));
}

}  // namespace marz
