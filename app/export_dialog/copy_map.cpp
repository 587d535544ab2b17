// SPDX-License-Identifier: MIT
#include "app/export_dialog/copy_map.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QGuiApplication>

#include "app/export_dialog/page_copy.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::CopyMap)
};

}  // namespace

void copyMapToClipboard(const ExportRequest& request, QObject* context,
                        std::function<void(const QString& sentence)> done) {
    auto* watcher = new QFutureWatcher<PageCopy>(context);
    QObject::connect(watcher, &QFutureWatcher<PageCopy>::finished, context, [watcher, done = std::move(done)] {
        const PageCopy copy = watcher->result();
        watcher->deleteLater();
        if (copy.problem.isEmpty()) {
            QGuiApplication::clipboard()->setMimeData(mimeDataOf(copy));
        }
        done(copy.problem.isEmpty() ? Words::tr("The map is on the clipboard.") : copy.problem);
    });
    watcher->setFuture(copyOf(request));
}

}  // namespace marz
