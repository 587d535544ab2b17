// SPDX-License-Identifier: MIT
#pragma once

// Work on the GUI thread that nobody need wait for, such as making rows of widgets: done a little in each turn of the
// event loop, so that the window answers in between. What several widgets ask for shares one allowance.

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <deque>
#include <functional>

namespace marz {

class TurnsOfWork : public QObject {
    Q_OBJECT

public:
    /// Does one step, well below a millisecond; tells whether there is more to do.
    using Step = std::function<bool()>;

    explicit TurnsOfWork(QObject* parent = nullptr);

    /// Calls `step` from the next turn on until it says that it is done; forgotten when `owner` goes, or asks
    /// again, which a step may do as well.
    void add(QObject* owner, Step step);

private:
    struct Work {
        QPointer<QObject> owner;
        Step step;
    };
    std::deque<Work>::iterator find(const QObject* owner);
    void workSome();

    std::deque<Work> m_works;  // one after the other
    QTimer m_timer;
};

}  // namespace marz
