// SPDX-License-Identifier: MIT
#pragma once

// The end of every form: one sentence on what is still wrong, and the buttons. Save can be pressed when nothing is;
// giving up asks where something was typed.

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

/// Adds both to the form's page and connects the buttons to accept() and, by an UnsavedGuard, reject().
FormEnd addFormEnd(QDialog& form, QVBoxLayout& page);

}  // namespace marz
