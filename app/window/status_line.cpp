// SPDX-License-Identifier: MIT
#include "app/window/status_line.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "app/convert/place_words.h"
#include "libgeo/atlas/atlas_columns.h"

namespace marz {

QString scaleInWords(double denominator) {
    if (!(denominator > 0.0) || !std::isfinite(denominator)) {
        return {};
    }
    const double step = std::pow(10.0, std::floor(std::log10(denominator)) - 1.0);
    QString digits = QString::number(std::round(denominator / step) * step, 'f', 0);
    for (qsizetype position = digits.size() - 3; position > 0; position -= 3) {
        digits.insert(position, QChar(0x202F));
    }
    return QStringLiteral("1 : ") + digits;
}

/// How many sources tell these claims.
std::size_t sourcesOf(const geo::Atlas& atlas, const std::vector<std::size_t>& claims) {
    std::vector<bool> tells(atlas.columns().sources.size());
    for (const std::size_t claim : claims) {
        tells[atlas.columns().sourceOfClaim[claim]] = true;
    }
    return static_cast<std::size_t>(std::count(tells.begin(), tells.end(), true));
}

StatusLine::StatusLine(Explorer& explorer, const MapWidget& map, QWidget* parent)
    : QStatusBar(parent),
      m_explorer(explorer),
      m_map(map),
      m_cursor(new QLabel(this)),
      m_scale(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_articles(new QLabel(this)) {
    setSizeGripEnabled(false);
    m_cursor->setMinimumWidth(150);
    m_scale->setMinimumWidth(120);
    m_cursor->setAccessibleName(tr("Position of the pointer"));
    for (QLabel* label : {m_cursor, m_scale, m_counts}) {
        addWidget(label);
    }
    addPermanentWidget(m_articles);
    connect(&m_explorer, &Explorer::changed, this, &StatusLine::explorerChanged);
    connect(&m_map, &MapWidget::cursorMoved, this, &StatusLine::showCursor);
    explorerChanged(Changes(Change::world) | Change::texts);
}

void StatusLine::showCursor(const std::optional<geo::LonLat>& position) {
    m_cursor->setText(position ? positionInWords(*position, 3) : QString());
}

void StatusLine::explorerChanged(Changes changes) {
    if (changes & (Changes(Change::viewport) | Change::world)) {
        const std::optional<double> scale = m_map.presentScale();
        const QString words = scale ? scaleInWords(*scale) : QString();
        if (words != m_scale->text()) {  // panning must not lay the line out anew
            m_scale->setText(words);
        }
    }
    if (changes & (Changes(Change::texts) | Change::filter | Change::date)) {
        m_explorer.turns().follow(*this, TurnOrder::counts, [this] { refreshCounts(); });
    }
}

void StatusLine::refreshCounts() {
    const World& world = *m_explorer.world();
    const geo::Atlas& atlas = *world.atlas;
    const QLocale english(QLocale::English);
    const auto number = [&](std::size_t count) { return english.toString(static_cast<qulonglong>(count)); };
    const std::vector<std::size_t> claims = geo::matchingClaims(atlas, m_explorer.state().filter);
    const std::size_t sources = sourcesOf(atlas, claims);
    m_counts->setText((sources == 1 ? tr("%1 of %2 places, %3 of %4 claims, %5 source")
                                    : tr("%1 of %2 places, %3 of %4 claims, %5 sources"))
                          .arg(number(m_explorer.shownPlaces().size()), number(atlas.places().size()),
                               number(claims.size()), number(atlas.claims().size()), number(sources)));
    const auto attached = std::count_if(atlas.sources().begin(), atlas.sources().end(), [&](const geo::Source& source) {
        return world.articleOf(source.id) != nullptr;
    });
    m_articles->setText(tr("%1 of %2 articles attached")
                            .arg(number(static_cast<std::size_t>(attached)), number(atlas.sources().size())));
}

}  // namespace marz
