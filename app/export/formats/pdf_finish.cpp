// SPDX-License-Identifier: MIT
#include "app/export/formats/pdf_finish.h"

#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QUrl>
#include <algorithm>
#include <optional>
#include <string>

#include "app/export/formats/xmp_packet.h"
#include "app/export/page/export_error.h"

namespace marz {

namespace {

using Object = QPDFObjectHandle;

Object text(const QString& value) {
    return Object::newUnicodeString(value.toStdString());
}

Object real(double value) {
    constexpr int decimals = 4;  // 1/10000 point; a ten-thousandth of a degree would be eleven metres
    return Object::newReal(value, decimals);
}

Object degrees(double value) {
    constexpr int decimals = 9;
    return Object::newReal(value, decimals);
}

Object array(const std::vector<double>& values) {
    Object list = Object::newArray();
    for (const double value : values) {
        list.appendItem(real(value));
    }
    return list;
}

Object rectangle(const QRectF& area) {
    return array({area.x(), area.y(), area.x() + area.width(), area.y() + area.height()});
}

/// A place on a page, in the reader's present size.
Object destination(const Object& page, QPointF upperLeft) {
    Object list = Object::newArray();
    list.appendItem(page);
    list.appendItem(Object::newName("/XYZ"));
    list.appendItem(real(upperLeft.x()));
    list.appendItem(real(upperLeft.y()));
    list.appendItem(Object::newNull());
    return list;
}

class Finisher {
public:
    Finisher(QPDF& document, const std::vector<PdfPageDetails>& pages) : m_document(document), m_details(pages) {
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
            m_pages.push_back(page.getObjectHandle());
        }
        m_pages.resize(std::min(m_pages.size(), pages.size()));
    }

    void addLinks() {
        for (std::size_t index = 0; index < m_pages.size(); ++index) {
            Object annotations = Object::newArray();
            for (const PdfLink& link : m_details[index].links) {
                if (const std::optional<Object> leading = linkOn(index, link)) {
                    annotations.appendItem(m_document.makeIndirectObject(*leading));
                }
            }
            if (annotations.getArrayNItems() > 0) {
                m_pages[index].replaceKey("/Annots", annotations);
            }
        }
    }

    /// The parts of a single map, or the maps with their parts below them.
    void addBookmarks() {
        Object root = m_document.makeIndirectObject(Object::newDictionary());
        root.replaceKey("/Type", Object::newName("/Outlines"));
        const bool single = !m_pages.empty() && m_details[m_pages.size() - 1].map == 0;
        std::vector<Object> items = single ? partsOf(0, root) : std::vector<Object>();
        for (std::size_t index = 0; !single && index < m_pages.size(); ++index) {
            const PdfPageDetails& details = m_details[index];
            if (index > 0 && details.map == m_details[index - 1].map) {
                continue;  // a further page is one of its map's parts
            }
            const double top = details.bookmarks.empty() ? 0.0 : details.bookmarks.front().top;
            Object item = bookmark(details.title, index, top, root);
            const std::vector<Object> parts = partsOf(index, item);
            chain(parts, item);
            item.replaceKey("/Count", Object::newInteger(-static_cast<long long>(parts.size())));  // folded
            items.push_back(item);
        }
        chain(items, root);
        root.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
        m_document.getRoot().replaceKey("/Outlines", root);
    }

    void addGeoreferences() {
        for (std::size_t index = 0; index < m_pages.size(); ++index) {
            if (const auto& reference = m_details[index].georeference) {
                Object viewports = Object::newArray();
                viewports.appendItem(viewportOf(*reference));
                m_pages[index].replaceKey("/VP", viewports);
            }
        }
    }

private:
    /// On the same page, else on one that belongs to the same map.
    std::optional<Object> anchorFrom(std::size_t page, const QString& anchor) const {
        std::optional<Object> found;
        for (std::size_t other = 0; other < m_pages.size(); ++other) {
            const auto at = m_details[other].anchors.find(anchor);
            const bool known = m_details[other].map == m_details[page].map && at != m_details[other].anchors.end();
            if (known && (!found || other == page)) {
                found = destination(m_pages[other], at->second);
            }
        }
        return found;
    }

    /// Nothing where what it means has no room on any page.
    std::optional<Object> linkOn(std::size_t page, const PdfLink& link) const {
        Object annotation = Object::newDictionary();
        annotation.replaceKey("/Type", Object::newName("/Annot"));
        annotation.replaceKey("/Subtype", Object::newName("/Link"));
        annotation.replaceKey("/Rect", rectangle(link.area));
        annotation.replaceKey("/Border", array({0.0, 0.0, 0.0}));
        annotation.replaceKey("/F", Object::newInteger(4));  // printed as the page is
        if (link.target.startsWith(QLatin1Char('#'))) {
            const std::optional<Object> meant = anchorFrom(page, link.target.mid(1));
            if (!meant) {
                return std::nullopt;
            }
            annotation.replaceKey("/Dest", *meant);
            return annotation;
        }
        Object action = Object::newDictionary();
        action.replaceKey("/S", Object::newName("/URI"));
        action.replaceKey("/URI", Object::newString(QUrl(link.target).toEncoded().toStdString()));
        annotation.replaceKey("/A", action);
        annotation.replaceKey("/Contents", text(link.target));
        return annotation;
    }

    Object bookmark(const QString& title, std::size_t page, double top, const Object& parent) {
        Object item = m_document.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(m_pages[page], {0.0, top}));
        return item;
    }

    std::vector<Object> partsOf(std::size_t page, const Object& parent) {
        std::vector<Object> parts;
        for (std::size_t part = page; part < m_pages.size() && m_details[part].map == m_details[page].map; ++part) {
            for (const PdfBookmark& each : m_details[part].bookmarks) {
                parts.push_back(bookmark(each.title, part, each.top, parent));
            }
        }
        return parts;
    }

    static void chain(std::vector<Object> items, Object parent) {
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (index > 0) {
                items[index].replaceKey("/Prev", items[index - 1]);
            }
            if (index + 1 < items.size()) {
                items[index].replaceKey("/Next", items[index + 1]);
            }
        }
        if (!items.empty()) {
            parent.replaceKey("/First", items.front());
            parent.replaceKey("/Last", items.back());
        }
    }

    Object viewportOf(const PdfGeoreference& reference) {
        Object system = Object::newDictionary();
        system.replaceKey("/Type", Object::newName("/PROJCS"));
        system.replaceKey("/WKT", Object::newString(reference.wkt));
        Object points = Object::newArray();
        for (const geo::LonLat corner : reference.corners) {
            points.appendItem(degrees(corner.lat));
            points.appendItem(degrees(corner.lon));
        }
        Object measure = Object::newDictionary();
        measure.replaceKey("/Type", Object::newName("/Measure"));
        measure.replaceKey("/Subtype", Object::newName("/GEO"));
        measure.replaceKey("/Bounds", array({0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0}));
        measure.replaceKey("/LPTS", array({0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0}));
        measure.replaceKey("/GPTS", points);
        measure.replaceKey("/GCS", m_document.makeIndirectObject(system));
        Object viewport = Object::newDictionary();
        viewport.replaceKey("/Type", Object::newName("/Viewport"));
        viewport.replaceKey("/Name", text(QStringLiteral("Map")));
        viewport.replaceKey("/BBox", rectangle(reference.frame));
        viewport.replaceKey("/Measure", m_document.makeIndirectObject(measure));
        return viewport;
    }

    QPDF& m_document;
    const std::vector<PdfPageDetails>& m_details;
    std::vector<Object> m_pages;
};

/// Qt writes the moment into both: the same map would be another file a second later.
void describe(QPDF& document, const PageMetadata& metadata) {
    Object info = Object::newDictionary();
    info.replaceKey("/Title", text(metadata.title));
    info.replaceKey("/Subject", text(metadata.description));
    info.replaceKey("/Keywords", text(metadata.keywords.join(QStringLiteral(", "))));
    info.replaceKey("/Creator", text(metadata.software));
    info.replaceKey("/Producer", text(metadata.software));
    document.getTrailer().replaceKey("/Info", document.makeIndirectObject(info));
    Object packet = Object::newStream(&document, xmpPacket(metadata).toStdString());
    packet.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    Object root = document.getRoot();
    root.replaceKey("/Metadata", packet);
    root.replaceKey("/Lang", text(metadata.language));
    Object preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

}  // namespace

QByteArray finishedPdf(const QByteArray& drawn, const PageMetadata& metadata,
                       const std::vector<PdfPageDetails>& pages) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("export", drawn.constData(), static_cast<std::size_t>(drawn.size()));
        describe(document, metadata);
        Finisher finisher(document, pages);
        finisher.addLinks();
        finisher.addBookmarks();
        finisher.addGeoreferences();
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setStreamDataMode(qpdf_s_preserve);  // packed by Qt already
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())};
    } catch (const std::exception& error) {
        throw ExportError(std::string("The PDF document cannot be completed (") + error.what() +
                          "); choose another format.");
    }
}

}  // namespace marz
