// SPDX-License-Identifier: MIT
#pragma once

// Asks which place is meant: a field to type a name in any script, and the places that bear it, of the atlas and of all
// gazetteers.

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <memory>
#include <optional>
#include <vector>

#include "app/panels/place_search.h"

namespace marz {

class PlaceChoice : public QDialog {
    Q_OBJECT

public:
    using Names = std::shared_ptr<const geo::Gazetteer>;
    PlaceChoice(Names names, std::vector<Neighbour> neighbours, const QString& question, const QString& text,
                QWidget* parent = nullptr);

    std::optional<geo::PlaceId> chosen() const;
    QLineEdit& field() { return *m_field; }
    QListWidget& list() { return *m_list; }

    /// Shows the dialog until it is answered; nothing where it was cancelled.
    static std::optional<geo::PlaceId> ask(Names names, std::vector<Neighbour> neighbours, const QString& question,
                                           const QString& text, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();

    Names m_names;
    std::vector<Neighbour> m_neighbours;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_none;
    QPushButton* m_accept;
};

}  // namespace marz
