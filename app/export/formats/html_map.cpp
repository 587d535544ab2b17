// SPDX-License-Identifier: MIT
#include "app/export/formats/html_map.h"

#include <QBuffer>
#include <algorithm>
#include <map>

#include "app/convert/qt_text.h"
#include "app/convert/xml_text.h"
#include "app/export/formats/page_painter.h"
#include "app/export/page/export_error.h"
#include "app/render/svg_canvas.h"
#include "app/render/vector_painter.h"

namespace marz {

namespace {

QString name(const char* text) {
    return QLatin1String(text);
}

/// Groups have no titles, which browsers would show under the pointer wherever it rests; marks have.
class WebCanvas : public SvgCanvas {
public:
    WebCanvas(QIODevice& device, const PageLayout& layout) : SvgCanvas(device, layout.mapFrame.size(), {}, {}) {
        for (const KeyEntry& entry : layout.key.entries) {
            m_entries[entry.place] = &entry;
        }
    }

    void beginGroup(const QString& id, const QString& /*title*/) override { SvgCanvas::beginGroup(id, {}); }

    void beginMark(const MarkItem& mark) override {
        writer().writeStartElement(name("a"));
        writer().writeAttribute(name("id"), markAnchorOf(mark.place));
        writer().writeAttribute(name("class"), name("mark"));
        const auto known = m_entries.find(mark.place);
        if (known == m_entries.end()) {
            return;
        }
        const KeyEntry& entry = *known->second;
        const QString title = QStringLiteral("%1. %2").arg(entry.number).arg(entry.name);
        writer().writeAttribute(name("href"), QLatin1Char('#') + anchorOf(mark.place));
        writer().writeAttribute(name("role"), name("link"));
        writer().writeAttribute(name("tabindex"), name("0"));
        writer().writeAttribute(name("aria-label"), textForXml(title + QStringLiteral(": ") + entry.state +
                                                               QLatin1Char(' ') + statementInWords(entry)));
        writer().writeTextElement(name("title"), textForXml(title));
    }
    void endMark() override { writer().writeEndElement(); }

private:
    std::map<geo::PlaceId, const KeyEntry*> m_entries;
};

/// What the web page has as text of its own, wherever the user has put it.
bool isText(const QString& group) {
    static const QStringList ids{name("title"),     name("subtitle"), name("key"),      name("legend"),
                                 name("footnotes"), name("credits"),  name("fraction"), name("dates")};
    return ids.contains(group);
}

/// What lies on the map and not around it.
PageLayout onTheMap(const PageLayout& layout) {
    PageLayout map = layout;
    const QRectF frame = layout.mapFrame;
    std::erase_if(map.groups, [&frame](const PageGroup& group) {
        return isText(group.id) || !std::any_of(group.items.begin(), group.items.end(), [&frame](const PageItem& item) {
                   return frame.adjusted(-1.0, -1.0, 1.0, 1.0).contains(boundsOf(item).center());
               });
    });
    return map;
}

}  // namespace

QString markAnchorOf(const geo::PlaceId& place) {
    return QStringLiteral("mark-") + idForXml(toQString(place.text()));
}

QByteArray htmlMapOf(const PageLayout& layout) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    WebCanvas canvas(buffer, layout);
    paintVectors(layout.scene, canvas);
    canvas.pushOffset(-layout.mapFrame.topLeft());
    paintAroundMap(onTheMap(layout), canvas);
    canvas.popOffset();
    if (!canvas.finish()) {
        throw ExportError("The map of the web page cannot be made: " + buffer.errorString().toStdString() +
                          "; choose another format.");
    }
    return content.mid(content.indexOf("<svg"));
}

}  // namespace marz
