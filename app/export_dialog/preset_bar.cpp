// SPDX-License-Identifier: MIT
#include "app/export_dialog/preset_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/export/files/replace_file.h"
#include "libgeo/base/error.h"

namespace marz {

PresetBar::PresetBar(PageEditing& editing, const QString& folder, QWidget* parent)
    : QWidget(parent),
      m_editing(editing),
      m_folder(folder),
      m_box(new QComboBox),
      m_remove(new QPushButton(tr("Remove"))) {
    auto* label = new QLabel(tr("P&reset"));
    label->setBuddy(m_box);
    m_box->setObjectName(QStringLiteral("presets"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* save = new QPushButton(tr("Save As…"));
    save->setAccessibleName(tr("Save preset as"));
    m_remove->setAccessibleName(tr("Remove preset"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 14, 4);
    row->addWidget(label);
    row->addWidget(m_box, 1);
    for (QPushButton* button : {save, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_box, &QComboBox::activated, this, &PresetBar::choose);
    connect(save, &QPushButton::clicked, this, &PresetBar::askForName);
    connect(m_remove, &QPushButton::clicked, this, &PresetBar::askWhetherToRemove);
    connect(&m_editing, &PageEditing::changed, this, &PresetBar::showMatch);
    QTimer::singleShot(0, this, &PresetBar::refill);  // when whoever made it listens to failed()
}

void PresetBar::refill() {
    const OwnPresets own = presetsIn(m_folder);
    m_presets = builtInPresets();
    m_presets.insert(m_presets.end(), own.presets.begin(), own.presets.end());
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("None"));
    for (const PagePreset& preset : m_presets) {
        m_box->addItem(preset.name);
    }
    showMatch();
    if (!own.problems.isEmpty()) {
        Q_EMIT failed(own.problems.join(QLatin1Char('\n')));
    }
}

const PagePreset* PresetBar::chosen() const {
    const int index = m_box->currentIndex() - 1;
    return index >= 0 && index < static_cast<int>(m_presets.size()) ? &m_presets[static_cast<std::size_t>(index)]
                                                                    : nullptr;
}

void PresetBar::choose(int) {
    if (const PagePreset* preset = chosen()) {
        m_editing.change(withPreset(m_editing.draft(), *preset), tr("Preset %1").arg(preset->name));
    }
    showMatch();
}

/// The box names the preset that the page is like, however it came to be so.
void PresetBar::showMatch() {
    const PageDraft& draft = m_editing.draft();
    const auto fits = [&draft](const PagePreset& preset) { return withPreset(draft, preset) == draft; };
    int match = chosen() != nullptr && fits(*chosen()) ? m_box->currentIndex() : 0;  // of several, the one chosen
    for (std::size_t i = 0; i < m_presets.size() && match == 0; ++i) {
        match = fits(m_presets[i]) ? static_cast<int>(i) + 1 : 0;
    }
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(match);
    m_remove->setEnabled(chosen() != nullptr && !chosen()->file.isEmpty());
}

void PresetBar::askForName() {
    bool accepted = false;
    const QString name =
        QInputDialog::getText(this, tr("Save Preset"), tr("Name of the preset:"), QLineEdit::Normal,
                              chosen() != nullptr && !chosen()->file.isEmpty() ? chosen()->name : QString(), &accepted);
    if (!accepted) {
        return;
    }
    const OwnPresets own = presetsIn(m_folder);
    const bool taken = std::any_of(own.presets.begin(), own.presets.end(),
                                   [&](const PagePreset& preset) { return preset.name == name.trimmed(); });
    if (taken) {
        ask(tr("There is a preset “%1” already. Replace it?").arg(name.trimmed()), tr("&Replace"),
            [this, name] { saveAs(name); });
    } else {
        saveAs(name);
    }
}

void PresetBar::ask(const QString& question, const QString& yes, std::function<void()> go) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Presets"), question, QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);  // a name may look like markup
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* agree = box->addButton(yes, QMessageBox::DestructiveRole);
    QPushButton* keep = box->addButton(tr("&Keep It"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QDialog::finished, this, [box, agree, go = std::move(go)] {
        if (box->clickedButton() == agree) {
            go();
        }
    });
    box->open();
}

void PresetBar::saveAs(const QString& name) {
    try {
        savePreset(m_editing.draft(), name, m_folder);
        refill();
        m_box->setCurrentText(name.trimmed());
        showMatch();
    } catch (const Unwritable& error) {
        Q_EMIT failed(tr("The preset cannot be saved: %1").arg(error.atItsPlace()));
    } catch (const geo::Error& error) {
        Q_EMIT failed(toQString(error.what()));
    }
}

void PresetBar::askWhetherToRemove() {
    const PagePreset* preset = chosen();
    if (preset != nullptr && !preset->file.isEmpty()) {
        ask(tr("Remove the preset “%1” for good?").arg(preset->name), tr("&Remove"),
            [this, removed = *preset] { remove(removed); });
    }
}

void PresetBar::remove(const PagePreset& preset) {
    try {
        removePreset(preset);
        refill();
    } catch (const geo::Error& error) {
        Q_EMIT failed(toQString(error.what()));
    }
}

}  // namespace marz
