// SPDX-License-Identifier: MIT
#pragma once

// Export Map…: the fields of a request beside a preview of the page, and the way into a file. The file is written off
// the GUI thread; closing the dialog meanwhile leaves the target as it was.

#include <QDialog>

#include "app/export/export_job.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace marz {

class ExportForm;
class ExportPreview;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// Usually begun with requestOfView().
    explicit ExportDialog(const ExportRequest& initial, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Writes the page without asking for a path; the dialog is accepted when the file is complete.
    void exportTo(const QString& path);
    void reject() override;

Q_SIGNALS:
    /// The file is complete: a sentence for the status bar.
    void exported(const QString& path, const QString& sentence);

private:
    void askForPath();
    void refreshPreview();
    void showSize();
    void showProblem(const QString& sentence);
    void setBusy(bool busy);
    QString suggestedPath() const;
    void remember(const ExportedFile& file) const;

    ExportForm* m_form;
    ExportPreview* m_preview;
    QLabel* m_size;
    QLabel* m_problem;
    QProgressBar* m_progress;
    QPushButton* m_export;
    ExportJob m_job;
};

}  // namespace marz
