// SPDX-License-Identifier: MIT
#include "app/export/export_job.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

struct Outcome {
    std::optional<ExportedFile> file;
    QString problem;
};

Outcome exportOffThread(const ExportRequest& request, const QString& path, const std::stop_token& stop) {
    try {
        return {exportMap(request, path, stop), {}};
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

void ExportJob::start(const ExportRequest& request, const QString& path) {
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_stop = std::stop_source();
    auto* watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher] {
        const Outcome outcome = watcher->result();
        watcher->deleteLater();
        m_busy = false;
        if (!outcome.problem.isEmpty()) {
            Q_EMIT failed(outcome.problem);
        } else if (outcome.file) {
            Q_EMIT finished(*outcome.file);
        } else {
            Q_EMIT cancelled();
        }
    });
    watcher->setFuture(
        QtConcurrent::run([request, path, stop = m_stop.get_token()] { return exportOffThread(request, path, stop); }));
}

void ExportJob::cancel() {
    m_stop.request_stop();
}

}  // namespace marz
