// SPDX-License-Identifier: MIT
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace marz {

/// Bars that say, ask or show how far something is, one below the other over the upper edge of another widget. They lie
/// on it instead of beside it: what comes and goes shifts nothing under the pointer, and nothing else is laid out and
/// painted anew.
class BarStack : public QWidget {
    Q_OBJECT

public:
    /// `under` is somewhere in `parent`.
    BarStack(QWidget& under, QWidget* parent);
    void add(QWidget* bar) { m_layout->addWidget(bar); }

Q_SIGNALS:
    /// So many pixels of what is below are covered, from its upper edge on.
    void coveredChanged(int pixels);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget& m_under;
    QVBoxLayout* m_layout;
};

}  // namespace marz
