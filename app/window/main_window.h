// SPDX-License-Identifier: MIT
#pragma once

// The window: filters and list on the left, the map in the middle, the selected place on the right. Lays out and
// connects; what happens in the parts is theirs.

#include <QMainWindow>
#include <QSplitter>
#include <QTabWidget>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/map/map_widget.h"
#include "app/map/measure_tool.h"
#include "app/panels/article_reader.h"
#include "app/panels/filter_panel.h"
#include "app/panels/layer_panel.h"
#include "app/panels/place_list.h"
#include "app/panels/place_panel.h"
#include "app/panels/review_panel.h"
#include "app/panels/timeline.h"
#include "app/state/article_reading.h"
#include "app/state/explorer.h"
#include "app/window/article_arrivals.h"
#include "app/window/article_questions.h"
#include "app/window/article_shelf.h"
#include "app/window/decided_finds.h"
#include "app/window/gazetteer_question.h"
#include "app/window/layer_shelf.h"
#include "app/window/message_bar.h"
#include "app/window/status_line.h"
#include "app/window/window_actions.h"
#include "app/window/window_settings.h"
#include "app/window/window_toolbar.h"
#include "app/world/layer_loader.h"
#include "app/world/layer_watcher.h"
#include "app/world/world_loader.h"
#include "libgeo/projection/coordinate_systems.h"

namespace marz {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `settings` must outlive the window.
    MainWindow(const MapStyle& style, WindowSettings& settings);
    ~MainWindow() override;

    /// Loads the world together with the articles of the shelf; the window can be used meanwhile.
    void load(WorldRequest request);
    /// Articles, layers and folders, as given by drop, dialog or command line.
    void openFiles(const std::vector<std::filesystem::path>& paths);

    /// Other looks of the map and its symbols.
    void setMapStyle(const MapStyle& style);

    /// A sentence in the status bar for a while.
    void notice(const QString& sentence);

    Explorer& explorer() { return m_explorer; }
    WorldLoader& loader() { return m_loader; }
    MapWidget& map() { return *m_map; }
    PlacePanel& placePanel() { return *m_placePanel; }
    PlaceList& placeList() { return *m_placeList; }
    LayerPanel& layerPanel() { return *m_layerPanel; }
    Timeline& timeline() { return *m_timeline; }
    ArticleReading& reading() { return m_reading; }
    ArticleReader& reader() { return *m_reader; }
    ReviewPanel& review() { return *m_review; }
    ArticleQuestions& articleQuestions() { return *m_questions; }
    GazetteerQuestion& gazetteerQuestion() { return *m_gazetteerQuestion; }
    QTabWidget& rightTabs() { return *m_rightTabs; }
    LayerLoader& layerLoader() { return m_layerLoader; }
    QTabWidget& leftTabs() { return *m_leftTabs; }
    MessageBar& messages() { return *m_messages; }
    WindowActions& actions() { return *m_actions; }
    const MapStyle& mapStyle() const { return m_style; }

Q_SIGNALS:
    void exportRequested();
    void copyMapRequested();
    /// The map of the loaded world is on the screen for the first time.
    void firstCompleteFrameShown();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void connectParts();
    void connectActions();
    void connectChoices();
    void worldLoaded(const WorldPointer& world, const QStringList& warnings);
    void chooseArticles(const QString& title);
    void chooseLayers();
    void connectLayers();
    void connectBorders();
    void layOutBars(QWidget& central);
    void layOutLeft();
    void layOutRight();
    void showRightTab(QWidget* panel, QWidget* focus);
    void connectReading();
    void connectUndo();
    void readAboutSelected();
    void showPlacesOf(const std::vector<geo::SourceId>& sources);
    void showFinds(const std::vector<geo::SourceId>& sources);
    bool filteredByFinds() const;
    void showPlacesAsBefore();
    void readNamesAhead();
    void sayWhatNamesLack();
    void connectLayerLoader();
    void connectLayerShelf();
    void showLayersTab();
    void zoomToLayer(const LayerKey& key);
    void askForSystem(const LayerSource& source, const QString& reason, geo::SystemsWanted wanted);
    void askForSystemOf(const UserLayerId& layer);
    void chooseOwnBorders();
    void useAsBorders(const std::vector<const UserLayer*>& arrived);
    void forgetBorders(const LayerSource& source);
    void layersArrived(const std::vector<UserLayerId>& layers);
    void chooseProjection(const QString& id);
    void centreOnSelectedPlace();
    void chooseRangeRings();
    void refreshChecks();
    void refreshSources();
    void restore();
    void remember();

    MapStyle m_style;
    std::shared_ptr<MarkIcons> m_icons;
    WindowSettings& m_settings;
    ArticleShelf m_shelf;
    Explorer m_explorer;
    ArticleReading m_reading;
    ArticleArrivals m_arrivals{m_explorer};
    std::optional<geo::ClaimFilter> m_filterBefore;  // an unknown article's places are shown in its stead
    WorldLoader m_loader;
    DecidedFinds m_decidedFinds{m_reading, m_loader};
    LayerLoader m_layerLoader{m_loader};
    LayerWatcher m_layerWatcher;
    LayerShelf m_layerShelf{m_settings, m_layerLoader, m_explorer};
    std::optional<std::filesystem::path> m_comingBorders;  // being read, to be used as country lines
    std::vector<UserLayerId> m_comingLayers;               // read, to be shown when the world has them
    WindowActions* m_actions;
    WindowToolbar* m_toolbar;
    MessageBar* m_messages;
    ArticleQuestions* m_questions;
    GazetteerQuestion* m_gazetteerQuestion;
    std::shared_ptr<const AllNames> m_namesSaid;  // whose warnings have been shown
    FilterPanel* m_filterPanel;
    PlaceList* m_placeList;
    MapWidget* m_map;
    MeasureTool* m_measure;
    PlacePanel* m_placePanel;
    ArticleReader* m_reader;
    ReviewPanel* m_review;
    QTabWidget* m_rightTabs;
    StatusLine* m_status;
    Timeline* m_timeline;
    QSplitter* m_columns;
    QSplitter* m_left;
    QTabWidget* m_leftTabs;
    LayerPanel* m_layerPanel;
};

}  // namespace marz
