// SPDX-License-Identifier: MIT
#pragma once

// A form for a place of the user's own, or for the user's correction of one. Gives a row for the user's file; the atlas
// itself never changes.

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <memory>
#include <optional>

#include "app/panels/form_end.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/own_tables.h"

namespace marz {

class OwnPlaceDialog : public QDialog {
    Q_OBJECT

public:
    /// A new place, by default at `at`, in degrees.
    OwnPlaceDialog(std::shared_ptr<const geo::Atlas> atlas, const std::optional<geo::LonLat>& at,
                   QWidget* parent = nullptr);
    /// The correction of a place of `atlas`. Lines and areas keep their shape.
    OwnPlaceDialog(std::shared_ptr<const geo::Atlas> atlas, const geo::Place& corrected, QWidget* parent = nullptr);

    /// Of a correction only what was changed.
    geo::AtlasRow row() const;
    /// One sentence on what is still missing or wrong; empty where the form can be accepted.
    QString problem() const;

private:
    OwnPlaceDialog(std::shared_ptr<const geo::Atlas> atlas, const geo::Place* corrected, QWidget* parent);
    void makeFields();
    void refresh();
    bool movable() const;
    std::string wkt() const;

    std::shared_ptr<const geo::Atlas> m_atlas;  // stays while the form is open, whatever the window loads
    const geo::Place* m_corrected;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_countries;
    QLineEdit* m_latitude;
    QLineEdit* m_longitude;
    QLineEdit* m_precision;
    QLineEdit* m_origin;
    QLineEdit* m_note;
    FormEnd m_end;
};

}  // namespace marz
