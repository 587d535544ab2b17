// SPDX-License-Identifier: MIT
#include "app/panels/place_row_delegate.h"

#include <QIcon>
#include <QPainter>

namespace marz {

namespace {

constexpr int marginBefore = 11;
constexpr int marginAfter = 7;
constexpr int afterSymbol = 6;

QColor textColour(const QStyleOptionViewItem& option, const QVariant& ofCell) {
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (!selected && ofCell.isValid()) {
        return ofCell.value<QColor>();
    }
    return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

}  // namespace

void PlaceRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    }
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    QRect room = option.rect.adjusted(rightToLeft ? marginAfter : marginBefore, 0,
                                      rightToLeft ? -marginBefore : -marginAfter, 0);
    if (const QVariant symbol = index.data(Qt::DecorationRole); symbol.isValid()) {
        const QSize size = option.decorationSize;
        const QRect spot = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, room);
        symbol.value<QIcon>().paint(painter, spot);
        const int taken = size.width() + afterSymbol;
        room.adjust(rightToLeft ? 0 : taken, 0, rightToLeft ? -taken : 0, 0);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment wanted =
        alignment.isValid() ? alignment.value<Qt::Alignment>() : Qt::AlignLeft | Qt::AlignVCenter;
    painter->setFont(option.font);
    painter->setPen(textColour(option, index.data(Qt::ForegroundRole)));
    painter->drawText(
        room, static_cast<int>(QStyle::visualAlignment(option.direction, wanted)) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
}

}  // namespace marz
