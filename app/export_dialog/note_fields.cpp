// SPDX-License-Identifier: MIT
#include "app/export_dialog/note_fields.h"

#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPainter>
#include <QScopedValueRollback>

#include "app/export_dialog/form_section.h"

namespace marz {

namespace {

constexpr int swatchSide = 14;
constexpr double widthOfNone = 0.0;  // in the field of the line's width: as is usual

QIcon swatchOf(const QColor& colour) {
    constexpr int scale = 2;
    QPixmap picture(swatchSide * scale, swatchSide * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, swatchSide, swatchSide), 3.0, 3.0);
    return picture;
}

/// The user's own colour has the last row but one, behind the palette; the last row asks for another.
int rowOfOwn() {
    return static_cast<int>(noteColours().size()) + 1;
}

}  // namespace

NoteFields::NoteFields(PageEditing& editing, QWidget* parent) : QWidget(parent), m_editing(editing) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    addColour(*form);
    addBox(*form);
    addLine(*form);
    for (QComboBox* box : {m_colour, m_box, m_line}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    connect(&m_editing, &PageEditing::changed, this, &NoteFields::showNote);
    connect(&m_editing, &PageEditing::selectionChanged, this, &NoteFields::showNote);
    showNote();
}

void NoteFields::addColour(QFormLayout& form) {
    m_colour = new QComboBox;
    m_colour->setObjectName(QStringLiteral("noteColour"));
    m_colour->setAccessibleName(tr("Colour of the note"));
    m_colour->setIconSize({swatchSide, swatchSide});
    m_colour->addItem(tr("As the texts"));
    for (const NoteColour& entry : noteColours()) {
        m_colour->addItem(swatchOf(entry.colour), entry.title, entry.colour);
    }
    m_colour->addItem(tr("Other…"));
    m_size = numberBox(smallestNoteText, largestNoteText, QString(), tr("Size of the note’s text"));
    m_size->setObjectName(QStringLiteral("noteSize"));
    m_size->setPrefix(tr("Text "));
    addLabelled(form, tr("Colou&r"), m_colour, rowOf({m_colour, m_size}));
    connect(m_colour, &QComboBox::activated, this, &NoteFields::chooseColour);
    connect(m_size, &QSpinBox::valueChanged, this,
            [this](int size) { edit(tr("Change Text Size"), [size](NoteLook& look) { look.textSize = size; }); });
}

void NoteFields::addBox(QFormLayout& form) {
    m_box = new QComboBox;
    m_box->setObjectName(QStringLiteral("noteBox"));
    m_box->addItem(tr("As usual"), static_cast<int>(NoteBox::usual));
    m_box->addItem(tr("None"), static_cast<int>(NoteBox::none));
    m_box->addItem(tr("Plate"), static_cast<int>(NoteBox::plate));
    m_box->addItem(tr("Frame"), static_cast<int>(NoteBox::frame));
    form.addRow(tr("&Box"), m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        const auto box = static_cast<NoteBox>(m_box->currentData().toInt());
        edit(tr("Change Box"), [box](NoteLook& look) { look.box = box; });
    });
}

void NoteFields::addLine(QFormLayout& form) {
    m_line = new QComboBox;
    m_line->setObjectName(QStringLiteral("noteLine"));
    m_line->addItem(tr("Solid"), static_cast<int>(NoteLine::solid));
    m_line->addItem(tr("Dashed"), static_cast<int>(NoteLine::dashed));
    m_line->addItem(tr("Dotted"), static_cast<int>(NoteLine::dotted));
    m_width = new QDoubleSpinBox;
    m_width->setObjectName(QStringLiteral("noteLineWidth"));
    m_width->setAccessibleName(tr("Width of the line"));
    m_width->setRange(widthOfNone, widestNoteLine);
    m_width->setSingleStep(thinnestNoteLine);
    m_width->setDecimals(2);
    m_width->setSpecialValueText(tr("Usual width"));
    m_width->setPrefix(tr("Width "));
    m_width->setKeyboardTracking(false);
    addLabelled(form, tr("L&ine"), m_line, rowOf({m_line, m_width}));
    connect(m_line, &QComboBox::activated, this, [this] {
        const auto line = static_cast<NoteLine>(m_line->currentData().toInt());
        edit(tr("Change Line"), [line](NoteLook& look) { look.line = line; });
    });
    connect(m_width, &QDoubleSpinBox::valueChanged, this, [this](double width) {
        edit(tr("Change Line Width"), [width](NoteLook& look) {
            look.lineWidth = width < thinnestNoteLine ? std::nullopt : std::optional(width);
        });
    });
}

void NoteFields::chooseColour() {
    if (m_colour->currentIndex() + 1 < m_colour->count()) {
        const QVariant chosen = m_colour->currentData();
        edit(tr("Change Colour"), [&](NoteLook& look) {
            look.colour = chosen.isValid() ? std::optional(chosen.value<QColor>()) : std::nullopt;
        });
        return;
    }
    const QColor before = note() != nullptr ? note()->look.colour.value_or(Qt::black) : QColor(Qt::black);
    auto* dialog = new QColorDialog(before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setWindowTitle(tr("Colour of the Note"));
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        edit(tr("Change Colour"), [&colour](NoteLook& look) { look.colour = colour; });
    });
    connect(dialog, &QDialog::finished, this, &NoteFields::showNote);
    dialog->open();
}

const PageNote* NoteFields::note() const {
    const std::optional<PagePart>& part = m_editing.selection();
    const auto* index = part ? std::get_if<std::size_t>(&*part) : nullptr;
    return index != nullptr && *index < m_editing.draft().notes.size() ? &m_editing.draft().notes[*index] : nullptr;
}

void NoteFields::edit(const QString& words, const std::function<void(NoteLook&)>& change) {
    if (m_filling || note() == nullptr) {
        return;
    }
    PageNote changed = *note();
    change(changed.look);
    m_editing.change(withNote(m_editing.draft(), std::get<std::size_t>(*m_editing.selection()), changed), words, words);
}

/// A row of its own for a colour beside the palette, taken away when it is not there any more.
void NoteFields::showOwnColour(const QColor& colour) {
    const bool has = m_colour->count() > rowOfOwn() + 1;
    const bool own = colour.isValid() && noteColourOf(colour) == nullptr;
    if (has && !own) {
        m_colour->removeItem(rowOfOwn());
    } else if (own && !has) {
        m_colour->insertItem(rowOfOwn(), QString());
    }
    if (own) {
        m_colour->setItemText(rowOfOwn(), colour.name());
        m_colour->setItemIcon(rowOfOwn(), swatchOf(colour));
        m_colour->setItemData(rowOfOwn(), colour);
    }
}

void NoteFields::showNote() {
    const QScopedValueRollback filling(m_filling, true);
    const PageNote* shown = note();
    setVisible(shown != nullptr);
    if (shown == nullptr) {
        return;
    }
    const NoteLook& look = shown->look;
    const bool words = shown->kind != PageNoteKind::arrow || !shown->text.isEmpty();
    showOwnColour(look.colour.value_or(QColor()));
    m_colour->setCurrentIndex(look.colour ? m_colour->findData(*look.colour) : 0);
    m_size->setValue(look.textSize);
    m_size->setEnabled(words);
    m_box->setCurrentIndex(m_box->findData(static_cast<int>(look.box)));
    m_box->setEnabled(words);
    m_line->setCurrentIndex(m_line->findData(static_cast<int>(look.line)));
    m_line->setEnabled(shown->kind != PageNoteKind::text);
    m_width->setValue(look.lineWidth.value_or(widthOfNone));
    m_width->setEnabled(shown->kind != PageNoteKind::text);
}

}  // namespace marz
