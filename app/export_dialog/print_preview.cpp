// SPDX-License-Identifier: MIT
#include "app/export_dialog/print_preview.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPromise>
#include <QScreen>
#include <QtConcurrentRun>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>
#include <memory>

#include "app/convert/qt_text.h"
#include "app/export_dialog/page_print.h"
#include "app/export_dialog/printed_pages.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PrintPreview)
};

using Failed = std::function<void(const QString& sentence)>;

constexpr int patienceMilliseconds = 500;  // what is done by then needs no progress

struct LaidOut {
    std::shared_ptr<PrintedPages> pages;
    QString problem;  // neither this nor pages: it was cancelled
};

LaidOut layOutOffThread(const ChosenPage& chosen, QPromise<LaidOut>& promise, const std::stop_token& stop) {
    const auto tell = [&](std::size_t done, std::size_t all) {
        promise.setProgressRange(0, static_cast<int>(all));
        promise.setProgressValue(static_cast<int>(done));
    };
    try {
        return {layOutForPrint(chosen, tell, stop), {}};
    } catch (const geo::Cancelled&) {
        return {};
    } catch (const std::exception& error) {
        return {nullptr, toQString(error.what())};
    }
}

/// Over the window, once it has taken a while.
class Progress : public QProgressDialog {
public:
    Progress(const QString& words, QWidget* parent)
        : QProgressDialog(words, Words::tr("Cancel"), 0, 0, parent), m_words(words) {
        setWindowTitle(Words::tr("Print Map"));
        setWindowModality(Qt::WindowModal);
        setMinimumDuration(patienceMilliseconds);
        setAutoClose(false);
        setAutoReset(false);
        auto* bar = new QProgressBar;
        bar->setTextVisible(false);  // it would be read on neither of the bar's colours
        setBar(bar);
    }

    void show(int done, int all) {
        setMaximum(all);
        setLabelText(all > 1 ? Words::tr("%1 %2 of %3").arg(m_words).arg(done).arg(all) : m_words);
        setValue(done);
    }

private:
    QString m_words;
};

/// Owns the printer for as long as its preview is open.
class PrintPreview : public QPrintPreviewDialog {
public:
    PrintPreview(std::unique_ptr<QPrinter> printer, std::shared_ptr<PrintedPages> pages, Failed failed, QWidget* parent)
        : QPrintPreviewDialog(printer.get(), parent),
          m_printer(std::move(printer)),
          m_pages(std::move(pages)),
          m_failed(std::move(failed)) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(Words::tr("Print Map"));
        resize(QSize(1080, 760).boundedTo(screen()->availableSize() * 0.92));
        connect(this, &QPrintPreviewDialog::paintRequested, this, &PrintPreview::print);
    }

private:
    /// For the preview as well as for the printer. Each page is painted on the GUI thread, as Qt's printers want it.
    void print(QPrinter* onto) {
        Progress progress(Words::tr("Painting page"), isVisible() ? this : parentWidget());
        try {
            const SheetsToPrint sheets{m_pages->sheetCount(),
                                       [this](std::size_t index) { return m_pages->sheet(index); }};
            printPages(sheets, *onto, [&progress](std::size_t done, std::size_t all) {
                progress.show(static_cast<int>(done), static_cast<int>(all));
                if (progress.wasCanceled()) {
                    throw geo::Cancelled();
                }
            });
        } catch (const geo::Cancelled&) {
            QMetaObject::invokeMethod(this, &QDialog::reject, Qt::QueuedConnection);  // not in the middle of painting
            m_failed(Words::tr("Printing was cancelled."));
        } catch (const geo::Error& error) {
            m_failed(toQString(error.what()));
        }
    }

    std::unique_ptr<QPrinter> m_printer;
    std::shared_ptr<PrintedPages> m_pages;
    Failed m_failed;
};

void openPreview(const std::shared_ptr<PrintedPages>& pages, QWidget* parent, const Failed& failed) {
    if (!pages->problems().empty()) {
        failed(Words::tr("Not made: %1, of which the first: %2")
                   .arg(pages->problems().size())
                   .arg(pages->problems().front()));
    }
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(pages->title());
    printer->setCreator(QStringLiteral("Marz"));
    setUpPaper(*printer, pages->paper());
    (new PrintPreview(std::move(printer), pages, failed, parent))->open();
}

}  // namespace

void showPrintPreview(const ChosenPage& chosen, QWidget* parent, Failed failed) {
    using Watcher = QFutureWatcher<LaidOut>;
    auto* watcher = new Watcher(parent);
    auto* progress = new Progress(Words::tr("Laying out page"), parent);
    const auto stop = std::make_shared<std::stop_source>();
    QObject::connect(watcher, &Watcher::progressValueChanged, progress,
                     [watcher, progress](int done) { progress->show(done, watcher->progressMaximum()); });
    QObject::connect(progress, &QProgressDialog::canceled, watcher, [stop] { stop->request_stop(); });
    QObject::connect(watcher, &Watcher::finished, parent, [watcher, progress, parent, failed = std::move(failed)] {
        const LaidOut laidOut = watcher->future().isResultReadyAt(0) ? watcher->result() : LaidOut();
        watcher->deleteLater();
        progress->deleteLater();
        progress->hide();
        if (laidOut.pages && !progress->wasCanceled()) {
            openPreview(laidOut.pages, parent, failed);
        } else if (!laidOut.problem.isEmpty()) {
            failed(laidOut.problem);
        }
    });
    QFuture<LaidOut> work = QtConcurrent::run([chosen, stop](QPromise<LaidOut>& promise) {
        promise.addResult(layOutOffThread(chosen, promise, stop->get_token()));
    });
    QObject::connect(watcher, &QObject::destroyed, [stop] { stop->request_stop(); });  // nobody waits any more
    watcher->setFuture(work);
}

}  // namespace marz
