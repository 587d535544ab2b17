// SPDX-License-Identifier: MIT
#pragma once

// The row of presets in the export dialog: choose one, save the present page as one, remove one of one's own.

#include <QWidget>
#include <functional>
#include <vector>

#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_preset.h"

class QComboBox;
class QPushButton;

namespace marz {

class PresetBar : public QWidget {
    Q_OBJECT

public:
    PresetBar(PageEditing& editing, const QString& folder, QWidget* parent = nullptr);

    /// Saves the present page under a name, without asking.
    void saveAs(const QString& name);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void refill();
    void choose(int index);
    void askForName();
    void askWhetherToRemove();
    void remove(const PagePreset& preset);
    void ask(const QString& question, const QString& yes, std::function<void()> go);
    void showMatch();
    const PagePreset* chosen() const;

    PageEditing& m_editing;
    QString m_folder;
    std::vector<PagePreset> m_presets;  // as in the box, behind its first row
    QComboBox* m_box;
    QPushButton* m_remove;
};

}  // namespace marz
