// SPDX-License-Identifier: MIT
#include "app/export/map_series.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <mutex>
#include <set>
#include <span>

#include "app/convert/qt_text.h"
#include "app/export/export_error.h"
#include "app/export/pdf_file.h"
#include "app/export/replace_file.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"

namespace marz {

namespace {

void giveTitles(ExportRequest& request) {
    if (request.title.isEmpty()) {
        request.title = titleOf(request);
        request.subtitle = subtitleOf(request);
    }
}

SeriesPage pageOfCountry(const ExportRequest& base, const std::string& code) {
    SeriesPage page{toQString(code), base};
    page.request.area = CountryArea{{code}};
    page.request.filter.countries = {code};
    const std::vector<geo::Place>& places = base.world->atlas->places();
    std::erase_if(page.request.shownPlaces, [&](std::size_t index) {
        const std::vector<std::string>& countries = places[index].countries;
        return std::find(countries.begin(), countries.end(), code) == countries.end();
    });
    giveTitles(page.request);
    return page;
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
            pages.push_back(pageOfCountry(base, code));
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

std::vector<SeriesPage> pagesOfPlaces(const ExportRequest& base, SeriesBy by) {
    std::vector<SeriesPage> pages;
    for (const std::size_t index : base.shownPlaces) {
        const geo::Place& place = base.world->atlas->places()[index];
        const bool wanted = by == SeriesBy::place || place.kind == "border-crossing";
        if (wanted && place.located() && !place.tooVagueToDraw()) {
            SeriesPage page{toQString(place.id.text()), base};
            page.request.area = PlaceArea{place.id};
            page.request.extras.ringCentre = place.id;
            giveTitles(page.request);
            pages.push_back(std::move(page));
        }
    }
    std::stable_sort(pages.begin(), pages.end(), [](const SeriesPage& left, const SeriesPage& right) {
        return left.request.title.localeAwareCompare(right.request.title) < 0;
    });
    return pages;
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

SeriesResult writeDocument(const std::vector<SeriesPage>& pages, const QString& path, const SeriesProgress& progress,
                           const std::stop_token& stop) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    PdfFile pdf(buffer, pages.front().request.page, pages.front().request.title);
    Account account(pages.size(), progress);
    for (const SeriesPage& page : pages) {
        stopIfAsked(stop);
        try {
            const PageLayout layout = layOutPage(page.request);
            pdf.addPage(layout);
            account.add(0);
        } catch (const ExportError& error) {
            account.addProblem(page, error.what());
        }
    }
    pdf.finish();
    SeriesResult result = account.result();
    if (result.pages > 0) {
        replaceFile(path, content);
        result.bytes = content.size();
    }
    return result;
}

SeriesResult writeFiles(const std::vector<SeriesPage>& pages, const QString& path, const SeriesProgress& progress,
                        const std::stop_token& stop) {
    Account account(pages.size(), progress);
    // Painting keeps all cores busy, compressing one: two pages at a time fill the gaps.
    geo::forEachInParallel(pages.size(), [&](std::size_t i) {
        stopIfAsked(stop);
        const SeriesPage& page = pages[i];
        PageLayout layout;
        try {
            layout = layOutPage(page.request);
        } catch (const ExportError& error) {
            account.addProblem(page, error.what());
            return;
        }
        const QByteArray content = pageContentOf(layout, page.request, exportFormatOf(path));
        replaceFile(pathOf(path, page.name), content);
        account.add(content.size());
    });
    return account.result();
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

std::vector<SeriesPage> seriesOf(const ExportRequest& base, SeriesBy by) {
    return by == SeriesBy::country ? pagesOfCountries(base) : pagesOfPlaces(base, by);
}

SeriesResult exportSeries(const std::vector<SeriesPage>& pages, const QString& path, const SeriesProgress& progress,
                          std::stop_token stop) {
    const ExportFormat format = exportFormatOf(path);
    if (pages.empty()) {
        throw ExportError(
            "Nothing that the filter leaves has a page of its own; choose other places, or another --each.");
    }
    checkTarget(format == ExportFormat::pdf ? path : pathOf(path, pages.front().name));
    SeriesResult result = format == ExportFormat::pdf ? writeDocument(pages, path, progress, stop)
                                                      : writeFiles(pages, path, progress, stop);
    if (result.pages == 0) {
        throw ExportError(result.problems.front().toStdString());
    }
    return result;
}

}  // namespace marz
