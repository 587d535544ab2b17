// SPDX-License-Identifier: MIT
#pragma once

// The export dialog in a test: its page, and what it says.

#include <QLabel>

#include "app/convert/qt_text.h"
#include "app/export_dialog/export_dialog.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

namespace test {

/// It comes first, so that the dialog can use it.
struct OwnSettings {
    marz::SettingsFile settings;
};

/// The dialog with the settings of the test's user, which are in their file when it is gone.
class DialogWithSettings : private OwnSettings, public marz::ExportDialog {
public:
    explicit DialogWithSettings(const marz::ExportRequest& request) : ExportDialog(request, settings) {}
};

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
