// SPDX-License-Identifier: MIT
#include "app/export_dialog/dragged_page.h"

#include <QFileInfo>
#include <QImage>
#include <QSignalSpy>
#include <QUrl>

#include "app/export_dialog/page_grip.h"
#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

TEST_CASE("A dragged page is a picture, a drawing and a file, and the file goes with it") {
    QString file;
    {
        const DraggedPage page(copyOf({test::lightRequest()}).result());
        file = page.file();
        const std::unique_ptr<QMimeData> data(page.mimeData());
        CHECK(data->hasImage());
        CHECK(data->data(QStringLiteral("image/svg+xml")).contains("Crossings of the Panj"));
        REQUIRE(data->urls().size() == 1);
        CHECK(data->urls().front().toLocalFile() == file);
        CHECK(QFileInfo(file).fileName() == QStringLiteral("Crossings of the Panj.png"));
        CHECK(QImage(file).size() == QSize(1754, 1240));
    }
    CHECK_FALSE(QFileInfo::exists(file));
    CHECK_FALSE(QFileInfo(file).dir().exists());
}

TEST_CASE("The grip readies the page as it is now when the pointer comes near, and again after a change") {
    PageEditing editing(test::lightRequest());
    PageGrip grip(editing);
    grip.show();
    QSignalSpy readied(&grip, &PageGrip::readied);
    const auto comeNear = [&] {
        QEnterEvent enter({2, 2}, {2, 2}, {2, 2});
        QApplication::sendEvent(&grip, &enter);
    };
    CHECK(grip.takePage() == nullptr);
    comeNear();
    REQUIRE(readied.wait(test::patience));
    REQUIRE(grip.takePage() != nullptr);
    PageDraft draft = editing.draft();
    draft.title = QStringLiteral("Gates");
    editing.change(draft, QStringLiteral("Change Title"));
    CHECK_FALSE(grip.ready());
    comeNear();
    REQUIRE(readied.wait(test::patience));
    CHECK(QFileInfo(grip.takePage()->file()).fileName() == QStringLiteral("Gates.png"));
}
