// SPDX-License-Identifier: MIT
#include "app/export_dialog/form_section.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace marz {

QLabel* sectionHeading(const QString& title) {
    auto* heading = new QLabel(title.toUpper());
    heading->setTextFormat(Qt::PlainText);  // the user's words may look like markup
    heading->setProperty("role", QStringLiteral("heading"));
    return heading;
}

void addSection(QFormLayout& form, const QString& title) {
    QLabel* heading = sectionHeading(title);
    if (form.rowCount() > 0) {
        heading->setContentsMargins(0, 10, 0, 0);
    }
    form.addRow(heading);
}

QWidget* rowOf(std::initializer_list<QWidget*> fields) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* field : fields) {
        layout->addWidget(field, 1);
    }
    return row;
}

void addLabelled(QFormLayout& form, const QString& label, QWidget* buddy, QWidget* row) {
    auto* text = new QLabel(label);
    text->setBuddy(buddy);
    form.addRow(text, row);
}

QSpinBox* numberBox(int least, int most, const QString& suffix, const QString& accessibleName) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(false);
    box->setKeyboardTracking(false);
    box->setAccessibleName(accessibleName);
    return box;
}

}  // namespace marz
