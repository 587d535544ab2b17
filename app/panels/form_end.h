// SPDX-License-Identifier: MIT
#pragma once

// The end of every form: one sentence on what is still wrong, and the buttons. Save can be pressed when nothing is.

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace marz {

struct FormEnd {
    QLabel* problem = nullptr;  // both null until the form has its end
    QDialogButtonBox* buttons = nullptr;

    void show(const QString& sentence) const;
};

/// Adds both to the form's page and connects the buttons to accept() and reject().
FormEnd addFormEnd(QDialog& form, QVBoxLayout& page);

}  // namespace marz
