// SPDX-License-Identifier: MIT
#pragma once

// Export Map…: the page to be edited beside what one can choose for it, and the ways out: into a file or a series of
// them, to a printer, the clipboard, another program, a layout file. Files are written off the GUI thread; closing the
// dialog meanwhile leaves the target as it was. It stays open for the next file, and closing it loses nothing: whoever
// opens it keeps the page (page_keeper.h).

#include <QDialog>
#include <vector>

#include "app/export_dialog/export_job.h"
#include "app/export_dialog/kept_page.h"
#include "app/export_dialog/page_editing.h"
#include "app/state/settings_file.h"

class QBoxLayout;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace marz {

class ArrangePanel;
class PageFacts;
class PageGrip;
class PageMessages;
class PagePreview;
class PresetBar;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// Usually begun with requestOfView(). The settings must outlive it.
    ExportDialog(const ExportRequest& initial, SettingsFile& settings, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Goes on with the page that one had in hand last.
    void continueFrom(const KeptPage& last);
    /// A sentence about what went wrong.
    void showProblem(const QString& sentence);

    PageEditing& editing() { return m_editing; }
    const PageDraft& draft() const { return m_editing.draft(); }

    /// Writes the page, or the series, without asking for a path.
    void exportTo(const QString& path);
    /// Without asking for a path.
    void saveLayout(const QString& path);
    void openLayout(const QString& path);
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// All is written: a sentence for the status bar.
    void exported(const QString& path, const QString& sentence);

private:
    QWidget* makeChoices();
    QWidget* makePage();
    QWidget* makeWaysOut();
    QWidget* makeEnd();
    QPushButton* addWay(QBoxLayout& row, const QString& text, void (ExportDialog::*go)());
    void connectJob();
    void rememberedFormat();
    void rememberedSize();
    void explainTool();
    void checkPage();
    void showWarnings();
    void say(const QString& sentence);
    void setBusy(bool busy);
    void askForPath();
    void askForLayoutToSave();
    void askForLayoutToOpen();
    void print();
    void copy();
    void copyDescription();
    void startAfresh();
    QString suggestedPath() const;
    void remember(const ExportDone& done);

    SettingsFile& m_settings;
    PageEditing m_editing;
    PageDraft m_fresh;  // where a page begins that goes on from no other
    PagePreview* m_view;
    QWidget* m_page = nullptr;  // the view with its tools
    PageFacts* m_facts;
    PageGrip* m_grip;
    QTabWidget* m_choices;
    PageMessages* m_messages;
    QStackedWidget* m_middle;  // of the last row: the facts, or the progress of what is being written
    QLabel* m_doing;
    QProgressBar* m_progress;
    std::vector<QPushButton*> m_ways;  // out and in, beside Export and Cancel
    QPushButton* m_export = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    ExportJob m_job;
};

}  // namespace marz
