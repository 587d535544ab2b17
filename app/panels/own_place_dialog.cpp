// SPDX-License-Identifier: MIT
#include "app/panels/own_place_dialog.h"

#include <QFormLayout>
#include <QVBoxLayout>
#include <cmath>
#include <map>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/own_rows.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/table_rows.h"
#include "libgeo/atlas/wkt_shape.h"

namespace marz {

namespace {

/// As short as it says the same to a tenth of a metre.
QString degreesText(double degrees) {
    return QString::number(std::round(degrees * 1e6) / 1e6, 'g', 9);
}

QString kilometresText(const std::optional<double>& km) {
    return km ? QString::number(*km, 'g', 6) : QString();
}

std::map<std::string, std::string> cellsOf(const geo::Place& place) {
    const bool point = place.located() && place.shape.kind == geo::ShapeKind::point;
    return {{"name", place.name},
            {"kind", place.kind},
            {"countries", geo::listCell(place.countries)},
            {"WKT", point ? geo::pointWkt(*place.labelPoint()) : std::string()},
            {"precision_km", toUtf8(kilometresText(place.precisionKm))},
            {"coordinate_source", place.coordinateSource},
            {"note", place.note}};
}

std::optional<double> numberWithin(const QLineEdit& line, double limit) {
    const std::optional<double> number = geo::parseNumber(trimmedText(line));
    return number && std::abs(*number) <= limit ? number : std::nullopt;
}

}  // namespace

OwnPlaceDialog::OwnPlaceDialog(std::shared_ptr<const geo::Atlas> atlas, const std::optional<geo::LonLat>& at,
                               QWidget* parent)
    : OwnPlaceDialog(std::move(atlas), static_cast<const geo::Place*>(nullptr), parent) {
    setWindowTitle(tr("Add a Place"));
    if (at) {
        m_latitude->setText(degreesText(at->lat));
        m_longitude->setText(degreesText(at->lon));
    }
    refresh();
}

OwnPlaceDialog::OwnPlaceDialog(std::shared_ptr<const geo::Atlas> atlas, const geo::Place& corrected, QWidget* parent)
    : OwnPlaceDialog(std::move(atlas), &corrected, parent) {
    setWindowTitle(tr("Correct a Place"));
    m_name->setText(toQString(corrected.name));
    choose(*m_kind, corrected.kind);
    m_countries->setText(toQString(geo::listCell(corrected.countries)));
    if (movable() && corrected.located()) {
        m_latitude->setText(degreesText(corrected.labelPoint()->lat));
        m_longitude->setText(degreesText(corrected.labelPoint()->lon));
    }
    for (QLineEdit* field : {m_latitude, m_longitude}) {
        field->setEnabled(movable());
        field->setPlaceholderText(movable() ? QString() : tr("a line or an area keeps its shape"));
    }
    m_precision->setText(kilometresText(corrected.precisionKm));
    m_origin->setText(toQString(corrected.coordinateSource));
    m_note->setText(toQString(corrected.note));
    refresh();
}

OwnPlaceDialog::OwnPlaceDialog(std::shared_ptr<const geo::Atlas> atlas, const geo::Place* corrected, QWidget* parent)
    : QDialog(parent), m_atlas(std::move(atlas)), m_corrected(corrected) {
    setObjectName(QStringLiteral("ownPlaceDialog"));
    makeFields();
    m_name->setFocus();
    resize(460, sizeHint().height());
}

void OwnPlaceDialog::makeFields() {
    auto* page = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    page->addLayout(form);
    const auto line = [form](const QString& label, const QString& example = {}) {
        auto* field = new QLineEdit;
        field->setPlaceholderText(example);
        form->addRow(label, field);
        return field;
    };
    m_name = line(tr("&Name"));
    m_kind = new QComboBox;
    for (const geo::VocabularyTerm& kind : geo::placeKinds()) {
        m_kind->addItem(withCapital(toQString(kind.label)), toQString(kind.id));
    }
    form->addRow(tr("&Kind"), m_kind);
    m_countries = line(tr("&Countries"), tr("two-letter codes: AF;TJ"));
    m_latitude = line(tr("L&atitude"), tr("degrees, north positive; empty where nobody knows"));
    m_longitude = line(tr("L&ongitude"), tr("degrees, east positive"));
    m_precision = line(tr("Known to &within"), tr("kilometres"));
    m_origin = line(tr("&Where it is from"), tr("a map, a gazetteer, your own measurement"));
    m_note = line(tr("No&te"));
    m_end = addFormEnd(*this, *page);
    for (QLineEdit* field : findChildren<QLineEdit*>()) {
        connect(field, &QLineEdit::textChanged, this, &OwnPlaceDialog::refresh);
    }
}

/// Whether its position is a point, or nothing yet.
bool OwnPlaceDialog::movable() const {
    return m_corrected == nullptr || !m_corrected->located() || m_corrected->shape.kind == geo::ShapeKind::point;
}

std::string OwnPlaceDialog::wkt() const {
    const auto latitude = numberWithin(*m_latitude, 90.0);
    const auto longitude = numberWithin(*m_longitude, 180.0);
    return latitude && longitude ? geo::pointWkt({*longitude, *latitude}) : std::string();
}

QString OwnPlaceDialog::problem() const {
    if (trimmedText(*m_name).empty()) {
        return tr("Give the place a name.");
    }
    const bool anyPosition = !trimmedText(*m_latitude).empty() || !trimmedText(*m_longitude).empty();
    if (anyPosition && wkt().empty()) {
        return tr("Latitude and longitude are degrees with a point, such as 37.195 and 68.605.");
    }
    const std::string precision = trimmedText(*m_precision);
    if (const auto km = geo::parseNumber(precision); !precision.empty() && (!km || *km < 0.0)) {
        return tr("How exactly it is known is a number of kilometres.");
    }
    if (anyPosition && trimmedText(*m_origin).empty()) {
        return tr("Say where the coordinates are from: a position without its origin cannot be trusted.");
    }
    return m_corrected == nullptr ? QString() : emptiedCell(row(), cellsOf(*m_corrected));
}

void OwnPlaceDialog::refresh() {
    m_end.show(problem());
}

geo::AtlasRow OwnPlaceDialog::row() const {
    geo::AtlasRow row{"places",
                      {{"name", trimmedText(*m_name)},
                       {"kind", toUtf8(m_kind->currentData().toString())},
                       {"countries", trimmedText(*m_countries)},
                       {"WKT", wkt()},
                       {"precision_km", trimmedText(*m_precision)},
                       {"coordinate_source", trimmedText(*m_origin)},
                       {"note", trimmedText(*m_note)}}};
    if (m_corrected == nullptr) {
        row.cells["id"] = newPlaceId();
        return row;
    }
    dropUnchanged(row, cellsOf(*m_corrected));
    if (row.cells.contains("WKT")) {
        row.cells["geometry_type"] = m_corrected->approximate() ? "area" : "point";
    }
    row.cells["id"] = m_corrected->id.text();
    return row;
}

}  // namespace marz
