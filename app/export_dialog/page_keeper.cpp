// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_keeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/export/files/replace_file.h"
#include "app/world/resource_locator.h"

namespace marz {

namespace {

/// What cannot be read may still be repaired by hand: the next page must not take its place. The new path; empty where
/// the file cannot be moved.
QString putAside(const QString& file) {
    const QString aside = file + QStringLiteral(".broken");
    QFile::remove(aside);
    return QFile::rename(file, aside) ? aside : QString();
}

}  // namespace

QString keptPageFile() {
    return toQString((userDataFolder() / "page-in-hand.json").string());
}

PageKeeper::PageKeeper(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    constexpr int restMilliseconds = 300;
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    m_writer.setMaxThreadCount(1);
    connect(&m_rest, &QTimer::timeout, this, &PageKeeper::keepNow);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &PageKeeper::keepNow);
}

PageKeeper::~PageKeeper() {
    keepNow();
    m_writer.waitForDone();
}

void PageKeeper::readOnce() {
    if (std::exchange(m_read, true) || !QFileInfo::exists(m_file)) {
        return;
    }
    try {
        m_page = readKeptPage(m_file);
    } catch (const std::exception& error) {
        m_problem =
            tr("The last page cannot be brought back, so this one begins afresh: %1").arg(toQString(error.what()));
        if (const QString aside = putAside(m_file); !aside.isEmpty()) {
            m_problem += QLatin1Char(' ') + tr("It was put aside as %1.").arg(QDir::toNativeSeparators(aside));
        }
    }
}

const std::optional<KeptPage>& PageKeeper::page() {
    readOnce();
    return m_page;
}

const QString& PageKeeper::problem() {
    readOnce();
    return m_problem;
}

void PageKeeper::follow(PageEditing& editing) {
    keepNow();
    readOnce();
    m_problem.clear();  // it has been said
    m_editing = &editing;
    connect(&editing, &PageEditing::changed, this, [this] {
        m_changed = true;
        m_rest.start();
    });
}

void PageKeeper::keepNow() {
    if (std::exchange(m_changed, false) && m_editing) {
        m_page = keptPageOf(m_editing->draft(), m_editing->windowArea());
        write(*m_page);
    }
    m_rest.stop();
}

void PageKeeper::write(const KeptPage& page) {
    m_writer.start([this, page, file = m_file] {
        try {
            if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
                throwUnwritable(file, QStringLiteral("its folder cannot be made"));
            }
            writeKeptPage(page, file);
        } catch (const Unwritable& error) {
            tellFailure(error.atItsPlace());
        } catch (const std::exception& error) {
            tellFailure(toQString(error.what()));
        }
    });
}

void PageKeeper::tellFailure(const QString& reason) {
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            if (!std::exchange(m_failed, true)) {
                Q_EMIT failed(tr("The page cannot be kept for the next start: %1 Until then, Save Layout… keeps it "
                                 "where you choose.")
                                  .arg(reason));
            }
        },
        Qt::QueuedConnection);
}

}  // namespace marz
