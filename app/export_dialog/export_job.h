// SPDX-License-Identifier: MIT
#pragma once

// One export at a time, of one page or of a series, off the GUI thread. Whoever destroys the job, for example by
// closing the dialog, does not wait: the work goes on with values of its own, sees that it shall stop, and leaves no
// half file behind.

#include <QObject>
#include <QString>
#include <stop_token>

#include "app/export/map_series.h"

namespace marz {

struct ExportDone {
    QString path;
    ExportFormat format = ExportFormat::png;
    QString sentence;  // for the status bar
};

class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr);
    ~ExportJob() override;

    /// Precondition of both: not busy.
    void start(const ExportRequest& request, const QString& path);
    void startSeries(const MapSeries& series, const QString& path);
    /// The target stays as it is, of a series the pages that are finished; ended by cancelled().
    void cancel();
    bool busy() const { return m_busy; }

Q_SIGNALS:
    /// Of a series, after each page.
    void progressed(int done, int all);
    void finished(const marz::ExportDone& done);
    void failed(const QString& sentence);
    void cancelled();

private:
    template <class Work>
    void run(Work work);

    std::stop_source m_stop;
    bool m_busy = false;
};

}  // namespace marz
