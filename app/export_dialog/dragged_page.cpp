// SPDX-License-Identifier: MIT
#include "app/export_dialog/dragged_page.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUrl>
#include <chrono>

#include "app/export/files/replace_file.h"
#include "app/export_dialog/file_name.h"

namespace marz {

DraggedPage::DraggedPage(const PageCopy& copy) : m_copy(copy) {
    if (!m_folder.isValid()) {
        throwUnwritable(m_folder.path(), m_folder.errorString());
    }
    m_file = m_folder.filePath(fileNameFor(copy.title) + QStringLiteral(".png"));
    replaceFile(m_file, copy.png);
}

QMimeData* DraggedPage::mimeData() const {
    QMimeData* data = mimeDataOf(m_copy);
    data->setUrls({QUrl::fromLocalFile(m_file)});
    return data;
}

void keepForAWhile(std::shared_ptr<const DraggedPage> page) {
    auto* timer = new QTimer(QCoreApplication::instance());
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, page = std::move(page)] { timer->deleteLater(); });
    timer->start(std::chrono::minutes(1));
}

}  // namespace marz
