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

void copyMapToClipboard(const ChosenPage& chosen, QObject* context, std::function<void(const QString& sentence)> done,
                        std::function<void(const QString& sentence)> failed) {
    auto* watcher = new QFutureWatcher<PageCopy>(context);
    QObject::connect(watcher, &QFutureWatcher<PageCopy>::finished, context,
                     [watcher, done = std::move(done), failed = std::move(failed)] {
                         const PageCopy copy = watcher->result();
                         watcher->deleteLater();
                         if (!copy.problem.isEmpty()) {
                             failed(copy.problem);
                             return;
                         }
                         QGuiApplication::clipboard()->setMimeData(mimeDataOf(copy));
                         done(Words::tr("The map is on the clipboard."));
                     });
    watcher->setFuture(copyOf(chosen));
}

}  // namespace marz
