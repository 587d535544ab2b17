// SPDX-License-Identifier: MIT
#include "app/panels/place_panel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextDocument>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/feature_page.h"
#include "app/panels/passage_view.h"
#include "app/panels/place_page.h"

namespace marz {

namespace {

QString decodedRest(const QUrl& target) {
    const QString text = target.toString(QUrl::FullyEncoded);
    return text.mid(text.indexOf(QLatin1Char(':')) + 1);
}

std::string decodedId(const QString& encoded) {
    return QUrl::fromPercentEncoding(encoded.toLatin1()).toStdString();
}

}  // namespace

PlacePanel::PlacePanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent)
    : QTextBrowser(parent), m_explorer(explorer), m_icons(std::move(icons)) {
    setObjectName(QStringLiteral("placePanel"));
    setAccessibleName(tr("Place panel"));
    setAccessibleDescription(tr("What each source says about the selected place, with the passages"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setMinimumWidth(260);
    document()->setDocumentMargin(18);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &PlacePanel::refreshNow);
    connect(this, &QTextBrowser::anchorClicked, this, &PlacePanel::followLink);
    connect(&m_explorer, &Explorer::changed, this, &PlacePanel::explorerChanged);
    refresh();
}

QVariant PlacePanel::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource && name.scheme() == QLatin1String("mark")) {
        return m_icons->image(name.path(), 16, devicePixelRatioF());
    }
    return {};
}

void PlacePanel::explorerChanged(Changes changes) {
    if (changes & Change::selection) {
        refreshLater(Reader::begins);
    } else if (changes & Change::texts ||
               (m_explorer.state().selectedFeature && changes & (Changes(Change::world) | Change::layers))) {
        refreshLater(Reader::stays);  // the same place with, perhaps, an article more
    }
}

void PlacePanel::refreshLater(Reader reader) {
    m_reader = reader == Reader::begins ? reader : m_reader;
    if (isVisible()) {
        m_later.start();
    } else {
        refreshNow();
    }
}

void PlacePanel::refreshNow() {
    if (std::exchange(m_reader, Reader::stays) == Reader::begins) {
        refresh();
    } else {
        refreshInPlace();
    }
}

void PlacePanel::refresh() {
    const World& world = *m_explorer.world();
    const geo::Place* place = m_explorer.selectedPlace();
    m_colours = panelColours(palette());
    const std::optional<UserFeature>& feature = m_explorer.state().selectedFeature;
    showPage(place != nullptr ? placePageHtml(world, *place, m_colours)
             : feature        ? featurePageHtml(world, m_explorer.state().layers, *feature, m_colours)
                              : overviewPageHtml(world, m_colours));
}

/// Laid out once, beside a scroll bar: one that only appears as the page grows would have all of it laid out again.
void PlacePanel::showPage(const QString& html) {
    clear();
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHtml(html);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

/// The reader keeps their place on the page.
void PlacePanel::refreshInPlace() {
    const int position = verticalScrollBar()->value();
    refresh();
    verticalScrollBar()->setValue(position);
}

void PlacePanel::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && panelColours(palette()) != m_colours) {
        refreshInPlace();
    }
}

void PlacePanel::followLink(const QUrl& target) {
    const QString scheme = target.scheme();
    const QString rest = decodedRest(target);
    if (scheme == QLatin1String("place")) {
        m_explorer.visit(geo::PlaceId(decodedId(rest)));
    } else if (scheme == QLatin1String("attach")) {
        Q_EMIT attachArticleRequested(geo::SourceId(decodedId(rest)));
    } else if (scheme == QLatin1String("copy")) {
        copyPassage(rest);
    } else if (scheme == QLatin1String("https") || scheme == QLatin1String("http")) {
        QDesktopServices::openUrl(target);
    }
}

void PlacePanel::copyPassage(const QString& sourceAndParagraph) {
    const qsizetype slash = sourceAndParagraph.indexOf(QLatin1Char('/'));
    const geo::SourceId source(decodedId(sourceAndParagraph.left(slash)));
    const std::string paragraph = decodedId(sourceAndParagraph.mid(slash + 1));
    if (const geo::Passage* passage = m_explorer.atlas().findPassage(source, paragraph)) {
        QGuiApplication::clipboard()->setText(passageForClipboard(*m_explorer.world(), *passage));
        Q_EMIT noticed(tr("The passage and its citation are on the clipboard."));
    }
}

}  // namespace marz
