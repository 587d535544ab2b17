// SPDX-License-Identifier: MIT
#include "app/panels/feature_page.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <optional>
#include <vector>

#include "app/convert/qt_text.h"
#include "app/panels/page_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::FeaturePage)
};

constexpr std::size_t mostFields = 300;
constexpr std::size_t mostLetters = 4000;  // of one value: a whole book in a field would freeze the panel

QString kindInWords(geo::ShapeKind kind) {
    switch (kind) {
        case geo::ShapeKind::point:
            return Words::tr("Point");
        case geo::ShapeKind::line:
            return Words::tr("Line");
        case geo::ShapeKind::area:
            return Words::tr("Area");
        case geo::ShapeKind::none:
            break;
    }
    return {};
}

geo::ShapeKind kindOf(const UserLayer& layer, std::uint32_t feature) {
    return layer.layer.projected ? layer.layer.projected->kind(feature) : geo::ShapeKind::none;
}

/// Where a feature is that is one point.
std::optional<geo::LonLat> pointOf(const UserLayer& layer, std::uint32_t feature,
                                   const geo::ProjectionDefinition& projection) {
    if (kindOf(layer, feature) != geo::ShapeKind::point) {
        return std::nullopt;
    }
    std::vector<geo::LayerPart> parts;
    layer.layer.projected->partsIn(feature, layer.layer.projected->boundingBox(feature), 0.0, parts);
    const bool single = parts.size() == 1 && parts.front().points.size() == 1;
    return single ? geo::Projection(projection).toLonLat(parts.front().points.front()) : std::nullopt;
}

/// The value of the field that most likely names the feature.
std::string_view titleOf(const geo::VectorLayer& layer, std::size_t feature) {
    for (const char* wanted : {"name", "name_en", "title", "label"}) {
        for (const geo::VectorField& field : layer.fields) {
            if (toQString(field.name).compare(QLatin1String(wanted), Qt::CaseInsensitive) == 0 &&
                !field.values[feature].empty()) {
                return field.values[feature];
            }
        }
    }
    return {};
}

QString shortened(const std::string& value) {
    const QString text = toQString(value);
    return static_cast<std::size_t>(text.size()) <= mostLetters
               ? escaped(text)
               : escaped(text.left(mostLetters)) + QStringLiteral(" \u2026");
}

QString tableHtml(const geo::VectorLayer& layer, std::size_t feature, const PanelColours& colours) {
    QString rows;
    const std::size_t shown = std::min(layer.fields.size(), mostFields);
    for (std::size_t index = 0; index < shown; ++index) {
        const geo::VectorField& field = layer.fields[index];
        const std::string& value = field.values[feature];
        rows +=
            QStringLiteral(
                "<tr><td style=\"color:%1; padding:3px 14px 3px 0\">%2</td><td style=\"padding:3px 0\">%3</td></tr>")
                .arg(colours.quiet.name(), escaped(field.name),
                     value.empty() ? QStringLiteral("\u2013") : shortened(value));
    }
    if (layer.fields.size() > shown) {
        rows += QStringLiteral("<tr><td colspan=\"2\">%1</td></tr>")
                    .arg(Words::tr("and %1 more fields").arg(layer.fields.size() - shown));
    }
    return QStringLiteral("<table cellspacing=\"0\" width=\"100%\">") + rows + QStringLiteral("</table>");
}

}  // namespace

QString featurePageHtml(const World& world, const LayerSettings& settings, const UserFeature& feature,
                        const PanelColours& colours) {
    const UserLayer* layer = world.userLayer(feature.layer);
    if (layer == nullptr || !layer->layer.data || feature.feature >= layer->layer.data->featureCount()) {
        return {};
    }
    const geo::VectorLayer& data = *layer->layer.data;
    const QString name = settings.nameOf(*layer);
    QStringList about{kindInWords(kindOf(*layer, feature.feature)), escaped(name)};
    if (const std::optional<geo::LonLat> point = pointOf(*layer, feature.feature, world.projection)) {
        const QLocale english(QLocale::English);
        about << QStringLiteral("%1, %2").arg(english.toString(point->lat, 'f', 5),
                                              english.toString(point->lon, 'f', 5));
    }
    const std::string_view title = titleOf(data, feature.feature);
    QString html = quietHtml(about.join(QStringLiteral(" \u00B7 ")), colours);
    html += QStringLiteral("<h2 style=\"margin:2px 0 8px 0\">%1</h2>")
                .arg(title.empty()
                         ? escaped(Words::tr("Feature %1 of %2").arg(feature.feature + 1).arg(data.featureCount()))
                         : escaped(title));
    html += data.fields.empty() ? quietHtml(Words::tr("This layer has no attributes."), colours)
                                : tableHtml(data, feature.feature, colours);
    const QString file = QFileInfo(toQString(layer->source.path.string())).fileName();
    html +=
        QStringLiteral("<p>") +
        quietHtml(escaped(Words::tr("From your file %1 of %2").arg(file, toQString(dateOf(layer->stamp)))), colours) +
        QStringLiteral("</p>");
    return html;
}

}  // namespace marz
