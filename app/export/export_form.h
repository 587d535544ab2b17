// SPDX-License-Identifier: MIT
#pragma once

// The left side of the export dialog: texts, page, resolution, looks and elements of an ExportRequest as fields. Knows
// nothing of drawing and of files.

#include <QWidget>
#include <vector>

#include "app/export/map_exporter.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace marz {

class ExportForm : public QWidget {
    Q_OBJECT

public:
    explicit ExportForm(const ExportRequest& initial, QWidget* parent = nullptr);

    /// The initial request with what the fields say.
    ExportRequest request() const;
    ExportFormat format() const;
    void setFormat(ExportFormat format);

Q_SIGNALS:
    void edited();

private:
    struct Element {
        QCheckBox* box;
        bool PageElements::*member;
    };

    void addTexts(QFormLayout& form);
    void addPage(QFormLayout& form);
    void addLooks(QFormLayout& form);
    void readStyle();
    void addElements(QFormLayout& form);
    void enableFields();
    PageSize page() const;

    ExportRequest m_initial;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_paper = nullptr;
    QComboBox* m_orientation = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;
    QComboBox* m_style = nullptr;
    QLabel* m_styleProblem = nullptr;
    QComboBox* m_citations = nullptr;
    MapStyle m_mapStyle;
    std::vector<Element> m_elements;
};

}  // namespace marz
