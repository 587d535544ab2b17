// SPDX-License-Identifier: MIT
#include "app/export/map_series.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/export/content/place_wording.h"
#include "app/export/files/replace_file.h"
#include "app/export/formats/pdf_file.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/place_relations.h"
#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"

namespace marz {

namespace {

QString fileNameOf(const std::string& id) {
    QString name = toQString(id);
    for (QChar& letter : name) {
        const bool fits = letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_');
        letter = fits ? letter : QLatin1Char('_');
    }
    return name;
}

std::vector<SeriesPage> pagesOfCountries(const ExportRequest& base) {
    std::set<std::string> codes;
    for (const std::size_t index : base.shownPlaces) {
        const std::vector<std::string>& countries = base.world->atlas->places()[index].countries;
        codes.insert(countries.begin(), countries.end());
    }
    const std::vector<std::string>& wanted = base.filter.countries;
    std::vector<SeriesPage> pages;
    const auto add = [&](const std::string& code) {
        const bool chosen = wanted.empty() || std::find(wanted.begin(), wanted.end(), code) != wanted.end();
        if (codes.erase(code) > 0 && chosen) {
            pages.push_back({fileNameOf(code), code});
        }
    };
    for (const std::string_view code : geo::regionCountries()) {
        add(std::string(code));
    }
    for (const std::string& code : std::set<std::string>(codes)) {
        add(code);
    }
    return pages;
}

bool hasPage(const geo::Place& place) {
    return place.located() && !place.tooVagueToDraw();
}

/// The page of a crossing tells its sides as well, which would have the same map.
bool isToldWithCrossing(const ExportRequest& base, std::size_t side) {
    const geo::Atlas& atlas = *base.world->atlas;
    const std::vector<std::size_t>& crossings = atlas.relations().crossingsOf(side);
    return std::any_of(crossings.begin(), crossings.end(), [&](std::size_t crossing) {
        return hasPage(atlas.places()[crossing]) &&
               std::find(base.shownPlaces.begin(), base.shownPlaces.end(), crossing) != base.shownPlaces.end();
    });
}

std::vector<SeriesPage> pagesOfPlaces(const ExportRequest& base, SeriesBy by) {
    std::vector<const geo::Place*> places;
    for (const std::size_t index : base.shownPlaces) {
        const geo::Place& place = base.world->atlas->places()[index];
        const bool wanted = by == SeriesBy::place ? !isToldWithCrossing(base, index) : place.kind == "border-crossing";
        if (wanted && hasPage(place)) {
            places.push_back(&place);
        }
    }
    const NameChoice names = namesOf(base);
    std::stable_sort(places.begin(), places.end(), [&names](const geo::Place* left, const geo::Place* right) {
        return nameInLanguage(*left, names).localeAwareCompare(nameInLanguage(*right, names)) < 0;
    });
    std::vector<SeriesPage> pages;
    for (const geo::Place* place : places) {
        pages.push_back({fileNameOf(place->id.text()), place->id});
    }
    return pages;
}

void makeAboutCountry(ExportRequest& request, const std::string& code) {
    request.area = CountryArea{{code}};
    request.filter.countries = {code};
    const std::vector<geo::Place>& places = request.world->atlas->places();
    std::erase_if(request.shownPlaces, [&](std::size_t index) {
        const std::vector<std::string>& countries = places[index].countries;
        return std::find(countries.begin(), countries.end(), code) == countries.end();
    });
}

/// "map-TJ.png" for "map.png".
QString pathOf(const QString& path, const QString& name) {
    const QFileInfo file(path);
    return file.dir().filePath(file.completeBaseName() + QLatin1Char('-') + name + QLatin1Char('.') + file.suffix());
}

/// What the pages' threads tell, one at a time.
class Account {
public:
    Account(std::size_t all, const SeriesProgress& progress) : m_all(all), m_progress(progress) {}

    void add(qint64 bytes) {
        const std::lock_guard lock(m_mutex);
        ++m_result.pages;
        m_result.bytes += bytes;
        tell();
    }
    void addProblem(const SeriesPage& page, const char* sentence) {
        const std::lock_guard lock(m_mutex);
        m_result.problems.push_back(page.name + QStringLiteral(": ") + QString::fromUtf8(sentence));
        tell();
    }
    void addRemarks(const std::vector<QString>& remarks) {
        const std::lock_guard lock(m_mutex);
        for (const QString& remark : remarks) {
            ++m_result.remarks[remark];
        }
    }
    SeriesResult result() const { return m_result; }

private:
    void tell() {
        ++m_done;
        if (m_progress) {
            m_progress(m_done, m_all);
        }
    }

    std::mutex m_mutex;
    std::size_t m_all;
    std::size_t m_done = 0;
    const SeriesProgress& m_progress;
    SeriesResult m_result;
};

void stopIfAsked(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw geo::Cancelled();
    }
}

/// Of the document, whose title names no single page.
ExportRequest wholeOf(const MapSeries& series) {
    ExportRequest whole = series.base;
    whole.title = withName(whole.title, whole);
    return whole;
}

SeriesResult writeDocument(const MapSeries& series, const QString& path, const SeriesProgress& progress,
                           const std::stop_token& stop) {
    PdfFile pdf(wholeOf(series));
    Account account(series.pages.size(), progress);
    for (const SeriesPage& page : series.pages) {
        stopIfAsked(stop);
        try {
            const ExportRequest request = requestFor(ExportFormat::pdf, series.requestOf(page, stop));
            const PageLayout layout = layOutPage(request);
            pdf.addMap(layout, request);
            account.addRemarks(remarksOn(layout, series.base.style));
            account.add(0);
        } catch (const ExportError& error) {
            account.addProblem(page, error.what());
        }
    }
    SeriesResult result = account.result();
    if (result.pages > 0) {
        const QByteArray content = pdf.finish();
        replaceFile(path, content);
        result.bytes = content.size();
        result.files = {path};
    }
    return result;
}

/// Nothing where the page cannot be laid out, and that has been said.
std::optional<PageLayout> laidOut(const SeriesPage& page, const ExportRequest& request, Account& account) {
    try {
        return layOutPage(request);
    } catch (const ExportError& error) {
        account.addProblem(page, error.what());
        return std::nullopt;
    }
}

SeriesResult writeFiles(const MapSeries& series, const QString& path, const SeriesProgress& progress,
                        const std::stop_token& stop) {
    Account account(series.pages.size(), progress);
    // Painting keeps all cores busy, compressing one: two pages at a time fill the gaps, and more would only take
    // memory.
    constexpr unsigned pagesAtOnce = 2;
    std::atomic<bool> failed = false;
    std::vector<QString> files(series.pages.size());
    const ExportFormat format = exportFormatOf(path);
    geo::forEachInParallel(
        series.pages.size(),
        [&](std::size_t i) {
            if (failed) {
                return;  // what kept one file from being written keeps the others, too
            }
            stopIfAsked(stop);
            const SeriesPage& page = series.pages[i];
            const ExportRequest request = requestFor(format, series.requestOf(page, stop));
            if (const std::optional<PageLayout> layout = laidOut(page, request, account)) {
                try {
                    const QString file = pathOf(path, page.name);
                    const qint64 bytes = replaceFile(
                        file, [&](QIODevice& device) { writePage(device, *layout, request, format, stop); });
                    account.addRemarks(remarksOn(*layout, request.style));
                    account.add(bytes);
                    files[i] = file;
                } catch (...) {
                    failed = true;
                    throw;
                }
            }
        },
        pagesAtOnce);
    SeriesResult result = account.result();
    std::erase_if(files, [](const QString& file) { return file.isEmpty(); });
    result.files = std::move(files);
    return result;
}

/// A title that was given, so that no two pages are called the same.
QString followedByName(const ExportRequest& request) {
    const QString subject = subjectInWords(request);
    const bool named = request.title.contains(namePlaceholder) || request.title.isEmpty() || subject.isEmpty();
    return named ? withName(request.title, request) : request.title + QStringLiteral(": ") + subject;
}

}  // namespace

std::optional<SeriesBy> seriesByOf(const QString& id) {
    if (id == QLatin1String("country")) {
        return SeriesBy::country;
    }
    if (id == QLatin1String("crossing")) {
        return SeriesBy::crossing;
    }
    return id == QLatin1String("place") ? std::optional(SeriesBy::place) : std::nullopt;
}

ExportRequest MapSeries::requestOf(const SeriesPage& page, const std::stop_token& stop) const {
    ExportRequest request = base;
    if (const auto* code = std::get_if<std::string>(&page.about)) {
        makeAboutCountry(request, *code);
    } else {
        const geo::PlaceId& place = std::get<geo::PlaceId>(page.about);
        request.area = PlaceArea{place};
        request.extras.ringCentre = place;
    }
    if (titles == SeriesTitles::eachItsOwn) {
        request.title = titleOf(request);
    } else {
        request.title = followedByName(request);
    }
    request.subtitle =
        subtitles == SeriesTitles::eachItsOwn ? subtitleOf(request) : withName(request.subtitle, request);
    return projection == PageProjection::fitting ? inFittingProjection(std::move(request), stop) : request;
}

MapSeries seriesOf(ExportRequest base, SeriesBy by, SeriesTitles titles) {
    const bool usual = base.world->projection == geo::projectionCatalogue().front();
    MapSeries series{std::move(base), titles, titles, usual ? PageProjection::fitting : PageProjection::asGiven, {}};
    series.pages = by == SeriesBy::country ? pagesOfCountries(series.base) : pagesOfPlaces(series.base, by);
    return series;
}

SeriesResult exportSeries(const MapSeries& series, const QString& path, const SeriesProgress& progress,
                          std::stop_token stop) {
    const ExportFormat format = exportFormatOf(path);
    if (series.pages.empty()) {
        throw ExportError(
            "Nothing that the filter leaves has a page of its own; choose other places, or another --each.");
    }
    checkPageFor(format, series.base.page);
    checkTarget(format == ExportFormat::pdf ? path : pathOf(path, series.pages.front().name));
    SeriesResult result = format == ExportFormat::pdf ? writeDocument(series, path, progress, stop)
                                                      : writeFiles(series, path, progress, stop);
    if (result.pages == 0) {
        throw ExportError(result.problems.front().toStdString());
    }
    return result;
}

}  // namespace marz
