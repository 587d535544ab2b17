// SPDX-License-Identifier: MIT
#pragma once

// A form for a claim of the user's own, or for the user's correction of one: what a source says about a place, where it
// stands, when it was so, and how sure the source is. Gives rows for the user's file; the atlas itself never changes.

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/panels/form_end.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/own_tables.h"

namespace marz {

class OwnClaimDialog : public QDialog {
    Q_OBJECT

public:
    /// `claim` is what is to be corrected, nullptr for a new claim about `place`; both are rows of `atlas`.
    OwnClaimDialog(std::shared_ptr<const geo::Atlas> atlas, const geo::Place& place, const geo::Claim* claim,
                   QWidget* parent = nullptr);

    /// The claim, and its source before it where that is a new one. Of a correction only what was changed.
    std::vector<geo::AtlasRow> rows() const;
    /// One sentence on what is still missing or wrong; empty where the form can be accepted.
    QString problem() const;

private:
    void makeFields();
    void fillFrom(const geo::Claim& claim);
    void refresh();
    void askForSource();
    geo::AtlasRow claimRow(const std::string& source) const;

    std::shared_ptr<const geo::Atlas> m_atlas;  // stays while the form is open, whatever the window loads
    const geo::Place& m_place;
    const geo::Claim* m_corrected;
    QPlainTextEdit* m_statement;
    QComboBox* m_source;
    std::optional<geo::Source> m_newSource;  // that the user has described
    QLineEdit* m_paragraph;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QComboBox* m_category;
    QComboBox* m_hedging;
    QLineEdit* m_actors;
    QLineEdit* m_quantity;
    QLineEdit* m_unit;
    QLineEdit* m_note;
    FormEnd m_end;
};

}  // namespace marz
