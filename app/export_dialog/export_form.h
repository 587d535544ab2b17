// SPDX-License-Identifier: MIT
#pragma once

// The tab "Page" of the export dialog: texts, page, looks and the series as fields of the draft. Knows nothing of
// drawing and of files.

#include <QWidget>
#include <functional>

#include "app/export_dialog/page_editing.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace marz {

class MarginFields;
class PagePreview;

class ExportForm : public QWidget {
    Q_OBJECT

public:
    /// The view tells the map's scale and what the program writes itself; it must outlive the form.
    ExportForm(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

private:
    void addTexts(QFormLayout& form);
    void addPage(QFormLayout& form);
    void addMap(QFormLayout& form, PagePreview& view);
    void addLooks(QFormLayout& form);
    void addKey(QFormLayout& form);
    void connectKey();
    void chooseClaims();
    void connectLooks();
    void addSeries(QFormLayout& form);
    void connectPage();
    void showDraft();
    void showTexts(const PageDraft& draft);
    QString subtitleShown(const PageDraft& draft);
    void takeSubtitle(const QString& text);
    void showPage(const PageSize& page);
    /// Takes one field over into the draft, unless the fields are just being filled from it. The words are those of
    /// this field alone: its changes one after another are one step of undo.
    void edit(const QString& words, const std::function<void(PageDraft&)>& change);
    PageSize pageOfFields() const;

    PageEditing& m_editing;
    const PagePreview& m_view;
    QString m_ownSubtitle;  // as the last page that was drawn with it has it
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_paper = nullptr;
    QComboBox* m_orientation = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QWidget* m_pixels = nullptr;
    QSpinBox* m_dpi = nullptr;
    MarginFields* m_margins = nullptr;
    QCheckBox* m_outlines = nullptr;
    QComboBox* m_style = nullptr;
    QLabel* m_styleProblem = nullptr;
    QComboBox* m_names = nullptr;
    QComboBox* m_citations = nullptr;
    QCheckBox* m_graticule = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_claims = nullptr;
    QSpinBox* m_quotes = nullptr;
    QComboBox* m_series = nullptr;
    QLabel* m_seriesTitles = nullptr;
    bool m_filling = false;
};

}  // namespace marz
