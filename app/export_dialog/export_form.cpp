// SPDX-License-Identifier: MIT
#include "app/export_dialog/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

#include "app/export/content/place_wording.h"
#include "app/export_dialog/claim_picker.h"
#include "app/export_dialog/form_section.h"
#include "app/export_dialog/page_preview.h"
#include "app/style/style_catalogue.h"

namespace marz {

namespace {

/// Sets a text without taking the cursor out of what is being typed.
void fill(QLineEdit& line, const QString& text) {
    if (line.text() != text) {
        line.setText(text);
        line.setCursorPosition(0);  // a long text shows its beginning
    }
}

void fillData(QComboBox& box, const QVariant& data) {
    box.setCurrentIndex(box.findData(data));
}

}  // namespace

ExportForm::ExportForm(PageEditing& editing, PagePreview& view, QWidget* parent)
    : QWidget(parent), m_editing(editing), m_view(view) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 10, 14, 12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    addTexts(*form);
    addSeries(*form);
    addPage(*form);
    addMap(*form, view);
    addLooks(*form);
    addKey(*form);
    for (QComboBox* box : findChildren<QComboBox*>()) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // a long name is cut, not the form
    }
    connectPage();
    connect(&m_editing, &PageEditing::changed, this, &ExportForm::showDraft);
    connect(&view, &PagePreview::updated, this, [this] {
        const QScopedValueRollback filling(m_filling, true);
        showTexts(m_editing.draft());
    });
    showDraft();
}

void ExportForm::edit(const QString& words, const std::function<void(PageDraft&)>& change) {
    if (!m_filling) {
        PageDraft draft = m_editing.draft();
        change(draft);
        m_editing.change(draft, words, words);
    }
}

void ExportForm::addTexts(QFormLayout& form) {
    addSection(form, tr("Texts"));
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle = new QLineEdit;
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("&Subtitle"), m_subtitle);
    for (QLineEdit* line : {m_title, m_subtitle}) {
        connect(line, &QLineEdit::editingFinished, line, [line] {
            if (!line->hasFocus()) {
                line->setCursorPosition(0);  // a long text shows its beginning again
            }
        });
    }
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString& text) {
        edit(tr("Change Title"), [&](PageDraft& draft) { (draft.series ? draft.seriesTitle : draft.title) = text; });
    });
    connect(m_subtitle, &QLineEdit::textChanged, this, &ExportForm::takeSubtitle);
}

void ExportForm::takeSubtitle(const QString& text) {
    edit(tr("Change Subtitle"), [&](PageDraft& draft) {
        const bool ours = !m_ownSubtitle.isEmpty() && text == m_ownSubtitle;
        (draft.series ? draft.seriesSubtitle : draft.subtitle) = ours && !draft.series ? draft.ownSubtitle : text;
    });
}

/// The program's own is known with the page, which counts its articles.
QString ExportForm::subtitleShown(const PageDraft& draft) {
    const DrawnPage* drawn = m_view.drawn();
    if (drawn != nullptr && drawn->laidOut && drawn->subtitleIsOurs) {
        m_ownSubtitle = drawn->laidOut->sheets.front().subtitle;
    }
    return subtitleIsOurs(draft) && !m_ownSubtitle.isEmpty() ? m_ownSubtitle : draft.subtitle;
}

/// In a series the two lines are those of all its pages, each of which has a name of its own.
void ExportForm::showTexts(const PageDraft& draft) {
    const bool series = draft.series.has_value();
    m_title->setPlaceholderText(series ? tr("Each page’s own") : QString());
    m_subtitle->setPlaceholderText(series ? tr("Each page’s own") : QString());
    fill(*m_title, series ? draft.seriesTitle : draft.title);
    fill(*m_subtitle, series ? draft.seriesSubtitle : subtitleShown(draft));
    m_series->setCurrentIndex(series ? m_series->findData(static_cast<int>(*draft.series)) : 0);
    const QString about = tr("Each page has a title of its own. What you write here stands before the name of what "
                             "the page shows, or around it: write %1 where the name shall be.")
                              .arg(namePlaceholder);
    m_seriesTitles->setText(about);
    m_seriesTitles->setVisible(series);
    for (QLineEdit* line : {m_title, m_subtitle}) {
        line->setAccessibleDescription(series ? about : QString());
    }
}

void ExportForm::addLooks(QFormLayout& form) {
    addSection(form, tr("Looks"));
    m_style = new QComboBox;
    m_style->setObjectName(QStringLiteral("looks"));
    std::vector<StyleEntry> styles = builtInStyles();
    for (StyleEntry& own : stylesInFolder(userStyleFolder())) {
        styles.push_back(std::move(own));
    }
    for (const StyleEntry& style : styles) {
        m_style->addItem(style.title, style.id);
    }
    m_styleProblem = new QLabel;
    m_styleProblem->setProperty("role", QStringLiteral("warning"));
    m_styleProblem->setTextFormat(Qt::PlainText);
    m_styleProblem->setWordWrap(true);
    m_names = new QComboBox;
    m_names->addItem(tr("English"), static_cast<int>(LabelLanguage::english));
    m_names->addItem(tr("Local"), static_cast<int>(LabelLanguage::local));
    m_names->addItem(tr("English + local"), static_cast<int>(LabelLanguage::englishAndLocal));
    m_graticule = new QCheckBox(tr("Graticule"));
    form.addRow(tr("Sty&le"), m_style);
    form.addRow(m_styleProblem);
    form.addRow(tr("Names"), m_names);
    form.addRow(QString(), m_graticule);
    connectLooks();
}

void ExportForm::connectLooks() {
    connect(m_style, &QComboBox::currentIndexChanged, this, [this] {
        edit(tr("Change Looks"), [this](PageDraft& draft) { draft.styleId = m_style->currentData().toString(); });
    });
    connect(m_names, &QComboBox::currentIndexChanged, this, [this] {
        const auto language = static_cast<LabelLanguage>(m_names->currentData().toInt());
        edit(tr("Change Names"), [&](PageDraft& draft) { draft.labelLanguage = language; });
    });
    connect(m_graticule, &QCheckBox::toggled, this,
            [this](bool on) { edit(tr("Change Graticule"), [&](PageDraft& draft) { draft.graticule = on; }); });
}

void ExportForm::addKey(QFormLayout& form) {
    addSection(form, tr("Key and sources"));
    m_order = new QComboBox;
    m_order->addItem(tr("As one reads the map"), static_cast<int>(MarkOrder::reading));
    m_order->addItem(tr("By importance"), static_cast<int>(MarkOrder::importance));
    m_claims = new QComboBox;
    m_claims->setObjectName(QStringLiteral("claims"));
    m_claims->addItem(tr("One of each place"), static_cast<int>(KeyClaims::automatic));
    m_claims->addItem(tr("The newest"), static_cast<int>(KeyClaims::newest));
    m_claims->addItem(tr("All"), static_cast<int>(KeyClaims::all));
    m_claims->addItem(tr("Picked…"), static_cast<int>(KeyClaims::picked));
    m_quotes = numberBox(0, mostQuoteWords, tr(" words"), tr("Words of a quote"));
    m_quotes->setSpecialValueText(tr("None"));
    m_quotes->setToolTip(tr("Of each passage that is cited, where its article is attached"));
    m_citations = new QComboBox;
    m_citations->setObjectName(QStringLiteral("citations"));
    for (const CitationStyle style : citationStyles()) {
        m_citations->addItem(citationStyleName(style), citationStyleId(style));
    }
    form.addRow(tr("Num&bers"), m_order);
    form.addRow(tr("Claims told"), m_claims);
    form.addRow(tr("Citat&ions"), m_citations);
    form.addRow(tr("&Quotes"), m_quotes);
    connectKey();
}

void ExportForm::connectKey() {
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        const auto order = static_cast<MarkOrder>(m_order->currentData().toInt());
        edit(tr("Change Numbers"), [&](PageDraft& draft) { draft.numberBy = order; });
    });
    connect(m_claims, &QComboBox::activated, this, &ExportForm::chooseClaims);  // also to pick anew
    connect(m_quotes, &QSpinBox::valueChanged, this, [this](int words) {
        edit(tr("Change Quotes"), [&](PageDraft& draft) { draft.claims.quoteWords = words; });
    });
    connect(m_citations, &QComboBox::currentIndexChanged, this, [this] {
        const auto style = citationStyleOf(m_citations->currentData().toString());
        edit(tr("Change Citations"), [&](PageDraft& draft) { draft.citations = style.value_or(draft.citations); });
    });
}

void ExportForm::chooseClaims() {
    const auto told = static_cast<KeyClaims>(m_claims->currentData().toInt());
    if (told != KeyClaims::picked) {
        edit(tr("Change Claims"), [&](PageDraft& draft) { draft.claims.told = told; });
        return;
    }
    auto* picker = new ClaimPicker(m_editing.request(), this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &QDialog::accepted, this, [this, picker] {
        edit(tr("Pick Claims"), [&](PageDraft& draft) {
            draft.claims.told = KeyClaims::picked;
            draft.claims.picked = picker->picked();
        });
    });
    connect(picker, &QDialog::rejected, this, &ExportForm::showDraft);
    picker->open();
}

void ExportForm::addSeries(QFormLayout& form) {
    m_series = new QComboBox;
    m_series->setObjectName(QStringLiteral("series"));
    m_series->addItem(tr("None: one page"));
    m_series->addItem(tr("Country"), static_cast<int>(SeriesBy::country));
    m_series->addItem(tr("Border crossing"), static_cast<int>(SeriesBy::crossing));
    m_series->addItem(tr("Place"), static_cast<int>(SeriesBy::place));
    m_seriesTitles = new QLabel;
    m_seriesTitles->setProperty("role", QStringLiteral("quiet"));
    m_seriesTitles->setWordWrap(true);
    m_seriesTitles->setTextFormat(Qt::PlainText);
    form.addRow(tr("Pag&es by"), m_series);
    form.addRow(m_seriesTitles);
    connect(m_series, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant by = m_series->currentData();
        edit(tr("Change Series"), [&](PageDraft& draft) {
            draft = withSeries(draft, by.isValid() ? std::optional(static_cast<SeriesBy>(by.toInt())) : std::nullopt);
        });
    });
}

void ExportForm::showDraft() {
    const QScopedValueRollback filling(m_filling, true);
    const PageDraft& draft = m_editing.draft();
    showTexts(draft);
    fillData(*m_format, static_cast<int>(draft.format));
    dynamic_cast<QFormLayout*>(layout())->setRowVisible(m_outlines, draft.format == ExportFormat::svg);
    m_outlines->setChecked(draft.svgText == SvgText::outlines);
    showPage(draft.page);
    if (m_style->findData(draft.styleId) < 0) {
        m_style->addItem(draft.styleId.section(QLatin1Char('/'), -1), draft.styleId);  // of a layout file
    }
    fillData(*m_style, draft.styleId);
    m_styleProblem->setText(m_editing.styleProblem());
    m_styleProblem->setVisible(!m_editing.styleProblem().isEmpty());
    fillData(*m_names, static_cast<int>(draft.labelLanguage));
    fillData(*m_citations, citationStyleId(draft.citations));
    m_citations->setEnabled(draft.elements.key && draft.elements.footnotes);  // the notes belong to the key's letters
    m_graticule->setChecked(draft.graticule);
    fillData(*m_order, static_cast<int>(draft.numberBy));
    fillData(*m_claims, static_cast<int>(draft.claims.told));
    m_quotes->setValue(draft.claims.quoteWords);
    m_quotes->setEnabled(draft.elements.key && draft.elements.footnotes);
}

}  // namespace marz
