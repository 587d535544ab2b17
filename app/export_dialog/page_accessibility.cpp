// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_accessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

QAccessibleInterface* makePageAccessible(const QString&, QObject* object) {
    auto* page = qobject_cast<PagePreview*>(object);
    return page == nullptr ? nullptr : new QAccessibleWidget(page, QAccessible::Canvas);
}

}  // namespace

void installPageAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makePageAccessible);
        return true;
    }();
    static_cast<void>(installed);
}

}  // namespace marz
