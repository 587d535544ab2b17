// SPDX-License-Identifier: MIT
#pragma once

// The quiet bar for what went wrong: the newest sentence, how many there are, all of them on request. Never in the
// way, never modal; hidden while there is nothing to say.

#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStringList>
#include <QToolButton>

namespace marz {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Adds sentences; one that is there already moves to the end.
    void say(const QStringList& sentences);
    void say(const QString& sentence) { say(QStringList(sentence)); }
    /// Takes a sentence back that is not true any more.
    void withdraw(const QString& sentence);
    /// The same for all that begin with this file and a colon or comma: it was read again, or is gone.
    void withdrawAbout(const QString& file);
    void dismiss();
    const QStringList& sentences() const { return m_sentences; }

private:
    void refresh();
    void refreshAfterRemoval();

    QStringList m_sentences;
    QLabel* m_newest;
    QToolButton* m_details;
    QPlainTextEdit* m_all;
};

}  // namespace marz
