// SPDX-License-Identifier: MIT

// Where the links of the panel's page lead.

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include "app/panels/passage_view.h"
#include "app/panels/place_panel.h"

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

void PlacePanel::openPassage(const QString& anchor) {
    setOrder(ClaimOrder::bySource);  // the other order has no passages
    scrollToName(anchor);
}

void PlacePanel::followLink(const QUrl& target) {
    const QString scheme = target.scheme();
    const QString rest = decodedRest(target);
    if (scheme == QLatin1String("passage")) {
        openPassage(rest);
    } else if (scheme == QLatin1String("go")) {
        scrollToName(rest);
    } else if (scheme == QLatin1String("order")) {
        setOrder(rest == QLatin1String("time") ? ClaimOrder::inTime : ClaimOrder::bySource);
    } else if (scheme == QLatin1String("filter")) {
        showAllClaims();
    } else if (scheme == QLatin1String("place")) {
        m_explorer.visit(geo::PlaceId(decodedId(rest)));
    } else if (scheme == QLatin1String("attach")) {
        Q_EMIT attachArticleRequested(geo::SourceId(decodedId(rest)));
    } else if (scheme == QLatin1String("correct")) {
        Q_EMIT correctClaimRequested(geo::ClaimId(decodedId(rest)));
    } else if (scheme == QLatin1String("drop")) {
        Q_EMIT dropClaimRequested(geo::ClaimId(decodedId(rest)));
    } else if (scheme == QLatin1String("read")) {
        const qsizetype slash = rest.indexOf(QLatin1Char('/'));
        Q_EMIT readPassageRequested(geo::SourceId(decodedId(rest.left(slash))),
                                    QString::fromStdString(decodedId(rest.mid(slash + 1))));
    } else if (scheme == QLatin1String("copy")) {
        copyPassage(rest);
    } else if (scheme == QLatin1String("https") || scheme == QLatin1String("http")) {
        QDesktopServices::openUrl(target);
    }
}

void PlacePanel::showAllClaims() {
    geo::ClaimFilter filter = m_explorer.state().filter;
    filter.categories.clear();
    filter.actors.clear();
    filter.hedgings.clear();
    m_explorer.setFilter(filter);
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
