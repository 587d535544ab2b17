// SPDX-License-Identifier: MIT
#pragma once

// Work on the GUI thread that nobody need wait for, such as the panels' following a change, or making rows of widgets:
// done a little in each turn of the event loop, so that the window answers, lays out and paints in between. A turn
// belongs to one of the window's widgets: what several have changed would be laid out and painted in one long stop.

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <deque>
#include <functional>

namespace marz {

/// Whose work is done first where several wait: the page is read first, and what is not in sight comes last.
enum class TurnOrder { page, list, timeline, counts, filter, rows, unseen };

class TurnsOfWork : public QObject {
    Q_OBJECT

public:
    /// Does one step, well below a millisecond; tells whether there is more to do.
    using Step = std::function<bool()>;

    explicit TurnsOfWork(QObject* parent = nullptr);

    /// Calls `step` from the next turn on until it says that it is done; forgotten when `owner` goes, or asks
    /// again, which a step may do as well.
    void add(QObject* owner, TurnOrder order, Step step);
    /// Has a widget follow a change: in a turn of its own where its window is on the screen, else at once, as nobody
    /// waits.
    void follow(QWidget& widget, TurnOrder order, std::function<void()> refresh);
    /// Whether `owner` has asked for something that is not done yet.
    bool waits(const QObject* owner) const;
    /// What `owner` has asked for is not wanted any more.
    void forget(const QObject* owner);

protected:
    bool event(QEvent* event) override;

private:
    struct Work {
        QPointer<QObject> owner;
        TurnOrder order = TurnOrder::rows;
        Step step;
    };
    std::deque<Work>::iterator find(const QObject* owner);
    void workSome();
    void pauseAfterPainting();
    void waitForPainting();

    std::deque<Work> m_works;  // one after the other, by their order
    QTimer m_pause{this};
    int m_roundsToPainting = 0;  // until what the last turn has changed was laid out and painted, and the pause begins
};

}  // namespace marz
