// SPDX-License-Identifier: MIT
#pragma once

// Asks which place is meant: a field to type a name in any script, and the atlas's places that bear it.

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <memory>
#include <optional>

#include "libgeo/atlas/atlas.h"

namespace marz {

class PlaceChoice : public QDialog {
    Q_OBJECT

public:
    PlaceChoice(std::shared_ptr<const geo::Atlas> atlas, const QString& question, const QString& text,
                QWidget* parent = nullptr);

    std::optional<geo::PlaceId> chosen() const;
    QLineEdit& field() { return *m_field; }
    QListWidget& list() { return *m_list; }

    /// Shows the dialog until it is answered; nothing where it was cancelled.
    static std::optional<geo::PlaceId> ask(std::shared_ptr<const geo::Atlas> atlas, const QString& question,
                                           const QString& text, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();

    std::shared_ptr<const geo::Atlas> m_atlas;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_none;
    QPushButton* m_accept;
};

}  // namespace marz
