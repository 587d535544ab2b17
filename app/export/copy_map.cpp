// SPDX-License-Identifier: MIT
#include "app/export/copy_map.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QtConcurrentRun>

#include "app/convert/qt_text.h"
#include "app/export/map_exporter.h"
#include "app/export/page_painter.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::CopyMap)
};

constexpr int clipboardDpi = 150;  // A4 stays below 10 MB as a bitmap, which every program takes

struct Copy {
    QImage image;
    QByteArray svg;
    QString problem;
};

Copy drawOffThread(ExportRequest request) {
    try {
        const QSize whole = request.page.pixels * (static_cast<double>(clipboardDpi) / request.page.dpi);
        const PageLayout layout = layOutPage(request);
        Copy copy;
        copy.image = paintPageImage(layout, whole);
        QBuffer buffer(&copy.svg);
        buffer.open(QIODevice::WriteOnly);
        writePageAsSvg(layout, request.page, buffer);
        return copy;
    } catch (const std::exception& error) {
        return {{}, {}, toQString(error.what())};
    }
}

}  // namespace

void copyMapToClipboard(const ExportRequest& request, QObject* context,
                        std::function<void(const QString& sentence)> done) {
    auto* watcher = new QFutureWatcher<Copy>(context);
    QObject::connect(watcher, &QFutureWatcher<Copy>::finished, context, [watcher, done = std::move(done)] {
        const Copy copy = watcher->result();
        watcher->deleteLater();
        if (!copy.problem.isEmpty()) {
            done(copy.problem);
            return;
        }
        auto* data = new QMimeData;
        data->setImageData(copy.image);
        data->setData(QStringLiteral("image/svg+xml"), copy.svg);
        QGuiApplication::clipboard()->setMimeData(data);
        done(Words::tr("The map is on the clipboard."));
    });
    watcher->setFuture(QtConcurrent::run([request] { return drawOffThread(request); }));
}

}  // namespace marz
