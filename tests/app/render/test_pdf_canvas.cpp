// SPDX-License-Identifier: MIT
#include "app/render/pdf_canvas.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <functional>

#include "tests/support/catch.h"

using namespace marz;

namespace {

enum class Canvas { plain, pdf };

qsizetype bytesOf(Canvas kind, const std::function<void(VectorCanvas&)>& draw) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfResolution);
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(pdfResolution / 96.0, pdfResolution / 96.0);
    PainterCanvas plain(painter);
    PdfCanvas pdf(painter);
    draw(kind == Canvas::pdf ? pdf : plain);
    painter.end();
    return buffer.size();
}

/// A line with many bends, none of them on a whole pixel.
QPainterPath windingLine() {
    QPainterPath path(QPointF(10.0, 10.0));
    for (int i = 1; i < 2000; ++i) {
        path.lineTo(10.0 + i * 0.312345, 60.0 + 37.77777 * ((i * 7919) % 13) / 13.0);
    }
    return path;
}

}  // namespace

TEST_CASE("A PDF is drawn in about half of the bytes that Qt would take") {
    const auto areaAndLine = [](VectorCanvas& canvas) {
        canvas.pushOffset({12.3456, 7.891});
        canvas.fill(windingLine(), QColor(10, 20, 30));
        canvas.stroke(windingLine(), {Qt::black, 1.0, {}});
        canvas.popOffset();
    };
    const qsizetype nothing = bytesOf(Canvas::pdf, [](VectorCanvas&) {});
    const qsizetype pdf = bytesOf(Canvas::pdf, areaAndLine) - nothing;
    const qsizetype plain = bytesOf(Canvas::plain, areaAndLine) - nothing;
    CHECK(pdf > 1000);
    CHECK(pdf * 10 < plain * 6);
}

TEST_CASE("A name's rim takes few bytes in a PDF") {
    const auto names = [](VectorCanvas& canvas) {
        LabelFont font;
        font.pixelSize = 12.0;
        for (int line = 0; line < 40; ++line) {
            canvas.text({20.0, 20.0 + 15.0 * line}, QStringLiteral("Sher Khan Bandar and Panji Poyon"), font, Qt::black,
                        QColor(255, 255, 255, 200), 1.5, 0.0);
        }
    };
    CHECK(bytesOf(Canvas::pdf, names) < bytesOf(Canvas::plain, names) / 2);
}

TEST_CASE("The painter is after each drawing as it was before") {
    QImage image(200, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(2.0, 2.0);
    const QTransform before = painter.transform();
    PdfCanvas canvas(painter);
    QPainterPath path;
    path.addRect(1.0, 1.0, 20.0, 20.0);
    canvas.fill(path, Qt::red);
    canvas.stroke(path, {QColor(0, 0, 0, 90), 3.0, {2.0, 1.0}});
    canvas.text({5.0, 30.0}, QStringLiteral("gate"), {}, Qt::black, Qt::white, 1.0, 30.0);
    CHECK(painter.transform() == before);
    canvas.pushClip(path);
    CHECK(painter.transform() == before);
    canvas.popClip();
    CHECK_FALSE(painter.hasClipping());
}
