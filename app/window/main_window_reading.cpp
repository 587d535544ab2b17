// SPDX-License-Identifier: MIT

// The tabs on the right (place, reader, review) and what leads from one to another.

#include <QThreadPool>
#include <QUndoStack>
#include <algorithm>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/map/map_views.h"
#include "app/window/main_window.h"

namespace marz {

void MainWindow::showRightTab(QWidget* panel, QWidget* focus) {
    m_actions->showRight->setChecked(true);
    m_rightTabs->setCurrentWidget(panel);
    focus->setFocus(Qt::OtherFocusReason);
}

void MainWindow::connectReading() {
    connect(&m_reading, &ArticleReading::failed, this, [this](const QString& sentence) { m_messages->say(sentence); });
    connect(m_actions->showReader, &QAction::triggered, this, &MainWindow::readAboutSelected);
    connect(m_actions->showReview, &QAction::triggered, this, [this] { showRightTab(m_review, &m_review->names()); });
    connect(m_actions->nextMention, &QAction::triggered, m_reader, &ArticleReader::nextMention);
    connect(m_actions->previousMention, &QAction::triggered, m_reader, &ArticleReader::previousMention);
    const auto mark = [this] {
        const QString phrase = m_reader->view().selectedText();
        phrase.isEmpty() ? notice(tr("Select the name in the reader first, then it can be marked as a place."))
                         : m_review->markPhrase(phrase);
    };
    connect(m_actions->markPlace, &QAction::triggered, this, mark);
    connect(&m_reader->view(), &ArticleReaderView::markRequested, this, mark);
    connect(&m_reader->view(), &ArticleReaderView::notAPlaceRequested, m_review, &ReviewPanel::currentIsNotAPlace);
    connect(&m_reader->view(), &ArticleReaderView::explainRequested, this, [this] {
        showRightTab(m_review, &m_review->candidates());
        m_review->explainCurrent();
    });
    connect(m_reader, &ArticleReader::addArticlesRequested, m_actions->addArticles, &QAction::trigger);
    connect(m_reader, &ArticleReader::showPlaceRequested, m_map, &MapWidget::flyToPlace);
    connect(m_reader, &ArticleReader::showPointRequested, this, [this](geo::LonLat point) {
        const geo::Projection projection(m_explorer.world()->projection);
        if (const std::optional<geo::PlanePoint> at = projection.toPlane(point)) {
            constexpr double around = 40000.0;  // metres; a point alone would be ground without a name
            m_map->flyToBox(geo::PlaneBox{at->x, at->y, at->x, at->y}.grownBy(around));
        }
    });
    connect(m_reader, &ArticleReader::reviewRequested, m_actions->showReview, &QAction::trigger);
    connect(m_placePanel, &PlacePanel::readPassageRequested, this,
            [this](const geo::SourceId& source, const QString& paragraph) {
                if (m_reading.openPassage(source, paragraph.toStdString())) {
                    showRightTab(m_reader, &m_reader->view());
                }
            });
    connect(m_questions, &ArticleQuestions::noticed, this, &MainWindow::notice);
    connect(m_questions, &ArticleQuestions::failed, this,
            [this](const QString& sentence) { m_messages->say(sentence); });
    connect(m_gazetteerQuestion, &GazetteerQuestion::noticed, this, &MainWindow::notice);
    connect(&m_reading, &ArticleReading::mentionsChanged, this, &MainWindow::sayWhatNamesLack);
    connect(m_questions, &ArticleQuestions::sourceAdded, this, [this](const geo::SourceId& source) {
        m_filterBefore.reset();  // it stays, so nothing leads back
        showPlacesOf({source});
    });
    connect(m_questions, &ArticleQuestions::forgotten, this, &MainWindow::showPlacesAsBefore);
    connect(&m_arrivals, &ArticleArrivals::unknownArrived, this,
            [this](const std::shared_ptr<const geo::Article>& article) {
                m_reading.open(article);
                showRightTab(m_reader, &m_reader->view());
            });
    connect(&m_arrivals, &ArticleArrivals::mapped, this, &MainWindow::showFinds);
    connect(m_questions, &ArticleQuestions::showPlacesRequested, this,
            [this](const std::shared_ptr<const geo::Article>& article, const geo::SourceId& source) {
                m_reading.open(article);
                showFinds({source});
            });
    // Whoever chooses a place wants to see it; the reader shows it in its text, the review has nothing to show of it.
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        const bool chosen = m_explorer.selectedPlace() != nullptr || m_explorer.state().selectedFeature;
        if (changes & Change::selection && chosen && m_rightTabs->currentWidget() == m_review) {
            m_rightTabs->setCurrentWidget(m_placePanel);
        }
    });
    connectUndo();
}

/// The article that is open, or where it does not speak of the selected place, the first one that does.
void MainWindow::readAboutSelected() {
    const geo::Place* const place = m_explorer.selectedPlace();
    const auto passages =
        place == nullptr ? std::vector<const geo::Passage*>() : m_explorer.atlas().passagesOf(place->id);
    const bool speaksOfIt = std::any_of(passages.begin(), passages.end(), [this](const geo::Passage* passage) {
        return m_reading.article().get() == m_explorer.world()->articleOf(passage->source);
    });
    for (const geo::Passage* passage : passages) {
        if (speaksOfIt || m_reading.openPassage(passage->source, passage->paragraph)) {
            break;
        }
    }
    showRightTab(m_reader, &m_reader->view());
}

namespace {

/// In how many paragraphs of these sources a place is named, and one more.
double timesNamed(const geo::Atlas& atlas, std::size_t place, const std::vector<geo::SourceId>& sources) {
    const std::vector<std::size_t>& passages = atlas.passageIndexesOf(place);
    return 1.0 + static_cast<double>(std::count_if(passages.begin(), passages.end(), [&](std::size_t passage) {
               const geo::SourceId& source = atlas.passages()[passage].source;
               return std::find(sources.begin(), sources.end(), source) != sources.end();
           }));
}

}  // namespace

/// The articles become a map: all that they name, of whatever kind, and nothing else. The map flies to where most of it
/// lies, as a single Washington would make it one of the world.
void MainWindow::showPlacesOf(const std::vector<geo::SourceId>& sources) {
    constexpr double around = 40000.0;  // metres; a point alone would be ground without a name
    geo::ClaimFilter filter;
    filter.sources = sources;
    m_explorer.setFilter(filter);
    const geo::Atlas& atlas = m_explorer.atlas();
    std::vector<WeighedPoint> points;
    for (const std::size_t place : m_explorer.shownPlaces()) {
        const auto& anchor = m_explorer.world()->places->anchors[place];
        if (anchor && atlas.places()[place].kind != "country") {
            points.push_back({*anchor, timesNamed(atlas, place, sources)});
        }
    }
    if (const geo::PlaneBox box = boxOfMost(points); !box.empty()) {
        m_map->flyToBox(box.grownBy(around));
    }
}

void MainWindow::showFinds(const std::vector<geo::SourceId>& sources) {
    if (!filteredByFinds()) {
        m_filterBefore = m_explorer.state().filter;
    }
    showPlacesOf(sources);
}

/// By articles that are no sources: the window has set this filter for their places.
bool MainWindow::filteredByFinds() const {
    const std::vector<geo::SourceId>& sources = m_explorer.state().filter.sources;
    return !sources.empty() && std::all_of(sources.begin(), sources.end(), [this](const geo::SourceId& id) {
        return m_explorer.world()->knownAtlas().findSource(id) == nullptr;
    });
}

/// Only where nobody has chosen another filter meanwhile.
void MainWindow::showPlacesAsBefore() {
    const std::optional<geo::ClaimFilter> before = std::exchange(m_filterBefore, std::nullopt);
    if (before && filteredByFinds()) {
        m_explorer.setFilter(*before);
    }
}

/// They are read when somebody first asks, so what is wrong with them is known after the world is loaded.
void MainWindow::sayWhatNamesLack() {
    const std::shared_ptr<const AllNames>& names = m_reading.allNames();
    if (m_reading.finding() || m_reading.mentions().empty() || !names || names == m_namesSaid) {
        return;
    }
    QStringList sentences;
    for (const geo::Warning& warning : names->warnings()) {
        sentences << toQString(warning.message);
    }
    if (!m_namesSaid || m_namesSaid->warnings().size() != names->warnings().size()) {
        m_messages->say(sentences);
    }
    m_namesSaid = names;
}

/// Reading them takes a third of a second, and an article that comes will ask for them.
void MainWindow::readNamesAhead() {
    QThreadPool::globalInstance()->start([names = m_explorer.world()->allNames] {
        try {
            if (names) {
                names->gazetteer();
            }
        } catch (const std::exception&) {
            // Said by whoever needs the names.
        }
    });
}

void MainWindow::connectUndo() {
    QUndoStack& stack = m_reading.undoStack();
    connect(m_actions->undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(m_actions->redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::indexChanged, this, [this, &stack] {
        m_actions->undo->setEnabled(stack.canUndo());
        m_actions->redo->setEnabled(stack.canRedo());
        m_actions->undo->setText(stack.canUndo() ? tr("&Undo %1").arg(stack.undoText()) : tr("&Undo"));
        m_actions->redo->setText(stack.canRedo() ? tr("&Redo %1").arg(stack.redoText()) : tr("&Redo"));
    });
    m_actions->undo->setEnabled(false);
    m_actions->redo->setEnabled(false);
}

}  // namespace marz
