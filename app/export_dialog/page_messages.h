// SPDX-License-Identifier: MIT
#pragma once

// What the export dialog has to say, in room that is always kept for it, so that nothing else moves when a sentence
// comes or goes: what went wrong or well, then what one should know of the page. More than has room can be scrolled.

#include <QScrollArea>
#include <QStringList>

class QLabel;

namespace marz {

class PageMessages : public QScrollArea {
    Q_OBJECT

public:
    explicit PageMessages(QWidget* parent = nullptr);

    /// Remarks on the page; they stay until others come.
    void setWarnings(const QStringList& sentences);
    /// These replace each other; an empty one takes the last away.
    void showProblem(const QString& sentence) { tell(sentence, QStringLiteral("warning")); }
    void say(const QString& sentence) { tell(sentence, QStringLiteral("quiet")); }

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell(const QString& sentence, const QString& role);
    void keepRoom();

    QLabel* m_sentence;
    QLabel* m_warnings;
};

}  // namespace marz
