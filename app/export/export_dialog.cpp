// SPDX-License-Identifier: MIT
#include "app/export/export_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "app/convert/qt_text.h"
#include "app/export/export_error.h"
#include "app/export/export_form.h"
#include "app/export/export_preview.h"

namespace marz {

namespace {

QString endingOf(ExportFormat format) {
    return entryOf(format).endings.front();
}

/// A title without what file systems do not take.
QString fileNameFor(const QString& title) {
    QString name;
    for (const QChar letter : title) {
        name += letter.isLetterOrNumber() || letter == QLatin1Char('-') ? letter : QLatin1Char(' ');
    }
    name = name.simplified().left(80);
    return name.isEmpty() ? QStringLiteral("map") : name;
}

}  // namespace

ExportDialog::ExportDialog(const ExportRequest& initial, QWidget* parent)
    : QDialog(parent),
      m_form(new ExportForm(initial)),
      m_preview(new ExportPreview),
      m_size(new QLabel),
      m_problem(new QLabel),
      m_progress(new QProgressBar) {
    setWindowTitle(tr("Export Map"));
    m_size->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);  // it names files, and file names may look like markup
    m_problem->hide();
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("The map is being written"));
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("E&xport…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);

    auto* left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addWidget(m_size);
    left->addStretch();
    left->addWidget(m_problem);
    left->addWidget(m_progress);
    left->addWidget(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->addLayout(left);
    layout->addWidget(m_preview, 1);
    resize(1160, 640);

    const QString format = QSettings().value(QStringLiteral("export/format")).toString();
    for (const ExportFormatEntry& known : exportFormats()) {
        if (format == known.endings.front()) {
            m_form->setFormat(known.format);
        }
    }
    connect(m_form, &ExportForm::edited, this, &ExportDialog::refreshPreview);
    connect(m_preview, &ExportPreview::updated, this, &ExportDialog::showProblem);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForPath);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(&m_job, &ExportJob::finished, this, [this](const ExportedFile& file) {
        setBusy(false);
        remember(file);
        Q_EMIT exported(file.path,
                        tr("The map is in %1 (%2).")
                            .arg(QDir::toNativeSeparators(file.path), locale().formattedDataSize(file.bytes)));
        accept();
    });
    connect(&m_job, &ExportJob::failed, this, [this](const QString& sentence) {
        setBusy(false);
        showProblem(sentence);
    });
    connect(&m_job, &ExportJob::cancelled, this, [this] {
        setBusy(false);
        QDialog::reject();
    });
    refreshPreview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::refreshPreview() {
    const ExportRequest request = m_form->request();
    showSize();
    try {
        checkPageSize(request.page);
    } catch (const ExportError& error) {
        showProblem(toQString(error.what()));
        return;
    }
    m_preview->show(request);
}

void ExportDialog::showSize() {
    const PageSize page = m_form->request().page;
    const QString millimetres = tr("%1 × %2 mm")
                                    .arg(locale().toString(page.millimetres.width(), 'f', 0),
                                         locale().toString(page.millimetres.height(), 'f', 0));
    const QString pixels = tr("%1 × %2 pixels").arg(page.pixels.width()).arg(page.pixels.height());
    const bool ofPixels = entryOf(m_form->format()).medium == ExportMedium::pixels;
    m_size->setText(ofPixels ? pixels + QStringLiteral(" · ") + millimetres : millimetres);
}

void ExportDialog::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_export->setEnabled(!m_job.busy());
}

void ExportDialog::setBusy(bool busy) {
    m_form->setEnabled(!busy);
    m_export->setEnabled(!busy);
    m_progress->setVisible(busy);
}

QString ExportDialog::suggestedPath() const {
    QString folder = QSettings().value(QStringLiteral("export/folder")).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    const QString name = fileNameFor(m_form->request().title) + QLatin1Char('.') + endingOf(m_form->format());
    return QDir(folder).filePath(name);
}

void ExportDialog::askForPath() {
    const QString ending = endingOf(m_form->format());
    QFileDialog chooser(this, tr("Export Map"));
    chooser.setAcceptMode(QFileDialog::AcceptSave);  // asks before an existing file is replaced
    chooser.setFileMode(QFileDialog::AnyFile);
    const ExportFormatEntry& format = entryOf(m_form->format());
    chooser.setNameFilter(format.name + QStringLiteral(" (*.") + format.endings.join(QStringLiteral(" *.")) +
                          QLatin1Char(')'));
    chooser.setDefaultSuffix(ending);
    chooser.setDirectory(QFileInfo(suggestedPath()).absolutePath());
    chooser.selectFile(QFileInfo(suggestedPath()).fileName());
    if (chooser.exec() == QDialog::Accepted && !chooser.selectedFiles().isEmpty()) {
        exportTo(chooser.selectedFiles().constFirst());
    }
}

void ExportDialog::exportTo(const QString& path) {
    if (m_job.busy()) {
        return;
    }
    showProblem({});
    m_job.start(m_form->request(), path);
    setBusy(true);
}

void ExportDialog::reject() {
    if (m_job.busy()) {
        m_job.cancel();  // the dialog closes when the job has stopped
        return;
    }
    QDialog::reject();
}

void ExportDialog::remember(const ExportedFile& file) const {
    QSettings settings;
    settings.setValue(QStringLiteral("export/folder"), QFileInfo(file.path).absolutePath());
    settings.setValue(QStringLiteral("export/format"), endingOf(file.format));
}

}  // namespace marz
