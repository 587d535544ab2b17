// SPDX-License-Identifier: MIT
#include "app/window/about_box.h"

#include <QApplication>
#include <QMessageBox>

#include "app/convert/qt_text.h"
#include "libgeo/base/library_versions.h"

namespace marz {

namespace {

QString text(const char* sentence) {
    return QCoreApplication::translate("marz::AboutBox", sentence);
}

void showBox(QWidget* parent, const QString& title, const QString& html) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, html, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

QString row(const QString& keys, const QString& effect) {
    return QStringLiteral(
               "<tr><td style=\"padding:2px 18px 2px 0\"><b>%1</b></td><td style=\"padding:2px 0\">%2</td></tr>")
        .arg(keys, effect);
}

}  // namespace

QString aboutText() {
    const QString head =
        QStringLiteral("<h2>Marz %1</h2><p>%2</p>")
            .arg(QStringLiteral(MARZ_VERSION), text("A map explorer in which every mark is a sourced statement. "
                                                    "<i>Marz</i> is the word for border on both banks of the Panj."));
    const geo::LibraryVersions versions = geo::libraryVersions();
    const QString libraries =
        text("<p>Runs with Qt %1, GDAL %2 and PROJ %3.</p>")
            .arg(QString::fromLatin1(qVersion()), toQString(versions.gdal), toQString(versions.proj));
    const QString data = text(
        "<p><b>Data</b><br>Boundaries, rivers, lakes and towns: Natural Earth, 1:10 million, public domain. "
        "They show who controls what, as the data have it; Marz takes no position.<br>"
        "Relief: ETOPO5, public domain.<br>"
        "Some places: GeoNames (CC BY 4.0), OurAirports (public domain).<br>"
        "Statements and digests of the atlas: the Marz project, CC BY 4.0.<br>"
        "Typeface: Inter, SIL Open Font License.</p>");
    return head + libraries + data + text("<p>Marz is free software under the MIT licence.</p>");
}

QString keysText() {
    QString rows;
    rows += row(text("Drag, arrow keys"), text("move the map"));
    rows += row(text("Wheel, double click, +, \u2212"), text("zoom; Shift with a double click zooms out"));
    rows += row(text("0, Home"), text("the whole region"));
    rows += row(text("Tab, n, p"), text("step through the marks"));
    rows += row(text("Enter, click"), text("select the mark"));
    rows += row(text("Right click, Menu key"), text("everything that lies there"));
    rows += row(text("Esc"), text("clear the selection"));
    rows += row(text("Ctrl+F"), text("search names and statements"));
    rows += row(text("Ctrl+O"), text("add articles; files can also be dropped on the window"));
    rows += row(text("Ctrl+E, Ctrl+Shift+C"), text("export or copy the map"));
    rows += row(text("F7, F8, F11"), text("show or hide the sides, full screen"));
    return QStringLiteral("<h3>%1</h3><table>%2</table>").arg(text("Mouse and keys"), rows);
}

void showAboutBox(QWidget* parent) {
    showBox(parent, text("About Marz"), aboutText());
}

void showKeysBox(QWidget* parent) {
    showBox(parent, text("Mouse and Keys"), keysText());
}

}  // namespace marz
