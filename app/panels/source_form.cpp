// SPDX-License-Identifier: MIT
#include "app/panels/source_form.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

QString joinedAuthors(const geo::Source& source) {
    QStringList authors;
    for (const std::string& author : source.authors) {
        authors << toQString(author);
    }
    return authors.join(QStringLiteral("; "));
}

}  // namespace

SourceForm::SourceForm(const geo::Source& proposal, const QString& introduction, QWidget* parent)
    : QDialog(parent), m_proposal(proposal) {
    setObjectName(QStringLiteral("sourceForm"));
    setWindowTitle(tr("New Source"));
    auto* intro = new QLabel(introduction, this);
    intro->setWordWrap(true);
    m_title = addField(QStringLiteral("title"), toQString(proposal.title), tr("Title of the article"));
    m_authors = addField(QStringLiteral("authors"), joinedAuthors(proposal), tr("Family, Given; Family, Given"));
    m_publisher = addField(QStringLiteral("publisher"), toQString(proposal.publisher), tr("Paper, journal or site"));
    m_issued =
        addField(QStringLiteral("issued"), proposal.issued.from ? toQString(proposal.issued.from->iso()) : QString(),
                 tr("2021-08-11, 2021-08 or 2021"));
    m_language = addField(QStringLiteral("language"), toQString(proposal.language), tr("en, ru, tg\u2026"));
    m_address = addField(QStringLiteral("address"), toQString(proposal.url), tr("https://\u2026"));
    auto* form = new QFormLayout;
    const std::array<std::pair<QString, QLineEdit*>, 6> rows{{{tr("&Title"), m_title},
                                                              {tr("&Authors"), m_authors},
                                                              {tr("&Publisher"), m_publisher},
                                                              {tr("&Date"), m_issued},
                                                              {tr("&Language"), m_language},
                                                              {tr("Add&ress"), m_address}}};
    for (const auto& [label, field] : rows) {
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    m_end = addFormEnd(*this, *layout);
    m_end.buttons->button(QDialogButtonBox::Save)->setText(tr("Add Source"));
    resize(520, sizeHint().height());
    refresh();
}

QLineEdit* SourceForm::addField(const QString& name, const QString& text, const QString& hint) {
    auto* field = new QLineEdit(text, this);
    field->setObjectName(name);
    field->setPlaceholderText(hint);
    field->setCursorPosition(0);
    connect(field, &QLineEdit::textChanged, this, &SourceForm::refresh);
    return field;
}

QString SourceForm::problem() const {
    if (m_title->text().trimmed().isEmpty()) {
        return tr("An article needs a title.");
    }
    const QString issued = m_issued->text().trimmed();
    return !issued.isEmpty() && !geo::parsePartialDate(toUtf8(issued))
               ? tr("Write the date as 2021-08-11, 2021-08 or 2021, or leave it empty.")
               : QString();
}

void SourceForm::refresh() {
    m_end.show(problem());
}

geo::Source SourceForm::source() const {
    geo::Source source = m_proposal;
    source.title = toUtf8(m_title->text().trimmed());
    source.authors.clear();
    for (const QString& author : m_authors->text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!author.trimmed().isEmpty()) {
            source.authors.push_back(toUtf8(author.trimmed()));
        }
    }
    source.publisher = toUtf8(m_publisher->text().trimmed());
    source.containerTitle = source.publisher;
    source.language = toUtf8(m_language->text().trimmed());
    source.url = toUtf8(m_address->text().trimmed());
    source.issued = {};
    if (const auto date = geo::parsePartialDate(toUtf8(m_issued->text().trimmed()))) {
        static constexpr std::array names{"year", "month", "day"};
        source.issued = {date, std::nullopt, names[static_cast<std::size_t>(date->resolution)]};
    }
    return source;
}

}  // namespace marz
