// SPDX-License-Identifier: MIT

// How files come into the window: dialogs, drops, the list of sources, and the choice of a projection, which makes a
// new world as they do.

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMimeData>
#include <algorithm>

#include "app/convert/citation_writer.h"
#include "app/convert/qt_text.h"
#include "app/scene/range_rings.h"
#include "app/window/given_files.h"
#include "app/window/main_window.h"
#include "libgeo/document/document_reader.h"

namespace marz {

namespace {

std::vector<std::filesystem::path> toPaths(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) {
        paths.emplace_back(file.toStdString());
    }
    return paths;
}

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

}  // namespace

void MainWindow::openFiles(const std::vector<std::filesystem::path>& paths) {
    const GivenFiles given = sortGivenFiles(paths);
    m_messages->say(given.problems);
    if (!given.articles.empty()) {
        readNamesAhead();
        m_loader.attachArticles(given.articles);
    }
    for (const std::filesystem::path& file : given.gazetteers) {
        m_gazetteerQuestion->ask(file);
    }
    if (!given.layers.empty()) {
        m_layerLoader.add(given.layers);
    }
}

void MainWindow::chooseArticles(const QString& title) {
    readNamesAhead();
    const QStringList files = QFileDialog::getOpenFileNames(this, title, m_settings.lastFolder(), articleFileFilter());
    if (!files.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(files.constFirst()).absolutePath());
        m_loader.attachArticles(toPaths(files));
    }
}

void MainWindow::chooseLayers() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Add Layer"), m_settings.lastFolder(), layerFileFilter());
    if (!files.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(files.constFirst()).absolutePath());
        m_layerLoader.add(toPaths(files));
    }
}

void MainWindow::chooseProjection(const QString& id) {
    std::optional<geo::ProjectionDefinition> projection = geo::findProjection(toUtf8(id));
    if (!projection) {
        return;
    }
    // Distances in all directions from one place: that place is the selected one.
    const geo::Place* place = m_explorer.selectedPlace();
    const std::optional<geo::LonLat> centre = place == nullptr ? std::nullopt : place->labelPoint();
    if (projection->seam == geo::ProjectionSeam::horizon && centre) {
        projection = geo::azimuthalEquidistantAround(*centre, place->name);
    }
    m_loader.setProjection(*projection);
}

void MainWindow::centreOnSelectedPlace() {
    chooseProjection(QStringLiteral("azimuthal-equidistant"));
}

void MainWindow::chooseRangeRings() {
    MapExtras extras = m_explorer.state().extras;
    QString text =
        extras.rangeRingsKm.empty() ? QStringLiteral("100, 250, 500") : rangeRingsInWords(extras.rangeRingsKm);
    QString question = tr("Distances from the selected place in km, separated by commas (none: no rings)");
    for (;;) {
        bool accepted = false;
        text = QInputDialog::getText(this, tr("Range Rings"), question, QLineEdit::Normal, text, &accepted);
        if (!accepted) {
            return;
        }
        if (const auto kilometres = parseRangeRings(text)) {
            extras.rangeRingsKm = *kilometres;
            m_explorer.setExtras(extras);
            if (!kilometres->empty() && m_explorer.selectedPlace() == nullptr) {
                notice(tr("The rings appear as soon as a place is selected."));
            }
            extras.rangeRingsKm = ringsOffTheMap(extras, *m_explorer.world(), m_explorer.state().selection);
            if (!extras.rangeRingsKm.empty()) {
                notice(tr("Beyond the edge of this map lie the rings of %1 km; choose another projection to see them.")
                           .arg(rangeRingsInWords(extras.rangeRingsKm)));
            }
            return;
        }
        question = tr("Please give up to 20 numbers of kilometres between 0 and 20000, separated by commas");
    }
}

void MainWindow::refreshSources() {
    m_actions->sources->clear();
    for (const geo::Source& source : m_explorer.atlas().sources()) {
        QString text = fullCitation(source, {});
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = m_actions->sources->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_explorer.world()->articleOf(source.id) != nullptr);
        action->setData(toQString(source.id.text()));
        connect(action, &QAction::triggered, this, [this, action, title = toQString(source.title)] {
            const geo::SourceId id(toUtf8(action->data().toString()));
            action->setChecked(m_explorer.world()->articleOf(id) != nullptr);
            chooseArticles(tr("Where is the article \u201C%1\u201D?").arg(title));
        });
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QStringList files = localFiles(*event->mimeData());
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        if (std::any_of(files.begin(), files.end(), [](const QString& file) {
                return geo::hasDocumentEnding(std::filesystem::path(file.toStdString()));
            })) {
            readNamesAhead();
        }
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(*event->mimeData());
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        openFiles(toPaths(files));
    }
}

}  // namespace marz
