// SPDX-License-Identifier: MIT
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include "app/export_dialog/export_form.h"
#include "app/export_dialog/form_section.h"
#include "app/export_dialog/map_fields.h"
#include "app/export_dialog/margin_fields.h"

namespace marz {

namespace {

constexpr int mostPixelsOfSide = 30000;

int paperOf(const PageSize& page) {
    const std::vector<PaperFormat>& formats = paperFormats();
    for (std::size_t i = 0; i < formats.size(); ++i) {
        if (page.unit == PageUnit::paper && page.name.startsWith(formats[i].name + QLatin1Char(' '))) {
            return static_cast<int>(i);
        }
    }
    return static_cast<int>(formats.size());
}

}  // namespace

void ExportForm::addPage(QFormLayout& form) {
    addSection(form, tr("Page"));
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    for (const ExportFormatEntry& format : exportFormats()) {
        m_format->addItem(format.name, static_cast<int>(format.format));
    }
    m_paper = new QComboBox;
    m_paper->setObjectName(QStringLiteral("paper"));
    for (const PaperFormat& format : paperFormats()) {
        m_paper->addItem(format.title);
    }
    m_paper->addItem(tr("Pixels"));
    m_orientation = new QComboBox;
    m_orientation->setObjectName(QStringLiteral("orientation"));
    m_orientation->addItems({tr("Landscape"), tr("Portrait")});
    m_orientation->setAccessibleName(tr("Orientation"));
    m_orientation->setAccessibleDescription(
        tr("Orientation"));  // of a box without a label the row is spoken as its name
    m_width = numberBox(1, mostPixelsOfSide, tr(" px"), tr("Width in pixels"));
    m_height = numberBox(1, mostPixelsOfSide, tr(" px"), tr("Height in pixels"));
    m_dpi = numberBox(smallestDpi, largestDpi, tr(" dpi"), tr("Resolution"));
    m_outlines = new QCheckBox(tr("Texts as outlines"));
    m_outlines->setObjectName(QStringLiteral("svgOutlines"));
    m_outlines->setToolTip(
        tr("Every program shows the same letters, also one that cannot read fonts in a file; the texts can then be "
           "neither searched nor changed there"));
    m_margins = new MarginFields;
    form.addRow(tr("&Format"), m_format);
    form.addRow(QString(), m_outlines);
    addLabelled(form, tr("Pa&per"), m_paper, rowOf({m_paper, m_orientation}));
    m_pixels = rowOf({m_width, m_height});
    addLabelled(form, tr("Si&ze"), m_width, m_pixels);
    form.addRow(tr("Resol&ution"), m_dpi);
    addLabelled(form, tr("&Margins"), m_margins->firstField(), m_margins);
}

void ExportForm::addMap(QFormLayout& form, PagePreview& view) {
    addSection(form, tr("Map"));
    auto* map = new MapFields(m_editing, view);
    addLabelled(form, tr("Scale"), map->firstField(), map);
}

void ExportForm::connectPage() {
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        const auto format = static_cast<ExportFormat>(m_format->currentData().toInt());
        edit(tr("Change Format"), [&](PageDraft& draft) { draft.format = format; });
    });
    connect(m_outlines, &QCheckBox::toggled, this, [this](bool on) {
        const SvgText text = on ? SvgText::outlines : SvgText::letters;
        edit(tr("Change Texts of the SVG"), [text](PageDraft& draft) { draft.svgText = text; });
    });
    connect(m_margins, &MarginFields::changed, this,
            [this](const std::optional<QMarginsF>& margins, const QString& words) {
                edit(words, [&margins](PageDraft& draft) { draft.page.margins = margins; });
            });
    const auto takePage = [this](const QString& words) {
        return [this, words] { edit(words, [this](PageDraft& draft) { draft.page = pageOfFields(); }); };
    };
    connect(m_paper, &QComboBox::currentIndexChanged, this, takePage(tr("Change Paper")));
    connect(m_orientation, &QComboBox::currentIndexChanged, this, takePage(tr("Change Orientation")));
    connect(m_width, &QSpinBox::valueChanged, this, takePage(tr("Change Width")));
    connect(m_height, &QSpinBox::valueChanged, this, takePage(tr("Change Height")));
    connect(m_dpi, &QSpinBox::valueChanged, this, takePage(tr("Change Resolution")));
}

PageSize ExportForm::pageOfFields() const {
    const auto index = static_cast<std::size_t>(m_paper->currentIndex());
    const auto orientation =
        m_orientation->currentIndex() == 0 ? PageOrientation::landscape : PageOrientation::portrait;
    PageSize page = index < paperFormats().size() ? paperPage(paperFormats()[index], orientation, m_dpi->value())
                                                  : pixelPage({m_width->value(), m_height->value()}, m_dpi->value());
    page.margins = marginsFor(page, m_editing.draft().page);
    return page;
}

void ExportForm::showPage(const PageSize& page) {
    const bool pixels = page.unit == PageUnit::pixels;
    m_paper->setCurrentIndex(paperOf(page));
    if (!pixels) {
        m_orientation->setCurrentIndex(page.millimetres.width() >= page.millimetres.height() ? 0 : 1);
    }
    m_width->setValue(page.pixels.width());
    m_height->setValue(page.pixels.height());
    m_dpi->setValue(page.dpi);
    m_orientation->setEnabled(!pixels);
    m_pixels->setEnabled(pixels);
    m_margins->show(page);
}

}  // namespace marz
