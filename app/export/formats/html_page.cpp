// SPDX-License-Identifier: MIT
#include "app/export/formats/html_page.h"

#include <QBuffer>
#include <QCoreApplication>
#include <algorithm>

#include "app/export/formats/embedded_fonts.h"
#include "app/export/formats/html_key.h"
#include "app/export/formats/html_map.h"
#include "app/export/formats/html_style.h"
#include "app/export/formats/html_writer.h"
#include "app/export/formats/page_metadata.h"
#include "app/export/layout/key_legend.h"
#include "app/export/layout/page_collar.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::HtmlPage)
};

QString name(const char* text) {
    return QLatin1String(text);
}

class PageWriter {
public:
    PageWriter(HtmlWriter& html, const PageLayout& layout, const ExportRequest& request)
        : m_html(html), m_layout(layout), m_request(request), m_metadata(metadataOf(layout, request)) {}

    void write(const QByteArray& fonts, const QByteArray& map) {
        m_html.begin("html", {{"xmlns", name("http://www.w3.org/1999/xhtml")}, {"lang", m_metadata.language}});
        writeHead(fonts);
        m_html.begin("body");
        m_html.begin("main");
        writeTitle();
        writeMap(map);
        writeLegend();
        writeKeyAndNotes(m_html, m_layout, m_request);
        writeCredits();
        m_html.end();
        m_html.end();
        m_html.end();
    }

private:
    void writeHead(const QByteArray& fonts) {
        m_html.begin("head");
        m_html.empty("meta", {{"charset", name("utf-8")}});
        const QString policy = name(
            "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'");  // nothing from elsewhere
        m_html.empty("meta", {{"http-equiv", name("Content-Security-Policy")}, {"content", policy}});
        m_html.empty("meta", {{"name", name("viewport")}, {"content", name("width=device-width, initial-scale=1")}});
        m_html.empty("meta", {{"name", name("description")}, {"content", m_metadata.description}});
        m_html.empty("meta", {{"name", name("keywords")}, {"content", m_metadata.keywords.join(name(", "))}});
        m_html.empty("meta", {{"name", name("generator")}, {"content", m_metadata.software}});
        m_html.element("title", m_metadata.title);
        m_html.begin("style");
        m_html.raw(fonts + htmlStyleOf(m_request.style));
        m_html.end();
        m_html.end();
        m_html.newLine();
    }

    void writeTitle() {
        if (!m_request.title.isEmpty() && m_request.elements.title) {
            m_html.element("h1", m_request.title);
        }
        if (!m_layout.subtitle.isEmpty() && m_request.elements.subtitle) {
            m_html.element("p", m_layout.subtitle, {{"class", name("subtitle")}});
        }
        m_html.newLine();
    }

    void writeMap(const QByteArray& map) {
        m_html.begin("figure", {{"aria-label", Words::tr("Map: %1").arg(m_metadata.title)}});
        // On a narrow screen the map keeps a size at which its names can be read, and is moved under the frame.
        m_html.begin("div", {{"class", name("map")},
                             {"role", name("group")},
                             {"tabindex", name("0")},
                             {"aria-label", Words::tr("The map, with its marks as links")},
                             {"aria-describedby", name("description")}});
        m_html.raw(map);
        m_html.end();
        m_html.element("figcaption", m_metadata.description,
                       {{"id", name("description")}, {"class", name("for-readers")}});
        m_html.end();
        m_html.newLine();
    }

    void writeLegend() {
        if (!m_request.elements.legend || !explainsAnything(m_layout.key)) {
            return;
        }
        m_html.begin("ul", {{"class", name("legend")}, {"aria-label", Words::tr("Legend")}});
        for (const LegendRow& row : m_layout.key.legend) {
            m_html.begin("li");
            m_html.icon(row.icon);
            m_html.text(row.label);
            m_html.end();
        }
        if (m_layout.key.circlesShown) {
            m_html.begin("li");
            m_html.element("span", {}, {{"class", name("circle")}});
            m_html.text(circleInWords());
            m_html.end();
        }
        if (m_layout.key.tagsShown) {
            m_html.begin("li");
            m_html.element("span", {}, {{"class", name("tag")}});
            m_html.text(tagInWords());
            m_html.end();
        }
        for (const LegendLine& line : m_layout.key.lines) {
            writeLine(line);
        }
        for (const QString& sentence : m_layout.key.ages) {
            m_html.element("li", sentence);
        }
        m_html.end();
        m_html.newLine();
    }

    static QString shapeOf(LegendSample sample) {
        switch (sample) {
            case LegendSample::ownDot:
                return name("M9 4a2 2 0 1 0 4 0a2 2 0 1 0 -4 0");
            case LegendSample::ownArea:
                return name("M3 1H19V7H3Z");
            case LegendSample::guessedCircle:
                return name("M7.5 4a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0");
            case LegendSample::line:
            case LegendSample::ownLine:
                break;
        }
        return name("M0 4H22");
    }

    void writeSample(LegendSample sample, const CanvasPen& pen) {
        QStringList dashes;
        for (const double length : pen.dashes) {
            dashes << QString::number(length);
        }
        m_html.begin("svg", {{"xmlns", name("http://www.w3.org/2000/svg")},
                             {"width", name("22")},
                             {"height", name("8")},
                             {"aria-hidden", name("true")}});
        m_html.element("path", {},
                       {{"d", shapeOf(sample)},
                        {"fill", sample == LegendSample::ownDot ? pen.colour.name() : name("none")},
                        {"stroke", pen.colour.name()},
                        {"stroke-width", QString::number(std::max(1.0, pen.width))},
                        {"stroke-dasharray", dashes.isEmpty() ? name("none") : dashes.join(QLatin1Char(' '))}});
        m_html.end();
    }

    void writeLine(const LegendLine& line) {
        m_html.begin("li");
        for (const LegendSample sample : line.samples) {
            writeSample(sample, line.pen);
        }
        m_html.text(line.label);
        m_html.end();
    }

    void writeCredits() {
        if (m_request.elements.credits) {
            QStringList credits{dataCredits(m_request, m_layout.scene)};
            if (m_request.elements.dates && !m_layout.key.articleDates.isEmpty()) {
                credits << Words::tr("Articles cited: %1.").arg(m_layout.key.articleDates);
            }
            credits << QString::fromStdString(m_request.world->projection.name) + QLatin1Char('.')
                    << m_metadata.software + QLatin1Char('.');
            m_html.element("footer", credits.join(QLatin1Char(' ')));
        }
    }

    HtmlWriter& m_html;
    const PageLayout& m_layout;
    const ExportRequest& m_request;
    PageMetadata m_metadata;
};

}  // namespace

QByteArray htmlPageOf(const PageLayout& layout, const ExportRequest& request) {
    const QByteArray map = htmlMapOf(layout);
    // The letters that the fonts must have are known when all is written: fonts come first in the file.
    const auto written = [&](const QByteArray& fonts) {
        QByteArray content;
        QBuffer buffer(&content);
        buffer.open(QIODevice::WriteOnly);
        buffer.write("<!DOCTYPE html>\n");
        HtmlWriter html(buffer);
        PageWriter(html, layout, request).write(fonts, map);
        return content;
    };
    return written(fontFacesFor(QString::fromUtf8(written({}))));
}

}  // namespace marz
