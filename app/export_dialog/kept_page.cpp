// SPDX-License-Identifier: MIT
#include "app/export_dialog/kept_page.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>
#include <utility>

#include "app/export/files/replace_file.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export/layout_file/layout_map_sections.h"
#include "app/export/layout_file/layout_words.h"

namespace marz {

namespace {

constexpr int keptPageVersion = 1;

constexpr std::array seriesWords{
    LayoutWord<SeriesBy>{SeriesBy::country, "country"},
    LayoutWord<SeriesBy>{SeriesBy::crossing, "crossing"},
    LayoutWord<SeriesBy>{SeriesBy::place, "place"},
};

/// Notes stand for a spot, and whoever chose an area or claims meant this page.
bool hangsOnGround(const PageDraft& draft) {
    return !draft.notes.empty() || draft.area != draft.base->area || draft.claims.told == KeyClaims::picked;
}

ExportArea areaIn(const ExportArea& area, const geo::ProjectionDefinition& from, const geo::ProjectionDefinition& to) {
    ExportLayout layout;
    layout.page.area = area;
    layout.projection = from;
    return inProjection(std::move(layout), to).page.area;
}

ExportLayout layoutOf(const KeptPage& page) {
    const PageDraft& draft = page.draft;
    ExportLayout layout = usualLayout();
    layout.projection = page.projection;
    layout.title = draft.title;
    layout.subtitle = draft.subtitle;
    layout.page.area = draft.area;
    layout.page.page = draft.page;
    layout.page.citations = draft.citations;
    layout.page.numberBy = draft.numberBy;
    layout.page.claims = draft.claims;
    layout.page.labelLanguage = draft.labelLanguage;
    layout.page.extras.graticule = draft.graticule;
    layout.page.svgText = draft.svgText;
    layout.page.elements = draft.elements;
    layout.page.arrangement = draft.arrangement;
    layout.page.notes = draft.notes;
    return layout;
}

PageDraft draftOfLayout(const ExportLayout& layout) {
    PageDraft draft = draftOf(layout.page);
    draft.title = layout.title.value_or(QString());
    draft.subtitle = layout.subtitle.value_or(QString());
    return draft;
}

/// What the window had, beside what the page has.
QJsonObject windowOf(const ExportRequest& base) {
    return {{QStringLiteral("area"), areaObject(base.area)},
            {QStringLiteral("title"), base.title},
            {QStringLiteral("subtitle"), base.subtitle},
            {QStringLiteral("labels"), wordOf(labelLanguageWords, base.labelLanguage)},
            {QStringLiteral("graticule"), base.extras.graticule}};
}

std::shared_ptr<const ExportRequest> readWindow(JsonSection section) {
    auto base = std::make_shared<ExportRequest>();
    base->area = readArea(section.section(QStringLiteral("area")));
    base->title = section.maybeText(QStringLiteral("title")).value_or(QString());
    base->subtitle = section.maybeText(QStringLiteral("subtitle")).value_or(QString());
    base->labelLanguage = chosen(section, QStringLiteral("labels"), labelLanguageWords, LabelLanguage::english);
    base->extras.graticule = section.flagOr(QStringLiteral("graticule"), false);
    section.finish();
    return base;
}

ExportFormat readFormat(JsonSection& root) {
    QStringList endings;
    for (const ExportFormatEntry& entry : exportFormats()) {
        endings << entry.endings.front();
    }
    const std::optional<QString> ending = root.maybeOneOf(QStringLiteral("format"), endings);
    const auto at = ending ? static_cast<std::size_t>(endings.indexOf(*ending)) : 0;
    return exportFormats()[at].format;
}

}  // namespace

KeptPage keptPageOf(const PageDraft& draft, const ExportArea& windowArea) {
    auto base = std::make_shared<ExportRequest>();
    base->area = windowArea;
    base->title = titleOf(*draft.base);
    base->subtitle = subtitleOf(*draft.base);
    base->labelLanguage = draft.base->labelLanguage;
    base->extras.graticule = draft.base->extras.graticule;
    KeptPage page{draft, draft.base->world->projection};
    page.draft.base = std::move(base);
    return page;
}

PageDraft continued(const ExportRequest& view, const KeptPage& kept) {
    const PageDraft& last = kept.draft;
    const ExportRequest& then = *last.base;
    PageDraft draft = last;
    draft.base = std::make_shared<ExportRequest>(view);
    draft.ownSubtitle = subtitleOf(view);
    draft.title = titleOf(view) == then.title ? last.title : view.title;
    draft.subtitle = draft.ownSubtitle == then.subtitle ? last.subtitle : view.subtitle;
    draft.labelLanguage = last.labelLanguage == then.labelLanguage ? view.labelLanguage : last.labelLanguage;
    draft.graticule = last.graticule == then.extras.graticule ? view.extras.graticule : last.graticule;
    draft.area = hangsOnGround(last) ? areaIn(last.area, kept.projection, view.world->projection) : view.area;
    return draft;
}

void writeKeptPage(const KeptPage& page, const QString& path) {
    const PageDraft& draft = page.draft;
    QJsonObject root{
        {QStringLiteral("marzPage"), keptPageVersion},
        {QStringLiteral("format"), entryOf(draft.format).endings.front()},
        {QStringLiteral("style"), draft.styleId},
        {QStringLiteral("seriesTitle"), draft.seriesTitle},
        {QStringLiteral("seriesSubtitle"), draft.seriesSubtitle},
        {QStringLiteral("window"), windowOf(*draft.base)},
        {QStringLiteral("layout"), layoutObject(layoutOf(page), QFileInfo(path).absoluteDir())},
    };
    if (draft.series) {
        root.insert(QStringLiteral("series"), wordOf(seriesWords, *draft.series));
    }
    replaceFile(path, QJsonDocument(root).toJson());
}

KeptPage readKeptPage(const QString& path) {
    const JsonFile file = readJsonFile(path, QStringLiteral("page"), mostLayoutMegabytes);
    JsonSection root(file);
    if (root.number(QStringLiteral("marzPage"), 1.0, 1e6) != keptPageVersion) {
        root.fail(QStringLiteral("marzPage"),
                  QStringLiteral("this page is of a later version of Marz; this one reads 1"));
    }
    const ExportLayout layout = readLayout(root.section(QStringLiteral("layout")), QFileInfo(path).absoluteDir());
    KeptPage page{draftOfLayout(layout), layout.projection};
    page.draft.format = readFormat(root);
    // Not as a part of the layout: a style that is gone must not cost the page.
    page.draft.styleId = root.maybeText(QStringLiteral("style")).value_or(page.draft.styleId);
    page.draft.seriesTitle = root.maybeText(QStringLiteral("seriesTitle")).value_or(QString());
    page.draft.seriesSubtitle = root.maybeText(QStringLiteral("seriesSubtitle")).value_or(QString());
    if (const std::optional<QString> word = root.maybeOneOf(QStringLiteral("series"), listOf(seriesWords))) {
        page.draft.series = valueOf(seriesWords, *word);
    }
    page.draft.base = readWindow(root.section(QStringLiteral("window")));
    page.draft.ownSubtitle = page.draft.base->subtitle;
    root.finish();
    return page;
}

}  // namespace marz
