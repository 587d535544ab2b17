// SPDX-License-Identifier: MIT
#include "app/export_dialog/export_job.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QPromise>
#include <QtConcurrentRun>
#include <new>
#include <optional>

#include "app/convert/qt_text.h"
#include "libgeo/base/error.h"
#include "libgeo/base/stopping.h"

namespace marz {

namespace {

struct Outcome {
    std::optional<ExportDone> done;  // neither this nor a problem: it was cancelled
    QString problem;
};

QString sizeInWords(qint64 bytes) {
    return QLocale().formattedDataSize(bytes);
}

Outcome exportPage(const ExportRequest& request, const QString& path, const std::stop_token& stop) {
    const std::optional<ExportedFile> file = exportMap(request, path, stop);
    if (!file) {
        return {};
    }
    const QString sentence =
        ExportJob::tr("The map is in %1 (%2).").arg(QDir::toNativeSeparators(file->path), sizeInWords(file->bytes));
    return {ExportDone{file->path, file->format, sentence}, {}};
}

/// Where the pages are; only files that there are have their names told.
QString sentenceOf(const SeriesResult& result) {
    const QFileInfo first(result.files.front());
    const QString size = sizeInWords(result.bytes);
    const QString pages = QString::number(result.pages);
    QString sentence;
    if (result.files.size() == 1) {
        const QString where = QDir::toNativeSeparators(first.absoluteFilePath());
        sentence = result.pages == 1 ? ExportJob::tr("1 page is in %1 (%2).").arg(where, size)
                                     : ExportJob::tr("%3 pages are in %1 (%2).").arg(where, size, pages);
    } else {
        sentence = ExportJob::tr("%1 files are in %2, from %3 to %4 (%5).")
                       .arg(pages, QDir::toNativeSeparators(first.absolutePath()), first.fileName(),
                            QFileInfo(result.files.back()).fileName(), size);
    }
    if (!result.problems.empty()) {
        sentence += QLatin1Char(' ') + ExportJob::tr("Not made: %1, of which the first: %2")
                                           .arg(result.problems.size())
                                           .arg(result.problems.front());
    }
    return sentence;
}

Outcome exportPages(const MapSeries& series, const QString& path, const SeriesProgress& progress,
                    const std::stop_token& stop) {
    const ExportFormat format = exportFormatOf(path);
    const SeriesResult result = exportSeries(series, path, progress, stop);
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return {ExportDone{absolute, format, sentenceOf(result)}, {}};
}

/// What ends in an exception becomes a sentence.
template <class Work>
Outcome outcomeOf(Work&& work) {
    try {
        return work();
    } catch (const geo::Cancelled&) {
        return {};
    } catch (const std::bad_alloc&) {
        return {std::nullopt,
                ExportJob::tr("There is not enough memory for this page; choose a smaller one or fewer dpi.")};
    } catch (const std::exception& error) {
        return {std::nullopt, toQString(error.what())};
    }
}

}  // namespace

ExportJob::ExportJob(QObject* parent) : QObject(parent) {}

ExportJob::~ExportJob() {
    m_stop.request_stop();
}

template <class Work>
void ExportJob::run(Work work) {
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_stop = std::stop_source();
    auto* watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::progressValueChanged, this,
            [this, watcher](int done) { Q_EMIT progressed(done, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher] {
        const Outcome outcome = watcher->result();
        watcher->deleteLater();
        m_busy = false;
        if (!outcome.problem.isEmpty()) {
            Q_EMIT failed(outcome.problem);
        } else if (outcome.done) {
            Q_EMIT finished(*outcome.done);
        } else {
            Q_EMIT cancelled();
        }
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), stop = m_stop.get_token()](
                                             QPromise<Outcome>& promise) { promise.addResult(work(promise, stop)); }));
}

void ExportJob::start(const ExportRequest& request, const QString& path) {
    run([request, path](QPromise<Outcome>&, const std::stop_token& stop) {
        return outcomeOf([&] { return exportPage(request, path, stop); });
    });
}

void ExportJob::startSeries(const MapSeries& series, const QString& path) {
    run([series, path](QPromise<Outcome>& promise, const std::stop_token& stop) {
        promise.setProgressRange(0, static_cast<int>(series.pages.size()));
        const SeriesProgress progress = [&promise](std::size_t done, std::size_t) {
            promise.setProgressValue(static_cast<int>(done));
        };
        return outcomeOf([&] { return exportPages(series, path, progress, stop); });
    });
}

void ExportJob::cancel() {
    m_stop.request_stop();
}

}  // namespace marz
