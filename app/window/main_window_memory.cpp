// SPDX-License-Identifier: MIT

// What the window remembers from one start to the next, and how it begins with that.

#include <QScreen>
#include <utility>

#include "app/window/main_window.h"

namespace marz {

namespace {

QStringList sentencesAboutMissing(const QStringList& missing) {
    QStringList sentences;
    for (const QString& path : missing) {
        sentences << MainWindow::tr(
                         "%1: this attached article is gone. Add it again from where it is now, or choose "
                         "Articles \u25B8 Forget Missing Files.")
                         .arg(path);
    }
    return sentences;
}

/// Most of the screen, with room for the frame; on a very large one not more than the columns can use.
QSize sizeAtFirstStart(const QSize& screen) {
    return (screen * 0.92).boundedTo({1760, 1080});
}

}  // namespace

void MainWindow::load(WorldRequest request) {
    const ShelvedArticles shelved = m_shelf.atStart();
    // What is named now comes last: of two files of one source the later one counts.
    request.articles.insert(request.articles.begin(), shelved.paths.begin(), shelved.paths.end());
    if (!m_settings.problemAtStart().isEmpty()) {
        m_messages->say(m_settings.problemAtStart());
    }
    if (const std::optional<geo::ProjectionDefinition> remembered = m_settings.projection()) {
        request.projection = remembered;
    } else if (const QString word = m_settings.unknownProjection(); !word.isEmpty()) {
        m_messages->say(
            tr("The settings ask for the projection \u201C%1\u201D, which there is not; the map has the usual "
               "one. Choose another under Map \u25B8 Projection.")
                .arg(word));
    }
    if (!request.own.empty()) {
        m_questions->setOwnAtlas(request.own);
    }
    m_messages->say(sentencesAboutMissing(shelved.missing));
    m_loader.load(std::move(request));  // no copy stays that holds what was read ahead
}

void MainWindow::restore() {
    if (!restoreGeometry(m_settings.geometry())) {
        resize(sizeAtFirstStart(screen()->availableSize()));
    }
    m_columns->restoreState(m_settings.splitter());
    m_left->restoreState(m_settings.leftSplitter());
    // A saved state carries more than sizes: what a damaged file says of the rest does not count.
    m_columns->setOrientation(Qt::Horizontal);
    m_left->setOrientation(Qt::Vertical);
    for (QSplitter* splitter : {m_columns, m_left}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
}

void MainWindow::remember() {
    m_settings.setGeometry(saveGeometry());
    m_settings.setSplitter(m_columns->saveState());
    m_settings.setLeftSplitter(m_left->saveState());
    m_settings.setLabelLanguage(m_explorer.state().labelLanguage);
    m_settings.setMapExtras(m_explorer.state().extras);
    m_settings.setLayers(m_explorer.state().layers);
    m_settings.setOpenBorders(m_explorer.state().borders.openBorders);
    if (!m_explorer.world()->projection.id.empty()) {  // closed before anything was loaded: the former choice stays
        m_settings.setProjection(m_explorer.world()->projection);
    }
}

}  // namespace marz
