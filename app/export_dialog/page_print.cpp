// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_print.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPageLayout>
#include <QPainter>
#include <QScreen>
#include <QtConcurrentRun>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>
#include <algorithm>
#include <memory>

#include "app/convert/qt_text.h"
#include "app/export/formats/page_painter.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"
#include "app/render/painter_canvas.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PagePrint)
};

struct LaidOut {
    std::shared_ptr<const LaidOutPage> page;
    QString problem;
};

LaidOut layOutOffThread(ChosenPage chosen) {
    try {
        chosen.base = requestFor(ExportFormat::pdf, std::move(chosen.base));  // paper has further pages, too
        return {std::make_shared<const LaidOutPage>(layOut(chosen)), {}};
    } catch (const std::exception& error) {
        return {nullptr, toQString(error.what())};
    }
}

void paintOnPaper(const PageLayout& layout, const QPrinter& printer, QPainter& painter) {
    const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
    const double natural = printer.resolution() / unitsPerInch * layout.unitScale;
    const double scale =
        std::min({natural, paper.width() / layout.size.width(), paper.height() / layout.size.height()});
    painter.save();
    painter.translate((paper.width() - layout.size.width() * scale) / 2.0,
                      (paper.height() - layout.size.height() * scale) / 2.0);
    painter.scale(scale, scale);
    PainterCanvas canvas(painter);
    paintPage(layout, canvas);
    painter.restore();
}

QString targetOf(const QPrinter& printer) {
    if (!printer.outputFileName().isEmpty()) {
        return Words::tr("the file %1").arg(printer.outputFileName());
    }
    return printer.printerName().isEmpty() ? Words::tr("the printer")
                                           : Words::tr("the printer %1").arg(printer.printerName());
}

/// Owns the printer for as long as its preview is open.
class PrintPreview : public QPrintPreviewDialog {
public:
    PrintPreview(std::unique_ptr<QPrinter> printer, std::shared_ptr<const LaidOutPage> page,
                 std::function<void(const QString& sentence)> failed, QWidget* parent)
        : QPrintPreviewDialog(printer.get(), parent), m_printer(std::move(printer)) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(Words::tr("Print Map"));
        resize(QSize(1000, 720).boundedTo(screen()->availableSize() * 0.92));
        connect(this, &QPrintPreviewDialog::paintRequested, this,
                [page = std::move(page), failed = std::move(failed)](QPrinter* onto) {
                    try {
                        printPages(page->sheets, *onto);
                    } catch (const ExportError& error) {
                        failed(toQString(error.what()));
                    }
                });
    }

private:
    std::unique_ptr<QPrinter> m_printer;
};

}  // namespace

void setUpPaper(QPrinter& printer, const PageSize& page) {
    const QSizeF sheet = page.millimetres;
    const bool landscape = sheet.width() > sheet.height();
    const QPageSize size(landscape ? sheet.transposed() : sheet, QPageSize::Millimeter, QString(),
                         QPageSize::FuzzyMatch);
    printer.setFullPage(true);
    printer.setPageLayout(
        QPageLayout(size, landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
}

void printPages(const std::vector<PageLayout>& pages, QPrinter& printer) {
    QPainter painter(&printer);
    if (!painter.isActive()) {
        throw ExportError(
            toUtf8(Words::tr("Nothing was printed: %1 cannot be opened; see whether it is there and can be "
                             "written to, or choose another printer.")
                       .arg(targetOf(printer))));
    }
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0 && !printer.newPage()) {
            throw ExportError(
                toUtf8(Words::tr("Printing ended at page %2 of %3: %1 takes no further page; see to it and "
                                 "print again.")
                           .arg(targetOf(printer), QString::number(page + 1), QString::number(pages.size()))));
        }
        paintOnPaper(pages[page], printer, painter);
    }
}

void showPrintPreview(const ChosenPage& chosen, QWidget* parent, std::function<void(const QString& sentence)> failed) {
    auto* watcher = new QFutureWatcher<LaidOut>(parent);
    QObject::connect(watcher, &QFutureWatcher<LaidOut>::finished, parent,
                     [watcher, parent, failed = std::move(failed)] {
                         const LaidOut laidOut = watcher->result();
                         watcher->deleteLater();
                         if (!laidOut.page) {
                             failed(laidOut.problem);
                             return;
                         }
                         auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
                         printer->setDocName(laidOut.page->request.title);
                         printer->setCreator(QStringLiteral("Marz"));
                         setUpPaper(*printer, laidOut.page->request.page);
                         (new PrintPreview(std::move(printer), laidOut.page, failed, parent))->open();
                     });
    watcher->setFuture(QtConcurrent::run([chosen] { return layOutOffThread(chosen); }));
}

}  // namespace marz
