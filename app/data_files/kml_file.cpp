// SPDX-License-Identifier: MIT
#include "app/data_files/kml_file.h"

#include <QXmlStreamWriter>
#include <map>
#include <span>

#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "libgeo/geometry/orientation.h"

namespace marz {

namespace {

QString coordinates(std::span<const geo::LonLat> points) {
    QString text;
    for (const geo::LonLat& point : points) {
        text += text.isEmpty() ? QString() : QStringLiteral(" ");
        text += QString::number(point.lon, 'f', 6) + QLatin1Char(',') + QString::number(point.lat, 'f', 6);
    }
    return text;
}

class KmlWriter {
public:
    KmlWriter(const DataSelection& selection, CitationStyle style, QByteArray& target)
        : m_selection(selection),
          m_atlas(selection.atlas()),
          m_states(selection.states()),
          m_style(style),
          m_xml(&target) {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const QString& title) {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("kml"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.opengis.net/kml/2.2"));
        m_xml.writeStartElement(QStringLiteral("Document"));
        m_xml.writeTextElement(QStringLiteral("name"), title);
        std::map<std::string, std::vector<std::size_t>> byKind;  // positions in the selection
        for (std::size_t i = 0; i < m_selection.places.size(); ++i) {
            byKind[placeAt(i).kind].push_back(i);
        }
        for (const auto& [kind, members] : byKind) {
            m_xml.writeStartElement(QStringLiteral("Folder"));
            m_xml.writeTextElement(QStringLiteral("name"), withCapital(kindInWords(placeAt(members.front()))));
            for (const std::size_t member : members) {
                writePlacemark(member);
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndDocument();
    }

private:
    const geo::Place& placeAt(std::size_t i) const { return m_atlas.places()[m_selection.places[i]]; }

    void writePlacemark(std::size_t i) {
        const geo::Place& place = placeAt(i);
        m_xml.writeStartElement(QStringLiteral("Placemark"));
        m_xml.writeAttribute(QStringLiteral("id"), toQString(place.id.text()));
        m_xml.writeTextElement(QStringLiteral("name"), toQString(place.name));
        m_xml.writeTextElement(QStringLiteral("description"), description(i));
        writeData(place);
        writeGeometry(place.shape);
        m_xml.writeEndElement();
    }

    /// KML's descriptions are HTML, so what comes from the atlas is escaped once for that and once by the XML writer.
    QString description(std::size_t i) {
        const geo::Place& place = placeAt(i);
        QStringList lines{kindAndCountries(place).toHtmlEscaped()};
        lines << precisionInWords(place).toHtmlEscaped();
        if (m_states) {
            const QString state = stateOnDateInWords(*m_states, m_selection.places[i]);
            lines << (state.isEmpty()
                          ? QString()
                          : (knownOnInWords(m_states->date()) + QStringLiteral(": ") + state).toHtmlEscaped());
        }
        lines.removeAll(QString());
        QString text = QStringLiteral("<p>") + lines.join(QStringLiteral("<br>")) + QStringLiteral("</p>");
        for (const std::size_t index : m_selection.claimsOf[i]) {
            text += QStringLiteral("<p>") + claimText(m_atlas.claims()[index]) + QStringLiteral("</p>");
        }
        return text;
    }

    QString claimText(const geo::Claim& claim) const {
        const geo::Source* source = m_atlas.findSource(claim.source);
        const QString hedging = hedgingInWords(claim);
        QString text = claimDateInWords(claim.when) + QStringLiteral(": ") + toQString(claim.statement);
        text += hedging.isEmpty() || claim.hedging == "asserted" ? QString() : QStringLiteral(" (%1)").arg(hedging);
        text = text.toHtmlEscaped();
        if (source != nullptr) {
            text += QStringLiteral("<br><i>") + citationIn(m_style, *source, {claim.paragraph}).toHtmlEscaped() +
                    QStringLiteral("</i>");
        }
        return text;
    }

    void writeData(const geo::Place& place) {
        m_xml.writeStartElement(QStringLiteral("ExtendedData"));
        const auto put = [this](const QString& name, const QString& value) {
            m_xml.writeStartElement(QStringLiteral("Data"));
            m_xml.writeAttribute(QStringLiteral("name"), name);
            m_xml.writeTextElement(QStringLiteral("value"), value);
            m_xml.writeEndElement();
        };
        put(QStringLiteral("kind"), toQString(place.kind));
        if (place.precisionKm && !place.precisionGuessed) {
            put(QStringLiteral("precision_km"), QString::number(*place.precisionKm));
        }
        put(QStringLiteral("coordinate_source"), toQString(place.coordinateSource));
        m_xml.writeEndElement();
    }

    void writeGeometry(const geo::GeoShape& shape) {
        const bool several = shape.partCount() > 1;
        if (several) {
            m_xml.writeStartElement(QStringLiteral("MultiGeometry"));
        }
        for (std::size_t part = 0; part < shape.partCount(); ++part) {
            switch (shape.kind) {
                case geo::ShapeKind::point:
                    writeSimple(QStringLiteral("Point"), shape.part(part));
                    break;
                case geo::ShapeKind::line:
                    writeSimple(QStringLiteral("LineString"), shape.part(part));
                    break;
                case geo::ShapeKind::area:
                    part = writePolygon(shape, part);
                    break;
                case geo::ShapeKind::none:
                    break;
            }
        }
        if (several) {
            m_xml.writeEndElement();
        }
    }

    void writeSimple(const QString& element, std::span<const geo::LonLat> points) {
        m_xml.writeStartElement(element);
        m_xml.writeTextElement(QStringLiteral("coordinates"), coordinates(points));
        m_xml.writeEndElement();
    }

    /// An outer ring with the holes that follow it; the position of the last ring that belongs to it.
    std::size_t writePolygon(const geo::GeoShape& shape, std::size_t outer) {
        m_xml.writeStartElement(QStringLiteral("Polygon"));
        writeRing(QStringLiteral("outerBoundaryIs"), shape.part(outer));
        std::size_t last = outer;
        while (last + 1 < shape.partCount() && geo::signedArea(shape.part(last + 1)) < 0.0) {
            writeRing(QStringLiteral("innerBoundaryIs"), shape.part(++last));
        }
        m_xml.writeEndElement();
        return last;
    }

    void writeRing(const QString& element, std::span<const geo::LonLat> ring) {
        m_xml.writeStartElement(element);
        m_xml.writeStartElement(QStringLiteral("LinearRing"));
        m_xml.writeTextElement(QStringLiteral("coordinates"),
                               coordinates(ring) + QLatin1Char(' ') + coordinates(ring.first(1)));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const DataSelection& m_selection;
    const geo::Atlas& m_atlas;
    std::optional<geo::StatesOnDate> m_states;
    CitationStyle m_style;
    QXmlStreamWriter m_xml;
};

}  // namespace

QByteArray toKml(const DataSelection& selection, const QString& title, CitationStyle style) {
    QByteArray text;
    KmlWriter(selection, style, text).write(title);
    return text;
}

}  // namespace marz
