// SPDX-License-Identifier: MIT
#pragma once

// Work on the GUI thread that nobody need wait for, such as the panels' following a change, or making rows of widgets:
// done a little in each turn of the event loop, so that the window answers, lays out and paints in between. What all
// of the window's widgets ask for shares one allowance, so that their work never comes together in one long stop.

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <deque>
#include <functional>

namespace marz {

/// Whose work is done first where several wait: the page is read first, and rows come last.
enum class TurnOrder { page, timeline, filter, rows };

class TurnsOfWork : public QObject {
    Q_OBJECT

public:
    /// Does one step, well below a millisecond; tells whether there is more to do.
    using Step = std::function<bool()>;

    explicit TurnsOfWork(QObject* parent = nullptr);

    /// Calls `step` from the next turn on until it says that it is done; forgotten when `owner` goes, or asks
    /// again, which a step may do as well.
    void add(QObject* owner, TurnOrder order, Step step);
    /// Whether `owner` has asked for something that is not done yet.
    bool waits(const QObject* owner) const;
    /// What `owner` has asked for is not wanted any more.
    void forget(const QObject* owner);

private:
    struct Work {
        QPointer<QObject> owner;
        TurnOrder order = TurnOrder::rows;
        Step step;
    };
    std::deque<Work>::iterator find(const QObject* owner);
    void workSome();

    std::deque<Work> m_works;  // one after the other, by their order
    QTimer m_timer;
};

}  // namespace marz
