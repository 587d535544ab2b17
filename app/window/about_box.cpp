// SPDX-License-Identifier: MIT
#include "app/window/about_box.h"

#include <QApplication>
#include <QCoreApplication>
#include <QMessageBox>

#include "app/convert/qt_text.h"
#include "libgeo/base/library_versions.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::AboutBox)
};

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
    const QString head = QStringLiteral("<h2>Marz %1</h2><p>%2</p>")
                             .arg(QStringLiteral(MARZ_VERSION),
                                  Words::tr("A map explorer in which every mark is a sourced statement. "
                                            "<i>Marz</i> is the word for border on both banks of the Panj."));
    const geo::LibraryVersions versions = geo::libraryVersions();
    const QString libraries =
        Words::tr("<p>Runs with Qt %1, GDAL %2 and PROJ %3.</p>")
            .arg(QString::fromLatin1(qVersion()), toQString(versions.gdal), toQString(versions.proj));
    const QString data = Words::tr(
        "<p><b>Data</b><br>Boundaries, rivers, lakes and towns: Natural Earth, 1:10 million, public domain. "
        "They show who controls what, as the data have it; Marz takes no position.<br>"
        "Relief: ETOPO5, public domain.<br>"
        "Some places, and names that texts are searched for: GeoNames (CC BY 4.0, changed), OurAirports (public "
        "domain).<br>"
        "Statements and digests of the atlas: the Marz project, CC BY 4.0.<br>"
        "Typeface: Inter, SIL Open Font License.</p>");
    return head + libraries + data + Words::tr("<p>Marz is free software under the MIT licence.</p>");
}

QString keysText() {
    QString rows;
    rows += row(Words::tr("Drag, arrow keys"), Words::tr("move the map"));
    rows += row(Words::tr("Wheel, double click, +, \u2212"), Words::tr("zoom; Shift with a double click zooms out"));
    rows += row(Words::tr("0, Home"), Words::tr("the whole region"));
    rows += row(Words::tr("Tab, n, p"), Words::tr("step through the marks"));
    rows += row(Words::tr("Enter, click"), Words::tr("select the mark"));
    rows += row(Words::tr("Right click, Menu key"), Words::tr("everything that lies there"));
    rows += row(Words::tr("Esc"), Words::tr("clear the selection"));
    rows += row(Words::tr("Ctrl+F"), Words::tr("search names and statements"));
    rows += row(Words::tr("Ctrl+O"), Words::tr("add articles; files can also be dropped on the window"));
    rows += row(Words::tr("Ctrl+E, Ctrl+P, Ctrl+Shift+C"), Words::tr("export, print or copy the map"));
    rows += row(Words::tr("Ctrl+Shift+G, Ctrl+Shift+R"), Words::tr("graticule, range rings about the selected place"));
    rows += row(Words::tr("M, Ctrl+M"), Words::tr("measure distances and areas on the map"));
    rows += row(Words::tr("Ctrl+Shift+P"), Words::tr("an equidistant map centred on the selected place"));
    rows += row(Words::tr("Ctrl+. and Ctrl+,"), Words::tr("the next and the previous event of the timeline"));
    rows += row(Words::tr("Ctrl+Shift+Space, Ctrl+Shift+D"), Words::tr("play event by event; all dates"));
    rows += row(Words::tr("Ctrl+R, F3, Shift+F3"), Words::tr("read an article; its next and previous name"));
    rows += row(Words::tr("Ctrl+Shift+U, Ctrl+Shift+K"),
                Words::tr("review uncertain names; mark what is selected in the text as a place"));
    rows += row(Words::tr("Ctrl+Z, Ctrl+Shift+Z"), Words::tr("undo and redo decisions about names"));
    rows += row(Words::tr("Ctrl+L, F6"), Words::tr("add a layer; the layers panel, whose list says its keys"));
    rows += row(Words::tr("F7, F8, F11"), Words::tr("show or hide the sides, full screen"));
    return QStringLiteral("<h3>%1</h3><table>%2</table>").arg(Words::tr("Mouse and keys"), rows);
}

void showAboutBox(QWidget* parent) {
    showBox(parent, Words::tr("About Marz"), aboutText());
}

void showKeysBox(QWidget* parent) {
    showBox(parent, Words::tr("Mouse and Keys"), keysText());
}

}  // namespace marz
