// SPDX-License-Identifier: MIT
#pragma once

// The margins of a page, one field for each side, and a box for those that the program would choose itself. In the
// page's unit: millimetres of paper, or pixels.

#include <QWidget>
#include <array>
#include <functional>
#include <optional>

#include "app/export/page/page_size.h"

class QCheckBox;
class QDoubleSpinBox;

namespace marz {

/// The margins of a page of another size or unit that are as wide as those which the user has chosen for the first.
std::optional<QMarginsF> marginsFor(const PageSize& page, const PageSize& chosenFor);

class MarginFields : public QWidget {
    Q_OBJECT

public:
    explicit MarginFields(QWidget* parent = nullptr);

    QWidget* firstField() const;
    void show(const PageSize& page);

Q_SIGNALS:
    /// `words` name the step, each side its own.
    void changed(const std::optional<QMarginsF>& margins, const QString& words);

private:
    QMarginsF margins() const;
    void connectFields();

    std::array<QDoubleSpinBox*, 4> m_sides;  // left, right, top, bottom
    QCheckBox* m_usual;
    PageSize m_page;
    bool m_filling = false;
};

}  // namespace marz
