// SPDX-License-Identifier: MIT
#pragma once

// One export at a time, off the GUI thread. Whoever destroys the job, for example by closing the dialog, does not wait:
// the work goes on with values of its own, sees that it shall stop, and leaves no file behind.

#include <QObject>
#include <stop_token>

#include "app/export/map_exporter.h"

namespace marz {

class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr);
    ~ExportJob() override;

    /// Precondition: not busy.
    void start(const ExportRequest& request, const QString& path);
    /// The target stays as it is; finished by cancelled().
    void cancel();
    bool busy() const { return m_busy; }

Q_SIGNALS:
    void finished(const marz::ExportedFile& file);
    void failed(const QString& sentence);
    void cancelled();

private:
    std::stop_source m_stop;
    bool m_busy = false;
};

}  // namespace marz
