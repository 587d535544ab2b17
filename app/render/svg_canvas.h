// SPDX-License-Identifier: MIT
#pragma once

// A VectorCanvas that writes an SVG document: groups with readable ids, real text, symbols inside the file, nothing
// fetched from elsewhere. Opens in browsers, Inkscape and librsvg as drawn. Lengths are in user units of 1/96 inch.

#include <QHash>
#include <QIODevice>
#include <QPainterPath>
#include <QSizeF>
#include <QString>
#include <QXmlStreamWriter>

#include "app/render/vector_canvas.h"

namespace marz {

/// How large a document is shown, as SVG writes lengths: "297mm", or "1920" for pixels.
struct SvgSize {
    QString width;
    QString height;
};

class SvgCanvas : public VectorCanvas {
public:
    /// Begins a document of this size; `device` is open for writing and must outlive the canvas.
    SvgCanvas(QIODevice& device, QSizeF size, const QString& title, const QString& description = QString());
    /// The same with user units that are not shown as 1/96 inch.
    SvgCanvas(QIODevice& device, QSizeF size, const QString& title, const QString& description, const SvgSize& shown);
    ~SvgCanvas() override;

    /// Closes the document; nothing can be drawn afterwards. False where writing failed.
    [[nodiscard]] bool finish();

    void beginGroup(const QString& id, const QString& title) override;
    void endGroup() override;
    void pushClip(const QPainterPath& clip) override;
    void popClip() override;
    void pushOffset(QPointF offset) override;
    void popOffset() override;
    void fill(const QPainterPath& path, const QColor& colour) override;
    void stroke(const QPainterPath& path, const CanvasPen& pen) override;
    void image(const QRectF& target, const QImage& image) override;
    void symbol(const QRectF& target, const QString& svgFile, double opacity) override;
    void text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour, const QColor& halo,
              double haloWidth, double rotationDegrees) override;
    void beginLink(const QString& target) override;
    void endLink() override;
    void beginMark(const MarkItem& mark) override;
    void endMark() override;

protected:
    QXmlStreamWriter& writer() { return m_writer; }

private:
    QString uniqueId(const QString& wanted);
    void writePaint(const QString& attribute, const QColor& colour);
    void writePath(const QPainterPath& path);
    void copySymbol(const QString& svgFile, const QString& id);

    QXmlStreamWriter m_writer;
    QHash<QString, int> m_ids;          // how often an id was asked for
    QHash<QString, QString> m_symbols;  // file to id, of those in the document
};

}  // namespace marz
