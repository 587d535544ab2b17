// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_print.h"

#include <QCoreApplication>
#include <QFile>
#include <QPageLayout>
#include <QPainter>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtPrintSupport/QPrintEngine>
#include <QtPrintSupport/QPrinter>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/export/files/replace_file.h"
#include "app/export/formats/page_painter.h"
#include "app/export/page/export_error.h"
#include "app/render/painter_canvas.h"
#include "libgeo/base/stopping.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PagePrint)
};

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

/// And not into a preview of that.
bool makesPdf(const QPrinter& printer) {
    return printer.outputFormat() == QPrinter::PdfFormat && printer.paintEngine()->type() == QPaintEngine::Pdf;
}

bool lacksFileName(const QPrinter& printer) {
    return makesPdf(printer) && printer.outputFileName().isEmpty() && printer.printerName().isEmpty();
}

/// Into a file that there is whole or not at all.
bool printsIntoFile(const QPrinter& printer) {
    return makesPdf(printer) && !printer.outputFileName().isEmpty();
}

void beginPage(std::size_t done, std::size_t all, QPrinter& printer, const QString& target) {
    if (done > 0 && !printer.newPage()) {
        throw ExportError(
            toUtf8(Words::tr("Printing ended at page %2 of %3: %1 takes no further page; see to it and print again.")
                       .arg(target, QString::number(done + 1), QString::number(all))));
    }
}

/// Ranges such as "1-3,5" are left to CUPS, which would count them from the last page on where that comes first: taken
/// out of its options then, to be heeded here.
QPageRanges takeRangesOfCups(QPrinter& printer) {
    constexpr auto cupsOptions = QPrintEngine::PrintEnginePropertyKey(0xfe00);  // names and values in turn
    QStringList options = printer.printEngine()->property(cupsOptions).toStringList();
    const qsizetype name = options.indexOf(QLatin1String("page-ranges"));
    if (printer.pageOrder() != QPrinter::LastPageFirst || name < 0 || name + 1 >= options.size()) {
        return {};
    }
    const QPageRanges ranges = QPageRanges::fromString(options[name + 1]);
    options.remove(name, 2);
    printer.printEngine()->setProperty(cupsOptions, options);
    return ranges;
}

void paintPages(const SheetsToPrint& pages, QPrinter& printer, const QString& target, const PrintProgress& progress) {
    const std::vector<std::size_t> printed = printedOf(printer, pages.count, takeRangesOfCups(printer));
    if (printed.empty()) {
        throw ExportError(toUtf8(
            Words::tr("Nothing was printed: there are %1 pages, and the range begins with page %2; choose other ones.")
                .arg(pages.count)
                .arg(printer.fromPage())));
    }
    QPainter painter(&printer);
    if (!painter.isActive()) {
        throw ExportError(
            toUtf8(Words::tr("Nothing was printed: %1 cannot be opened; see whether it is there and can be "
                             "written to, or choose another printer.")
                       .arg(target)));
    }
    try {
        for (std::size_t done = 0; done < printed.size(); ++done) {
            if (progress) {
                progress(done, printed.size());
            }
            beginPage(done, printed.size(), printer, target);
            paintOnPaper(*pages.sheet(printed[done]), printer, painter);
        }
    } catch (const geo::Cancelled&) {
        printer.abort();  // what is in the queue already is taken back where the printer can do that
        throw;
    }
}

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

std::vector<std::size_t> printedOf(const QPrinter& printer, std::size_t pages, const QPageRanges& ranges) {
    std::size_t first = 0;
    std::size_t end = pages;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        first = static_cast<std::size_t>(printer.fromPage()) - 1;
        end = std::min(pages, static_cast<std::size_t>(std::max(printer.fromPage(), printer.toPage())));
    }
    std::vector<std::size_t> printed;
    for (std::size_t page = first; page < end; ++page) {
        if (ranges.isEmpty() || ranges.contains(static_cast<int>(page) + 1)) {
            printed.push_back(page);
        }
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst) {
        std::reverse(printed.begin(), printed.end());
    }
    return printed;
}

void printPages(const SheetsToPrint& pages, QPrinter& printer, const PrintProgress& progress) {
    const QString target = targetOf(printer);
    if (lacksFileName(printer)) {
        throw ExportError(toUtf8(Words::tr("Nothing was printed: the file to print into has no name; give it one.")));
    }
    if (!printsIntoFile(printer)) {
        paintPages(pages, printer, target, progress);
        return;
    }
    const QString path = printer.outputFileName();
    checkTarget(path);
    const QTemporaryDir aside;
    if (!aside.isValid()) {
        throwUnwritable(aside.path(), aside.errorString());
    }
    QFile printed(aside.filePath(QStringLiteral("printed.pdf")));
    printer.setOutputFileName(printed.fileName());
    const auto back = qScopeGuard([&printer, &path] { printer.setOutputFileName(path); });
    paintPages(pages, printer, target, progress);
    if (!printed.open(QIODevice::ReadOnly)) {
        throwUnwritable(printed.fileName(), printed.errorString());
    }
    const QByteArray content = printed.readAll();
    if (!content.trimmed().endsWith("%%EOF")) {  // Qt does not say that a full disk cut it short
        throwUnwritable(path, Words::tr("there is no room in %1, where it is made").arg(aside.path()));
    }
    replaceFile(path, content);
}

}  // namespace marz
