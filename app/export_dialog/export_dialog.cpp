// SPDX-License-Identifier: MIT
#include "app/export_dialog/export_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabWidget>

#include "app/convert/qt_text.h"
#include "app/export/content/place_wording.h"
#include "app/export/page/export_error.h"
#include "app/export_dialog/file_name.h"
#include "app/export_dialog/page_messages.h"
#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

QString endingOf(ExportFormat format) {
    return entryOf(format).endings.front();
}

}  // namespace

void ExportDialog::rememberedFormat() {
    const QString ending = m_settings.value(QStringLiteral("export/format")).toString();
    PageDraft draft = m_editing.draft();
    for (const ExportFormatEntry& known : exportFormats()) {
        draft.format = ending == known.endings.front() ? known.format : draft.format;
    }
    m_editing.begin(draft);
    m_fresh = draft;
}

/// As large as the user left it, where the screen has room for that.
void ExportDialog::rememberedSize() {
    const QSize last = m_settings.value(QStringLiteral("export/size")).toSize();
    const QSize most = screen()->availableSize();
    resize(last.isEmpty() ? QSize(1360, 860).boundedTo(most * 0.92) : last.boundedTo(most));
}

void ExportDialog::done(int result) {
    if (!isMaximized()) {
        m_settings.setValue(QStringLiteral("export/size"), size());
    }
    QDialog::done(result);
}

void ExportDialog::continueFrom(const KeptPage& last) {
    m_editing.begin(continued(*m_fresh.base, last));
    if (m_editing.draft().area != m_editing.windowArea()) {
        say(
            tr("This is the page as you left it. “As in Window” shows on it what the window shows now, “Start Afresh” "
               "begins a new one."));
    }
}

void ExportDialog::startAfresh() {
    m_view->endText();
    m_editing.select(std::nullopt);
    m_editing.change(m_fresh, tr("Start Afresh"));
}

void ExportDialog::connectJob() {
    connect(&m_job, &ExportJob::progressed, m_progress, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
        m_doing->setText(tr("%1 of %2 pages are written").arg(done).arg(all));
    });
    connect(&m_job, &ExportJob::finished, this, [this](const ExportDone& done) {
        setBusy(false);
        remember(done);
        say(done.sentence);
        Q_EMIT exported(done.path, done.sentence);
    });
    connect(&m_job, &ExportJob::failed, this, [this](const QString& sentence) {
        setBusy(false);
        showProblem(sentence);
    });
    connect(&m_job, &ExportJob::cancelled, this, [this] {
        setBusy(false);
        say(tr("The export was cancelled."));
    });
}

/// What is beyond the limits is said at once, before anything is drawn.
void ExportDialog::checkPage() {
    try {
        checkPageSize(m_editing.draft().page);
        checkPageFor(m_editing.draft().format, m_editing.draft().page);
        showProblem({});
    } catch (const ExportError& error) {
        showProblem(toQString(error.what()));
    }
}

void ExportDialog::showWarnings() {
    m_messages->setWarnings(m_view->drawn() != nullptr ? m_view->drawn()->warnings : QStringList());
}

void ExportDialog::showProblem(const QString& sentence) {
    m_messages->showProblem(sentence);
}

void ExportDialog::say(const QString& sentence) {
    m_messages->say(sentence);
}

/// What to do next, as long as a tool is in hand.
void ExportDialog::explainTool() {
    switch (m_view->tool()) {
        case PageTool::select:
            say({});
            break;
        case PageTool::map:
            say(
                tr("Drag the map, or move it with the arrow keys; the wheel, + and − zoom it. Esc, Enter or a click "
                   "beside it ends this."));
            break;
        case PageTool::text:
            say(
                tr("Click where the text shall begin; or move the cross with the arrow keys and press Enter. Esc gives "
                   "up."));
            break;
        case PageTool::callout:
            say(tr(
                "Click the spot on the map that the words are about; or move the cross with the arrow keys and press "
                "Enter. Esc gives up."));
            break;
        case PageTool::arrow:
            say(tr(
                "Draw from the tail to the head on the map, or click both; or move the cross with the arrow keys and "
                "press Enter at each. Esc gives up."));
            break;
    }
}

/// While a file is written only Cancel can be chosen.
void ExportDialog::setBusy(bool busy) {
    m_choices->setEnabled(!busy);
    m_page->setEnabled(!busy);
    for (QPushButton* way : m_ways) {
        way->setEnabled(!busy);
    }
    m_export->setEnabled(!busy);
    QPushButton* end = m_buttons->button(QDialogButtonBox::Cancel);
    end->setEnabled(true);
    end->setText(busy ? tr("Cancel") : tr("Close"));
    m_progress->setRange(0, 0);
    m_doing->setText(tr("Writing…"));
    m_middle->setCurrentIndex(busy ? 1 : 0);
}

QString ExportDialog::suggestedPath() const {
    QString folder = m_settings.value(QStringLiteral("export/folder")).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    const PageDraft& draft = m_editing.draft();
    QString title = draft.series && !draft.seriesTitle.isEmpty() ? draft.seriesTitle : draft.title;
    title.remove(namePlaceholder);
    return QDir(folder).filePath(fileNameFor(title) + QLatin1Char('.') + endingOf(draft.format));
}

void ExportDialog::exportTo(const QString& path) {
    if (m_job.busy()) {
        return;
    }
    m_view->endText();
    showProblem({});
    if (const std::optional<MapSeries> series = seriesOf(m_editing.chosenPage())) {
        m_job.startSeries(*series, path);
    } else {
        m_job.start(m_editing.request(), path);
    }
    setBusy(true);
}

void ExportDialog::reject() {
    m_view->endText();
    if (m_job.busy()) {
        m_job.cancel();
        say(tr("Cancelling…"));  // what is being drawn just now is finished first
        m_buttons->button(QDialogButtonBox::Cancel)->setEnabled(false);
    } else {
        QDialog::reject();
    }
}

void ExportDialog::remember(const ExportDone& done) {
    m_settings.setValue(QStringLiteral("export/folder"), QFileInfo(done.path).absolutePath());
    m_settings.setValue(QStringLiteral("export/format"), endingOf(done.format));
}

}  // namespace marz
