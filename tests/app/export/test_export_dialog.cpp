// SPDX-License-Identifier: MIT
#include "app/export/export_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include "app/convert/qt_text.h"
#include "app/export_dialog/copy_map.h"
#include "app/export/export_form.h"
#include "app/export/export_preview.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

constexpr int patience = 30000;

ExportRequest lightRequest() {
    ExportRequest request = test::exportRequest(test::crowdedMap(5));
    request.page = parsePageSize(QStringLiteral("A4"), 72);
    return request;
}

}  // namespace

TEST_CASE("The dialog shows the page and writes it without holding up the window") {
    const test::TemporaryFolder folder;
    ExportDialog dialog(lightRequest());
    dialog.show();
    const auto* preview = dialog.findChild<ExportPreview*>();
    REQUIRE(preview != nullptr);
    CHECK(QTest::qWaitFor([&] { return !preview->page().isNull(); }, patience));

    QSignalSpy exported(&dialog, &ExportDialog::exported);
    const QString path = toQString((folder / "map.png").string());
    dialog.exportTo(path);
    CHECK(dialog.isVisible());
    REQUIRE(exported.wait(patience));
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(QImage(path).size() == QSize(842, 595));
    CHECK(QSettings().value(QStringLiteral("export/folder")).toString() == toQString(folder.path().string()));
}

TEST_CASE("Closing the dialog while it writes leaves no file") {
    const test::TemporaryFolder folder;
    {
        ExportRequest request = lightRequest();
        request.page = parsePageSize(QStringLiteral("A4"), 300);
        ExportDialog dialog(request);
        dialog.show();
        dialog.exportTo(toQString((folder / "map.png").string()));
    }
    QThreadPool::globalInstance()->waitForDone();
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("A page that cannot be made shows why, and the form goes on") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(QStringLiteral("/nowhere/at/all/map.png"));
    const auto labels = [&] {
        QString texts;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            texts += label->isVisible() ? label->text() : QString();
        }
        return texts;
    };
    CHECK(QTest::qWaitFor([&] { return labels().contains(QStringLiteral("does not exist")); }, patience));
    CHECK(exported.isEmpty());
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<ExportForm*>()->isEnabled());
}

TEST_CASE("The form's fields end up in the request") {
    ExportForm form(lightRequest());
    auto* title = form.findChildren<QLineEdit*>().front();
    title->setText(QStringLiteral("Gates"));
    for (QCheckBox* box : form.findChildren<QCheckBox*>()) {
        box->setChecked(false);
    }
    for (QComboBox* box : form.findChildren<QComboBox*>()) {
        const int letter = box->findText(QStringLiteral("Letter"));
        box->setCurrentIndex(letter >= 0 ? letter : box->findText(QStringLiteral("Portrait")) >= 0 ? 1 : 0);
        if (const int gost = box->findData(QStringLiteral("gost")); gost >= 0) {
            box->setCurrentIndex(gost);
        }
    }
    const ExportRequest request = form.request();
    CHECK(request.title == QStringLiteral("Gates"));
    CHECK(request.elements == PageElements{false, false, false, false, false, false, false});
    CHECK(request.page.name == QStringLiteral("Letter portrait"));
    CHECK(request.citations == CitationStyle::gost);
    CHECK(request.shownPlaces == lightRequest().shownPlaces);
}

TEST_CASE("Copy Map puts the page on the clipboard as image and as SVG") {
    QObject context;
    QString said;
    copyMapToClipboard(lightRequest(), &context, [&](const QString& sentence) { said = sentence; });
    REQUIRE(QTest::qWaitFor([&] { return !said.isEmpty(); }, patience));
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    REQUIRE(data->hasImage());
    CHECK(qvariant_cast<QImage>(data->imageData()).width() == 1754);
    CHECK(data->data(QStringLiteral("image/svg+xml")).contains("Crossings of the Panj"));
}
