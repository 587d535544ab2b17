// SPDX-License-Identifier: MIT
#pragma once

// The record of an article that becomes a source of the user's own: everything can be edited before it is kept.

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <optional>

#include "libgeo/atlas/source.h"

namespace marz {

class SourceForm : public QDialog {
    Q_OBJECT

public:
    SourceForm(const geo::Source& proposal, const QString& file, QWidget* parent = nullptr);

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
    QLabel* m_problem;
    QPushButton* m_keep = nullptr;
};

}  // namespace marz
