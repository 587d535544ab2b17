// SPDX-License-Identifier: MIT
#pragma once

// Keeps the page in hand: a moment after each change it is in a file of the user's, so that the next dialog begins with
// it, also after the program was killed. Nothing is read before the first dialog is opened.

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <optional>

#include "app/export_dialog/kept_page.h"
#include "app/export_dialog/page_editing.h"

namespace marz {

/// Where the user's page is kept.
QString keptPageFile();

class PageKeeper : public QObject {
    Q_OBJECT

public:
    explicit PageKeeper(QString file, QObject* parent = nullptr);
    /// What waits is written first.
    ~PageKeeper() override;

    /// The page that one had in hand last; nothing where there is none, or where its file cannot be read.
    const std::optional<KeptPage>& page();
    /// Why the file could not be read, one sentence; empty where it could.
    const QString& problem();
    /// From here on this is the page in hand.
    void follow(PageEditing& editing);
    /// Does not wait for the rest that follows a change.
    void keepNow();

Q_SIGNALS:
    /// The page cannot be kept. Said once.
    void failed(const QString& sentence);

private:
    void readOnce();
    void write(const KeptPage& page);
    /// Of any thread.
    void tellFailure(const QString& reason);

    QString m_file;
    bool m_read = false;
    std::optional<KeptPage> m_page;
    QString m_problem;
    QPointer<PageEditing> m_editing;
    QTimer m_rest;
    bool m_changed = false;  // since it was written
    QThreadPool m_writer;    // of one thread, so that the last page is written last
    bool m_failed = false;
};

}  // namespace marz
