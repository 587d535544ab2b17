// SPDX-License-Identifier: MIT
#include "app/panels/article_reader.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
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

QToolButton* makeButton(QWidget* parent, const QString& text, const QString& name, const char* role) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("role", QString::fromLatin1(role));
    return button;
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

QWidget* ArticleReader::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(14, 0, 14, 4);
    layout->setSpacing(6);
    m_articles = new QComboBox(head);
    m_articles->setAccessibleName(tr("Article"));
    m_articles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_articles->setMinimumContentsLength(12);
    m_previous = makeButton(head, QStringLiteral("\u2039"), tr("Previous name (Shift+F3)"), "small");
    m_next = makeButton(head, QStringLiteral("\u203A"), tr("Next name (F3)"), "small");
    m_count = new QLabel(head);
    m_count->setProperty("role", QStringLiteral("quiet"));
    m_review = makeButton(head, {}, tr("Review uncertain names (Ctrl+Shift+U)"), "link");
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_review);
    layout->addWidget(m_articles);
    layout->addLayout(line);
    layout->addWidget(m_legend);
    connect(m_articles, &QComboBox::activated, this, [this](int index) {
        const std::vector<AttachedArticle>& articles = m_reading.explorer().world()->articles;
        if (static_cast<std::size_t>(index) < articles.size()) {
            m_reading.open(articles[static_cast<std::size_t>(index)].article);
        }
    });
    connect(m_previous, &QToolButton::clicked, this, &ArticleReader::previousMention);
    connect(m_next, &QToolButton::clicked, this, &ArticleReader::nextMention);
    connect(m_review, &QToolButton::clicked, this, &ArticleReader::reviewRequested);
    return head;
}

QWidget* ArticleReader::makeEmpty() {
    auto* empty = new QWidget(this);
    auto* layout = new QVBoxLayout(empty);
    layout->setContentsMargins(18, 18, 18, 18);
    auto* title = new QLabel(tr("Read an article beside the map"), empty);
    QFont font = title->font();
    font.setPixelSize(18);
    font.setWeight(QFont::Bold);
    title->setFont(font);
    title->setWordWrap(true);
    auto* text = new QLabel(tr("Add the file of an article (text, web page, PDF, Word or Markdown), or drop it on the "
                               "window. Every place that it names is marked in the text and found on the map."),
                            empty);
    text->setWordWrap(true);
    auto* add = new QPushButton(tr("Add Articles\u2026"), empty);
    connect(add, &QPushButton::clicked, this, &ArticleReader::addArticlesRequested);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return empty;
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

void ArticleReader::nextMention() {
    m_reading.step(1);
    if (m_reading.current()) {
        goTo(*m_reading.current());
    }
}

void ArticleReader::previousMention() {
    m_reading.step(-1);
    if (m_reading.current()) {
        goTo(*m_reading.current());
    }
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
