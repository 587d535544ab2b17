// SPDX-License-Identifier: MIT
#include "app/export/layout/page_collar.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/convert/boundary_credit.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/export/content/shown_own_layers.h"
#include "app/export/layout/footnote_layout.h"
#include "app/world/world_builder.h"

namespace marz {

namespace {

/// Small quiet text, such as stands below the map.
PageBlock flowQuietly(PageElement element, const QString& text, const MapStyle& style, double width) {
    constexpr double size = 8.0;
    PageBlock block{groupOf(element), 0.0};
    if (!text.isEmpty()) {
        const FlowedText flowed = flowText({{text, pageFont(size), style.quietText}}, width, noteLineHeight(size));
        addText(block.group, flowed, {});
        block.height = flowed.height;
    }
    return block;
}

bool showsRelief(const Scene& scene, const World& world) {
    const auto isShown = [&world](const SceneItem& item) {
        const auto* relief = std::get_if<ReliefItem>(&item);
        return relief != nullptr && relief->relief == world.basemap->relief && relief->opacity > 0.0;
    };
    return std::any_of(scene.base.begin(), scene.base.end(), [&](const SceneLayer& layer) {
        return std::any_of(layer.items.begin(), layer.items.end(), isShown);
    });
}

}  // namespace

PageBlock layOutTitle(const ExportRequest& request, double width) {
    PageBlock block{groupOf(PageElement::title), 0.0};
    if (!request.elements.title || request.title.isEmpty()) {
        return block;
    }
    FlowedText title;
    for (const double size : {26.0, 22.0, 19.0, 16.0}) {
        const double lineHeight = std::round(size * 1.26);
        title = flowText({{request.title, pageFont(size, 600), request.style.text}}, width, lineHeight);
        if (title.height <= lineHeight) {
            break;
        }
    }
    addText(block.group, title, {});
    block.height = title.height;
    return block;
}

PageBlock layOutSubtitle(const ExportRequest& request, double width) {
    PageBlock block{groupOf(PageElement::subtitle), 0.0};
    if (request.elements.subtitle && !request.subtitle.isEmpty()) {
        const FlowedText subtitle =
            flowText({{request.subtitle, pageFont(13.0), request.style.quietText}}, width, noteLineHeight(13.0));
        addText(block.group, subtitle, {});
        block.height = subtitle.height;
    }
    return block;
}

PageBlock layOutFootnotes(const ExportRequest& request, const MapKey& key, double width, double mostHeight) {
    PageBlock block{groupOf(PageElement::footnotes), 0.0};
    if (!request.elements.footnotes || !request.elements.key || key.footnotes.empty()) {
        return block;
    }
    constexpr double belowRule = 6.0;
    QColor rule = request.style.quietText;
    rule.setAlphaF(0.5F);
    addLine(block.group, {0.0, 0.0}, {width, 0.0}, rule, 0.8);
    PageBlock notes = layOutNotes(key, request.style, width, mostHeight, request.overflow);
    block.whole = notes.whole;
    moveBy(notes.group.items, {0.0, belowRule});
    std::move(notes.group.items.begin(), notes.group.items.end(), std::back_inserter(block.group.items));
    block.height = belowRule + notes.height;
    return block;
}

PageBlock layOutAbsent(const ExportRequest& request, const MapKey& key, double width) {
    PageBlock block{{QStringLiteral("absent"), QStringLiteral("Places without a number"), {}}, 0.0};
    if (!key.absent.empty() && request.elements.key) {
        const QStringList sentences(key.absent.begin(), key.absent.end());
        LabelFont font = pageFont(9.0);
        font.italic = true;
        const FlowedText text =
            flowText({{sentences.join(QLatin1Char(' ')), font, request.style.quietText}}, width, noteLineHeight(9.0));
        addText(block.group, text, {});
        block.height = text.height;
    }
    return block;
}

PageBlock layOutCredits(const ExportRequest& request, const MapFacts& facts, double width) {
    const QString text = request.elements.credits ? facts.credits : QString();
    return flowQuietly(PageElement::credits, text, request.style, width);
}

PageBlock layOutFraction(const ExportRequest& request, const MapFacts& facts, double width) {
    QStringList said;
    if (request.elements.fraction) {
        said << facts.projectionName;
        if (!facts.fraction.isEmpty()) {
            said << facts.fraction;
        }
    }
    return flowQuietly(PageElement::fraction, said.join(QStringLiteral(" · ")), request.style, width);
}

PageBlock layOutDates(const ExportRequest& request, const MapKey& key, double width) {
    QStringList said;
    if (request.elements.dates) {
        if (!key.articleDates.isEmpty()) {
            const bool several = key.footnotes.size() > 1;
            said << (several ? QStringLiteral("Articles cited: ") : QStringLiteral("Article cited: ")) +
                        key.articleDates;
        }
        if (request.exportedOn.isValid()) {
            said << QStringLiteral("exported ") +
                        QLocale::c().toString(request.exportedOn, QStringLiteral("d MMMM yyyy"));
        }
    }
    return flowQuietly(PageElement::dates, withCapital(said.join(QStringLiteral(" · "))), request.style, width);
}

QString dataCredits(const ExportRequest& request, const Scene& scene) {
    const World& world = *request.world;
    QStringList credits;
    const WorldRequest shipped = shippedWorld();
    if (const QString boundaries = boundaryCredit(world, request.borders); !boundaries.isEmpty()) {
        credits << boundaries;
    }
    if (world.basemap->folder == shipped.basemap && showsRelief(scene, world)) {
        credits << QStringLiteral("Relief: ETOPO5.");
    }
    if (const QString own = ownLayersCredit(shownOwnLayers(request, scene)); !own.isEmpty()) {
        credits << own;
    }
    credits << (world.atlas->path() == shipped.atlas
                    ? QStringLiteral("Places: GeoNames (CC BY 4.0), Natural Earth, OurAirports, Wikipedia.")
                    : QStringLiteral("Places: ") + toQString(world.atlas->name()) + QLatin1Char('.'));
    credits << QStringLiteral("Made with Marz.");
    return credits.join(QLatin1Char(' '));
}

}  // namespace marz
