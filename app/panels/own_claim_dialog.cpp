// SPDX-License-Identifier: MIT
#include "app/panels/own_claim_dialog.h"

#include <QFormLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <map>

#include "app/convert/citation_writer.h"
#include "app/convert/qt_text.h"
#include "app/panels/own_rows.h"
#include "app/panels/source_form.h"
#include "libgeo/article/source_draft.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

// No id of a source holds a space.
constexpr QLatin1String unchosen(" ");
constexpr QLatin1String another("  ");

QLineEdit* lineIn(QFormLayout& form, const QString& label, const QString& example = {}) {
    auto* line = new QLineEdit;
    line->setPlaceholderText(example);
    form.addRow(label, line);
    return line;
}

QComboBox* choiceIn(QFormLayout& form, const QString& label, std::span<const geo::VocabularyTerm> terms) {
    auto* choice = new QComboBox;
    for (const geo::VocabularyTerm& term : terms) {
        choice->addItem(toQString(term.label.empty() ? term.id : term.label), toQString(term.id));
    }
    form.addRow(label, choice);
    return choice;
}

std::string chosen(const QComboBox& choice) {
    return toUtf8(choice.currentData().toString());
}

bool isDateOrEmpty(const QLineEdit& line) {
    const std::string text = trimmedText(line);
    return text.empty() || geo::parsePartialDate(text).has_value();
}

std::map<std::string, std::string> cellsOf(const geo::Claim& claim) {
    return {{"statement", claim.statement},
            {"source_id", claim.source.text()},
            {"paragraph", claim.paragraph},
            {"date_from", claim.when.from ? claim.when.from->iso() : ""},
            {"date_to", claim.when.to ? claim.when.to->iso() : ""},
            {"category", claim.category},
            {"hedging", claim.hedging},
            {"actors", geo::listCell(claim.actors)},
            {"quantity", claim.quantity},
            {"unit", claim.unit},
            {"note", claim.note}};
}

/// What kind of date two fields give, in the words of the tables.
std::string precisionOf(const std::string& from, const std::string& to) {
    if (from.empty() && to.empty()) {
        return "undated";
    }
    if (from.empty()) {
        return "before";
    }
    if (to.empty()) {
        return "since";
    }
    constexpr std::size_t year = 4;
    constexpr std::size_t month = 7;
    const std::size_t coarser = std::min(from.size(), to.size());
    const std::string unit = coarser == year ? "year" : coarser == month ? "month" : "day";
    return from == to ? unit : unit + "s";
}

}  // namespace

OwnClaimDialog::OwnClaimDialog(std::shared_ptr<const geo::Atlas> atlas, const geo::Place& place,
                               const geo::Claim* claim, QWidget* parent)
    : QDialog(parent), m_atlas(std::move(atlas)), m_place(place), m_corrected(claim) {
    setObjectName(QStringLiteral("ownClaimDialog"));
    setWindowTitle(claim != nullptr ? tr("Correct a Claim") : tr("Add a Claim"));
    makeFields();
    if (claim != nullptr) {
        fillFrom(*claim);
    }
    refresh();
    m_statement->setFocus();
    resize(520, sizeHint().height());
}

void OwnClaimDialog::makeFields() {
    auto* page = new QVBoxLayout(this);
    auto* about = new QLabel(tr("About %1").arg(toQString(m_place.name)), this);
    about->setTextFormat(Qt::PlainText);
    page->addWidget(about);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    page->addLayout(form);
    m_statement = new QPlainTextEdit;
    m_statement->setPlaceholderText(tr("One statement, in your own words"));
    m_statement->setTabChangesFocus(true);
    m_statement->setMaximumHeight(80);
    form->addRow(tr("&Statement"), m_statement);
    m_source = new QComboBox;
    if (m_corrected == nullptr) {
        // A source that nobody has chosen would be given words that it never said.
        m_source->addItem(tr("Choose the source…"), QString(unchosen));
    }
    for (const geo::Source& source : m_atlas->sources()) {
        m_source->addItem(sourceNameAndTitle(source, QStringLiteral(": ")), toQString(source.id.text()));
    }
    m_source->addItem(tr("Another source…"), QString(another));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("S&ource"), m_source);
    m_paragraph = lineIn(*form, tr("&Paragraph"), tr("p5 for the fifth"));
    m_from = lineIn(*form, tr("&From"), tr("2021-08-11, 2021-08 or 2021"));
    m_to = lineIn(*form, tr("&To"), tr("the same for a single day"));
    m_category = choiceIn(*form, tr("&Category"), geo::claimCategories());
    m_hedging = choiceIn(*form, tr("&How sure"), geo::hedgings());
    m_actors = lineIn(*form, tr("&Actors"), tr("separated by semicolons"));
    m_quantity = lineIn(*form, tr("&Quantity"));
    m_unit = lineIn(*form, tr("&Unit"));
    m_note = lineIn(*form, tr("&Note"));
    m_end = addFormEnd(*this, *page);
    connect(m_statement, &QPlainTextEdit::textChanged, this, &OwnClaimDialog::refresh);
    connect(m_source, &QComboBox::currentIndexChanged, this, &OwnClaimDialog::refresh);
    connect(m_source, &QComboBox::activated, this, [this] {
        if (m_source->currentData().toString() == another) {
            askForSource();
        }
    });
    for (QLineEdit* line : findChildren<QLineEdit*>()) {
        connect(line, &QLineEdit::textChanged, this, &OwnClaimDialog::refresh);
    }
}

void OwnClaimDialog::fillFrom(const geo::Claim& claim) {
    m_statement->setPlainText(toQString(claim.statement));
    choose(*m_source, claim.source.text());
    m_paragraph->setText(toQString(claim.paragraph));
    m_from->setText(claim.when.from ? toQString(claim.when.from->iso()) : QString());
    m_to->setText(claim.when.to ? toQString(claim.when.to->iso()) : QString());
    choose(*m_category, claim.category);
    choose(*m_hedging, claim.hedging);
    m_actors->setText(toQString(geo::listCell(claim.actors)));
    m_quantity->setText(toQString(claim.quantity));
    m_unit->setText(toQString(claim.unit));
    m_note->setText(toQString(claim.note));
}

/// The same form as for an article that becomes a source; whoever gives it up has no source chosen.
void OwnClaimDialog::askForSource() {
    auto* form =
        new SourceForm(m_newSource.value_or(geo::Source{}),
                       tr("The source that says it; it is kept in your own file together with the claim."), this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form] {
        m_source->removeItem(m_newSource ? m_source->findData(toQString(m_newSource->id.text())) : -1);
        m_newSource = form->source();
        m_newSource->id = geo::freeSourceId(*m_newSource, *m_atlas);
        const QString text = sourceNameAndTitle(*m_newSource, QStringLiteral(": "));
        m_source->insertItem(m_source->count() - 1, text, toQString(m_newSource->id.text()));
        choose(*m_source, m_newSource->id.text());
    });
    form->open();
}

QString OwnClaimDialog::problem() const {
    if (m_statement->toPlainText().trimmed().isEmpty()) {
        return tr("Write what the source says.");
    }
    if (const QString source = m_source->currentData().toString(); source == unchosen || source == another) {
        return tr("Choose the source that says it.");
    }
    if (trimmedText(*m_paragraph).empty()) {
        return tr("Give the paragraph in which the source says it, such as p5.");
    }
    for (const QLineEdit* date : {m_from, m_to}) {
        if (!isDateOrEmpty(*date)) {
            return tr("“%1” is no date; write 2021-08-11, 2021-08 or 2021.").arg(date->text().trimmed());
        }
    }
    const auto from = geo::parsePartialDate(trimmedText(*m_from));
    const auto to = geo::parsePartialDate(trimmedText(*m_to));
    if (from && to && std::chrono::sys_days(from->firstDay) > std::chrono::sys_days(to->lastDay())) {
        return tr("The end lies before the beginning.");
    }
    if (m_corrected != nullptr) {
        return emptiedCell(claimRow(m_corrected->source.text()), cellsOf(*m_corrected));
    }
    return {};
}

void OwnClaimDialog::refresh() {
    m_end.show(problem());
}

geo::AtlasRow OwnClaimDialog::claimRow(const std::string& source) const {
    const std::string from = trimmedText(*m_from);
    const std::string to = trimmedText(*m_to);
    geo::AtlasRow row{"claims",
                      {{"statement", toUtf8(m_statement->toPlainText().trimmed())},
                       {"source_id", source},
                       {"paragraph", trimmedText(*m_paragraph)},
                       {"date_from", from},
                       {"date_to", to},
                       {"category", chosen(*m_category)},
                       {"hedging", chosen(*m_hedging)},
                       {"actors", trimmedText(*m_actors)},
                       {"quantity", trimmedText(*m_quantity)},
                       {"unit", trimmedText(*m_unit)},
                       {"note", trimmedText(*m_note)}}};
    if (m_corrected == nullptr) {
        row.cells["id"] = newClaimId();
        row.cells["place_ids"] = m_place.id.text();
        row.cells["date_precision"] = precisionOf(from, to);
        return row;
    }
    dropUnchanged(row, cellsOf(*m_corrected));
    if (row.cells.contains("date_from") || row.cells.contains("date_to")) {
        row.cells["date_precision"] = precisionOf(from, to);
    }
    row.cells["id"] = m_corrected->id.text();
    return row;
}

std::vector<geo::AtlasRow> OwnClaimDialog::rows() const {
    std::vector<geo::AtlasRow> rows;
    const std::string source = chosen(*m_source);
    if (m_newSource && m_newSource->id.text() == source) {
        rows.push_back(geo::rowOfSource(*m_newSource));
    }
    rows.push_back(claimRow(source));
    return rows;
}

}  // namespace marz
