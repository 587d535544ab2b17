// SPDX-License-Identifier: MIT
#pragma once

// The record of a source of the user's own: everything can be edited before it is kept.

#include <QDialog>
#include <QLineEdit>

#include "app/panels/form_end.h"
#include "libgeo/atlas/source.h"

namespace marz {

class SourceForm : public QDialog {
    Q_OBJECT

public:
    /// `introduction` says what the form is for.
    SourceForm(const geo::Source& proposal, const QString& introduction, QWidget* parent = nullptr);

    /// As the fields say; the id stays the proposal's.
    geo::Source source() const;
    /// What keeps the record from being kept; empty where nothing does.
    QString problem() const;
    QLineEdit& field(const QString& name) const { return *findChild<QLineEdit*>(name); }

private:
    QLineEdit* addField(const QString& name, const QString& text, const QString& hint);
    void refresh();

    geo::Source m_proposal;
    QLineEdit* m_title;
    QLineEdit* m_authors;
    QLineEdit* m_publisher;
    QLineEdit* m_issued;
    QLineEdit* m_language;
    QLineEdit* m_address;
    FormEnd m_end;
};

}  // namespace marz
