// SPDX-License-Identifier: MIT
#pragma once

// Keeps what was typed into a form: Esc, Cancel and the window's close button close it only where nothing was changed
// since it was opened, or where the user says that it may go.

#include <QDialog>
#include <QStringList>

namespace marz {

class UnsavedGuard : public QObject {
    Q_OBJECT

public:
    /// Belongs to the form.
    explicit UnsavedGuard(QDialog& form);

    /// Closes the form, or asks first.
    void giveUp();
    /// Whether a field says something else than when the form was opened.
    bool changed() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QStringList contents() const;
    void ask();

    QDialog& m_form;
    QStringList m_before;
    bool m_opened = false;
};

}  // namespace marz
