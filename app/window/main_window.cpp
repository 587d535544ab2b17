// SPDX-License-Identifier: MIT
#include "app/window/main_window.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QSignalBlocker>
#include <QThreadPool>
#include <QUrl>
#include <initializer_list>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/place_page_head.h"
#include "app/window/about_box.h"
#include "app/window/polish_ahead.h"
#include "app/world/article_attacher.h"
#include "app/world/own_atlas.h"
#include "app/world/resource_locator.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

/// The symbols of lists and filters are drawn while the rest of the window is made.
void drawSymbolsAhead(std::shared_ptr<const MarkIcons> icons) {
    QThreadPool::globalInstance()->start([icons = std::move(icons)] {
        for (const geo::VocabularyTerm& kind : geo::placeKinds()) {
            for (const double ratio : {1.0, 2.0}) {
                icons->image(QString::fromUtf8(kind.id.data(), static_cast<qsizetype>(kind.id.size())), 16, ratio);
            }
        }
    });
}

/// What is asked about an article need not be said as well.
QStringList withoutQuestions(const World& world, QStringList sentences) {
    for (const AttachedArticle& attached : world.articles) {
        if (!attached.source) {
            sentences.removeAll(toQString(sentenceAboutUnknown(attached)));
        }
    }
    return sentences;
}

}  // namespace

MainWindow::MainWindow(const MapStyle& style, WindowSettings& settings)
    : m_style(style),
      m_icons(std::make_shared<MarkIcons>(style)),
      m_settings(settings),
      m_shelf(settings, userDataFolder() / "articles"),
      m_reading(m_explorer, userDataFolder() / "reviews.json") {
    drawSymbolsAhead(std::make_shared<const MarkIcons>(style));  // its own: the window's may take another style
    m_actions = new WindowActions(*this);
    m_toolbar = new WindowToolbar(m_explorer, *m_actions, this);
    m_messages = new MessageBar(this);
    m_questions = new ArticleQuestions(m_explorer, m_loader, m_settings, ownAtlasFile(), this);
    m_gazetteerQuestion = new GazetteerQuestion(m_loader, userDataFolder() / "gazetteers", this);
    m_filterPanel = new FilterPanel(m_explorer, m_icons, this);
    m_placeList = new PlaceList(m_explorer, m_icons, this);
    m_map = new MapWidget(m_explorer, style, this);
    m_measure = new MeasureTool(m_explorer, style, *m_map);
    m_placePanel = new PlacePanel(m_explorer, m_icons, this);
    m_reader = new ArticleReader(m_reading, style, this);
    m_review = new ReviewPanel(m_reading, this);
    m_rightTabs = new QTabWidget(this);
    m_status = new StatusLine(m_explorer, *m_map, this);
    m_timeline = new Timeline(m_explorer, this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_left = new QSplitter(Qt::Vertical, this);
    m_leftTabs = new QTabWidget(this);
    m_layerPanel = new LayerPanel(m_explorer, style, this);
    setWindowTitle(tr("Marz"));
    setAcceptDrops(true);
    layOut();
    connectParts();
    connectActions();
    connectChoices();
    connectLayers();
    connectReading();
    restore();
}

MainWindow::~MainWindow() {
    delete takeCentralWidget();  // its parts refer to the explorer, which goes before QWidget's own children
}

void MainWindow::connectParts() {
    connect(&m_loader, &WorldLoader::loaded, this, &MainWindow::worldLoaded);
    connect(&m_loader, &WorldLoader::failed, this, [this](const QString& sentence) {
        m_messages->say(sentence);
        refreshChecks();  // the projection that was asked for may not have come
    });
    connect(m_map, &MapWidget::failed, this, [this](const QString& sentence) { m_messages->say(sentence); });
    connect(m_map, &MapWidget::firstCompleteFrameShown, this, &MainWindow::firstCompleteFrameShown);
    connect(m_map, &MapWidget::firstCompleteFrameShown, this, [this] {
        m_explorer.turns().follow(*m_rightTabs, TurnOrder::unseen, [this] { findLocalFonts(m_placePanel->font()); });
        for (QWidget* unseen : std::initializer_list<QWidget*>{m_layerPanel, m_reader, m_review}) {
            polishAhead(*unseen, m_explorer.turns());
        }
    });
    connect(m_placePanel, &PlacePanel::noticed, this, &MainWindow::notice);
    connect(m_placePanel, &PlacePanel::attachArticleRequested, this, [this](const geo::SourceId& id) {
        const geo::Source* source = m_explorer.atlas().findSource(id);
        chooseArticles(tr("Where is the article \u201C%1\u201D?")
                           .arg(source == nullptr ? toQString(id.text()) : toQString(source->title)));
    });
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        if (changes & (Changes(Change::world) | Change::labels | Change::selection | Change::filter | Change::extras)) {
            refreshChecks();
        }
        if (changes & Change::texts) {
            m_shelf.remember(*m_explorer.world());
            m_explorer.turns().follow(*this, TurnOrder::unseen, [this] { refreshSources(); });
        }
    });
}

void MainWindow::connectActions() {
    connect(m_actions->addArticles, &QAction::triggered, this, [this] { chooseArticles(tr("Add Articles")); });
    connect(m_actions->addLayer, &QAction::triggered, this, &MainWindow::chooseLayers);
    connect(m_actions->exportMap, &QAction::triggered, this, &MainWindow::exportRequested);
    connect(m_actions->copyMap, &QAction::triggered, this, &MainWindow::copyMapRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_toolbar->search().setFocus(Qt::ShortcutFocusReason);
        m_toolbar->search().selectAll();
    });
    connect(&m_toolbar->search(), &SearchField::listRequested, this, [this] { m_placeList->enter(); });
    connect(m_actions->clearFilters, &QAction::triggered, this, [this] { m_explorer.clearFilter(); });
    connect(m_actions->clearSelection, &QAction::triggered, this, [this] { m_explorer.clearSelection(); });
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { m_map->zoomBy(1.5); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { m_map->zoomBy(1.0 / 1.5); });
    connect(m_actions->showRegion, &QAction::triggered, this, [this] { m_map->showRegion(); });
    connect(m_actions->showSelected, &QAction::triggered, this, [this] {
        if (const geo::Place* place = m_explorer.selectedPlace()) {
            m_map->flyToPlace(place->id);
        }
    });
    connect(m_actions->showLeft, &QAction::toggled, m_leftTabs, &QWidget::setVisible);
    connect(m_actions->showRight, &QAction::toggled, m_rightTabs, &QWidget::setVisible);
    connect(m_actions->showTimeline, &QAction::toggled, m_timeline, &QWidget::setVisible);
    connect(m_actions->nextEvent, &QAction::triggered, m_timeline, &Timeline::stepForward);
    connect(m_actions->previousEvent, &QAction::triggered, m_timeline, &Timeline::stepBack);
    connect(m_actions->playEvents, &QAction::triggered, m_timeline, &Timeline::togglePlay);
    connect(m_actions->allDates, &QAction::triggered, m_timeline, &Timeline::showAllDates);
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_actions->forgetMissing, &QAction::triggered, this, [this] {
        m_shelf.forgetMissing();
        m_messages->dismiss();
    });
    connect(m_actions->openFolder, &QAction::triggered, this, [this] {
        const QString folder = QString::fromStdString(m_shelf.folder().string());
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeysBox(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutBox(this); });
}

void MainWindow::connectChoices() {
    connect(m_actions->projections, &QActionGroup::triggered, this,
            [this](QAction* action) { chooseProjection(action->data().toString()); });
    connect(m_actions->names, &QActionGroup::triggered, this, [this](QAction* action) {
        m_explorer.setLabelLanguage(static_cast<LabelLanguage>(action->data().toInt()));
    });
    connect(m_actions->centreOnSelected, &QAction::triggered, this, &MainWindow::centreOnSelectedPlace);
    connect(m_actions->measure, &QAction::triggered, m_measure, &MeasureTool::setActive);
    connect(m_measure, &MeasureTool::activeChanged, m_actions->measure, &QAction::setChecked);
    connect(m_actions->rangeRings, &QAction::triggered, this, &MainWindow::chooseRangeRings);
    connect(m_actions->graticule, &QAction::triggered, this, [this](bool shown) {
        MapExtras extras = m_explorer.state().extras;
        extras.graticule = shown;
        m_explorer.setExtras(extras);
    });
    m_explorer.setLabelLanguage(m_settings.labelLanguage());
    m_explorer.setExtras(m_settings.mapExtras());
    refreshChecks();
}

void MainWindow::worldLoaded(const WorldPointer& world, const QStringList& warnings) {
    m_explorer.setWorld(world);
    m_layerWatcher.watch(world->userLayers);
    m_messages->say(withoutQuestions(*world, warnings));
}

void MainWindow::refreshChecks() {
    for (QAction* action : m_actions->projections->actions()) {
        const auto offered = geo::findProjection(toUtf8(action->data().toString()));
        const geo::ProjectionDefinition& present = m_explorer.world()->projection;
        const bool isPresent = offered && offered->id == present.id;
        if (offered) {
            QString name = toQString(isPresent ? present.name : offered->name);
            action->setText(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        }
        action->setChecked(isPresent);
    }
    m_actions->graticule->setChecked(m_explorer.state().extras.graticule);
    for (QAction* action : m_actions->names->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(m_explorer.state().labelLanguage));
    }
    m_actions->clearSelection->setEnabled(m_explorer.selectedPlace() != nullptr);
    const geo::Place* selected = m_explorer.selectedPlace();
    m_actions->showSelected->setEnabled(selected != nullptr);
    m_actions->centreOnSelected->setEnabled(selected != nullptr && selected->labelPoint().has_value());
    m_actions->clearFilters->setEnabled(m_explorer.state().filter != startFilter());
}

void MainWindow::setMapStyle(const MapStyle& style) {
    const bool otherSymbols = style.kinds != m_style.kinds || style.otherKind != m_style.otherKind;
    m_style = style;
    m_map->setMapStyle(style);
    m_measure->setMapStyle(style);
    m_layerPanel->setMapStyle(style);
    m_reader->setMapStyle(style);
    if (otherSymbols) {
        m_icons->setStyle(style);
        m_explorer.showTextsAgain();  // lists and pages show the symbols of the kinds
    }
}

void MainWindow::notice(const QString& sentence) {
    m_status->showMessage(sentence, 6000);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_layerWatcher.check();  // the user may come from the program that writes the file
    }
    if (event->type() == QEvent::WindowStateChange) {
        // Also the window manager and the remembered geometry make the window full screen.
        const QSignalBlocker blocker(m_actions->fullScreen);
        m_actions->fullScreen->setChecked(isFullScreen());
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember();
    event->accept();
}

}  // namespace marz
