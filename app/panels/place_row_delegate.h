// SPDX-License-Identifier: MIT
#pragma once

// The cells of the list of places: symbol and text, drawn without the style sheet, which takes more than twice as long
// for them: a screenful of rows had a large part in what stopped the window longest.

#include <QStyledItemDelegate>

namespace marz {

class PlaceRowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace marz
