// SPDX-License-Identifier: MIT
#include "app/panels/search_field.h"

#include <QKeyEvent>
#include <chrono>

#include "app/convert/qt_text.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/text_folding.h"

namespace marz {

namespace {

enum class Match { wholeName, beginning, allWords };

bool isNamedSo(const std::string& foldedNames, const std::string& text, Match match) {
    switch (match) {
        case Match::wholeName:
            return foldedNames.find('\n' + geo::foldForSearch(text) + '\n') != std::string::npos;
        case Match::beginning:
            return foldedNames.find('\n' + geo::foldForSearch(text)) != std::string::npos;
        case Match::allWords:
            break;
    }
    return geo::containsAll(foldedNames, geo::searchWords(text));
}

/// Among the places with that name, with names that begin so, or with all its words in their names, the one with most
/// claims; nullptr where none is.
const geo::Place* mostToldOf(const std::vector<std::size_t>& places, const geo::Atlas& atlas, const std::string& text,
                             Match match) {
    const geo::Place* best = nullptr;
    for (const std::size_t index : places) {
        const geo::Place& place = atlas.places()[index];
        const std::string names = '\n' + std::string(atlas.foldedNames(index));
        if (isNamedSo(names, text, match) &&
            (best == nullptr || atlas.claimCountOf(place.id) > atlas.claimCountOf(best->id))) {
            best = &place;
        }
    }
    return best;
}

}  // namespace

SearchField::SearchField(Explorer& explorer, QWidget* parent) : QLineEdit(parent), m_explorer(explorer) {
    using namespace std::chrono_literals;
    setObjectName(QStringLiteral("searchField"));
    setPlaceholderText(tr("Find a place, a name, a word of a claim"));
    setAccessibleName(tr("Search"));
    // Its picture is looked for in the desktop's themes, for which no start need wait.
    m_explorer.turns().add(this, TurnOrder::unseen, [this] {
        setClearButtonEnabled(true);
        return false;
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::apply);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            m_pause.start();  // the clear button does not count as an edit
        }
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        apply();
        visitBestMatch();
    });
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        const QString wanted = toQString(m_explorer.state().filter.text);
        if ((changes & Change::filter) && !m_pause.isActive() && wanted != text().trimmed()) {
            setText(wanted);
        }
    });
}

QSize SearchField::sizeHint() const {
    return {340, QLineEdit::sizeHint().height()};
}

bool SearchField::event(QEvent* event) {
    // Under X11 a line of text takes Ctrl+E as "to the end"; in this window it exports the map wherever the cursor is,
    // with what has just been typed as the filter.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            applyPending();
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        apply();
        Q_EMIT listRequested();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::apply() {
    m_pause.stop();
    geo::ClaimFilter filter = m_explorer.state().filter;
    filter.text = toUtf8(text().trimmed());
    m_explorer.setFilter(filter);
}

void SearchField::applyPending() {
    if (m_pause.isActive()) {
        apply();
    }
}

void SearchField::visitBestMatch() {
    const std::string wanted = toUtf8(text());
    if (geo::searchWords(wanted).empty()) {
        return;
    }
    // A river or a border line can be meant while its kind is switched off: the visit switches it on.
    geo::ClaimFilter ofAnyKind = m_explorer.state().filter;
    ofAnyKind.kinds.clear();
    const geo::Atlas& atlas = m_explorer.atlas();
    const std::vector<std::size_t> all = geo::matchingPlaces(atlas, ofAnyKind);
    const geo::Place* best = mostToldOf(m_explorer.shownPlaces(), atlas, wanted, Match::wholeName);
    best = best != nullptr ? best : mostToldOf(all, atlas, wanted, Match::wholeName);
    // The side of a crossing of which nothing is told leads to the crossing that carries its name as well.
    const bool silentSide = best != nullptr && best->kind == "crossing-side" && atlas.claimCountOf(best->id) == 0;
    if (silentSide) {
        const geo::Place* told = mostToldOf(m_explorer.shownPlaces(), atlas, wanted, Match::allWords);
        best = told != nullptr ? told : best;
    }
    // "Afghan-Tajik" is how a border is called, and stands inside the names of what lies beside it.
    for (const Match match : {Match::beginning, Match::allWords}) {
        best = best != nullptr ? best : mostToldOf(m_explorer.shownPlaces(), atlas, wanted, match);
        best = best != nullptr ? best : mostToldOf(all, atlas, wanted, match);
    }
    if (best != nullptr) {
        m_explorer.visit(best->id);
    }
}

}  // namespace marz
