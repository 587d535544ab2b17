// SPDX-License-Identifier: MIT
#include "app/window/own_atlas_editing.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <span>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/own_claim_dialog.h"
#include "app/panels/own_place_dialog.h"
#include "app/world/own_atlas.h"
#include "libgeo/projection/projection.h"

namespace marz {

namespace {

const geo::Claim* findClaim(const geo::Atlas& atlas, const geo::ClaimId& id) {
    const auto found = std::find_if(atlas.claims().begin(), atlas.claims().end(),
                                    [&id](const geo::Claim& claim) { return claim.id == id; });
    return found == atlas.claims().end() ? nullptr : &*found;
}

/// In degrees; nothing where the middle of the map is outside of its projection.
std::optional<geo::LonLat> middleOfMap(const Explorer& explorer) {
    const geo::Projection projection(explorer.world()->projection);
    return projection.toLonLat(explorer.state().viewport.centre);
}

}  // namespace

OwnAtlasEditing::OwnAtlasEditing(Explorer& explorer, WorldLoader& loader, std::filesystem::path file, QWidget& window)
    : QObject(&window),
      m_explorer(explorer),
      m_loader(loader),
      m_file(std::move(file)),
      m_window(window),
      m_addClaim(new QAction(tr("Add &Claim…"), this)),
      m_correctClaim(new QMenu(tr("C&orrect Claim"), &window)),
      m_addPlace(new QAction(tr("Add &Place…"), this)),
      m_correctPlace(new QAction(tr("Co&rrect Place…"), this)),
      m_dropPlace(new QAction(tr("&Discard My Changes to Place"), this)) {
    m_addClaim->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(m_addClaim, &QAction::triggered, this, &OwnAtlasEditing::addClaim);
    connect(m_correctClaim, &QMenu::aboutToShow, this, &OwnAtlasEditing::listClaims);
    connect(m_addPlace, &QAction::triggered, this, &OwnAtlasEditing::addPlace);
    connect(m_correctPlace, &QAction::triggered, this, &OwnAtlasEditing::correctPlace);
    connect(m_dropPlace, &QAction::triggered, this, &OwnAtlasEditing::dropPlace);
    connect(&m_explorer, &Explorer::changed, this, [this](Changes changes) {
        if (changes & (Changes(Change::selection) | Change::texts)) {
            refresh();
        }
    });
    refresh();
}

void OwnAtlasEditing::fillMenu(QMenu& menu) {
    menu.addAction(m_addClaim);
    menu.addMenu(m_correctClaim);
    menu.addSeparator();
    menu.addActions({m_addPlace, m_correctPlace, m_dropPlace});
}

/// Fifty are more than a menu can show well; a place with more is met with filters on its page first.
void OwnAtlasEditing::listClaims() {
    constexpr std::size_t mostListed = 50;
    constexpr int longest = 70;  // letters
    m_correctClaim->clear();
    const geo::Place* const place = m_explorer.selectedPlace();
    if (place == nullptr) {
        return;
    }
    for (const geo::Claim* claim : m_explorer.atlas().claimsOf(place->id)) {
        if (static_cast<std::size_t>(m_correctClaim->actions().size()) == mostListed) {
            break;
        }
        QString text = toQString(claim->statement);
        if (text.size() > longest) {
            text = text.left(longest).trimmed() + QChar(0x2026);
        }
        m_correctClaim->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                  [this, id = claim->id] { correctClaim(id); });
    }
}

void OwnAtlasEditing::refresh() {
    const geo::Place* const place = m_explorer.selectedPlace();
    m_addClaim->setEnabled(place != nullptr);
    m_correctClaim->setEnabled(place != nullptr && m_explorer.atlas().claimCountOf(place->id) > 0);
    m_correctPlace->setEnabled(place != nullptr);
    m_dropPlace->setEnabled(place != nullptr && place->origin == geo::Origin::own);
}

void OwnAtlasEditing::addClaim() {
    if (const geo::Place* const place = m_explorer.selectedPlace()) {
        auto* form = new OwnClaimDialog(m_explorer.world()->atlas, *place, nullptr, &m_window);
        form->setAttribute(Qt::WA_DeleteOnClose);
        connect(form, &QDialog::accepted, this, [this, form] { keep(form->rows(), std::nullopt); });
        form->open();
    }
}

void OwnAtlasEditing::correctClaim(const geo::ClaimId& id) {
    const geo::Atlas& atlas = m_explorer.atlas();
    const geo::Claim* const claim = findClaim(atlas, id);
    const geo::Place* const place =
        claim == nullptr || claim->places.empty() ? nullptr : atlas.findPlace(claim->places.front());
    if (place != nullptr) {
        auto* form = new OwnClaimDialog(m_explorer.world()->atlas, *place, claim, &m_window);
        form->setAttribute(Qt::WA_DeleteOnClose);
        connect(form, &QDialog::accepted, this, [this, form] { keep(form->rows(), std::nullopt); });
        form->open();
    }
}

void OwnAtlasEditing::addPlace() {
    auto* form = new OwnPlaceDialog(m_explorer.world()->atlas, middleOfMap(m_explorer), &m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form] {
        const geo::AtlasRow row = form->row();
        keep({row}, geo::PlaceId(row.cells.at("id")));
    });
    form->open();
}

void OwnAtlasEditing::correctPlace() {
    if (const geo::Place* const place = m_explorer.selectedPlace()) {
        auto* form = new OwnPlaceDialog(m_explorer.world()->atlas, *place, &m_window);
        form->setAttribute(Qt::WA_DeleteOnClose);
        connect(form, &QDialog::accepted, this, [this, form] { keep({form->row()}, std::nullopt); });
        form->open();
    }
}

void OwnAtlasEditing::dropClaim(const geo::ClaimId& id) {
    drop({"claims", {{"id", id.text()}}});
}

void OwnAtlasEditing::dropPlace() {
    if (const geo::Place* const place = m_explorer.selectedPlace()) {
        drop({"places", {{"id", place->id.text()}}});
    }
}

void OwnAtlasEditing::keep(const std::vector<geo::AtlasRow>& rows, const std::optional<geo::PlaceId>& thenShow) {
    change([file = m_file, rows](const World& world) { return withOwnRows(world, file, rows); },
           [this, thenShow] {
               Q_EMIT noticed(tr("Kept in your own file, %1.").arg(toQString(m_file.string())));
               if (thenShow) {
                   m_explorer.visit(*thenShow);
               }
           });
}

void OwnAtlasEditing::drop(const geo::AtlasRow& row) {
    change([file = m_file, row](const World& world) { return withoutOwnRows(world, file, std::span(&row, 1)); },
           [this] { Q_EMIT noticed(tr("Your change was discarded.")); });
}

/// Other steps may be under way as well: `done` is called when this one's world is there, and not at all if it failed.
void OwnAtlasEditing::change(std::function<geo::Loaded<World>(const World&)> step, std::function<void()> done) {
    enum class Outcome { pending, succeeded, failed };
    auto outcome = std::make_shared<std::atomic<Outcome>>(Outcome::pending);
    m_loader.change([step = std::move(step), outcome](const World& world, const std::stop_token&) {
        *outcome = Outcome::failed;
        geo::Loaded<World> changed = step(world);
        *outcome = Outcome::succeeded;
        return changed;
    });
    auto* watch = new QObject(this);
    const auto look = [watch, outcome, done = std::move(done)] {
        const Outcome reached = outcome->exchange(Outcome::pending);
        if (reached != Outcome::pending) {
            watch->deleteLater();
        }
        if (reached == Outcome::succeeded) {
            done();
        }
    };
    connect(&m_loader, &WorldLoader::loaded, watch, look);
    connect(&m_loader, &WorldLoader::failed, watch, look);
}

}  // namespace marz
