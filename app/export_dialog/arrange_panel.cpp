// SPDX-License-Identifier: MIT
#include "app/export_dialog/arrange_panel.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include "app/export_dialog/form_section.h"
#include "app/export_dialog/note_fields.h"
#include "app/export_dialog/part_title.h"

namespace marz {

namespace {

constexpr int partRole = Qt::UserRole;
constexpr int firstNote = 1000;  // below are elements

int codeOf(const PagePart& part) {
    const auto* element = std::get_if<PageElement>(&part);
    return element != nullptr ? static_cast<int>(*element) : firstNote + static_cast<int>(std::get<std::size_t>(part));
}

PagePart partOf(const QListWidgetItem& item) {
    const int code = item.data(partRole).toInt();
    return code < firstNote ? PagePart(static_cast<PageElement>(code))
                            : PagePart(static_cast<std::size_t>(code - firstNote));
}

QDoubleSpinBox* lengthBox(const QString& accessibleName) {
    auto* box = new QDoubleSpinBox;
    box->setRange(-2000.0, 2000.0);
    box->setDecimals(1);
    box->setSpecialValueText(QStringLiteral(" "));  // at the minimum: nothing to say
    box->setSuffix(ArrangePanel::tr(" mm"));
    box->setKeyboardTracking(false);
    box->setAccessibleName(accessibleName);
    return box;
}

/// Millimetres of the sheet for each layout unit.
double millimetresOf(const PageLayout& layout) {
    return layout.unitScale / unitsPerMillimetre;
}

}  // namespace

ArrangePanel::ArrangePanel(PageEditing& editing, PagePreview& view, QWidget* parent)
    : QWidget(parent), m_editing(editing), m_view(view) {
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(12, 10, 14, 12);
    auto* heading = sectionHeading(tr("On the page"));
    page->addWidget(heading);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("pageParts"));
    m_list->setAccessibleName(tr("On the page"));
    m_list->setIconSize({16, 16});
    QPixmap room(m_list->iconSize());
    room.fill(Qt::transparent);
    m_noBox = QIcon(room);
    page->addWidget(m_list, 1);
    m_heading = sectionHeading(QString());
    page->addWidget(m_heading);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    addPlace(*form);
    page->addLayout(form);
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(72);
    page->addWidget(m_text);
    page->addWidget(new NoteFields(m_editing));
    page->addWidget(makeButtons());
    connectFields();
    fillList();
    showSelection();
}

void ArrangePanel::addPlace(QFormLayout& form) {
    m_left = lengthBox(tr("From the left"));
    m_top = lengthBox(tr("From the top"));
    m_width = lengthBox(tr("Width"));
    m_height = lengthBox(tr("Height"));
    m_left->setObjectName(QStringLiteral("partLeft"));
    m_top->setObjectName(QStringLiteral("partTop"));
    m_width->setObjectName(QStringLiteral("partWidth"));
    m_height->setObjectName(QStringLiteral("partHeight"));
    addLabelled(form, tr("&Left, top"), m_left, rowOf({m_left, m_top}));
    addLabelled(form, tr("Si&ze"), m_width, rowOf({m_width, m_height}));
}

QWidget* ArrangePanel::makeButtons() {
    m_reset = new QPushButton(tr("Reset &Place"));
    m_remove = new QPushButton(tr("Remo&ve"));
    m_reset->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, &m_view, &PagePreview::resetPlace);
    connect(m_remove, &QPushButton::clicked, &m_view, &PagePreview::removeSelected);
    return rowOf({m_reset, m_remove});
}

void ArrangePanel::connectFields() {
    connect(m_list, &QListWidget::itemChanged, this, &ArrangePanel::takeCheck);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_filling && item != nullptr) {
            m_editing.select(partOf(*item));
        }
    });
    for (QDoubleSpinBox* box : {m_left, m_top, m_width, m_height}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, box] { takePlace(*box); });
    }
    connect(m_text, &QPlainTextEdit::textChanged, this, &ArrangePanel::takeText);
    connect(&m_editing, &PageEditing::changed, this, [this] {
        fillList();
        showSelection();
    });
    connect(&m_editing, &PageEditing::selectionChanged, this, &ArrangePanel::showSelection);
    connect(&m_view, &PagePreview::updated, this, &ArrangePanel::showPlace);
}

void ArrangePanel::fillList() {
    const QScopedValueRollback filling(m_filling, true);
    const PageDraft& draft = m_editing.draft();
    std::vector<PagePart> parts;
    for (const PageElementEntry& entry : pageElements()) {
        parts.emplace_back(entry.element);
    }
    for (std::size_t note = 0; note < draft.notes.size(); ++note) {
        parts.emplace_back(note);
    }
    while (m_list->count() > static_cast<int>(parts.size())) {
        delete m_list->takeItem(m_list->count() - 1);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int row = static_cast<int>(i);
        if (row >= m_list->count()) {
            m_list->addItem(new QListWidgetItem);
        }
        QListWidgetItem* item = m_list->item(row);
        const auto* element = std::get_if<PageElement>(&parts[i]);
        const bool canBeOff = element != nullptr && entryOf(*element).shown != nullptr;
        item->setText(partTitle(parts[i], draft.notes));
        item->setData(partRole, codeOf(parts[i]));
        // The map is always there, and a note is removed rather than hidden.
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, canBeOff));
        const QVariant box = isShown(draft, parts[i]) ? Qt::Checked : Qt::Unchecked;
        item->setData(Qt::CheckStateRole, canBeOff ? box : QVariant());
        item->setIcon(canBeOff ? QIcon() : m_noBox);
    }
}

void ArrangePanel::takeCheck(QListWidgetItem* item) {
    if (m_filling) {
        return;
    }
    const PagePart part = partOf(*item);
    const auto* element = std::get_if<PageElement>(&part);
    const bool wanted = item->checkState() == Qt::Checked;
    if (element != nullptr && isShown(m_editing.draft(), part) != wanted) {
        const QString title = partTitle(part, {});
        m_editing.change(toggled(m_editing.draft(), *element),
                         wanted ? tr("Switch On %1").arg(title) : tr("Switch Off %1").arg(title));
    }
}

void ArrangePanel::showSelection() {
    const QScopedValueRollback filling(m_filling, true);
    const std::optional<PagePart>& part = m_editing.selection();
    for (int row = 0; row < m_list->count(); ++row) {
        if (part && partOf(*m_list->item(row)) == *part) {
            m_list->setCurrentRow(row);
            m_list->item(row)->setSelected(true);  // the keys make a row current without selecting it
        }
    }
    if (!part) {
        m_list->setCurrentItem(nullptr);
    }
    const auto* index = part ? std::get_if<std::size_t>(&*part) : nullptr;
    m_heading->setText(part ? partTitle(*part, m_editing.draft().notes).toUpper() : tr("Nothing selected").toUpper());
    m_text->setVisible(index != nullptr);
    if (index != nullptr && m_text->toPlainText() != m_editing.draft().notes[*index].text) {
        m_text->setPlainText(m_editing.draft().notes[*index].text);
    }
    m_reset->setEnabled(part && isPlaced(m_editing.draft(), *part));
    m_remove->setText(index != nullptr || !part ? tr("Remo&ve") : tr("Switch O&ff"));
    m_remove->setEnabled(part && *part != PagePart(PageElement::map));
    showPlace();
}

void ArrangePanel::showPlace() {
    const QScopedValueRollback filling(m_filling, true);
    const std::optional<PagePart>& part = m_editing.selection();
    const PageLayout now = m_view.placedNow();
    const std::optional<QRectF> box = part ? ownBoxOf(now, *part) : std::nullopt;
    const auto* index = part ? std::get_if<std::size_t>(&*part) : nullptr;
    const bool arrow = index != nullptr && m_editing.draft().notes[*index].kind == PageNoteKind::arrow;
    const bool map = part == PagePart(PageElement::map);
    m_left->setEnabled(box && !arrow);
    m_top->setEnabled(box && !arrow);
    m_width->setEnabled(box && (map || (index != nullptr && !arrow)));
    m_height->setEnabled(box && map);
    const auto fill = [&](QDoubleSpinBox& field, double units) {
        field.setValue(box ? units * millimetresOf(now) : field.minimum());
    };
    const QRectF shown = box.value_or(QRectF());
    fill(*m_left, shown.left());
    fill(*m_top, shown.top());
    fill(*m_width, shown.width());
    fill(*m_height, shown.height());
}

/// Of the changed field alone: the others show lengths that are rounded.
void ArrangePanel::takePlace(const QDoubleSpinBox& changed) {
    const std::optional<PagePart>& part = m_editing.selection();
    const PageLayout now = m_view.placedNow();
    const std::optional<QRectF> before = part ? ownBoxOf(now, *part) : std::nullopt;
    if (m_filling || !before) {
        return;
    }
    const double units = changed.value() / millimetresOf(now);
    QRectF box = *before;
    if (&changed == m_left) {
        box.moveLeft(units);
    } else if (&changed == m_top) {
        box.moveTop(units);
    } else if (&changed == m_width) {
        box.setWidth(units);
    } else {
        box.setHeight(units);
    }
    const QString title = partTitle(*part, m_editing.draft().notes);
    const bool moves = &changed == m_left || &changed == m_top;
    m_editing.change(boxedDraft(m_editing.draft(), now, *part, box),
                     moves ? tr("Move %1").arg(title) : tr("Change Size of %1").arg(title), changed.objectName());
}

void ArrangePanel::takeText() {
    const std::optional<PagePart>& part = m_editing.selection();
    const auto* index = part ? std::get_if<std::size_t>(&*part) : nullptr;
    if (m_filling || index == nullptr) {
        return;
    }
    PageNote note = m_editing.draft().notes[*index];
    note.text = m_text->toPlainText();
    m_editing.change(withNote(m_editing.draft(), *index, note), tr("Change Text"),
                     QStringLiteral("text %1").arg(*index));
}

}  // namespace marz
