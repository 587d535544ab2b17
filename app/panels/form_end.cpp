// SPDX-License-Identifier: MIT
#include "app/panels/form_end.h"

#include <QPushButton>

#include "app/panels/unsaved_guard.h"

namespace marz {

void FormEnd::show(const QString& sentence) const {
    if (problem != nullptr) {
        problem->setText(sentence);
        buttons->button(QDialogButtonBox::Save)->setEnabled(sentence.isEmpty());
    }
}

FormEnd addFormEnd(QDialog& form, QVBoxLayout& page) {
    const FormEnd end{new QLabel(&form),
                      new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, &form)};
    end.problem->setProperty("role", QStringLiteral("warning"));
    end.problem->setWordWrap(true);
    page.addWidget(end.problem);
    page.addWidget(end.buttons);
    QObject::connect(end.buttons, &QDialogButtonBox::accepted, &form, &QDialog::accept);
    auto* guard = new UnsavedGuard(form);
    QObject::connect(end.buttons, &QDialogButtonBox::rejected, guard, &UnsavedGuard::giveUp);
    return end;
}

}  // namespace marz
