// SPDX-License-Identifier: MIT
#include "app/export/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

#include "app/style/style_catalogue.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

constexpr int mostPixelsOfSide = 30000;

QSpinBox* spinBox(int least, int most, int value, const QString& suffix) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(false);
    box->setKeyboardTracking(false);
    return box;
}

}  // namespace

ExportForm::ExportForm(const ExportRequest& initial, QWidget* parent) : QWidget(parent), m_initial(initial) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setMinimumWidth(320);
    addTexts(*form);
    addPage(*form);
    addLooks(*form);
    addElements(*form);
    enableFields();
}

void ExportForm::addTexts(QFormLayout& form) {
    m_title = new QLineEdit(m_initial.title);
    m_subtitle = new QLineEdit(m_initial.subtitle);
    m_title->setCursorPosition(0);  // a long text shows its beginning
    m_subtitle->setCursorPosition(0);
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("&Subtitle"), m_subtitle);
    connect(m_title, &QLineEdit::textChanged, this, &ExportForm::edited);
    connect(m_subtitle, &QLineEdit::textChanged, this, &ExportForm::edited);
}

void ExportForm::addPage(QFormLayout& form) {
    m_format = new QComboBox;
    for (const ExportFormatEntry& format : exportFormats()) {
        m_format->addItem(format.name, static_cast<int>(format.format));
    }
    m_paper = new QComboBox;
    for (const PaperFormat& format : paperFormats()) {
        m_paper->addItem(format.name);
    }
    m_paper->addItem(tr("Pixels"));
    m_paper->setCurrentIndex(m_paper->findText(QStringLiteral("A4")));
    m_orientation = new QComboBox;
    m_orientation->addItems({tr("Landscape"), tr("Portrait")});
    m_orientation->setAccessibleName(tr("Orientation"));
    m_width = spinBox(1, mostPixelsOfSide, 1920, tr(" px"));
    m_height = spinBox(1, mostPixelsOfSide, 1080, tr(" px"));
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    m_dpi = spinBox(smallestDpi, largestDpi, m_initial.page.dpi, tr(" dpi"));
    auto* paperRow = new QHBoxLayout;
    paperRow->addWidget(m_paper);
    paperRow->addWidget(m_orientation);
    auto* pixelRow = new QHBoxLayout;
    pixelRow->addWidget(m_width);
    pixelRow->addWidget(m_height);
    form.addRow(tr("&Format"), m_format);
    auto* pageLabel = new QLabel(tr("&Page"));
    pageLabel->setBuddy(m_paper);
    form.addRow(pageLabel, paperRow);
    form.addRow(QString(), pixelRow);
    form.addRow(tr("&Resolution"), m_dpi);
    for (QComboBox* box : {m_format, m_paper, m_orientation}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            enableFields();
            Q_EMIT edited();
        });
    }
    for (QSpinBox* box : {m_width, m_height, m_dpi}) {
        connect(box, &QSpinBox::valueChanged, this, &ExportForm::edited);
    }
}

void ExportForm::addLooks(QFormLayout& form) {
    m_style = new QComboBox;
    std::vector<StyleEntry> styles = builtInStyles();
    for (StyleEntry& own : stylesInFolder(userStyleFolder())) {
        styles.push_back(std::move(own));
    }
    for (const StyleEntry& style : styles) {
        m_style->addItem(style.title, style.id);
    }
    m_style->setCurrentIndex(m_style->findData(QStringLiteral("print")));  // a page is not the window's dark mode
    m_styleProblem = new QLabel;
    m_styleProblem->setWordWrap(true);
    m_styleProblem->hide();
    form.addRow(tr("&Looks"), m_style);
    form.addRow(QString(), m_styleProblem);
    m_citations = new QComboBox;
    for (const CitationStyle style : citationStyles()) {
        m_citations->addItem(citationStyleName(style), citationStyleId(style));
    }
    m_citations->setCurrentIndex(m_citations->findData(citationStyleId(m_initial.citations)));
    form.addRow(tr("Citation st&yle"), m_citations);
    connect(m_citations, &QComboBox::currentIndexChanged, this, &ExportForm::edited);
    m_mapStyle = styleOf(m_style->currentData().toString());
    connect(m_style, &QComboBox::currentIndexChanged, this, &ExportForm::readStyle);
}

/// A style that cannot be read leaves the last good one.
void ExportForm::readStyle() {
    m_styleProblem->hide();
    try {
        m_mapStyle = styleOf(m_style->currentData().toString());
    } catch (const geo::Error& error) {
        m_styleProblem->setText(QString::fromUtf8(error.what()));
        m_styleProblem->show();
    }
    Q_EMIT edited();
}

void ExportForm::addElements(QFormLayout& form) {
    auto* group = new QGroupBox(tr("On the page"));
    auto* grid = new QGridLayout(group);
    const auto add = [&](const QString& label, bool PageElements::*member) {
        auto* box = new QCheckBox(label);
        box->setChecked(m_initial.elements.*member);
        const int index = static_cast<int>(m_elements.size());
        grid->addWidget(box, index / 2, index % 2);
        m_elements.push_back({box, member});
        connect(box, &QCheckBox::toggled, this, [this] {
            enableFields();
            Q_EMIT edited();
        });
    };
    add(tr("T&itle"), &PageElements::title);
    add(tr("&Numbers and key"), &PageElements::key);
    add(tr("L&egend"), &PageElements::legend);
    add(tr("Sour&ces cited"), &PageElements::footnotes);
    add(tr("Sc&ale bar"), &PageElements::scaleBar);
    add(tr("N&orth arrow"), &PageElements::northArrow);
    add(tr("Cre&dits"), &PageElements::credits);
    form.addRow(group);
}

void ExportForm::enableFields() {
    const bool pixels = m_paper->currentIndex() == m_paper->count() - 1;
    m_orientation->setEnabled(!pixels);
    m_width->setEnabled(pixels);
    m_height->setEnabled(pixels);
    // The notes belong to the key's letters.
    const auto key = std::find_if(m_elements.begin(), m_elements.end(),
                                  [](const Element& element) { return element.member == &PageElements::key; });
    for (const Element& element : m_elements) {
        if (element.member == &PageElements::footnotes) {
            element.box->setEnabled(key->box->isChecked());
            m_citations->setEnabled(key->box->isChecked() && element.box->isChecked());
        }
    }
}

PageSize ExportForm::page() const {
    const auto index = static_cast<std::size_t>(m_paper->currentIndex());
    if (index >= paperFormats().size()) {
        return pixelPage({m_width->value(), m_height->value()}, m_dpi->value());
    }
    const auto orientation =
        m_orientation->currentIndex() == 0 ? PageOrientation::landscape : PageOrientation::portrait;
    return paperPage(paperFormats()[index], orientation, m_dpi->value());
}

ExportRequest ExportForm::request() const {
    ExportRequest request = m_initial;
    request.title = m_title->text().trimmed();
    request.subtitle = m_subtitle->text().trimmed();
    request.page = page();
    request.style = m_mapStyle;
    request.citations = *citationStyleOf(m_citations->currentData().toString());
    for (const Element& element : m_elements) {
        request.elements.*element.member = element.box->isChecked();
    }
    return request;
}

ExportFormat ExportForm::format() const {
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

void ExportForm::setFormat(ExportFormat format) {
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

}  // namespace marz
