// SPDX-License-Identifier: MIT
#pragma once

// The export dialog in a test: its page, and what it says.

#include <QLabel>

#include "app/convert/qt_text.h"
#include "app/export_dialog/export_dialog.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

namespace test {

inline marz::PagePreview& viewOf(marz::ExportDialog& dialog) {
    auto* view = dialog.findChild<marz::PagePreview*>();
    REQUIRE(view != nullptr);
    return *view;
}

inline bool pageAppears(marz::ExportDialog& dialog) {
    return QTest::qWaitFor([&] { return viewOf(dialog).upToDate() && !viewOf(dialog).drawn()->image.isNull(); },
                           patience);
}

inline QString visibleTexts(const marz::ExportDialog& dialog) {
    QString texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        texts += label->isVisible() ? label->text() + QLatin1Char('\n') : QString();
    }
    return texts;
}

inline QString pathIn(const TemporaryFolder& folder, const char* name) {
    return marz::toQString((folder / name).string());
}

}  // namespace test
