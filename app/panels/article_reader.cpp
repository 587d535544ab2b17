// SPDX-License-Identifier: MIT
#include "app/panels/article_reader.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>

#include "app/convert/citation_writer.h"
#include "app/convert/paragraph_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/block_places.h"
#include "app/panels/mentioned_place.h"
#include "app/panels/panel_colours.h"

namespace marz {

namespace {

QString titleOf(const World& world, const AttachedArticle& attached) {
    const std::optional<geo::SourceId> id = attached.shownSource();
    if (const geo::Source* source = id ? world.atlas->findSource(*id) : nullptr) {
        return sourceNameAndTitle(*source, QStringLiteral(" \u00B7 "));
    }
    const std::string& title = attached.article->metadata.title;
    return title.empty() ? QFileInfo(QString::fromStdString(attached.article->path.string())).fileName()
                         : toQString(title);
}

}  // namespace

ArticleReader::ArticleReader(ArticleReading& reading, const MapStyle& style, QWidget* parent)
    : QWidget(parent),
      m_reading(reading),
      m_style(style),
      m_stack(new QStackedWidget(this)),
      m_legend(new QLabel(this)),
      m_note(new QLabel(this)),
      m_where(new QLabel(this)),
      m_view(new ArticleReaderView(reading, style, this)),
      m_locator(new LocatorMap(reading.explorer(), style, this)) {
    setObjectName(QStringLiteral("articleReader"));
    setAccessibleName(tr("Reader"));
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_where);
    layout->addWidget(m_locator);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setProperty("role", QStringLiteral("quiet"));
    m_note->setContentsMargins(16, 2, 16, 2);
    m_note->hide();
    m_where->setProperty("role", QStringLiteral("heading"));
    m_where->setContentsMargins(16, 2, 16, 0);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(&m_reading.explorer(), &Explorer::changed, this, &ArticleReader::explorerChanged);
    connect(&m_reading, &ArticleReading::opened, this, &ArticleReader::refreshArticles);
    connect(&m_reading, &ArticleReading::mentionsChanged, this, [this] {
        refreshLegend();
        refreshCount();
        refreshLocator();
    });
    connect(&m_reading, &ArticleReading::currentChanged, this, [this] {
        refreshCount();
        refreshLocator();
    });
    connect(m_view, &ArticleReaderView::mentionActivated, this, &ArticleReader::goTo);
    connect(m_view, &ArticleReaderView::presentBlockChanged, this, &ArticleReader::refreshLocator);
    connect(m_locator, &LocatorMap::placeClicked, this, [this](const geo::PlaceId& place) {
        m_reading.explorer().select(place);
        Q_EMIT showPlaceRequested(place);
    });
    refreshArticles();
    refreshLegend();
    refreshCount();
}

void ArticleReader::setMapStyle(const MapStyle& style) {
    m_style = style;
    m_view->setMapStyle(style);
    m_locator->setMapStyle(style);
    refreshLegend();
}

void ArticleReader::explorerChanged(Changes changes) {
    if (changes & Change::texts) {
        refreshArticles();
        refreshLocator();  // what the article names may be on the map only now
    }
    if (changes & Change::selection && !m_leading) {
        followSelection();
    }
}

void ArticleReader::refreshArticles() {
    const World& world = *m_reading.explorer().world();
    const QSignalBlocker quiet(m_articles);
    m_articles->clear();
    for (const AttachedArticle& attached : world.articles) {
        m_articles->addItem(titleOf(world, attached));
        if (attached.article == m_reading.article()) {
            m_articles->setCurrentIndex(m_articles->count() - 1);
        }
    }
    m_articles->setToolTip(m_articles->currentText());
    m_stack->setCurrentIndex(m_reading.article() ? 1 : 0);
    m_note->hide();
}

void ArticleReader::refreshCount() {
    const std::size_t count = m_reading.mentions().size();
    const auto uncertain = std::count_if(m_reading.mentions().begin(), m_reading.mentions().end(),
                                         [](const geo::PlaceMention& mention) { return mention.uncertain; });
    m_count->setText(m_reading.current()   ? tr("%1 of %2 names").arg(*m_reading.current() + 1).arg(count)
                     : m_reading.finding() ? tr("finding names\u2026")
                                           : tr("%1 names").arg(count));
    m_review->setText(uncertain == 1 ? tr("1 to review") : tr("%1 to review").arg(uncertain));
    m_review->setVisible(uncertain > 0);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void ArticleReader::refreshLegend() {
    std::array<bool, allMentionGroups.size()> used{};
    bool uncertain = false;
    bool standing = false;
    const std::vector<geo::PlaceMention>& mentions = m_reading.mentions();
    constexpr std::size_t most = 10000;  // by then every group that the article has has come
    for (std::size_t index = 0; index < std::min(most, mentions.size()); ++index) {
        const geo::PlaceMention& mention = mentions[index];
        used[static_cast<std::size_t>(groupOfMention(m_reading, mention))] = true;
        uncertain = uncertain || mention.uncertain;
        standing = standing || mention.role != geo::MentionRole::place;
    }
    QStringList entries;
    const auto add = [&](const QColor& colour, const QString& words, const QString& sample) {
        entries << QStringLiteral(
                       "<span style=\"white-space:nowrap\"><span style=\"color:%1\">%2</span>\u00A0%3</span>")
                       .arg(colour.name(), sample, words.toHtmlEscaped().replace(QLatin1Char(' '), QChar(0x00A0)));
    };
    for (const MentionGroup group : allMentionGroups) {
        if (used[static_cast<std::size_t>(group)]) {
            add(groupColour(group, m_style), groupInWords(group), QStringLiteral("\u25A0"));
        }
    }
    const QColor quiet = panelColours(palette()).quiet;
    if (standing) {
        add(quiet, tr("a people or government"), QStringLiteral("\u2026"));
    }
    if (uncertain) {
        add(quiet, tr("uncertain"), QStringLiteral("\u2212\u00A0\u2212"));
    }
    m_legend->setText(QStringLiteral("<span style=\"font-size:11px;color:%1\">%2</span>")
                          .arg(quiet.name(), entries.join(QStringLiteral(" &nbsp; "))));
    m_legend->setVisible(!entries.isEmpty());
}

void ArticleReader::refreshLocator() {
    const geo::Block* block = m_view->presentBlock();
    m_where->setText(block != nullptr && block->paragraph
                         ? tr("WHERE %1 PLAYS").arg(paragraphInWords(block->reference()).toUpper())
                         : tr("WHERE THIS PASSAGE PLAYS"));
    m_locator->setPlaces(block == nullptr ? std::vector<std::size_t>() : placesOfBlock(m_reading, *block));
}

void ArticleReader::goTo(std::size_t mention) {
    if (mention >= m_reading.mentions().size()) {
        return;
    }
    const geo::PlaceId place = m_reading.mentions()[mention].place;
    const QScopedValueRollback leading(m_leading, true);
    m_note->hide();
    m_reading.setCurrent(mention);
    const MentionedPlace named = mentionedPlace(m_reading, place);
    if (named.inAtlas) {
        m_reading.explorer().select(place);  // a visit would switch on its kind: reading is no filtering
        Q_EMIT showPlaceRequested(place);
    } else if (named.point) {
        m_reading.explorer().clearSelection();
        Q_EMIT showPointRequested(*named.point);
    }
}

/// Whoever reads from name to name is not taken to all of Russia and back by a Russian locomotive, nor to a place that
/// the name may not mean; a click shows them.
void ArticleReader::step(int direction) {
    m_reading.step(direction);
    const geo::PlaceMention* mention = m_reading.currentMention();
    if (mention != nullptr && mention->role == geo::MentionRole::place && !mention->uncertain) {
        goTo(*m_reading.current());
    }
}

void ArticleReader::nextMention() {
    step(1);
}

void ArticleReader::previousMention() {
    step(-1);
}

/// In a low window the text has all the room.
void ArticleReader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int lowest = 480;  // pixels, of which the text then has about half
    m_where->setVisible(height() >= lowest);
    m_locator->setVisible(height() >= lowest);
}

void ArticleReader::followSelection() {
    const geo::Place* place = m_reading.explorer().selectedPlace();
    if (place == nullptr || !m_reading.article()) {
        m_note->hide();
        m_reading.setCurrent(std::nullopt);
        return;
    }
    const bool named = m_reading.goToPlace(place->id);
    if (!named) {
        m_reading.setCurrent(std::nullopt);
        m_note->setText(tr("This article does not name %1.").arg(toQString(place->name)));
    }
    m_note->setVisible(!named);
}

}  // namespace marz
