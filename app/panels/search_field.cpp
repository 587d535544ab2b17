// SPDX-License-Identifier: MIT
#include "app/panels/search_field.h"

#include <QKeyEvent>
#include <chrono>

#include "app/convert/qt_text.h"
#include "libgeo/atlas/text_folding.h"

namespace marz {

SearchField::SearchField(Explorer& explorer, QWidget* parent) : QLineEdit(parent), m_explorer(explorer) {
    using namespace std::chrono_literals;
    setObjectName(QStringLiteral("searchField"));
    setPlaceholderText(tr("Find a place, a name, a word of a claim"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
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
    // Under X11 a line of text takes Ctrl+E as "to the end"; in this window it exports the map wherever the cursor is.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
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

void SearchField::visitBestMatch() {
    const std::vector<std::string> words = geo::searchWords(toUtf8(text()));
    if (words.empty()) {
        return;
    }
    const geo::Atlas& atlas = m_explorer.atlas();
    const geo::Place* best = nullptr;
    for (const std::size_t index : m_explorer.shownPlaces()) {
        const geo::Place& place = atlas.places()[index];
        const bool named = geo::containsAll(atlas.foldedNames(index), words);
        if (named && (best == nullptr || atlas.claimCountOf(place.id) > atlas.claimCountOf(best->id))) {
            best = &place;
        }
    }
    if (best != nullptr) {
        m_explorer.visit(best->id);
    }
}

}  // namespace marz
