// SPDX-License-Identifier: MIT
#include "app/panels/unsaved_guard.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace marz {

UnsavedGuard::UnsavedGuard(QDialog& form) : QObject(&form), m_form(form) {
    form.installEventFilter(this);
}

QStringList UnsavedGuard::contents() const {
    QStringList texts;
    for (const QLineEdit* line : m_form.findChildren<QLineEdit*>()) {
        texts << line->text();
    }
    for (const QPlainTextEdit* text : m_form.findChildren<QPlainTextEdit*>()) {
        texts << text->toPlainText();
    }
    for (const QComboBox* choice : m_form.findChildren<QComboBox*>()) {
        texts << choice->currentData().toString();
    }
    return texts;
}

bool UnsavedGuard::changed() const {
    return m_opened && contents() != m_before;
}

void UnsavedGuard::giveUp() {
    changed() ? ask() : m_form.reject();
}

void UnsavedGuard::ask() {
    if (m_form.findChild<QMessageBox*>(QStringLiteral("unsavedQuestion")) != nullptr) {
        return;
    }
    auto* question =
        new QMessageBox(QMessageBox::Question, m_form.windowTitle(),
                        tr("What you have typed is not saved. Discard it?"), QMessageBox::NoButton, &m_form);
    question->setObjectName(QStringLiteral("unsavedQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* discard = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* keep = question->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QDialog::finished, &m_form, [this, question, discard] {
        if (question->clickedButton() == discard) {
            m_form.reject();
        }
    });
    question->open();
}

bool UnsavedGuard::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Show:
            if (!m_opened) {
                m_before = contents();
                m_opened = true;
            }
            break;
        case QEvent::KeyPress:
            if (dynamic_cast<QKeyEvent*>(event)->matches(QKeySequence::Cancel) && changed()) {
                ask();
                return true;
            }
            break;
        case QEvent::Close:
            if (m_form.isVisible() && changed()) {
                event->ignore();
                ask();
                return true;
            }
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace marz
