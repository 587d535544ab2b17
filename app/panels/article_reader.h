// SPDX-License-Identifier: MIT
#pragma once

// The reader: a whole attached article beside the map. Names are marked by what they name; a click takes the map
// there, and what is selected on the map is found in the text. A small map shows where the present paragraph plays.

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

#include "app/panels/article_reader_view.h"
#include "app/panels/locator_map.h"
#include "app/state/article_reading.h"

namespace marz {

class ArticleReader : public QWidget {
    Q_OBJECT

public:
    ArticleReader(ArticleReading& reading, const MapStyle& style, QWidget* parent = nullptr);

    void setMapStyle(const MapStyle& style);
    ArticleReaderView& view() { return *m_view; }
    LocatorMap& locator() { return *m_locator; }
    QComboBox& articles() { return *m_articles; }

public Q_SLOTS:
    void nextMention();
    void previousMention();

Q_SIGNALS:
    void addArticlesRequested();
    void reviewRequested();
    void showPlaceRequested(const geo::PlaceId& place);
    /// A name leads to a place that the atlas does not have.
    void showPointRequested(geo::LonLat point);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeEmpty();
    void explorerChanged(Changes changes);
    void refreshArticles();
    void refreshCount();
    void refreshLegend();
    void refreshLocator();
    void goTo(std::size_t mention);
    void step(int direction);
    void followSelection();

    ArticleReading& m_reading;
    MapStyle m_style;
    QStackedWidget* m_stack;
    QComboBox* m_articles;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_review;
    QLabel* m_count;
    QLabel* m_legend;
    QLabel* m_note;
    QLabel* m_where;
    ArticleReaderView* m_view;
    LocatorMap* m_locator;
    bool m_leading = false;  // the selection is being changed from here
};

}  // namespace marz
