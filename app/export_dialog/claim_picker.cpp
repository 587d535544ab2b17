// SPDX-License-Identifier: MIT
#include "app/export_dialog/claim_picker.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "app/convert/citation_writer.h"
#include "app/convert/qt_text.h"
#include "app/convert/tip_text.h"
#include "app/export/content/key_claims.h"
#include "app/export/content/place_wording.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

constexpr int claimRole = Qt::UserRole;

QString sourceOf(const geo::Claim& claim, const geo::Atlas& atlas) {
    const geo::Source* source = atlas.findSource(claim.source);
    return source == nullptr ? QString() : shortCitation(*source, claim.paragraph);
}

QTreeWidgetItem* claimItem(const geo::Claim& claim, const geo::Atlas& atlas, Qt::CheckState checked) {
    auto* item = new QTreeWidgetItem({toQString(claim.statement), sourceOf(claim, atlas)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, checked);
    item->setData(0, claimRole, toQString(claim.id.text()));
    item->setToolTip(0, tipText(item->text(0)));
    return item;
}

}  // namespace

ClaimPicker::ClaimPicker(const ExportRequest& request, QWidget* parent) : QDialog(parent), m_tree(new QTreeWidget) {
    setWindowTitle(tr("Claims to Tell"));
    auto* page = new QVBoxLayout(this);
    auto* words = new QLabel(tr("The key tells what is checked, and the notes cite it."));
    page->addWidget(words);
    m_tree->setAccessibleName(tr("Claims by place"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Claim"), tr("Source")});
    m_tree->setUniformRowHeights(true);
    page->addWidget(m_tree, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    page->addWidget(buttons);
    fill(request);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    resize(760, 520);
}

void ClaimPicker::fill(const ExportRequest& request) {
    const geo::Atlas& atlas = *request.world->atlas;
    const std::vector<std::size_t> matching = geo::matchingClaims(atlas, request.filter);
    const std::set<std::size_t> passing(matching.begin(), matching.end());
    for (const std::size_t place : request.shownPlaces) {
        const std::vector<const geo::Claim*> told = chooseClaims(request, place, passing, nullptr).told;
        auto* group = new QTreeWidgetItem({nameInLanguage(atlas.places()[place], namesOf(request))});
        for (const std::size_t index : atlas.claimIndexesOf(place)) {
            const geo::Claim& claim = atlas.claims()[index];
            const bool isTold = std::find(told.begin(), told.end(), &claim) != told.end();
            group->addChild(claimItem(claim, atlas, isTold ? Qt::Checked : Qt::Unchecked));
        }
        if (group->childCount() == 0) {
            delete group;
            continue;
        }
        m_tree->addTopLevelItem(group);
        group->setExpanded(true);
        group->setFirstColumnSpanned(true);
    }
}

std::set<geo::ClaimId> ClaimPicker::picked() const {
    std::set<geo::ClaimId> claims;
    for (int place = 0; place < m_tree->topLevelItemCount(); ++place) {
        const QTreeWidgetItem* group = m_tree->topLevelItem(place);
        for (int row = 0; row < group->childCount(); ++row) {
            if (group->child(row)->checkState(0) == Qt::Checked) {
                // One that is about several places stands with each of them.
                claims.emplace(toUtf8(group->child(row)->data(0, claimRole).toString()));
            }
        }
    }
    return claims;
}

}  // namespace marz
